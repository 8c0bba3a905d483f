using System.Collections.Frozen;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Statements;

/// <summary>Finds the acts that the sentences report: who did what about which topics.</summary>
/// <param name="text">The text.</param>
/// <param name="own">The name of the text's own series, or null.</param>
/// <param name="topics">The topics mentioned, by place.</param>
internal sealed class StatementFinder(AnnotatedText text, string? own, List<(AuthorityRecord Topic, Span Span)> topics)
{
    private readonly ByPlace<(AuthorityRecord Topic, Span Span)> _topics = new(topics, topic => topic.Span);

    // Between a subject and its verb.
    private static readonly FrozenSet<string> Adverbs = WordSet.Of(
        """
        also further furthermore jointly then subsequently again strongly fully mutually warmly highly
        already yet each both all once more moreover thus therefore finally formally repeatedly positively
        successfully actively particularly separately additionally similarly likewise
        """
    );

    private static readonly FrozenSet<string> BeForms = WordSet.Of("was were is are be been being");

    private static readonly FrozenSet<string> Auxiliaries = WordSet.Of("have has had will would shall did do");

    // A clause begins behind these.
    private static readonly FrozenSet<string> ClauseWords = WordSet.Of(
        "that which who while whereas as because since when where after before if although"
    );

    // 'held on March 3', 'signed in 2010': said of a thing, behind its name.
    private static readonly FrozenSet<string> RelativePrepositions = WordSet.Of(
        "in on at by under from between during with"
    );

    /// <summary>The statements, in the order of the text.</summary>
    public List<Statement> Find()
    {
        var statements = new List<Statement>();
        foreach (var sentence in text.Sentences)
        {
            ReadSentence(sentence, statements);
        }
        return statements;
    }

    private sealed record Found(ActMatch Match, string? Actor, int ScopeFirst, bool IsEmbedded);

    private void ReadSentence(Sentence sentence, List<Statement> statements)
    {
        var (first, end) = text.TokenRange(sentence.Span);
        var found = new List<Found>();
        for (var index = first; index < end; index++)
        {
            if (
                text.Tokens[index].IsWord
                && !IsInsideName(index, first)
                && ActMatcher.At(text, index, end) is { } match
                && Read(match, first, end, found) is { } act
            )
            {
                found.Add(act);
                index = match.End - 1;
            }
        }
        if (found.Count == 0)
        {
            return;
        }
        var words = text.Quote(sentence.Span);
        var subject = found.Find(act => act.Actor is not null && !act.IsEmbedded)?.Actor ?? ActorRule.Both;
        for (var index = 0; index < found.Count; index++)
        {
            var act = found[index];
            var scopeEnd = index + 1 < found.Count ? found[index + 1].ScopeFirst : end;
            var scope = new Span(
                text.Tokens[Scope(found, index, first)].Span.Start,
                text.Tokens[Math.Max(scopeEnd, act.Match.End) - 1].Span.End
            );
            var statement = new Statement(
                act.Actor ?? subject,
                act.Match.Act,
                text.Quote(new Span(text.Tokens[act.Match.First].Span.Start, text.Tokens[act.Match.End - 1].Span.End)),
                [.. _topics.Inside(scope).Select(topic => topic.Topic.Id).Distinct(StringComparer.Ordinal)],
                words
            );
            statements.Add(statement);
        }
    }

    // 'National Centre for Space Studies': a capital inside a sentence is no verb, unless it opens an item of a list.
    private bool IsInsideName(int index, int first) =>
        index > first
        && text.Tokens[index].IsCapital
        && (text.Tokens[index - 1].IsWord || text.IsNamed(text.Tokens[index].Span));

    // What stands in front of the first finite verb belongs to it: 'In regard to space traffic management, both sides affirmed'.
    private static int Scope(List<Found> found, int index, int first) => index == 0 ? first : found[index].ScopeFirst;

    private Found? Read(ActMatch match, int first, int end, List<Found> found)
    {
        var (at, isPassive, hasAuxiliary) = BeforeVerb(match.First, first);
        if (found.Count > 0 && at < found[^1].Match.End - 1)
        {
            // 'confirmed that they will hold': the verb belongs to the frame that has been read.
            return null;
        }
        if (at >= first && text.Tokens[at].Word is "to" or "not" or "never" or "neither" or "nor")
        {
            // 'to be launched': a purpose, not an act. What was not done is none either.
            return null;
        }
        return match.Form switch
        {
            VerbForm.Participle => ReadParticiple(match, first, at),
            VerbForm.Base when !hasAuxiliary => ReadPresent(match, first, at),
            _ when isPassive => ReadSubject(match, first, end, at, found, isPassive: true),
            _ when at < first => null,
            _ when match.Form == VerbForm.Past && IsAsDeclared(match, at, end) => ReadAgent(match, end),
            _ when IsCoordinator(at) && found.Count > 0 => ReadCoordinated(match, at, end, found),
            _ => ReadSubject(match, first, end, at, found, isPassive: false),
        };
    }

    /// <summary>The last token of what stands before the verb, past adverbs and auxiliaries.</summary>
    private (int At, bool IsPassive, bool HasAuxiliary) BeforeVerb(int verb, int first)
    {
        var (at, isPassive, hasAuxiliary) = (verb - 1, false, false);
        while (at >= first)
        {
            var word = text.Tokens[at].Word;
            if (BeForms.Contains(word))
            {
                isPassive = true;
            }
            else if (Auxiliaries.Contains(word))
            {
                hasAuxiliary = true;
            }
            else if (!Adverbs.Contains(word))
            {
                break;
            }
            at--;
        }
        return (at, isPassive, hasAuxiliary || isPassive);
    }

