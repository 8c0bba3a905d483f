using System.Collections.Frozen;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Facts;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Statements;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Understanding;

/// <summary>
/// Finds acts without a known verb: behind those who can act (the sides, a party, a body, a person) a verb that no
/// pattern of acts and no cue of a role knows.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="explained">Where facts explain the words, one flag for each token.</param>
/// <param name="actors">Ends of the names of those who can act.</param>
internal sealed class VerbSearch(AnnotatedText text, bool[] explained, IReadOnlySet<int> actors)
{
    private static readonly FrozenSet<string> KnownVerbs = ActPatterns
        .All.SelectMany(pattern => pattern.Verbs.Split('|'))
        .SelectMany(verb => VerbForms.Of(verb.Split(' ')[0]))
        .Select(form => form.Word)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Adverbs = WordSet.Of(
        "also then both further each all once again not never"
    );
    private static readonly FrozenSet<string> Auxiliaries = WordSet.Of(
        "will would shall should can could may might must"
    );
    private static readonly FrozenSet<string> Have = WordSet.Of("has have had having");

    // Past forms that do not end in -ed.
    private static readonly FrozenSet<string> Irregular = WordSet.Of(
        """
        gave took made met began saw said told brought built drew found kept laid put set sought spoke paid went came wrote
        chose became left struck won grew showed shown thought understood felt got sent lost bore drove broke stood
        """
    );

    // 'the countries involved in it', 'officials drawn from': said of a noun, unless the sentence has no other verb.
    private static readonly FrozenSet<string> Prepositions = WordSet.Of(
        "by in from with to under at for on of into as"
    );

    // 'We' and 'they' take a verb at once; these come between or instead.
    private static readonly FrozenSet<string> NoVerbs = WordSet.Of(
        "are is was were be been do did does have has had in at of on to for with and or , who which that as by from"
    );

    /// <summary>The verbs left over in a sentence, in order.</summary>
    public IEnumerable<Evidence> In(Sentence sentence, bool hasStatement)
    {
        var (first, end) = text.TokenRange(sentence.Span);
        List<RoleCue>? cues = null;
        for (var index = first; index < end - 1; index++)
        {
            if (!IsActor(index) || Verb(index, end, hasStatement) is not { } verb)
            {
                continue;
            }
            cues ??= RoleCue.Find(text, sentence.Span);
            if (!cues.Exists(cue => cue.Span.Overlaps(text.Tokens[verb].Span)))
            {
                yield return text.Quote(text.Tokens[verb].Span);
            }
            index = verb;
        }
    }

    private bool IsActor(int index) =>
        (text.Tokens[index].IsWord && ActorRule.IsSide(text.Tokens[index].Word))
        || actors.Contains(text.Tokens[index].Span.End);

    private int? Verb(int actor, int end, bool hasStatement)
    {
        var (at, isFinite, isPerfect) = (actor + 1, false, false);
        while (at < end && text.Tokens[at] is { IsWord: true, IsCapital: false } between)
        {
            if (Auxiliaries.Contains(between.Word))
            {
                isFinite = true;
            }
            else if (Have.Contains(between.Word))
            {
                isPerfect = true;
            }
            else if (!Adverbs.Contains(between.Word) && !between.Word.EndsWith("ly", StringComparison.Ordinal))
            {
                break;
            }
            at++;
        }
        if (at >= end || text.Tokens[at] is not { IsWord: true, IsCapital: false } token)
        {
            return null;
        }
        if (explained[at] || KnownVerbs.Contains(token.Word) || NoVerbs.Contains(token.Word))
        {
            return null;
        }
        var isPast = token.Word.EndsWith("ed", StringComparison.Ordinal) || Irregular.Contains(token.Word);
        var isPresent = text.Tokens[actor].Word is "we" or "they";
        if (isPast && !isFinite && !isPerfect && hasStatement && IsOfNoun(at, end))
        {
            return null;
        }
        return isFinite || isPresent || isPast ? at : null;
    }

    private bool IsOfNoun(int verb, int end) =>
        verb + 1 >= end || !text.Tokens[verb + 1].IsWord || Prepositions.Contains(text.Tokens[verb + 1].Word);

    /// <summary>Where the names of those who can act end: parties and organisations that an authority record knows, and what the record names.</summary>
    public static IReadOnlySet<int> ActorsIn(AnnotatedText text, IEnumerable<ReadFact> facts) =>
        text.Mentions(AuthorityKind.Party)
            .Where(party => !party.IsAdjective)
            .Concat(text.Mentions(AuthorityKind.Organisation))
            .Select(mention => mention.Span.End)
            .Concat(
                facts
                    .Where(fact => fact.Kind is FactKind.CoChair or FactKind.Participant or FactKind.Person)
                    .Select(fact => fact.Evidence.End)
            )
            .ToHashSet();
}
