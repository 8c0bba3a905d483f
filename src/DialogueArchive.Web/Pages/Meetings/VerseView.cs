using DialogueArchive.Extraction.Text;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Pages.Meetings;

/// <summary>A sentence of the reader: number, words with marks, facts beside.</summary>
/// <param name="Text">The text it stands in.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Hits">Words to be marked as found, anywhere in the text, in its order.</param>
public sealed record VerseView(DocumentText Text, SentenceText Sentence, IReadOnlyList<Span> Hits)
{
    /// <summary>Where the sentence stands.</summary>
    public Span Span => new(Sentence.Start, Sentence.End);

    /// <summary>Every mark over the sentence. The first words found in the text can be linked to.</summary>
    public IEnumerable<TextMark> Marks =>
        Hits.Where(hit => hit.Overlaps(Span))
            .Select(hit => new TextMark(
                hit,
                MarkKinds.Hit,
                hit == Hits[0] && Span.Contains(hit.Start) ? SentenceAddress.FirstHit : null
            ))
            .Concat(
                Sentence.Marks.Select(mark => new TextMark(new Span(mark.Start, mark.End), MarkKinds.Class(mark.Kind)))
            );

    /// <summary>Acts of the parties, and apart from them those of leaders and others.</summary>
    public IEnumerable<Mark> Acts =>
        Sentence.Marks.Where(mark => mark.Act is not null).OrderBy(mark => mark.Kind == MarkKind.ActOfOthers);

    /// <summary>Organisations by role.</summary>
    public IEnumerable<IGrouping<string, Mark>> Roles =>
        Sentence
            .Marks.Where(mark => mark.Kind == MarkKind.Organisation)
            .GroupBy(mark => mark.Role ?? "participant", StringComparer.Ordinal);

    /// <summary>Topics named in the sentence, each once.</summary>
    public IEnumerable<Mark> Topics =>
        Sentence
            .Marks.Where(mark => mark.Kind == MarkKind.Topic)
            .DistinctBy(mark => mark.Target ?? mark.Label, StringComparer.Ordinal);

    /// <summary>References in the sentence, each once.</summary>
    public IEnumerable<Mark> References =>
        Sentence
            .Marks.Where(mark => mark.Kind == MarkKind.Reference)
            .DistinctBy(mark => mark.Target ?? mark.Label, StringComparer.Ordinal);
}