    // 'We reaffirm', 'The two sides welcome': the statement speaks in the present. 'In which both nations participate' is no act.
    private Found? ReadPresent(ActMatch match, int first, int at)
    {
        if (at < first)
        {
            return null;
        }
        var (start, isEmbedded) = ClauseStart(first, at);
        var subject = new Span(text.Tokens[start].Span.Start, text.Tokens[at].Span.End);
        return !isEmbedded && ActorRule.IsSide(text.Tokens[at].Word) && ActorRule.Of(text, subject, own) is { } actor
            ? new Found(match, actor, start, IsEmbedded: false)
            : null;
    }

    private bool IsCoordinator(int at) => text.Tokens[at].Word is "and" or "," or "or" or "but" or ";";

    // 'Recognizing that …' at the head of a clause, '…, reaffirming that' behind one. 'Sharing data' in a list is no act.
    private Found? ReadParticiple(ActMatch match, int first, int at)
    {
        var opens =
            at < first
            || text.Tokens[at].Word is "," or ";"
            || (text.Tokens[at].Word is "and" or "while" && at - 1 >= first && text.Tokens[at - 1].Word == ",");
        var reports = match.Act is Act.Recognized or Act.Affirmed or Act.Welcomed or Act.Agreed or Act.Intended;
        return opens && reports ? new Found(match, null, match.First, IsEmbedded: false) : null;
    }

    // 'as declared by their leaders'
    private bool IsAsDeclared(ActMatch match, int at, int end) =>
        text.Tokens[at].Word == "as" && match.End < end && text.Tokens[match.End].Word == "by";

    private Found? ReadAgent(ActMatch match, int end)
    {
        var close = match.End + 1;
        while (close < end && text.Tokens[close].IsWord && text.Tokens[close].Word is not ("in" or "on" or "at"))
        {
            close++;
        }
        var agent = new Span(text.Tokens[match.End].Span.End, text.Tokens[close - 1].Span.End);
        return agent.Length > 0 && ActorRule.Of(text, agent, own) is { } actor
            ? new Found(match, actor, match.First, IsEmbedded: true)
            : null;
    }

    private Found? ReadCoordinated(ActMatch match, int at, int end, List<Found> found)
    {
        if (match.Form != VerbForm.Past || IsReducedRelative(match, end))
        {
            return null;
        }
        // ', and discussed' behind a that-clause goes on with the sentence, not with the clause.
        var before =
            found[^1].IsEmbedded && text.Tokens[at - 1].Word == ","
                ? found.FindLast(act => !act.IsEmbedded) ?? found[^1]
                : found[^1];
        return new Found(match, before.Actor, at, before.IsEmbedded);
    }

    private bool IsReducedRelative(ActMatch match, int end) =>
        match.End < end
        && (match.Act is Act.Convened or Act.Agreed or Act.Informed || text.Tokens[match.End].Word == "by")
        && RelativePrepositions.Contains(text.Tokens[match.End].Word)
        && !(match.Act == Act.Agreed && text.Tokens[match.End].Word is "on" or "to")
        && !(match.Act == Act.Informed && text.Tokens[match.End].Word is "on");

    private Found? ReadSubject(ActMatch match, int first, int end, int at, List<Found> found, bool isPassive)
    {
        var (start, isEmbedded) = ClauseStart(first, at);
        // A second verb in one clause hangs on a noun: 'the summit meeting held in November'.
        if (!isPassive && found.Exists(act => act.Match.First >= start && act.Match.First <= at))
        {
            return null;
        }
        // 'They did not discuss military launches': the clause has its verb already.
        if (
            start > at
            || Enumerable.Range(start, at - start + 1).Any(index => text.Tokens[index].Word is "not" or "never")
        )
        {
            return null;
        }
        var subject = new Span(text.Tokens[start].Span.Start, text.Tokens[at].Span.End);
        var actor =
            isPassive && match.End < end && text.Tokens[match.End].Word == "by"
                ? ReadAgent(match, end)?.Actor ?? ActorRule.Of(text, subject, own)
                : ActorRule.Of(text, subject, own);
        if (actor is null)
        {
            if (isPassive)
            {
                actor = ActorRule.Both;
            }
            else if (!IsNounPhrase(start, at) || IsReducedRelative(match, end))
            {
                return null;
            }
        }
        return new Found(match, actor ?? ActorRule.Other, start, isEmbedded);
    }

    private bool IsNounPhrase(int start, int at) =>
        text.Tokens[start].IsCapital
        || text.Tokens[start].Word is "the" or "a" or "an" or "their" or "these" or "several";

    /// <summary>The first token of the clause whose subject ends at <paramref name="at"/>, and whether the clause hangs on another.</summary>
    private (int Start, bool IsEmbedded) ClauseStart(int first, int at)
    {
        for (var index = at; index >= first; index--)
        {
            var token = text.Tokens[index];
            if (token.Word is "," or ";" or ":")
            {
                return (index + 1, false);
            }
            if (ClauseWords.Contains(token.Word) && !token.IsCapital && index < at)
            {
                return (index + 1, token.Word is not "while");
            }
        }
        return (first, false);
    }
}
