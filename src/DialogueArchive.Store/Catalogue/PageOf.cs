namespace DialogueArchive.Store.Catalogue;

/// <summary>One page of a list in total order.</summary>
/// <param name="Items">The items of this page.</param>
/// <param name="Total">How many items the filter yields over all pages.</param>
/// <param name="Next">The cursor of the page after this one; null on the last page.</param>
/// <param name="Prev">The cursor of the page before this one; null on the first page.</param>
/// <param name="Last">The cursor of the last page; null when there is only one.</param>
public sealed record PageOf<T>(
    IReadOnlyList<T> Items,
    int Total,
    string? Next,
    string? Prev = null,
    string? Last = null
)
{
    /// <summary>The same page with each item as <paramref name="answer"/> has it.</summary>
    public PageOf<TAnswer> Of<TAnswer>(Func<T, TAnswer> answer) => With([.. Items.Select(answer)]);

    /// <summary>The same page with these items instead.</summary>
    public PageOf<TAnswer> With<TAnswer>(IReadOnlyList<TAnswer> items) => new(items, Total, Next, Prev, Last);
}

/// <summary>Which page of a list is wanted.</summary>
/// <param name="Limit">At most so many items, 1 to 200.</param>
/// <param name="Cursor">
/// <see cref="PageOf{T}.Next"/> of the page before, or another cursor of the same list; null for the first page. Malformed: <see cref="InvalidCursorException"/>.
/// </param>
public sealed record PageRequest(int Limit = 50, string? Cursor = null)
{
    /// <summary>The most items a page can have.</summary>
    public const int MaximumLimit = 200;

    /// <summary>
    /// The wanted page of a list that is held whole. What <paramref name="nameOf"/> calls an item stays, whatever comes in before it.
    /// Throws <see cref="InvalidCursorException"/>.
    /// </summary>
    public PageOf<T> Of<T>(IReadOnlyList<T> all, Func<T, string> nameOf) => Catalogue.Cursor.Page(all, this, nameOf);
}

/// <summary>Order of what has a name.</summary>
public enum NameSort
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By the number of meetings, most first; then by name.</summary>
    Meetings,
}

/// <summary>The cursor was not issued for this list; the caller answers 400.</summary>
public sealed class InvalidCursorException : Exception
{
    public InvalidCursorException()
        : base("This cursor was not issued for this list; start again without one.") { }

    public InvalidCursorException(string message)
        : base(message) { }

    public InvalidCursorException(string message, Exception innerException)
        : base(message, innerException) { }
}
