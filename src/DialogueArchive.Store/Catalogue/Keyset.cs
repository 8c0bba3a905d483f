using System.Linq.Expressions;

namespace DialogueArchive.Store.Catalogue;

/// <summary>
/// The order of a list by its keys, which together are unique: pages begin at an item, not after a number of them, so that nothing is
/// repeated or left out when others come in, and the thousandth page takes no longer than the first.
/// </summary>
internal sealed class Keyset<TRow>
{
    private readonly IReadOnlyList<Key> _keys;

    private Keyset(IReadOnlyList<Key> keys) => _keys = keys;

    public Keyset()
        : this([]) { }

    public int Count => _keys.Count;

    /// <summary>The same with one more key: a text, a number or a day.</summary>
    public Keyset<TRow> By<TKey>(Expression<Func<TRow, TKey>> key, bool latestFirst = false) =>
        new([.. _keys, new Key<TKey>(key, latestFirst)]);

    /// <summary>All rows in this order.</summary>
    public IQueryable<TRow> Sort(IQueryable<TRow> rows, bool backwards = false) =>
        _keys.Aggregate(rows, (ordered, key) => key.Sort(ordered, ordered != rows, backwards));

    /// <summary>The rows of the page that begins at the cursor, as many as it wants. Throws <see cref="InvalidCursorException"/>.</summary>
    public IQueryable<TRow> Page(IQueryable<TRow> rows, Cursor cursor, PageRequest page, int total)
    {
        var backwards = cursor.Side != Side.Behind;
        var rest = cursor.Keys.Length == 0 ? rows : rows.Where(Beyond(cursor.Keys, backwards));
        return Sort(rest, backwards).Take(cursor.Wanted(page, total));
    }

    // a >= x and (a > x or (a = x and (b > y or (b = y and ...)))): the first finds the place in an index.
    private Expression<Func<TRow, bool>> Beyond(string[] keys, bool backwards)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        Expression? beyond = null;
        Expression? within = null;
        foreach (var (key, value) in _keys.Zip(keys).Reverse())
        {
            (var differs, var same, within) = key.Compare(row, value, backwards);
            beyond = beyond is null ? differs : Expression.OrElse(differs, Expression.AndAlso(same, beyond));
        }
        return Expression.Lambda<Func<TRow, bool>>(Expression.AndAlso(within!, beyond!), row);
    }

    private abstract record Key
    {
        public abstract IQueryable<TRow> Sort(IQueryable<TRow> rows, bool isFurther, bool backwards);

        public abstract (Expression Beyond, Expression Same, Expression Within) Compare(
            ParameterExpression row,
            string value,
            bool backwards
        );
    }

    private sealed record Key<TKey>(Expression<Func<TRow, TKey>> Of, bool LatestFirst) : Key
    {
        public override IQueryable<TRow> Sort(IQueryable<TRow> rows, bool isFurther, bool backwards) =>
            (isFurther, LatestFirst != backwards) switch
            {
                (false, false) => rows.OrderBy(Of),
                (false, true) => rows.OrderByDescending(Of),
                (true, false) => ((IOrderedQueryable<TRow>)rows).ThenBy(Of),
                (true, true) => ((IOrderedQueryable<TRow>)rows).ThenByDescending(Of),
            };

        public override (Expression Beyond, Expression Same, Expression Within) Compare(
            ParameterExpression row,
            string value,
            bool backwards
        )
        {
            var key = new Replacing(Of.Parameters[0], row).Visit(Of.Body);
            // A property of something, so that it becomes a parameter of the command and not a part of it.
            var wanted = Expression.Property(Expression.Constant(new Wanted((TKey)Read(value))), nameof(Wanted.Value));
            var (left, right) = LatestFirst != backwards ? (wanted, key) : (key, (Expression)wanted);
            var (greater, least) =
                typeof(TKey) == typeof(string)
                    ? (
                        Expression.Call(typeof(string), nameof(string.Compare), null, left, right),
                        Expression.Constant(0)
                    )
                    : (left, (Expression)right);
            return (
                Expression.GreaterThan(greater, least),
                Expression.Equal(key, wanted),
                Expression.GreaterThanOrEqual(greater, least)
            );
        }

        private static object Read(string value) =>
            typeof(TKey) == typeof(DateOnly) ? Cursor.Day(value)
            : typeof(TKey) == typeof(int) ? Cursor.Number(value)
            : value;

        private sealed record Wanted(TKey Value);
    }

    private sealed class Replacing(ParameterExpression before, ParameterExpression after) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == before ? after : base.VisitParameter(node);
    }
}
