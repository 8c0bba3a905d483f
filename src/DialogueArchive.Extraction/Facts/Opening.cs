using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>The sentence that says the meeting was held, and what is told around its verb.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Verb">'held', 'met', 'took place'.</param>
/// <param name="Meeting">The meeting as this sentence names it; null when it names none.</param>
internal sealed partial record Opening(Sentence Sentence, Span Verb, MeetingMention? Meeting)
{
    // The statement tells of its meeting near its beginning; past this only other events are held.
    private const int SentencesRead = 12;

    /// <summary>The opening of the text; null when no sentence says that a meeting of the parties was held.</summary>
    public static Opening? Find(AnnotatedText text)
    {
        Opening? best = null;
        var bestScore = 1;
        foreach (var sentence in text.Sentences.Take(SentencesRead))
        {
            foreach (Match verb in Held().Matches(sentence.Span.In(text.Text)))
            {
                var at = new Span(sentence.Span.Start + verb.Index, sentence.Span.Start + verb.Index + verb.Length);
                if (
                    verb.Value is "had met" or "opened" or "discussed" or "concluded" or "wrapped up" or "ended"
                    && best is not null
                    && !best.IsHeadline(text)
                )
                {
                    continue;
                }
                var opening = new Opening(sentence, at, MeetingAround(text, sentence, at));
                var score = opening.Score(text);
                if (score > bestScore)
                {
                    (best, bestScore) = (opening, score);
                }
            }
        }
        return best is { Meeting: null } && OwnSentences.BeginsWithMeeting(text, best.Sentence.Span)
            ? best with
            {
                Meeting = text.Meetings.LastOrDefault(meeting =>
                    meeting.Span.End <= best.Sentence.Span.Start
                    && text.SentenceAt(meeting.Span.Start)?.Paragraph >= best.Sentence.Paragraph - 1
                ),
            }
            : best;
    }

    /// <summary>Whether the meeting was still to come when this was written.</summary>
    public bool IsAhead(AnnotatedText text) =>
        Ahead().IsMatch(Verb.Over(text.Text))
        // 'The week of March 16 will see delegations of … meet'
        || Bare().IsMatch(Verb.Over(text.Text))
            && text.Text.AsSpan(Sentence.Span.Start, Verb.Start - Sentence.Span.Start)
                .Contains(" will ", StringComparison.Ordinal);

    /// <summary>Whether it is a line of the heading, without a full stop.</summary>
    public bool IsHeadline(AnnotatedText text) => char.IsLetterOrDigit(text.Text[Sentence.Span.End - 1]);

    // The more of a meeting's facts stand together, the likelier it is the text's own.
    private int Score(AnnotatedText text)
    {
        var parties = text.Mentions(AuthorityKind.Party, Sentence.Span)
            .Select(party => party.Record.Id)
            .Distinct(StringComparer.Ordinal)
            .Count();
        return (Meeting is not null || OwnSentences.BeginsWithMeeting(text, Sentence.Span) ? 2 : 0)
            + (Meeting?.Ordinal is null ? 0 : 1)
            // 'Pursuant to the results of the first Dialogue, held in Rome, the two sides convened …'
            - (text.Text.AsSpan(Sentence.Span.Start, Verb.Start - Sentence.Span.Start).EndsWith(", ") ? 1 : 0)
            // 'a report from the Working Group, which held its third meeting in August'
            - (text.Text.AsSpan(0, Verb.Start).EndsWith(" which ") ? 1 : 0)
            // 'The next Dialogue is expected to be held in …'
            - (Next().IsMatch(text.Text.AsSpan(Sentence.Span.Start, Verb.Start - Sentence.Span.Start)) ? 2 : 0)
            + (Meeting?.Name is null ? 0 : 1)
            + (parties >= 2 ? 2 : 0)
            // 'The Government of A and the Government of B convened …'
            + (
                text.Mentions(AuthorityKind.Party, Sentence.Span with { End = Verb.Start })
                    .Where(party => !party.IsAdjective)
                    .DistinctBy(party => party.Record.Id, StringComparer.Ordinal)
                    .Count() >= 2
                    ? 1
                    : 0
            )
            + (text.Dates.Inside(Sentence.Span).Any(date => date.IsDays) ? 1 : 0)
            + (text.Mentions(AuthorityKind.Place, Sentence.Span).Any() ? 1 : 0);
    }

