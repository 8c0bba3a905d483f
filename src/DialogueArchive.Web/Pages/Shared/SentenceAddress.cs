using System.Globalization;
using DialogueArchive.Extraction.Text;
using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>Addresses of texts, sentences and words.</summary>
public static class SentenceAddress
{
    /// <summary>The address on the reader's page of the first words marked as found.</summary>
    public const string FirstHit = "hit";

    /// <summary>The most words that one address may ask to be marked.</summary>
    public const int MostMarks = 50;

    /// <summary>"5.4" of "5.4-1f3a9c".</summary>
    public static string Label(string sentence) => sentence.Split('-', 2)[0];

    /// <summary>The text of a meeting with the given words marked; all of them stand in one document.</summary>
    public static string Words(string meeting, IEnumerable<CitedEvidence> words)
    {
        var cited = words.ToArray();
        var marks = cited.Take(MostMarks).Select(each => $"&mark={each.Start}-{each.End}");
        return $"/meetings/{meeting}/text?document={cited[0].Document}{string.Concat(marks)}#{FirstHit}";
    }

    /// <summary>The text of a meeting with every mark of an organisation, topic or thing marked as found.</summary>
    public static string Naming(string meeting, string name, string? role = null) =>
        $"/meetings/{meeting}/text?of={Uri.EscapeDataString(name)}{(role is null ? "" : $"&role={role}")}#{FirstHit}";

    /// <summary>The page of one sentence.</summary>
    public static string Sentence(string meeting, string sentence) => $"/meetings/{meeting}/s/{sentence}";

    /// <summary>
    /// The spans of the parameter "mark", written "120-154", that lie in a text of this length. What is malformed,
    /// empty or outside is passed over: an old or mistyped address still opens the text.
    /// </summary>
    public static IReadOnlyList<Span> Spans(IEnumerable<string?> marks, int length) =>
        [.. marks.Take(MostMarks).Select(Read).OfType<Span>().Where(span => span.Length > 0 && span.End <= length)];

    private static Span? Read(string? mark) =>
        mark?.Split('-') is [var start, var end]
        && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new Span(first, last)
            : null;
}
