using System.Globalization;
using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Text;
using DialogueArchive.Extraction.Understanding;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Documents;

/// <summary>What was understood of a document, sentence by sentence, and what was not.</summary>
public sealed partial class UnderstandingModel(DocumentQueries documents) : PageModel
{
    /// <summary>The class of words that are left over in a sentence.</summary>
    public const string LeftOver = "left";

    /// <summary>The answer.</summary>
    public DocumentUnderstanding Detail { get; private set; } = null!;

    /// <summary>Asks for it.</summary>
    public async Task<IActionResult> OnGetAsync(string document, CancellationToken cancellationToken)
    {
        if (await documents.UnderstandingAsync(document, cancellationToken) is not { } detail)
        {
            return NotFound();
        }

        Detail = detail;
        return Page();
    }

    /// <summary>The words of a sentence that are left over, counted in the sentence.</summary>
    public static IEnumerable<TextMark> Marks(UnderstoodSentence sentence) =>
        sentence
            .Names.Concat(sentence.Verbs)
            .Select(words => new TextMark(
                new Span(words.Start - sentence.Start, words.End - sentence.Start),
                LeftOver
            ));

    /// <summary>The facts of a sentence as shown: those of one kind and value together.</summary>
    public static IEnumerable<(
        string Kind,
        string Value,
        string? Address,
        IReadOnlyList<CitedEvidence> Evidence
    )> Facts(UnderstoodSentence sentence) =>
        sentence
            .Facts.GroupBy(fact => (fact.Kind, fact.Value))
            .Select(fact =>
                (
                    Word(fact.Key.Kind),
                    Value(fact.Key.Kind, fact.Key.Value),
                    fact.Key.Kind == FactKind.Topic ? $"/topics/{fact.Key.Value}" : null,
                    (IReadOnlyList<CitedEvidence>)[.. fact.Select(each => each.Evidence)]
                )
            );

    private static string Word(FactKind kind) =>
        kind switch
        {
            FactKind.Issued => "released",
            FactKind.Ordinal => "number",
            FactKind.CoChair => "co-chair",
            FactKind.Statement => "act",
            FactKind.NextMeeting => "next",
            _ => kind.ToString().ToLowerInvariant(),
        };

    private static string Value(FactKind kind, string value) =>
        kind switch
        {
            FactKind.Topic => AuthorityFile.Default.Find(AuthorityKind.Topic, value)?.Name ?? value,
            FactKind.Party => Names.Party(value),
            _ => IsoDay().Replace(value, InWords),
        };

    private static string InWords(Match day) =>
        DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Wording.Day(date)
            : day.Value;

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex IsoDay();
}
