using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>What those named in a sentence did at the meeting.</summary>
internal enum Role
{
    Participant,
    CoChair,
    Head,
    Speaker,
    Signatory,
}

/// <summary>Words that tell the role of those named in front of them or behind them: 'co-chaired by', 'took part'.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Role">The role they tell.</param>
/// <param name="TakesBehind">
/// Whether they speak of those behind them ('was attended by A'); otherwise of those in front ('A attended').
/// </param>
/// <param name="Limit">Where its reach ends: 'officials of A and B' reaches up to 'met'; null when the sentence tells.</param>
internal sealed partial record RoleCue(Span Span, Role Role, bool TakesBehind, int? Limit = null)
{
    /// <summary>'along with', 'together with': others beside those in front of it.</summary>
    public bool IsAside { get; init; }

    private const string Side = @"(?:,? (?:from|on|for|of|at|under|in)\b(?:\b[EU]\.[SUK]\.|[^,;.:]){2,50}?,?)?";

    // Those whose naming alone says that they were there: 'Participants were A and B'.
    private const string Present =
        @"(?:participants?|participation|attendees|attendance|delegates|representation|those (?:present|attending|taking part))";

    private const string Body =
        @"(?:delegations?|sides?|team|party|one|agencies|ministries|institutions|representatives|officials|experts|members|which|it|they|meeting|dialogue|talks|session|consultations|event)";

    // 'representatives participating in the meeting were from'
    private const string There =
        @"(?: (?:participating|taking part|present|attending)(?: (?:in|at))?(?: (?:the|this) \w+)?)?";

    private const string Adverbs =
        @"(?: (?:also|further|additionally|otherwise|mainly|principally|will|in turn|(?:is|are|was|were) (?:expected|scheduled|due|set) to))*";

    private const string Comprised =
        @"(?:includ(?:ed?|es|ing)|compris(?:ed?|es|ing)|consist(?:s|ed|ing)? of|(?:was|were|is|are|be)(?: \w+)? (?:made up|composed|comprised|drawn|formed)(?: of| from)|(?:came|come|were|was|are)(?: also)? from|(?:was|were) filled by|(?:was|were)(?= (?:representatives|officials|experts|delegates|staff) (?:of|from))|counted|numbered|gathered(?! (?:in|at|here|for|on|to|again|together|this|virtually|online|by)\b)|brought together|had(?= (?:representatives|officials|experts|staff|people|members)))";

    private const string People =
        @"(?:(?: (?:over|some|about|nearly|around|more than))?(?: \d+)? (?:representatives|officials|experts|participants|delegates|members|specialists|staff|people)(?: and \w+)?)?(?: (?:of|from))?";

    // Behind a delegation or those in it: what goes on to say whom it was made of. Elsewhere these words begin no cue.
    private static readonly FrozenSet<string> Bodies = WordSet.Of(
        """
        delegation delegations side sides team party one representatives officials experts members participants which it they
        meeting dialogue talks session consultations event agencies ministries institutions
        """
    );

    private static readonly FrozenSet<string> BehindBody = WordSet.Of(
        """
        , from on for of at under also further additionally otherwise mainly principally will in include included includes
        including comprise comprised comprises comprising consist consists consisted consisting was were is are be came come
        counted numbered gathered brought had participating taking present attending expected invited drawn :
        """
    );

