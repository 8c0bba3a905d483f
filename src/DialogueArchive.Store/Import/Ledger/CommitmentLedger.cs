using System.Globalization;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Import.Ledger;

/// <summary>
/// The commitments of a series, and what its later texts and the list tell of each. The same chain gives the same ledger, in whatever
/// order its sources came into the archive.
/// </summary>
internal sealed class CommitmentLedger
{
    /// <summary>From this step on an act looks forward: intended, invited, agreed.</summary>
    public const int LeastStrength = 4;

    // Four parts for the topics in common, six for the words; words alone where one of the two has no topic.
    private const double TopicsCount = .4;
    private const double LeastTopics = .35;
    private const double LeastWords = .45;
    private const double LeastResult = .5;
    private const double SameWords = .75;

    private readonly IReadOnlyList<LedgerMeeting> _meetings;
    private readonly Likeness _likeness;
    private readonly List<LedgerEntry> _entries = [];
    private readonly Dictionary<LedgerMeeting, int> _places;
    private ILookup<int, LedgerEntry> _entriesAt = null!;

    private CommitmentLedger(IReadOnlyList<LedgerMeeting> meetings)
    {
        _meetings = meetings;
        _places = meetings.Index().ToDictionary(meeting => meeting.Item, meeting => meeting.Index);
        _likeness = new Likeness(meetings.SelectMany(meeting => meeting.Texts).SelectMany(text => text.Sentences));
    }

    /// <summary>Every commitment in the order of the chain, then of the texts.</summary>
    public static IReadOnlyList<LedgerEntry> Of(IReadOnlyList<LedgerMeeting> meetings)
    {
        var ledger = new CommitmentLedger(meetings);
        foreach (var meeting in meetings)
        {
            ledger.Enter(meeting);
        }
        ledger._entriesAt = ledger._entries.ToLookup(entry => entry.Meeting.Id);
        foreach (var entry in ledger._entries)
        {
            if (entry.Next is null)
            {
                ledger.Follow(entry);
            }
            else
            {
                ledger.FollowPromise(entry);
            }
        }
        ledger.Link();
        return ledger._entries;
    }

