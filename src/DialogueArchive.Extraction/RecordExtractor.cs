using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Facts;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Extraction.References;
using DialogueArchive.Extraction.Statements;
using DialogueArchive.Extraction.Text;
using DialogueArchive.Extraction.Understanding;

namespace DialogueArchive.Extraction;

/// <summary>Reads a document into a record. The same document always gives the same record.</summary>
public sealed class RecordExtractor
{
    private static readonly Lazy<RecordExtractor> Shared = new(() => new RecordExtractor(AuthorityFile.Default));

    private readonly AuthorityFile _authority;
    private readonly MentionFinder _finder;
    private readonly TopicRule _topics;

    /// <summary>An extractor that knows the names of <paramref name="authority"/>.</summary>
    public RecordExtractor(AuthorityFile authority)
    {
        _authority = authority;
        _finder = new MentionFinder(authority);
        _topics = new TopicRule(authority);
    }

    /// <summary>An extractor over the authority records that come with the archive.</summary>
    public static RecordExtractor Default => Shared.Value;

    /// <summary>The record of <paramref name="document"/>. It always answers: what is not understood becomes a warning.</summary>
    public MeetingRecord Extract(Document document)
    {
        var warnings = new List<Warning>();
        var text = new AnnotatedText(document.Text, _finder, _authority);

        var opening = Opening.Find(text);
        var own = SeriesRule.Find(text, opening);
        var parties = PartiesRule.Read(text, opening, own);
        var codes = parties.Select(party => party.Code).ToList();
        var series = own is null ? null : SeriesRule.Read(text, own, codes);
        var ordinal = SeriesRule.ReadOrdinal(text, opening);
        var (title, issued) = HeadingRule.Read(text, opening);
        var date = PeriodRule.Read(text, opening, issued, warnings);
        var isVirtual = PlaceRule.IsVirtual(text, opening);
        var place = isVirtual ? null : PlaceRule.Read(text, opening);
        var next = NextMeetingRule.Read(text, ordinal?.Value, date ?? issued, warnings);
        var (delegations, people) = new DelegationRule(text, codes, place?.Country, warnings).Read();

        var delegates = delegations
            .SelectMany(side => side.CoChairs.Concat(side.Participants))
            .SelectMany(organisation => organisation.Evidence)
            .Select(evidence => new Span(evidence.Start, evidence.End))
            .ToList();
        // Who took part without a known side is left out of the delegations, and is no reference either.
        var listed = warnings
            .Where(warning => warning.Code == DelegationRule.SideUnknown)
            .SelectMany(warning => warning.Evidence ?? [])
            .Select(evidence => new Span(evidence.Start, evidence.End))
            // 'teams of the SIASGE programme' tells of no body.
            .Where(name => text.Text.AsSpan(name.End) is [',' or ';' or '.' or '(', ..] or [' ', 'a', 'n', 'd', ..]);
        var finder = new ReferenceFinder(text, series, codes, ordinal?.Value, next?.Span, [.. delegates, .. listed]);
        var references = finder.Find();
        var topics = _topics.Find(text, [.. NamesIn(text, series?.Name, delegates, people), .. finder.DocumentNames()]);
        var statements = new StatementFinder(text, series?.Name, topics).Find();

        MeetingMode? mode =
            isVirtual ? MeetingMode.Virtual
            : place is null ? null
            : MeetingMode.InPerson;
        WarnOfUnreadable(warnings, document.Text);
        WarnOfMissing(warnings, series, ordinal, parties, date, mode);

        return new MeetingRecord(
            "1.0",
            new DocumentFacts(
                document.Name,
                document.Sha256,
                document.MediaType,
                document.Title ?? title,
                "en",
                DocumentKindRule.Read(text, opening, issued),
                issued
            ),
            document.Text,
            series,
            new MeetingFacts(ordinal, parties, date, place, mode),
            delegations,
            people,
            [
                .. topics
                    .GroupBy(mention => mention.Topic.Id, StringComparer.Ordinal)
                    .Select(topic => new TopicMentions(
                        topic.Key,
                        [.. topic.Select(mention => text.Quote(mention.Span))]
                    )),
            ],
            statements,
            references,
            next?.Next,
            warnings
        );
    }

    /// <summary>What was understood of the text of <paramref name="record"/> and what was not, sentence by sentence.</summary>
    public UnderstandingReport Understand(MeetingRecord record) =>
        UnderstandingReader.Read(new AnnotatedText(record.Text, _finder, _authority), record);

    private static void WarnOfUnreadable(List<Warning> warnings, string text)
    {
        var first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (first >= 0)
        {
            warnings.Add(
                new Warning(
                    "unreadable-characters",
                    "Characters of the text could not be read, or turn the order of what follows; they stand as \uFFFD.",
                    [new Evidence(first, first + 1, "\uFFFD")]
                )
            );
        }
    }

    private static void WarnOfMissing(
        List<Warning> warnings,
        NamedSeries? series,
        Ordinal? ordinal,
        IReadOnlyList<Party> parties,
        Period? date,
        MeetingMode? mode
    )
    {
        WarnIf(series is null, "no-series", "The text names no dialogue that the meeting belongs to.");
        WarnIf(ordinal is null, "no-ordinal", "The text does not say the how-manieth meeting this was.");
        WarnIf(parties.Count < 2, "no-parties", "The text does not say between whom the meeting was held.");
        WarnIf(date is null, "no-date", "The text does not settle the day of the meeting.");
        WarnIf(mode is null, "no-place", "The text does not say where the meeting was held.");

        void WarnIf(bool missing, string code, string message)
        {
            if (missing)
            {
                warnings.Add(new Warning(code, message));
            }
        }
    }

    // Words inside these names make no topic.
    private static List<Span> NamesIn(
        AnnotatedText text,
        string? own,
        List<Span> delegates,
        IReadOnlyList<Person> people
    ) =>
        [
            .. delegates,
            .. people.SelectMany(person => person.Evidence).Select(evidence => new Span(evidence.Start, evidence.End)),
            .. text.Mentions(AuthorityKind.Organisation).Select(mention => mention.Span),
            .. own is null
                ? []
                : text.Meetings.Where(meeting => meeting.Name?.In(text.Text) == own).Select(meeting => meeting.Span),
        ];
}
