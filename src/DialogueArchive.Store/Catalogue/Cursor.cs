using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Where a page begins, opaque to the outside: behind or before the item with these keys, or with the last page.</summary>
/// <param name="Side">On which side of that item the page is.</param>
/// <param name="Keys">The keys of that item; none at the beginning and the end of the list.</param>
internal sealed record Cursor(Side Side, params string[] Keys)
{
    private static readonly Cursor Start = new(Side.Behind);

    private bool IsStart => Side == Side.Behind && Keys.Length == 0;

    /// <summary>The cursor of a page whose order has so many keys. Throws <see cref="InvalidCursorException"/>.</summary>
    public static Cursor Of(PageRequest page, int count)
    {
        if (page.Limit is < 1 or > PageRequest.MaximumLimit)
        {
            throw new ArgumentOutOfRangeException(nameof(page), page.Limit, "A page has 1 to 200 items.");
        }
        if (page.Cursor is null)
        {
            return Start;
        }
        try
        {
            var words = JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(page.Cursor)) ?? [];
            var side = words.FirstOrDefault() switch
            {
                ">" => Side.Behind,
                "<" => Side.Before,
                "$" => Side.End,
                _ => throw new InvalidCursorException(),
            };
            return words.Length == (side == Side.End ? 1 : count + 1) && !words.Contains(null)
                ? new Cursor(side, words[1..])
                : throw new InvalidCursorException();
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            throw new InvalidCursorException(new InvalidCursorException().Message, failure);
        }
    }

    public static DateOnly Day(string key) =>
        DateOnly.TryParseExact(key, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InvalidCursorException();

    public static int Number(string key) =>
        int.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidCursorException();

    public static string Key(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    public static string Key(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A key by which the greatest of several numbers from 0 comes first.</summary>
    public static string MostFirst(int number) => (int.MaxValue - number).ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>How many items to fetch: one more than the page has, to see whether it goes on; the last page is what is left over.</summary>
    public int Wanted(PageRequest page, int total) => Side == Side.End ? LengthOfLast(page, total) : page.Limit + 1;

    /// <summary>The page of items fetched, as many as are <see cref="Wanted"/>, from the cursor on: before it, the nearest comes first.</summary>
    public PageOf<T> Page<T>(IReadOnlyList<T> fetched, int total, PageRequest page, Func<T, string[]> keyOf)
    {
        var goesOn = Side == Side.End ? total > fetched.Count : fetched.Count > page.Limit;
        IReadOnlyList<T> items = [.. fetched.Take(page.Limit)];
        if (Side != Side.Behind)
        {
            items = [.. items.Reverse()];
        }
        var hasBefore = Side == Side.Behind ? !IsStart : goesOn;
        var hasBehind = Side == Side.Behind ? goesOn : Side == Side.Before;
        return new PageOf<T>(
            items,
            total,
            hasBehind && items.Count > 0 ? new Cursor(Side.Behind, keyOf(items[^1])).ToString() : null,
            hasBefore && items.Count > 0 ? new Cursor(Side.Before, keyOf(items[0])).ToString() : null,
            total > page.Limit ? new Cursor(Side.End).ToString() : null
        );
    }

    /// <summary>The page of a list that is held whole; <paramref name="order"/> tells whether an item is behind, before or at the cursor.</summary>
    public PageOf<T> Page<T>(
        IReadOnlyList<T> ordered,
        PageRequest page,
        Func<T, string[]> keyOf,
        Func<T, string[], int> order
    )
    {
        var rest = Side switch
        {
            Side.Behind => IsStart ? ordered : ordered.Where(item => order(item, Keys) > 0),
            Side.Before => ordered.Reverse().Where(item => order(item, Keys) < 0),
            _ => ordered.Reverse(),
        };
        return Page([.. rest.Take(Wanted(page, ordered.Count))], ordered.Count, page, keyOf);
    }

    /// <summary>The page of a list that is held whole, in order of unique keys that compare ordinally.</summary>
    public static PageOf<T> Page<T>(IReadOnlyList<T> ordered, PageRequest page, Func<T, string[]> keyOf)
    {
        if (ordered.Count == 0)
        {
            return page.Cursor is null ? new PageOf<T>([], 0, null) : throw new InvalidCursorException();
        }
        return Of(page, keyOf(ordered[0]).Length)
            .Page(
                ordered,
                page,
                keyOf,
                (item, keys) =>
                    keyOf(item).Zip(keys, string.CompareOrdinal).FirstOrDefault(difference => difference != 0)
            );
    }

    /// <summary>
    /// The page of a list that is held whole, in an order that its items do not tell: the item is looked for by its name, and where it is
    /// gone its place counts.
    /// </summary>
    public static PageOf<T> Page<T>(IReadOnlyList<T> listed, PageRequest page, Func<T, string> nameOf)
    {
        var cursor = Of(page, 2);
        var at = 0;
        if (cursor.Keys is [var name, var place])
        {
            at = Number(place);
            at = listed
                .Index()
                .Where(each => nameOf(each.Item) == name)
                .Select(each => each.Index)
                .DefaultIfEmpty(at)
                .MinBy(each => Math.Abs(each - at));
        }
        return cursor
            .Page<(int At, T Item)>(
                [.. listed.Index()],
                page,
                each => [nameOf(each.Item), Key(each.At)],
                (each, _) => each.At.CompareTo(at)
            )
            .Of(each => each.Item);
    }

    /// <summary>As it stands in an address.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(
            JsonSerializer.SerializeToUtf8Bytes<string[]>([
                Side switch
                {
                    Side.Behind => ">",
                    Side.Before => "<",
                    _ => "$",
                },
                .. Keys,
            ])
        );

    private static int LengthOfLast(PageRequest page, int total) => total == 0 ? 0 : ((total - 1) % page.Limit) + 1;
}

/// <summary>Where a page is, seen from its cursor.</summary>
internal enum Side
{
    /// <summary>Behind the item; without one, at the beginning.</summary>
    Behind,

    /// <summary>Before the item.</summary>
    Before,

    /// <summary>At the end of the list.</summary>
    End,
}
