using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.References;

/// <summary>What the things are called that texts point to: the noun tells the kind.</summary>
internal static partial class ReferenceNouns
{
    private const string Capital =
        @"(?!(?:This|The|These|Those|At|In|On|Both|A|An|Their|Its|Our|During|Following|With|As|For|From|Each|Such|Any|No|January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:(?:[A-Z]\.)+|[A-Z](?:[\w’'&]|\.(?=\w))*)(?:[-/–](?:(?:[A-Z]\.)+|(?:[\w’']|\.(?=\w))+))*";
    private const string Capitals =
        $@"{Capital}(?: (?:(?:and|of|for|on|the|&|in(?= the\b)|(?<=Co-?operation )in(?= (?:the|Space|Outer|Aeronautics|Civil|Science|Earth|Satellite)\b)) (?:the )?)?{Capital}){{0,14}}";

    // 'Space Strategy 2030', 'Programme of Cooperation for 2018-2022'
    private const string Years =
        @"(?:,? (?:for (?:the )?(?:years )?|of )?(?:19|20)\d\d(?:[-–](?:(?:19|20)?\d\d)|(?: to | and )(?:19|20)\d\d)?)?";

    // 'the Agreement between the United States of America and Japan for Cooperation in …'
    private const string Between =
        $@"(?: [Bb]etween (?:the )?{Capitals}(?:(?: \([A-Z][\w-]+\))?(?:,| and) (?:the )?{Capitals}){{0,3}})?";

    // 'the Agreement concerning the operation of tracking stations'
    private const string Told =
        @"(?: (?:concerning|regarding|relating to) [^,.;:()]{4,90}?(?=,|\.|;|:|\(| which\b| that\b| signed\b| of (?:19|20)\d\d| in (?:19|20)\d\d| and an? |$))?";
    private const string Tail =
        $@"(?: (?:on|for|of|[Cc]oncerning|[Rr]egarding|[Rr]elating to|in(?= the (?:Peaceful|Exploration|Field|Use)\b)) (?:the )?{Capitals})?";

    /// <summary>The first words of the nouns of <see cref="Named"/>.</summary>
    public static readonly FrozenSet<string> Nouns = WordSet.Of(
        """
        framework agreement treaty convention accord accords memorandum mou implementing arrangement protocol joint leaders
        statement declaration communiqué communique binational commission committee exercise wargame war basic strategy
        policy code roadmap guidelines white plan act law strategic mission program programme initiative project partnership
        """
    );

    /// <summary>What <see cref="Described"/> begins with.</summary>
    public static readonly FrozenSet<string> Articles = WordSet.Of("a an the its their 's");

    /// <summary>The nouns of <see cref="Described"/>.</summary>
    public static readonly FrozenSet<string> Instruments = WordSet.Of(
        "agreement arrangement memorandum treaty letter guidelines code mission"
    );

    /// <summary>The nouns of <see cref="Classed"/>.</summary>
    public static readonly FrozenSet<string> Classes = WordSet.Of(
        """
        mission missions satellite satellites spacecraft probe orbiter lander rover telescope constellation launcher vehicle
        complex rocket system programme programmes program programs exercise exercises wargame wargames
        """
    );

    /// <summary>The kind that the noun of a match tells.</summary>
    public static ReferenceKind KindOf(Match match) => Array.Find(Kinds, kind => match.Groups[kind.Group].Success).Kind;

    private static readonly (ReferenceKind Kind, string Group)[] Kinds = Array.ConvertAll(
        Enum.GetValues<ReferenceKind>(),
        kind => (kind, kind.ToString())
    );

    /// <summary>The noun of a name in capitals with what follows it: 'Agreement on the Rescue of Astronauts'.</summary>
    [GeneratedRegex(
        @"\G(?<name>"
            + $@"(?<Agreement>(?:Framework )?Agreement|Treaty|Convention|Accords?|Memorandum of (?:Understanding|Cooperation)|MOU|MoU|(?:Implementing )?Arrangement|Protocol)\b(?:{Between}{Tail}{Told})"
            + $@"|(?<Statement>(?:Joint )?(?:Leaders['’]? )?(?:Statement|Declaration|Communiqu[eé])|Joint Announcement)\b{Tail}"
            + $@"|(?<Body>(?<=\b(?:Binational|High-Level|Intergovernmental|Presidential|Ministers['’]|Meeting) )(?:Commission|Committee))\b{Tail}{Between}"
            + $@"|(?<Exercise>Exercise|Wargame|War Game)"
            + $@"|(?<Policy>Basic Plan|Strategy|Policy Directive(?:-\d)?|Code of Conduct|Roadmap|Guidelines|White Paper|Plan|(?:Strategic|Policy) Agenda|Policy|(?<=Space |Activities |Operations |Launch |Satellite )Act|(?<=Space )Law)\b{Tail}{Years}"
            + $@"|(?<Mission>(?<= )(?<!Permanent |Diplomatic |Trade |(?:of|on|for) (?:the )?(?:{Capital} ){{1,5}})Mission(?: \d)?)(?! (?:Directorate|Control|of|to)\b)"
            + $@"|(?<Programme>Program(?:me)?|Initiative|Project|Partnership)\b{Tail}{Years})"
            + @"(?!\w)(?: \((?:the )?[""“”]?(?<acronym>[A-Z][A-Z0-9 -]*[A-Z0-9])[""“”]?\))?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    public static partial Regex Named();

    /// <summary>Instruments without a name, told by their description: 'an ad referendum agreement on …', 'the guidelines for …'.</summary>
    [GeneratedRegex(
        @"\G(?:[Aa]n?|[Tt]he|its|their|['’]s) (?<name>(?:(?!of |in |and |the |for )\p{L}[\p{L}-]* ){0,3}?(?:"
            + @"(?<Agreement>agreement|arrangement|memorandum of understanding|memorandum of cooperation|letter of intent|treaty)(?: (?:reached|concluded|signed)(?! on (?:\d|January|February|March|April|May|June|July|August|September|October|November|December)))?"
            + @"|(?<Policy>guidelines|code of conduct)"
            + @"|(?<Mission>(?:public-private|business|trade|industry|economic) mission)"
            + @")"
            + Between
            + @" (?:on|for|concerning|regarding) (?:[A-Z]\.|[^,.;:()]){1,200}?)(?= in negotiations| which| that| signed| visited| (?:and )?\w+ed | (?:is|are|was|were|has|have|had|will|entered) |[,.;:()]|$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    public static partial Regex Described();

    /// <summary>Names of crafts and systems told by the small word of their class: 'the Hope mission'.</summary>
    [GeneratedRegex(
        @"\G(?<=\b(?:the|its|their|of|and|on|for|with|by|as|including|,|’s|'s) )(?!(?:Moon|Mars|Earth|Sun|Venus|GNSS|SSA|PNT|GPS|UN|EU|US|UK|January|February|March|April|May|June|July|August|September|October|November|December)\b)"
            + @"(?:[A-Z]\w+['’]s )?(?:(?<other>[A-Z][\w’'-]+) and )?(?<name>[A-Z][\w’'.-]*[\w](?: [A-Z\d][\w’'.-]*){0,8})(?: \((?<acronym>[A-Z][A-Za-z0-9-]*[A-Z0-9])\))? "
            + @"(?:(?<Mission>missions?|satellites?|spacecraft|probe|orbiter|lander|rover|space telescope)|(?<System>constellation|launcher|launch vehicle|launch complex|rocket|robotic system)|(?<Programme>programmes?|programs?)|(?<Exercise>exercises?|wargames?))\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    public static partial Regex Classed();
}