    private void Enter(LedgerMeeting meeting)
    {
        var own = new List<LedgerEntry>();
        foreach (var text in meeting.Texts)
        {
            foreach (var sentence in text.Sentences)
            {
                var promise =
                    text.Next is { } next
                    && next.Words.SentenceId == sentence.Id
                    && own.TrueForAll(each => each.Next is null)
                        ? next
                        : null;
                var acts = sentence.Acts.Where(act => act.Strength >= LeastStrength).ToArray();
                if (promise is not null)
                {
                    own.Add(
                        Entry(meeting, text, sentence, own.Count, $"{meeting.Slug}-next", StrongestOf(acts), promise)
                    );
                    continue;
                }
                foreach (var (index, act) in acts.Index())
                {
                    // Several texts on one meeting say the same; the first of them speaks.
                    if (own.Exists(said => said.Text != text && IsSame(said, act, sentence)))
                    {
                        continue;
                    }
                    var slug = $"{meeting.Slug}-{sentence.Key}";
                    var number = own.Count(said =>
                        said.Slug == slug || said.Slug.StartsWith($"{slug}-", StringComparison.Ordinal)
                    );
                    own.Add(
                        Entry(
                            meeting,
                            text,
                            sentence,
                            own.Count,
                            number == 0 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number + 1}"),
                            act,
                            null
                        )
                    );
                }
            }
        }
        _entries.AddRange(own);
    }

    private static LedgerAct? StrongestOf(LedgerAct[] acts) =>
        acts.Length == 0 ? null : acts.OrderByDescending(act => act.Strength).First();

    private bool IsSame(LedgerEntry said, LedgerAct act, LedgerSentence sentence) =>
        said.Kind == act.Act && said.Act!.Actor == act.Actor && _likeness.Of(said.Sentence, sentence) >= SameWords;

    private LedgerEntry Entry(
        LedgerMeeting meeting,
        LedgerText text,
        LedgerSentence sentence,
        int before,
        string slug,
        LedgerAct? act,
        LedgerPromise? next
    )
    {
        var words = next?.Words ?? new LedgerWords(sentence.Id, act!.Start, act.End, act.Verb);
        var entry = new LedgerEntry
        {
            Slug = slug,
            Chain = slug,
            Meeting = meeting,
            Text = text,
            Sentence = sentence,
            Number = before + 1,
            Act = act,
            Next = next,
            Promised = next is null ? null : Meant(meeting, next),
            Words = words,
            Window = next is null ? sentence.Window : next.Window,
        };
        entry.Events.Add(
            new LedgerEvent(
                CommitmentStatus.Open,
                text.KnownOn,
                next is null ? "Said at this meeting." : "Promised at this meeting.",
                meeting,
                RevisionId: text.RevisionId,
                Words: words
            )
        );
        return entry;
    }

    // The promise gives a number, or the meeting's own tells it; else it means the meeting that comes next.
    private LedgerMeeting? Meant(LedgerMeeting meeting, LedgerPromise next)
    {
        var number = next.Ordinal ?? meeting.Ordinal + 1;
        return number is not null
            ? _meetings.FirstOrDefault(each => each.Ordinal == number && each != meeting)
            : After(meeting).FirstOrDefault();
    }

    private IEnumerable<LedgerMeeting> After(LedgerMeeting meeting) => _meetings.Skip(_places[meeting] + 1);

    private void Follow(LedgerEntry entry)
    {
        var missing = 0;
        var answered = false;
        var silent = false;
        foreach (var meeting in After(entry.Meeting))
        {
            if (meeting.Texts.Count == 0)
            {
                missing++;
                continue;
            }
            if (SaidAgain(entry, meeting) is { } again)
            {
                entry.Events.Add(again);
                return;
            }
            if (!answered && ReportedAt(entry, meeting) is { } report)
            {
                entry.Events.Add(report);
                answered = true;
            }
            else if (!answered && SpokenOfAt(entry, meeting) is { } spoken)
            {
                if (silent || entry.Events.Count == 1)
                {
                    entry.Events.Add(spoken);
                }
                silent = false;
            }
            else if (!answered && !silent)
            {
                entry.Events.Add(
                    new LedgerEvent(
                        CommitmentStatus.NotMentionedAgain,
                        KnownOn(meeting),
                        "This text has "
                            + (entry.Topics.Count == 0 ? "no like words." : "neither its topics nor like words.")
                            + Missing(missing),
                        meeting
                    )
                );
                silent = true;
            }
        }
    }

    private static string Missing(int missing) =>
        missing switch
        {
            0 => "",
            1 => " One meeting before it has no text here.",
            _ => string.Create(CultureInfo.InvariantCulture, $" {missing} meetings before it have no text here."),
        };

    private LedgerEvent? SaidAgain(LedgerEntry entry, LedgerMeeting meeting)
    {
        var best = _entriesAt[meeting.Id]
            .Where(later => later.Next is null && Answers(later.Act!.Actor, entry.Act!.Actor))
            .Select(later => (Later: later, Found: Compare(entry, later.Sentence, later.Topics)))
            .Where(pair => pair.Found.Holds)
            .OrderByDescending(pair => pair.Found.Score)
            .ThenBy(pair => pair.Later.Number)
            .FirstOrDefault();
        if (best.Later is not { } later)
        {
            return null;
        }
        var change = ChangeOf(entry, later);
        return new LedgerEvent(
            change is null ? CommitmentStatus.Restated : CommitmentStatus.Superseded,
            later.Text.KnownOn,
            $"{change ?? "Said again at the same step"}: {best.Found.InWords}.",
            meeting,
            RevisionId: later.Text.RevisionId,
            Words: later.Words,
            Score: best.Found.Score,
            Successor: later
        );
    }

    private static string? ChangeOf(LedgerEntry entry, LedgerEntry later)
    {
        var (before, after) = (entry.Act!, later.Act!);
        return before.Strength != after.Strength
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"Takes its place at step {after.Strength} instead of {before.Strength}"
                )
            : entry.Window is { } window && later.Window is { } other && window.Days != other.Days
                ? $"Takes its place with another window, '{other.Text}' instead of '{window.Text}'"
            : null;
    }

    private LedgerEvent? ReportedAt(LedgerEntry entry, LedgerMeeting meeting)
    {
        var best = meeting
            .Texts.SelectMany(text => text.Sentences.Select(sentence => (Text: text, Sentence: sentence)))
            .SelectMany(each =>
                each.Sentence.Acts.Where(act => act.Act is Act.Informed or Act.Welcomed or Act.Convened)
                    .Select(act => (each.Text, each.Sentence, Act: act))
            )
            .Select(each => (each.Text, each.Sentence, each.Act, Found: Compare(entry, each.Sentence, each.Act.Topics)))
            .Where(each => each.Found.Holds && each.Found.Score >= LeastResult)
            .OrderByDescending(each => each.Found.Score)
            .ThenBy(each => each.Act.Start)
            .FirstOrDefault();
        return best.Text is null
            ? null
            : new LedgerEvent(
                CommitmentStatus.Reported,
                best.Text.KnownOn,
                $"A later text speaks of it as {InWordsOf(best.Act.Act)}: {best.Found.InWords}.",
                meeting,
                RevisionId: best.Text.RevisionId,
                Words: new LedgerWords(best.Sentence.Id, best.Act.Start, best.Act.End, best.Act.Verb),
                Score: best.Found.Score
            );
    }

    private static string InWordsOf(Act act) => act.ToString().ToLowerInvariant();

    private LedgerEvent? SpokenOfAt(LedgerEntry entry, LedgerMeeting meeting)
    {
        var best = meeting
            .Texts.SelectMany(text => text.Sentences.Select(sentence => (Text: text, Sentence: sentence)))
            .Where(each => each.Sentence.Topics.Any(entry.Topics.Contains))
            .Select(each => (each.Text, each.Sentence, Found: Compare(entry, each.Sentence, each.Sentence.Topics)))
            .OrderByDescending(each => each.Found.Score)
            .FirstOrDefault();
        return best.Text is null
            ? null
            : new LedgerEvent(
                CommitmentStatus.Open,
                best.Text.KnownOn,
                "A later text speaks of its topics; no sentence says it again or reports on it.",
                meeting,
                RevisionId: best.Text.RevisionId,
                Words: new LedgerWords(best.Sentence.Id, best.Sentence.Start, best.Sentence.End, best.Sentence.Text),
                Score: best.Found.Score
            );
    }

    private Likened Compare(LedgerEntry entry, LedgerSentence sentence, IReadOnlyList<int> topics)
    {
        if (entry.Topics.Count == 0 || topics.Count == 0)
        {
            var alone = Math.Round(_likeness.Of(entry.Sentence, sentence), 2);
            return new Likened(
                alone,
                alone >= LeastWords,
                string.Create(CultureInfo.InvariantCulture, $"by the words alone, {alone:0.00}")
            );
        }
        var shared = topics.Count(entry.Topics.Contains);
        if (shared == 0)
        {
            return new Likened(0, false, "no topic in common");
        }
        var words = Math.Round(_likeness.Of(entry.Sentence, sentence), 2);
        var share = (double)shared / Math.Min(topics.Count, entry.Topics.Count);
        var score = Math.Round((TopicsCount * share) + ((1 - TopicsCount) * words), 2);
        return new Likened(
            score,
            score >= LeastTopics,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{shared} {(shared == 1 ? "topic" : "topics")} in common, likeness of words {words:0.00}"
            )
        );
    }

    // What one side said alone may be said again by both.
    private static bool Answers(string later, string earlier) => later == earlier || later == "both";

    private static DateOnly? KnownOn(LedgerMeeting meeting) => meeting.Texts[0].KnownOn;

    private void FollowPromise(LedgerEntry entry)
    {
        if (entry.Promised is not { } promised)
        {
            return;
        }
        var found = promised
            .Reasons.Where(reason => reason.Kind != KnownByKind.Promised)
            .GroupBy(reason => reason.Kind)
            .Select(kind => kind.OrderBy(reason => reason.KnownOn ?? DateOnly.MaxValue).First())
            .Select(reason => Implied(reason, promised))
            .Concat(promised.Texts.Count == 0 ? [] : [Held(promised)])
            .Concat(
                promised
                    .Reasons.Where(reason => reason.Kind == KnownByKind.Promised)
                    .Select(reason => PromisedAgain(entry, reason, promised))
                    .OfType<LedgerEvent>()
            );
        entry.Events.AddRange(
            found
                .OrderBy(each => each.Status == CommitmentStatus.Reported)
                .ThenBy(each => each.KnownOn ?? DateOnly.MinValue)
        );
    }

    private LedgerEvent? PromisedAgain(LedgerEntry entry, LedgerReason reason, LedgerMeeting promised)
    {
        var later = _entries.Find(each =>
            each.Next is not null
            && each != entry
            && each.Promised == promised
            && each.Text.RevisionId == reason.RevisionId
        );
        if (later is null || _places[later.Meeting] <= _places[entry.Meeting])
        {
            return null;
        }
        var moved = entry.Window is { } window && later.Window is { } other && window.Days != other.Days;
        return new LedgerEvent(
            moved ? CommitmentStatus.Superseded : CommitmentStatus.Restated,
            later.Text.KnownOn,
            moved
                ? $"A later text promises the same meeting for '{later.Window!.Text}' instead of '{entry.Window!.Text}'."
                : "A later text promises the same meeting again.",
            later.Meeting,
            RevisionId: later.Text.RevisionId,
            Words: later.Words,
            Successor: later
        );
    }

    private static LedgerEvent Implied(LedgerReason reason, LedgerMeeting promised) =>
        new(
            CommitmentStatus.Implied,
            reason.KnownOn,
            reason.Kind switch
            {
                KnownByKind.List => "The list of known meetings has it"
                    + (promised.Days is { } days ? $": {InWords.Days(days.Start, days.End)}" : ", without a date")
                    + (promised.City is { } city ? $", {city.TrimEnd('.')}." : "."),
                KnownByKind.Named => "A later text names it as held.",
                _ => "A later text counts on from it: its own number presupposes this meeting.",
            } + (promised.Texts.Count == 0 ? " No record of it is held." : ""),
            MeetingId: reason.SaidAt ?? promised.Id,
            RevisionId: reason.RevisionId,
            Words: reason.Words,
            IsListed: reason.Kind == KnownByKind.List,
            OfficialUrl: reason.OfficialUrl
        );

    private static LedgerEvent Held(LedgerMeeting promised)
    {
        var text = promised.Texts.FirstOrDefault(each => each.Kind != DocumentKind.Announcement) ?? promised.Texts[0];
        var announced = text.Kind == DocumentKind.Announcement;
        return new LedgerEvent(
            announced ? CommitmentStatus.Restated : CommitmentStatus.Reported,
            text.KnownOn,
            announced ? "An announcement says that it will be held." : "It was held: its own text is here.",
            promised,
            RevisionId: text.RevisionId,
            Words: text.Held
        );
    }

    // Links that run together make one chain, under the name of its first commitment.
    private void Link()
    {
        var places = _entries.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var first = Enumerable.Range(0, _entries.Count).ToArray();
        int First(int place) => first[place] == place ? place : first[place] = First(first[place]);
        foreach (var (place, entry) in _entries.Index())
        {
            if (entry.Events[^1].Successor is { } successor)
            {
                var (one, other) = (First(place), First(places[successor]));
                first[Math.Max(one, other)] = Math.Min(one, other);
            }
        }
        foreach (var (place, entry) in _entries.Index())
        {
            entry.Chain = _entries[First(place)].Slug;
        }
    }

    private sealed record Likened(double Score, bool Holds, string InWords);
}
