using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace DialogueArchive.Store.Catalogue;

/// <summary>The keys of the last item of a page, opaque to the outside: the next page starts behind them.</summary>
internal static class Cursor
{
    public static string Of(params string[] keys) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(keys));

    /// <summary>The keys of a cursor; null for the first page. Throws <see cref="InvalidCursorException"/>.</summary>
    public static string[]? Keys(PageRequest page, int count)
    {
        if (page.Limit is < 1 or > PageRequest.MaximumLimit)
        {
            throw new ArgumentOutOfRangeException(nameof(page), page.Limit, "A page has 1 to 200 items.");
        }
        if (page.Cursor is null)
        {
            return null;
        }
        try
        {
            var keys = JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(page.Cursor));
            return keys?.Length == count && !keys.Contains(null) ? keys : throw new InvalidCursorException();
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

    /// <summary>The page of a list that is held whole, in order of unique keys that compare ordinally.</summary>
    public static PageOf<T> Page<T>(IReadOnlyList<T> ordered, PageRequest page, Func<T, string[]> keyOf)
    {
        var after =
            page.Cursor is null && ordered.Count == 0
                ? null
                : Keys(page, ordered.Count == 0 ? 0 : keyOf(ordered[0]).Length);
        var rest = after is null ? ordered : [.. ordered.Where(item => IsBehind(keyOf(item), after))];
        return Page(rest, ordered.Count, page, keyOf);
    }

    /// <summary>The page of items fetched with one more than the limit.</summary>
    public static PageOf<T> Page<T>(IReadOnlyList<T> fetched, int total, PageRequest page, Func<T, string[]> keyOf) =>
        fetched.Count > page.Limit
            ? new PageOf<T>([.. fetched.Take(page.Limit)], total, Of(keyOf(fetched[page.Limit - 1])))
            : new PageOf<T>(fetched, total, null);

    private static bool IsBehind(string[] keys, string[] after) =>
        keys.Zip(after, string.CompareOrdinal).FirstOrDefault(order => order != 0) > 0;
}
