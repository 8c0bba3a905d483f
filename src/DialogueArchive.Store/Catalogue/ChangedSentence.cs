using DialogueArchive.Extraction.Text;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>A sentence that was cited and is no longer in the text as it was, with the one that comes nearest to it now.</summary>
/// <param name="Was">Its words, from an earlier reading.</param>
/// <param name="Document">Slug of the document.</param>
/// <param name="Nearest">Number and key of the sentence that is most like it now.</param>
/// <param name="Before">Its words, cut where they differ.</param>
/// <param name="After">The words of the nearest sentence, cut where they differ.</param>
public sealed record ChangedSentence(
    string Was,
    string Document,
    string Nearest,
    IReadOnlyList<WordRun> Before,
    IReadOnlyList<WordRun> After
)
{
    // With fewer words in common, nothing of the sentence is left.
    private const double LeastLikeness = .3;

    internal static async Task<ChangedSentence?> AskAsync(
        ArchiveContext context,
        string meeting,
        string id,
        CancellationToken cancellationToken
    )
    {
        var readings = await context
            .Revisions.Where(row =>
                !row.IsCurrent
                && context.Revisions.Any(now =>
                    now.IsCurrent && now.DocumentId == row.DocumentId && now.Meeting!.Slug == meeting
                )
            )
            .OrderByDescending(row => row.Id)
            .Select(row => new
            {
                row.DocumentId,
                row.Document.Slug,
                row.Text,
            })
            .ToListAsync(cancellationToken);
        foreach (var reading in readings)
        {
            if (WordsOf(reading.Text, id) is not { } was)
            {
                continue;
            }
            var now = await context
                .Sentences.Where(row => row.Revision.IsCurrent && row.Revision.DocumentId == reading.DocumentId)
                .OrderBy(row => row.Start)
                .Select(row => new { row.Key, row.Text })
                .ToListAsync(cancellationToken);
            var nearest = now.MaxBy(sentence => Likeness(was, sentence.Text));
            if (nearest is null || Likeness(was, nearest.Text) < LeastLikeness)
            {
                continue;
            }
            var usual = new UsualWording(now.Select((sentence, at) => (at, sentence.Text)));
            var (before, after) = WordDifferences.Of(was, nearest.Text, usual);
            return new ChangedSentence(was, reading.Slug, nearest.Key, Plain(before), Plain(after));
        }
        return null;
    }

    private static string? WordsOf(string text, string id) =>
        SentenceSplitter
            .Split(text)
            .Select(sentence => (sentence.Label, Words: text[sentence.Span.Start..sentence.Span.End]))
            .Where(sentence => $"{sentence.Label}-{Sentence.KeyOf(sentence.Words)}" == id)
            .Select(sentence => sentence.Words)
            .FirstOrDefault();

    /// <summary>The share of words that two sentences have in common, 0 to 1.</summary>
    private static double Likeness(string one, string other)
    {
        var (first, second) = (TextWords.Of(one), TextWords.Of(other));
        var counts = second.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var shared = first
            .CountBy(word => word, StringComparer.Ordinal)
            .Sum(word => Math.Min(word.Value, counts.GetValueOrDefault(word.Key)));
        return first.Length + second.Length == 0 ? 0 : 2d * shared / (first.Length + second.Length);
    }

    // Formulas are no matter here.
    private static List<WordRun> Plain(IReadOnlyList<WordRun> runs) =>
        [.. runs.Select(run => run with { Formula = false })];
}
