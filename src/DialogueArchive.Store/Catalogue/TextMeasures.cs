using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>How long the texts on some meetings are: one command.</summary>
internal static class TextMeasures
{
    public static async Task<IReadOnlyList<TextMeasure>> AskAsync(
        ArchiveContext context,
        IReadOnlyList<string> meetings,
        CancellationToken cancellationToken
    )
    {
        var texts = await context
            .Revisions.Where(row => row.IsCurrent && meetings.Contains(row.Meeting!.Slug))
            .OrderBy(row => row.Document.Slug)
            .Select(row => new
            {
                Meeting = row.Meeting!.Slug,
                Document = row.Document.Slug,
                row.Kind,
                row.Language,
                row.Text,
                row.IssuedStart,
                Sentences = context.Sentences.Count(sentence => sentence.RevisionId == row.Id),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. texts.Select(text => new TextMeasure(
                text.Meeting,
                text.Document,
                text.Kind,
                text.Language,
                text.Sentences,
                TextWords.Word().Count(text.Text),
                text.IssuedStart
            )),
        ];
    }
}
