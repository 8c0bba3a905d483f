using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Exports;

/// <summary>One page on a meeting: who, what is new since the last recorded one, what was undertaken, and the words themselves.</summary>
/// <param name="Title">The meeting.</param>
/// <param name="Lead">Who, where, when.</param>
/// <param name="Sections">The parts, each with its lines.</param>
/// <param name="Notes">Where the words stand, in the order of their numbers from 1.</param>
/// <param name="Cited">How the meeting is cited.</param>
public sealed record MeetingBrief(
    string Title,
    string Lead,
    IReadOnlyList<BriefSection> Sections,
    IReadOnlyList<BriefNote> Notes,
    Citation Cited
)
{
    private const int MostQuotes = 5;
    private const int MostCommitments = 6;

    /// <summary>The brief of a recorded meeting; <paramref name="before"/> is the recorded one before it.</summary>
    public static MeetingBrief Of(
        MeetingDetail meeting,
        MeetingDetail? before,
        IReadOnlyList<Commitment> commitments,
        string site
    )
    {
        var notes = new List<BriefNote>();
        var sections = new List<BriefSection>
        {
            new("Who", Who(meeting)),
            before is null
                ? new("New", [new("No earlier meeting of the series has a text here to compare with.")])
                : new(
                    $"New since {before.Summary.InProse}{(before.Summary.Start is { } day ? $" ({day.Year})" : "")}",
                    New(Comparison.Of(before, meeting))
                ),
            new("Undertaken", Undertaken(commitments, notes, site)),
            new("In their words", Quotes(meeting, commitments, notes, site)),
        };
        var told = new[]
        {
            Names.Parties(meeting.Summary.Parties),
            meeting.Summary.Where,
            meeting.Summary.ShortWhen is null ? null : meeting.Summary.When,
        };
        return new MeetingBrief(
            meeting.Title,
            string.Join(", ", told.Where(part => !string.IsNullOrEmpty(part))) + ".",
            sections,
            notes,
            Citation.Of(meeting.Summary, site)
        );
    }

    private static List<BriefLine> Who(MeetingDetail meeting) =>
        meeting.Delegations.Count == 0
            ? [new("The text names no organisation that was sent.")]
            :
            [
                .. meeting.Delegations.SelectMany(side =>
                    new[] { ("co-chaired by", side.CoChairs), ("with", side.Participants) }
                        .Where(role => role.Item2.Count > 0)
                        .Select(role => new BriefLine(
                            $"{role.Item1} {string.Join("; ", role.Item2.Select(Named))}.",
                            Names.Party(side.Party)
                        ))
                ),
            ];

    private static List<BriefLine> New(MeetingComparison changes)
    {
        var lines = new List<BriefLine>();
        if (changes.MissingBetween.Count > 0)
        {
            lines.Add(
                new(
                    $"{Wording.Capital(Wording.Count(changes.MissingBetween.Count, "meeting"))} between the two {Wording.Noun(changes.MissingBetween.Count, "has", "have")} no text here: what looks new may be older."
                )
            );
        }
        foreach (var side in changes.Delegations)
        {
            Add(Names.Party(side.Party) + ", joined", side.CoChairs.Joined.Concat(side.Participants.Joined));
            Add(Names.Party(side.Party) + ", not named again", side.CoChairs.Left.Concat(side.Participants.Left));
        }
        AddTopics("Topics, new", changes.Topics.Added);
        AddTopics("Topics, not mentioned again", changes.Topics.NotMentionedAgain);
        return lines.Count > 0 ? lines : [new("The same organisations and the same topics.")];

        void Add(string label, IEnumerable<MovedOrganisation> moved)
        {
            var names = moved.Select(each => each.Name).Distinct(StringComparer.Ordinal).ToArray();
            if (names.Length > 0)
            {
                lines.Add(new($"{string.Join("; ", names)}.", label));
            }
        }

        void AddTopics(string label, IReadOnlyList<TopicLink> topics)
        {
            if (topics.Count > 0)
            {
                lines.Add(new($"{string.Join("; ", topics.Select(topic => topic.Name))}.", label));
            }
        }
    }

    private static List<BriefLine> Undertaken(IReadOnlyList<Commitment> commitments, List<BriefNote> notes, string site)
    {
        // Both sides before one, the stronger act first, then in the order of the text.
        var told = commitments
            .OrderByDescending(each => each.IsNextMeeting)
            .ThenByDescending(each => each.Strength)
            .Take(MostCommitments)
            .Select(each => new BriefLine(
                $"{Wording.Capital(each.Actor is { } actor ? Names.Actor(actor) : "announced")} {(each.Act is { } act ? Names.Act(act) : "")}{(each.IsNextMeeting ? " the next meeting" : each.Topics.Count > 0 ? $": {string.Join(", ", each.Topics.Select(topic => topic.Name))}" : "")}".Replace(
                    "  ",
                    " ",
                    StringComparison.Ordinal
                )
                    + $"{(each.Window is { } window ? $", {InWords.Days(window.Start, window.End)}" : "")}. Status: {Fate.Word(each.Status)}.",
                Note: Noted(notes, each.Sentence, site)
            ))
            .ToList();
        if (told.Count == 0)
        {
            return [new("The text holds no undertaking.")];
        }
        if (commitments.Count > told.Count)
        {
            told.Add(new($"And {Wording.Count(commitments.Count - told.Count, "more", "more")}, in the archive."));
        }
        return told;
    }

    private static List<BriefLine> Quotes(
        MeetingDetail meeting,
        IReadOnlyList<Commitment> commitments,
        List<BriefNote> notes,
        string site
    )
    {
        var undertaken = commitments.Select(each => each.Sentence.Id).ToHashSet(StringComparer.Ordinal);
        var quoted = meeting
            .Statements.Where(statement => statement.IsOfParties && statement.Strength >= 2)
            .Select(statement => (statement.Sentence, statement.Strength))
            .GroupBy(each => each.Sentence.Id, StringComparer.Ordinal)
            .Select(group => (group.First().Sentence, Strength: group.Max(each => each.Strength)))
            .OrderByDescending(each => each.Strength)
            .ThenBy(each => undertaken.Contains(each.Sentence.Id))
            .Take(MostQuotes)
            .OrderBy(each => each.Sentence.Document, StringComparer.Ordinal)
            .ThenBy(each => each.Sentence.Start);
        List<BriefLine> lines =
        [
            .. quoted.Select(each => new BriefLine(
                each.Sentence.Text,
                Note: Noted(notes, each.Sentence, site),
                Language: each.Sentence.Language
            )),
        ];
        return lines.Count > 0 ? lines : [new("No act of the parties was read from the text.")];
    }

    private static int Noted(List<BriefNote> notes, CitedSentence sentence, string site)
    {
        var address = site + SentenceAddress.Sentence(sentence.Meeting, sentence.Id);
        var at = notes.FindIndex(note => note.Address == address);
        if (at < 0)
        {
            notes.Add(new BriefNote(sentence.Label, address));
            at = notes.Count - 1;
        }
        return at + 1;
    }

    private static string Named(DelegationEntry entry) =>
        entry.PreferredName is { } preferred && Comparison.KeyOf(null, preferred) != Comparison.KeyOf(null, entry.Name)
            ? $"{entry.Name} ({preferred})"
            : entry.Name;
}

/// <summary>A part of a brief.</summary>
public sealed record BriefSection(string Heading, IReadOnlyList<BriefLine> Lines);

/// <summary>A line of a brief.</summary>
/// <param name="Words">What it says.</param>
/// <param name="Label">What it is about, before the words.</param>
/// <param name="Note">The number of the note that says where the words stand.</param>
/// <param name="Language">Of a quotation: its language. Null for words of the archive.</param>
public sealed record BriefLine(string Words, string? Label = null, int? Note = null, string? Language = null)
{
    /// <summary>Whether the words are those of the text.</summary>
    public bool IsQuote => Language is not null;
}

/// <summary>Where words stand: the sentence and its lasting address.</summary>
public sealed record BriefNote(string Sentence, string Address);