    // 'held their first meeting of the X' names it behind the verb, 'the X was held' in front of it.
    private static MeetingMention? MeetingAround(AnnotatedText text, Sentence sentence, Span verb)
    {
        var inside = text.Meetings.Inside(sentence.Span).ToList();
        var behind = inside.Find(meeting =>
            meeting.Span.Start >= verb.End
            && meeting.Span.Start - verb.End < 120
            && text.Text.AsSpan(verb.End, meeting.Span.Start - verb.End) is var between
            && (!Aside().IsMatch(between) || Purpose().IsMatch(between))
        );
        var before = inside.FindLast(meeting =>
            meeting.Span.End <= verb.Start && !inside.Exists(whole => IsUnder(text, meeting, whole))
        );
        return Passive().IsMatch(verb.Over(text.Text)) || text.Text.AsSpan(0, verb.Start).EndsWith("was ")
            ? before ?? behind
            : behind ?? before;
    }

    // 'the 15th meeting of the Sub-committee under the Prime Ministers' Meeting'
    private static bool IsUnder(AnnotatedText text, MeetingMention meeting, MeetingMention part) =>
        part.Span.End < meeting.Span.Start
        && Under().IsMatch(text.Text.AsSpan(part.Span.End, meeting.Span.Start - part.Span.End));

    [GeneratedRegex(@"\A (?:under|of|within) (?:the )?(?:(?!held)[^,.;] ?){0,60}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Under();

    [GeneratedRegex(@"\b[Nn]ext (?:\S+ ){0,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    [GeneratedRegex("^(?:meet|hold|host|convene|gather)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?:will|to|is to|are to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();

    // 'held back to back with the Forum', 'met ahead of the Summit'
    [GeneratedRegex(
        @"\b(?:with|margins?|sidelines?|ahead|alongside|before|after|following|under|since|occasion|preceded|pursuant)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Aside();

    // 'met with N for the first Dialogue'
    [GeneratedRegex(
        @" (?:for|to (?:hold|mark|convene)) (?:the|its|their|an?) \z",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft
    )]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^(?:be|took|take|taking|takes|opened|began|was|were)\b|place$", RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex(
        @"\b(?:(?:(?:was|were|is|will|to|be) (?:be )?)?(?:co-?)?(?:hold|holds|held|host(?:s|ed)?|convened?|conduct(?:ed)?|organi[sz]ed)|(?<!\bhad last |which had |\bfirst )(?:had )?met|(?:will |to )?meet|(?:will )?(?:took|takes?|taking|taken) place|(?:will )?gather(?:ed)?|(?:came|come) together|(?<=\bafter )holding|brought(?= (?:together )?(?:delegations|representatives|officials|experts)\b)|(?:welcomed|will welcome)(?= (?:[^.;]|(?<=\b[UE])\.(?=[SUK]\.)|(?<=\b[UE]\.[SUK])\.){0,60}\b(?:delegation|officials|experts|representatives|counterparts)\b)|(?<!\bfirst )(?:will )?(?:sat|sit) down(?: again)?|visited(?= [^.;]{2,40} for (?:the|a|their) [^.;]{0,40}(?:[Mm]eeting|[Ss]ession|[Rr]ound|[Tt]alks|[Dd]ialogue))|concluded|wrapped up|ended|opened|discussed|(?:commenced|kicked off|(?<!was |were )(?:co-?chaired|led|inaugurated)(?= (?:the|their|its) ))(?= [^;\n]{0,80}?(?:[Mm]eeting|[Ss]ession|[Rr]ound|[Tt]alks|[Dd]ialogue))|(?<=(?:[Mm]eeting|[Ss]ession|[Rr]ound|[Tt]alks|[Dd]ialogue) was )inaugurated)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Held();
}
