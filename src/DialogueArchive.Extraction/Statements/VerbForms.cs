using System.Collections.Frozen;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Statements;

/// <summary>How a verb stands in a sentence.</summary>
internal enum VerbForm
{
    /// <summary>'discussed', 'held'.</summary>
    Past,

    /// <summary>'discusses', 'begins'.</summary>
    Present,

    /// <summary>'discuss'.</summary>
    Base,

    /// <summary>'discussing'.</summary>
    Participle,
}

/// <summary>The forms of a verb from its base form.</summary>
internal static class VerbForms
{
    private static readonly Dictionary<string, string> IrregularPast = new(StringComparer.Ordinal)
    {
        ["begin"] = "began",
        ["come"] = "came",
        ["give"] = "gave",
        ["have"] = "had",
        ["hold"] = "held",
        ["make"] = "made",
        ["meet"] = "met",
        ["take"] = "took",
        ["undertake"] = "undertook",
        ["strive"] = "strove",
        ["pay"] = "paid",
    };

    private static readonly Dictionary<string, string> PassiveParticiple = new(StringComparer.Ordinal)
    {
        ["begin"] = "begun",
        ["give"] = "given",
        ["take"] = "taken",
        ["undertake"] = "undertaken",
    };

    // Verbs whose last consonant doubles.
    private static readonly FrozenSet<string> Doubling = WordSet.Of("commit begin plan concur refer");

    /// <summary>Every form of the verb with what it is.</summary>
    public static IEnumerable<(string Word, VerbForm Form)> Of(string verb)
    {
        yield return (verb, VerbForm.Base);
        yield return (ThirdPerson(verb), VerbForm.Present);
        var stem =
            verb[^1] == 'e' ? verb[..^1]
            : Doubling.Contains(verb) ? verb + verb[^1]
            : verb;
        yield return (stem + "ing", VerbForm.Participle);
        yield return (
            IrregularPast.GetValueOrDefault(verb) ?? (EndsInConsonantY(verb) ? verb[..^1] + "ied" : stem + "ed"),
            VerbForm.Past
        );
        if (PassiveParticiple.TryGetValue(verb, out var participle))
        {
            yield return (participle, VerbForm.Past);
        }
    }

    private static string ThirdPerson(string verb) =>
        EndsInConsonantY(verb) ? verb[..^1] + "ies"
        : verb[^1] is 's' or 'h' or 'x' ? verb + "es"
        : verb + "s";

    private static bool EndsInConsonantY(string verb) =>
        verb[^1] == 'y' && !"aeiou".Contains(verb[^2], StringComparison.Ordinal);
}
