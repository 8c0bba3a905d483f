namespace DialogueArchive.Extraction.Statements;

/// <summary>One way in which a text reports an act.</summary>
/// <param name="Act">The kind of act.</param>
/// <param name="Verbs">Base forms of the verbs, divided by '|'.</param>
/// <param name="Frame">
/// What must follow and makes the frame: words divided by spaces, alternatives by '|', '~' for up to five words
/// that a noun may carry in front ('confirmed *their strong* interest'). Empty for the verb alone.
/// </param>
/// <param name="Example">A sentence that it reads: its own test.</param>
internal sealed record ActPattern(Act Act, string Verbs, string Frame, string Example);

/// <summary>The acts by verb and object, in the order in which they are tried: what makes a frame before the bare verb.</summary>
internal static class ActPatterns
{
    private const string Confirming =
        "affirm|confirm|reaffirm|re-affirm|reconfirm|re-confirm|reiterate|renew|restate|underscore|underline|stress|emphasize|emphasise|note|recognize|recognise|acknowledge";

    private const string Wish =
        "interest|interests|desire|wish|intention|intentions|intent|willingness|readiness|hope|hopes|plan|plans|expectation|eagerness|resolve|aspiration";

    /// <summary>The patterns, first match first.</summary>
    public static IReadOnlyList<ActPattern> All { get; } =
    [
        // Confirming an interest or a wish looks ahead; confirming an importance does not.
        new(Act.Intended, Confirming, $"~ {Wish}", "The parties confirmed their interest in further work."),
        new(
            Act.Intended,
            Confirming,
            "that they|both|the ~ would|will|shall continue|keep|pursue|work|cooperate",
            "They reaffirmed that the two sides will continue to cooperate."
        ),
        new(
            Act.Intended,
            Confirming,
            "that they|both ~ would|will|shall",
            "Both sides confirmed that they would continue to explore it."
        ),
        new(
            Act.Intended,
            "share|express|state|declare|voice|convey|indicate|signal|announce",
            $"~ {Wish}",
            "The Japanese side expressed its intention to take part."
        ),
        new(Act.Intended, "look", "forward to", "They looked forward to the launch."),
        new(
            Act.Intended,
            "intend|plan|hope|aim|wish|expect|strive|endeavor|endeavour",
            "to",
            "They intend to meet again."
        ),
        new(
            Act.Agreed,
            "affirm|confirm|reaffirm|re-affirm|reconfirm",
            "to keep|continue|further|strengthen|pursue|hold|promote|cooperate",
            "Both sides affirmed to keep exploring hosted payloads."
        ),
        new(
            Act.Agreed,
            "express|share|declare|affirm|reaffirm|reiterate|confirm",
            "~ commitment to",
            "They reaffirmed their commitment to share data."
        ),
        new(
            Act.Agreed,
            "reach|come to|arrive at",
            "~ agreement|consensus|accord",
            "The two sides reached agreement on a roadmap."
        ),
        new(
            Act.Recognized,
            "share|renew|express|reconfirm|reaffirm|confirm|reach",
            "~ view|views|recognition|understanding|assessment|concern|concerns|perception|awareness",
            "Both sides shared the view that debris is a threat."
        ),
        new(Act.Recognized, "take", "note|notice of", "They took note of the guidelines."),
        new(
            Act.Welcomed,
            "express|voice|convey",
            "~ appreciation|gratitude|satisfaction|thanks|support|welcome|congratulations|condolences",
            "Both sides expressed their appreciation for the work."
        ),
        new(
            Act.Discussed,
            "conduct|hold|have|have had|engage in|continue|carry out|undertake",
            "~ discussion|discussions|talks|consultation|consultations|conversation|conversations|deliberations",
            "They conducted discussions on space science."
        ),
        new(
            Act.Discussed,
            "hold|have|conduct|engage in",
            "~ exchange|exchanges of view|views|opinion|opinions",
            "They had an exchange of views on launch."
        ),
        new(
            Act.Discussed,
            "exchange|share|deepen",
            "~ view|views|opinion|opinions|perspective|perspectives|ideas|thoughts|exchanges",
            "Both sides exchanged opinions on cooperation."
        ),
        new(
            Act.Informed,
            "exchange|provide|share|give|offer|receive|deliver|make",
            "~ information|update|updates|briefing|briefings|overview|overviews|presentation|presentations|report|reports|explanation|explanations|experience|experiences|data",
            "Both sides provided updates on their policies."
        ),
        new(Act.Convened, "continue", "~ work|efforts", "The meeting continued the work to enhance cooperation."),
        new(Act.Convened, "take", "place|part", "The talks took place in Rome."),
        new(
            Act.Welcomed,
            "welcome|applaud|commend|praise|congratulate|appreciate|thank|hail",
            "",
            "They applauded the launch."
        ),
        new(
            Act.Agreed,
            "agree|concur|decide|commit|sign|resolve|pledge|assent|approve|adopt|endorse|finalize|finalise|consent",
            "",
            "Both sides concurred on holding the next meeting."
        ),
        new(
            Act.Invited,
            "invite|encourage|urge|request|propose|suggest|call",
            "",
            "The U.S. side invited the participation of Japan."
        ),
        new(
            Act.Affirmed,
            "affirm|confirm|reaffirm|re-affirm|reconfirm|re-confirm|declare|reiterate|restate|reassert",
            "",
            "Both sides reaffirmed the importance of the rule of law."
        ),
        new(
            Act.Recognized,
            "recognize|recognise|note|acknowledge|underscore|underline|emphasize|emphasise|stress|highlight|observe|recall|appreciate",
            "",
            "The Dialogue emphasized a whole-of-government approach."
        ),
        new(
            Act.Discussed,
            "discuss|review|explore|consider|examine|address|deliberate|consult|study|debate|assess|identify",
            "",
            "Both sides discussed space weather."
        ),
        new(
            Act.Informed,
            "present|report|brief|inform|introduce|update|explain|outline|describe|announce|mention",
            "",
            "The U.S. side presented the Gateway."
        ),
        new(
            Act.Convened,
            "hold|convene|reconvene|co-chair|cochair|chair|participate|attend|meet|host|co-host|begin|ensure|represent|launch|open|commence|start|gather|visit|conclude|preside",
            "",
            "The two governments held their first meeting."
        ),
    ];
}