    // Common words begin a cue only in front of these.
    private static readonly FrozenDictionary<string, FrozenSet<string>> BehindCommon = new Dictionary<
        string,
        FrozenSet<string>
    >(StringComparer.Ordinal)
    {
        ["the"] = WordSet.Of("head leader"),
        ["in"] = WordSet.Of("the attendance person his her their"),
        ["with"] = WordSet.Of(
            "the active participation support assistance them him her representatives officials experts staff delegates members"
        ),
        ["as"] = WordSet.Of(
            "the its their respective co co-chair co-chairs chair chairs chairman head leader heads chief"
        ),
        ["will"] = WordSet.Of("complete fill round be chair co co-chair come send"),
        ["at"] = WordSet.Of("the"),
        ["held"] = WordSet.Of("between"),
        ["had"] = WordSet.Of("sent participation the"),
        ["saw"] = WordSet.Of("the active participation"),
        ["drew"] = WordSet.Of("the active participation"),
        ["enjoyed"] = WordSet.Of("the active participation"),
        ["under"] = WordSet.Of("the"),
        ["by"] = WordSet.Of("represented joined attended accompanied"),
        ["took"] = WordSet.Of("part"),
        ["takes"] = WordSet.Of("part"),
        ["take"] = WordSet.Of("part"),
        ["taking"] = WordSet.Of("part"),
        ["list"] = WordSet.Of("of"),
        ["together"] = WordSet.Of("with"),
        ["along"] = WordSet.Of("with"),
        ["brought"] = WordSet.Of("together the"),
        ["welcomed"] = WordSet.Of("representatives officials experts delegates specialists"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// One kind of cue, with the words that it can begin with, and those of which it holds one: everything else is passed
    /// over. No core: any beginning may do.
    /// </summary>
    private sealed record Pattern(Role Role, FrozenSet<string> Beginnings, Regex Words, FrozenSet<string>? Core = null)
    {
        /// <summary>One bit, another for each pattern.</summary>
        public int Bit { get; init; }
    }

    // The first that fits tells the role.
    private static readonly Pattern[] Patterns = Numbered([
        new(
            Role.CoChair,
            WordSet.Of(
                """
                co chaired hosted presided presiding chairs chairmen chairman chairperson chairpersons chairpeople
                chairmanship was were is are be been served acted acting serving as attended participated took joined in will
                chair chairing led jointly
                """
            ),
            Chairing(),
            WordSet.Of(
                """
                chair chairs chaired chairing chairman chairmen chairperson chairpersons chairpeople chairmanship hosted
                presided presiding led
                """
            )
        ),
        new(
            Role.Head,
            WordSet.Of(
                """
                co led headed heads head lead leads leading heading under jointly presided as was is the leader at did served
                acted acting attended participated took joined
                """
            ),
            Leading(),
            WordSet.Of(
                "led lead leads leading head heads headed heading leader leadership direction presided did delegates"
            )
        ),
        new(
            Role.Speaker,
            WordSet.Of(
                """
                delivered delivering gave giving made making offered offering presented remarks keynote keynotes address
                addresses speech speeches were was addressed opened opening in
                """
            ),
            Speaking(),
            WordSet.Of(
                "remarks keynote keynotes address addresses addressed speech speeches lecture talk opened opening"
            )
        ),
        new(Role.Signatory, WordSet.Of("co signed"), Signing()),
        new(
            Role.Participant,
            WordSet.Of(
                """
                participant participants participation attendees attendance delegates representation those delegation delegations side sides
                team teams party one representatives officials experts specialists members which it they meeting dialogue
                talks session consultations event agencies ministries institutions
                """
            ),
            Belonging()
        ),
        new(
            Role.Participant,
            WordSet.Of("delegations representatives officials experts teams"),
            Meeting(),
            WordSet.Of("made supported met gathered held convened came sat meet hold")
        ),
        new(
            Role.Participant,
            WordSet.Of(
                """
                made composed comprised comprising was were is are be been also additionally further by attended joined
                accompanied represented representing taking attending participating present in around joining with there together along came
                welcomed list composition took takes participated participates participate take attend will send sends sent
                saw drew enjoyed featured had supported assisted
                brought drawn jointly likewise spoke alongside held at join had complete
                completed round rounded fill filled made included consisted contributed
                """
            ),
            Attending(),
            WordSet.Of(
                """
                made composed comprised comprising attended joined accompanied represented representing supported assisted taking
                attending participating participation support assistance present attendance hand table sat person joining together along came
                welcomed list composition took takes participated participates participate take attend send sends sent
                brought drawn spoke alongside held join come complete completed round rounded fill filled part line online connected included consisted contributed representatives officials
                experts delegates members staff session meeting talks dialogue observers
                """
            )
        ),
    ]);

    private static readonly FrozenDictionary<string, Pattern[]> ByBeginning = Patterns
        .SelectMany(pattern => pattern.Beginnings)
        .Distinct(StringComparer.Ordinal)
        .ToFrozenDictionary(
            word => word,
            word => Array.FindAll(Patterns, pattern => pattern.Beginnings.Contains(word)),
            StringComparer.Ordinal
        );

    // For each core word the patterns that it is the core of.
    private static readonly FrozenDictionary<string, int> PatternsOf = Patterns
        .SelectMany(pattern => (pattern.Core ?? []).Select(word => (Word: word, pattern.Bit)))
        .GroupBy(core => core.Word, core => core.Bit, StringComparer.Ordinal)
        .ToFrozenDictionary(
            core => core.Key,
            core => core.Aggregate((one, other) => one | other),
            StringComparer.Ordinal
        );

    private static Pattern[] Numbered(Pattern[] patterns) =>
        [.. patterns.Select((pattern, index) => pattern with { Bit = 1 << index })];

    /// <summary>The cues of a sentence, in order; they do not overlap.</summary>
    public static List<RoleCue> Find(AnnotatedText text, Span sentence)
    {
        var cues = new List<RoleCue>();
        var (first, end) = text.TokenRange(sentence);
        var reached = 0;
        var possible = 0;
        for (var index = first; index < end; index++)
        {
            possible |= PatternsOf.GetValueOrDefault(text.Tokens[index].Word);
        }
        for (var index = first; index < end; index++)
        {
            var token = text.Tokens[index];
            if (
                token.Span.Start >= reached
                && ByBeginning.TryGetValue(token.Word, out var patterns)
                && MayBegin(text, index, end)
                && At(text, token.Span.Start, sentence.End, patterns, possible) is { } cue
            )
            {
                cues.Add(cue);
                reached = cue.Span.End;
            }
        }
        return cues;
    }

    private static RoleCue? At(AnnotatedText text, int start, int end, Pattern[] patterns, int possible)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Core is not null && (possible & pattern.Bit) == 0)
            {
                continue;
            }
            // A slice of the sentence would hide what stands in front of it from the look behind.
            var match = pattern.Words.Match(text.Text, start);
            if (match.Success && match.Index + match.Length <= end)
            {
                return new RoleCue(
                    new Span(match.Index, match.Index + match.Length),
                    pattern.Role,
                    match.Groups["behind"].Success,
                    match.Groups["till"] is { Success: true } till ? till.Index + till.Length : null
                )
                {
                    IsAside = match.Groups["aside"].Success,
                };
            }
        }
        return null;
    }

    private static bool MayBegin(AnnotatedText text, int index, int end)
    {
        var word = text.Tokens[index].Word;
        var next = index + 1 < end ? text.Tokens[index + 1].Word : string.Empty;
        return BehindCommon.TryGetValue(word, out var common)
            ? common.Contains(next)
            : !Bodies.Contains(word) || BehindBody.Contains(next);
    }

    // 'co-chaired by', 'attended as co-chairs'
    [GeneratedRegex(
        @"\G(?:"
            + @"(?<=, (?:the )?)co-?chairs of (?:the|this) [\w -]{3,60}(?=,)"
            + $@"|(?<behind>(?:serving|acting) as (?:the )?co-?chairs{Side} (?:was|were){People}|co-?chairing (?:the|their) [\w.-]+ (?:delegation|side|team) (?:was|were){People}|(?:co-?)?(?:chaired|(?<!be |, )hosted|presided over)(?: jointly| together)? by"
            + @"|(?:was|were|is|are|be|been) (?:jointly )?co-?chaired"
            + @"|(?<!to the |to the co-)(?:co-?)?chair(?:s|men|persons)(?: (?:of|for) (?:the |this )?[\w -]{3,50}?)?(?:,? (?:were|are|from|included?)|:|,)"
            + @"|(?:co-?)?chair(?:man|men|person|persons|people|s)? (?:were|are|was|is|will be)"
            + @"|chairmanship of|presid(?:ed|ing)(?: jointly)?(?: for [^,;.:]{2,40})? (?:was|were))"
            + @"|(?:(?:served|acted|acting|serving) )?as (?:the )?(?:(?:its|their|respective) )?(?:co-?)?chair(?:s|men|persons)?"
            + @"|(?:attended|participated|took part|joined)(?:(?: in)? (?:it|the \w+))? as (?:the )?(?:co-?)?chair(?:s|men|persons)?"
            + @"|(?:co-?|jointly )?led(?= (?:the|this|its) (?:\w+ )?(?:dialogue|meeting|talks|consultations?|discussions|session|round)\b(?! as heads?\b))|in the chair|(?:will be|were|are|was|is) (?:the )?(?:co-|joint )chairs?|(?:will )?(?:co-?)?chair(?:ed|ing)?(?! of\b)(?= |\.|,|;|$)|presided(?! over (?:that|[^.;]{0,30}delegation))"
            + @")(?!\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Chairing();

    // 'led by', 'heading the delegation'
    [GeneratedRegex(
        @"\G(?:"
            + @"(?<behind>(?:co-)?(?:led|headed)(?: jointly| respectively)?(?:,? (?:on|for|from|in)\b[^,;.:]{2,40}?,?)? by"
            + @"|(?:leading|heading)(?: up)? (?:the|their) [\w.-]+ (?:delegation|side|team) (?:was|were)|heads? of (?:the )?(?:respective )?delegations?(?: (?:were|was|are|is)|:)|under the (?:joint )?(?:leadership|direction) of)"
            + @"|(?:jointly )?(?:co-)?(?:leads?|led|heads?|headed|leading|heading|presided over)(?= (?:the|their|its|his|her|this|a|an|each|respective|both|that|two)\b(?:\b[EU]\.[SUK]\.|[^.;]){0,60}?\b(?:delegations?|sides?|teams?|of)\b)"
            + @"|(?:as |was |is )?(?:the )?(?:head|leader) of(?= (?:the|its|their) (?:\S+ ){0,2}(?:delegation|team))|(?<behind>at the head of [^.,;]{3,40} (?:was|were))"
            + @"|as (?:its|their|the) (?:head|leader)(?! of\b)|did (?:so|the same)(?= (?:for|on)\b)|(?:served |acted |acting |(?:attended|participated|took part|joined)(?:(?: in)? (?:it|the \w+))? )?as (?:the )?(?:chief delegates?|heads? of (?:the |their |its )?(?:respective )?delegations?)"
            + @")(?!\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Leading();

    // 'gave opening remarks'
    [GeneratedRegex(
        @"\G(?:"
            + @"(?:delivered|delivering|gave|giving|made|making|offered|offering|presented)(?: (?:the|an?|his|her|their))?(?: \w+){0,2} (?:remarks|keynotes?|address(?:es)?|speech(?:es)?|lecture|talk)"
            + @"|(?<behind>(?:remarks|keynotes?|address(?:es)?|speech(?:es)?) (?:were |was |will be )?(?:given |delivered |made )?by|(?:were|was) opened by|(?<=, )opened by|opening the (?:meeting|dialogue|session|talks|conference|event|consultations),|in (?:his|her|their) (?:opening |closing |welcome |welcoming )?(?:remarks|address|speech|keynote),)"
            + @"|addressed the (?:meeting|dialogue|session|opening|participants)|opened the (?:meeting|dialogue|session|talks|event|consultations|discussions|proceedings)"
            + @")(?!\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Speaking();

    // 'signed the minutes'
    [GeneratedRegex(
        @"\G(?:"
            + @"(?:co-)?signed(?= (?:the|this|an?) (?:minutes|record|statement|joint|agreed|summary|communiqu|document|protocol|agreement|memorandum|arrangement)|\.|,| on behalf)|(?<behind>signed (?:\w+ ){0,6}?by)"
            + @")(?!\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Signing();

    // 'the delegation consisted of', 'participants were from'
    [GeneratedRegex(
        @"\G(?:"
            + $@"(?<behind>(?:participants|attendees|delegates|those present){Side}:|(?:attendance|participation) (?:is |was )?expected (?:from|of|by)|{Present}{Side}(?:{Adverbs} (?:(?:were|was|are|is)(?! (?:also |further )?\w+(?:ed|en|un|ly)\b)|came|{Comprised}))(?: (?:also|further))?{People}"
            + $@"|(?!(?:representatives|officials|experts|members) (?:of|from) [^;.:]{{2,60}}?,? including){Body}{There}{Side}{Adverbs} {Comprised}{People}"
            + @"|(?<=\bside, (?:the )?)(?:representatives|officials|experts|delegates) (?:of|from)"
            + @"|(?:representatives|officials|delegates|experts|specialists|participants)(?: (?:are|were|was))? (?:expected|invited|drawn|present|came)(?: from| of))"
            + @")(?!\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Belonging();

    // 'officials of A and B met'
    [GeneratedRegex(
        @"\G(?<behind>(?:delegations|representatives|officials|experts|teams) (?:of|from)(?=(?<till> (?:[^.]|(?<=\b[EU](?:\.[SKUN])?)\.){5,500}?) (?:made (?:\w+ )?presentations|supported (?:them|him|her)|(?-i:met)|gathered|held|convened|came together|sat down|will meet|will hold|are to meet)\b))(?!\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Meeting();

    // 'joined by', 'took part'
    [GeneratedRegex(
        @"\G(?:"
            + $@"(?<behind>(?:made up|composed) of{People}|compris(?:ed|ing)(?=,)"
            + @"|(?:was|were|is|are|be|been|also|additionally|further|by) (?:\w+ )?(?:represented|joined|attended|accompanied|supported|assisted)(?: (?:in|at) (?:(?:the|this) )?\w+)?(?:, (?:for|on|from)\b[^,;.:]{2,40},)? by"
            + @"|(?:attended|joined|accompanied|represented|supported|assisted)(?: at the \w+)? by"
            + @"|there (?:also )?(?:sat|participated|took part|attended|were(?: also)?(?: present)? at the table)|alongside|held between(?= the\b)"
            + @"|at the (?:session|meeting|talks|dialogue|table) were(?= (?:also )?(?:representatives|officials|experts|delegates))"
            + $@"|(?:taking part|attending|participating|present|in attendance|around the table|in person){Side} (?:was|were|are)|(?:taking part|attending|participating|present|in attendance)(?: (?:agencies|organi[sz]ations|institutions|ministries|departments|entities|bodies))?{Side}:|representing (?:the )?(?:[\w.-]+ ){{1,4}}?(?:was|were|are)|joining(?= \p{{Lu}}\S*(?: \S+){{0,3}}{Side} (?:was|were)\b)"
            + $@"|(?:with (?:them|him|her)|there) (?:was|were)(?= (?:representatives|officials|experts|delegates|members|staff)){People}"
            + $@"|(?<aside>(?:together|along) with)(?= (?:representatives|officials|experts|staff)){People}"
            + $@"|(?<=, )with(?= (?:representatives|officials|experts|staff|delegates|members) (?:of|from)){People}"
            + $@"|(?:there )?came(?= (?:representatives|officials|experts|delegates|staff)| the \p{{Lu}}){People}"
            + $@"|welcomed(?= (?:representatives|officials|experts|delegates|specialists) (?:of|from)){People}"
            + @"|list of (?:the )?(?:members|participants)[^.:]{0,60}:|composition of [^.:]{0,40}:"
            + @"|(?:with|saw|had|featured|drew|enjoyed) (?:the )?(?:active )?(?:participation|support|assistance) (?:of|from|by)"
            + @"|(?:took part|takes part|participated|participates|attended) with(?= (?:the|its|representatives|officials|experts|delegates)\b| \p{Lu})"
            + $@"|(?:will |also |had )?(?:sends?|sent)(?= (?:representatives|officials|experts|delegates|staff)\b(?: \w+)? (?:of|from)| the \p{{Lu}}){People}"
            + $@"|(?:comprised|included|consisted of)(?:(?= (?:representatives|officials|experts|delegates|members|staff) (?:of|from)\b)|(?<=\b(?:led|headed) by [^;\n]{{3,300}}, and (?:included|comprised|consisted of))){People}"
            + $@"|brought together{People}|brought(?= the \p{{Lu}})|drawn from|also sends?)"
            + @"|(?:(?:also|jointly|likewise) )?(?:participated|participate|took part|take part|attended|(?<!not )attend|joined|contributed to(?= (?:the|this|these) (?:\w+ )?(?:meetings?|dialogue|talks|discussions|consultations|exchanges?|session)))(?! (?:by|in by))(?! in (?!the (?:\w+[- ]){0,4}(?:meetings?|dialogue|talks|discussions?|consultations?|sessions?|forum|event|round|visit)\b|this\b|it\b|person\b))"
            + @"|(?:was|were|are|will be) (?:also )?(?:(?:present|represented|in attendance|on hand|on the line|online|connected)(?! by)|(?:a )?part of(?= (?:the|its|their) [\w.-]+ (?:side|delegation|team)\b))"
            + @"|sent (?:experts|officials|representatives|delegates|observers)|will come(?= from)"
            + @"|(?:will )?(?:completed?|(?:round|fill)(?:ed)? out|made up)(?= (?:the|its) [\w.-]+ (?:side|delegation|team)\b)"
            + @"|(?<!not )join(?= (?:from|for|on) (?:the )?)|came(?= from (?:the )?\p{Lu}[\w ]{2,20}(?:[.,;]|$))"
            + @"|spoke(?= (?:for|on behalf of) (?:the )?\p{Lu})|represented(?= \p{Lu}| the (?!\w+ (?:by|at)\b))"
            + @")(?!\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Attending();
}
