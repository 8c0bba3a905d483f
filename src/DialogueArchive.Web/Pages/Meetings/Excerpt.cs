using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Web.Pages.Meetings;

/// <summary>The words of an act.</summary>
public static class Excerpt
{
    private const int Least = 50;
    private const int Most = 170;

    /// <summary>
    /// The words from the verb on, as far as they go with it: to the next act of the sentence but one that follows at once, and not
    /// beyond a line or two.
    /// </summary>
    public static string Of(StatementDetail statement, IEnumerable<StatementDetail> all)
    {
        var sentence = statement.Sentence;
        var next = all.Where(other => other.Sentence.Id == sentence.Id && other.Sentence.Document == sentence.Document)
            .Select(other => other.Verb.Start)
            .Where(start => start >= statement.Verb.Start + Least)
            .DefaultIfEmpty(sentence.End)
            .Min();
        var words = sentence.Text[(statement.Verb.Start - sentence.Start)..(next - sentence.Start)].TrimEnd();
        if (words.Length > Most)
        {
            var gap = words.LastIndexOf(' ', Most);
            return words[..(gap < 0 ? Most : gap)].TrimEnd(',', ' ') + " …";
        }

        return next == sentence.End ? words.TrimEnd('.') : Unjoined(words);
    }

    private static string Unjoined(string words)
    {
        var trimmed = words.TrimEnd(',', ' ');
        return trimmed.EndsWith(" and", StringComparison.Ordinal) ? trimmed[..^4].TrimEnd(',', ' ') : trimmed;
    }
}
