using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.References;

/// <summary>What the things are called that texts point to: the noun tells the kind.</summary>
internal static partial class ReferenceNouns
{
    private const string Capital =
        @"(?!(?:This|The|These|Those|At|In|On|Both|A|An|Their|Its|Our|During|Following|With|As|For|From|Each|Such|Any|No|January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:(?:[A-Z]\.)+|[A-Z](?:[\w’'&]|\.(?=\w))*(?:[-/–](?:(?:[A-Z]\.)+|(?:[\w’']|\.(?=\w))+))*)";
    private const string Capitals =
        $@"{Capital}(?: (?:(?:and|of|for|on|the|&|in(?= the\b)|(?<=Cooperation )in(?= (?:the|Space|Outer|Aeronautics|Civil|Science|Earth|Satellite)\b)) (?:the )?)?{Capital}){{0,14}}";

    // In front of its noun a name holds no 'and': 'the Schriever Wargame and the Global Sentinel Exercise' are two.
    private const string Front = $@"(?:{Capital} (?:(?:of|for|on) (?:the )?)?){{0,10}}";

    // 'the Agreement concerning the operation of tracking stations'
    private const string Told =
        @"(?: (?:concerning|regarding|relating to) [^,.;:()]{4,90}?(?=,|\.|;|:|\(| which\b| that\b| signed\b| of (?:19|20)\d\d| in (?:19|20)\d\d|$))?";
    private const string Tail = $@"(?: (?:on|for|of|concerning|regarding) (?:the )?{Capitals})?";

    /// <summary>The last words of the nouns of <see cref="Named"/>.</summary>
    public static readonly FrozenSet<string> Capitalised = WordSet.Of(
        """
        agreement treaty convention accord accords understanding cooperation arrangement protocol statement declaration
        communiqué communique announcement exercise wargame game plan strategy directive conduct roadmap guidelines paper
        policy program programme initiative project partnership mou mission
        """
    );

    /// <summary>What <see cref="Described"/> begins with.</summary>
    public static readonly FrozenSet<string> Articles = WordSet.Of("a an the its their");

    /// <summary>The nouns of <see cref="Described"/>.</summary>
    public static readonly FrozenSet<string> Instruments = WordSet.Of(
        "agreement arrangement memorandum treaty guidelines code roadmap road mission"
    );

    /// <summary>The nouns of <see cref="Classed"/>.</summary>
    public static readonly FrozenSet<string> Classes = WordSet.Of(
        """
        mission missions satellite satellites spacecraft probe orbiter lander rover telescope constellation launcher vehicle
        complex rocket system programme programmes program programs exercise exercises wargame wargames
        """
    );

    /// <summary>The kind that the noun of a match tells.</summary>
    public static ReferenceKind KindOf(Match match) =>
        Enum.GetValues<ReferenceKind>().First(kind => match.Groups[kind.ToString()].Success);

    /// <summary>Names in capitals: 'the Agreement on the Rescue of Astronauts', 'their Joint Statement'.</summary>
    [GeneratedRegex(
        $@"\G(?<name>{Front}(?:"
            + $@"(?<Agreement>(?:Framework )?Agreement|Treaty|Convention|Accords?|Memorandum of (?:Understanding|Cooperation)|MOU|MoU|(?:Implementing )?Arrangement|Protocol)(?:{Tail}{Told})"
            + $@"|(?<Statement>(?:Joint )?(?:Leaders['’]? )?(?:Statement|Declaration|Communiqu[eé])|Joint Announcement){Tail}"
            + $@"|(?<Exercise>Exercise|Wargame|War Game)"
            + $@"|(?<Policy>Basic Plan|Strategy|Policy Directive(?:-\d)?|Code of Conduct|Roadmap|Guidelines|White Paper|Plan|Policy){Tail}"
            + $@"|(?<Mission>(?<= )(?<!Permanent |Diplomatic |Trade |(?:of|on|for) (?:the )?(?:{Capital} ){{1,5}})Mission(?: \d)?)(?! (?:Directorate|Control|of|to)\b)"
            + $@"|(?<Programme>Program(?:me)?|Initiative|Project|Partnership){Tail})"
            + @")\b(?: \((?:the )?[""“”]?(?<acronym>[A-Z][A-Z0-9 -]*[A-Z0-9])[""“”]?\))?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    public static partial Regex Named();

    /// <summary>Instruments without a name, told by their description: 'an ad referendum agreement on …', 'the guidelines for …'.</summary>
    [GeneratedRegex(
        @"\G(?:an?|the|its|their) (?<name>(?:\p{L}[\p{L}-]* ){0,3}?(?:"
            + @"(?<Agreement>agreement|arrangement|memorandum of understanding|memorandum of cooperation|treaty)(?: (?:reached|concluded|signed))?"
            + @"|(?<Policy>guidelines|code of conduct|road ?map)"
            + @"|(?<Mission>(?:public-private|business|trade|industry|economic) mission)"
            + @") (?:on|for|concerning|regarding) (?:[A-Z]\.|[^,.;:()]){1,200}?)(?= in negotiations| which| that| signed| visited| \w+ed |[,.;:()]|$)",
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
