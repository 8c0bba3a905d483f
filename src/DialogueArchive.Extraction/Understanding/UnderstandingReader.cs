using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Understanding;

/// <summary>Holds a record against its text: what was read from each sentence, and what is left over in it.</summary>
internal static class UnderstandingReader
{
    private static readonly AuthorityKind[] Kinds = Enum.GetValues<AuthorityKind>();

    public static UnderstandingReport Read(AnnotatedText text, MeetingRecord record)
    {
        var facts = RecordFacts.Of(record);
        var explained = new bool[text.Tokens.Count];
        foreach (var fact in facts)
        {
            Explain(text, explained, new Span(fact.Evidence.Start, fact.Evidence.End));
        }
        var verbs = new VerbSearch(text, [.. explained], VerbSearch.ActorsIn(text, facts));
        foreach (var span in ByRules(text))
        {
            Explain(text, explained, span);
        }
        var names = new NameSearch(text, explained, WordsKnown(record));

        var sentences = new List<SentenceUnderstanding>(text.Sentences.Count);
        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            // Facts come by place, so each is passed once.
            var from = next;
            while (next < facts.Count && facts[next].Evidence.Start < sentence.Span.End)
            {
                next++;
            }
            ReadFact[] read = [.. facts.Skip(from).Take(next - from)];
            var hasStatement = Array.Exists(read, fact => fact.Kind == FactKind.Statement);
            Evidence[] leftNames = [.. names.In(sentence)];
            Evidence[] leftVerbs = [.. verbs.In(sentence, hasStatement)];
            sentences.Add(
                new SentenceUnderstanding(
                    sentence.Label,
                    sentence.Span.Start,
                    sentence.Span.End,
                    sentence.Span.In(text.Text),
                    read.Length == 0 ? Understood.NotRead
                        : leftNames.Length + leftVerbs.Length == 0 ? Understood.Whole
                        : Understood.InPart,
                    read,
                    leftNames,
                    leftVerbs
                )
            );
        }
        return new UnderstandingReport(sentences, record.Warnings);
    }

    private static void Explain(AnnotatedText text, bool[] explained, Span span)
    {
        var (first, end) = text.TokenRange(span);
        Array.Fill(explained, true, first, end - first);
    }

    private static IEnumerable<Span> ByRules(AnnotatedText text) =>
        Kinds
            .SelectMany(text.Mentions)
            .Select(mention => mention.Span)
            .Concat(text.Dates.Select(date => date.Span))
            .Concat(text.Meetings.Select(meeting => meeting.Span));

    // A surname or an acronym that the text has explained stands for its name afterwards.
    private static HashSet<string> WordsKnown(MeetingRecord record) =>
        record
            .People.SelectMany(person => Tokenizer.Tokens(person.Name))
            .Where(token => token.IsWord)
            .Select(token => token.Word)
            .Concat(
                record
                    .Delegations.SelectMany(side => side.CoChairs.Concat(side.Participants))
                    .Select(body => body.Acronym)
                    .Concat(record.References.Select(reference => reference.Acronym))
                    .OfType<string>()
                    .SelectMany(Tokenizer.Tokens)
                    .Select(token => token.Word)
            )
            .ToHashSet(StringComparer.Ordinal);
}
