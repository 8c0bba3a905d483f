using System.Collections.Frozen;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>What organisations are called: the words by which a list of unknown names is cut.</summary>
internal static class OrganisationNouns
{
    /// <summary>
    /// What an organisation is called. A part of a list with none of these words carries on the name before it:
    /// 'Ministry of Education, Culture, Sports, Science and Technology'.
    /// </summary>
    public static readonly FrozenSet<string> All = WordSet.Of(
        """
        ministry department office agency bureau secretariat administration council institute institution
        center centre commission command commands force forces guard staff community service services
        directorate division organisation organization university corporation embassy consulate cabinet board
        laboratory authority committee corps observatory foundation survey society company association
        federation inspectorate chancellery mission delegation academy headquarters treasury parliament
        taskforce unit branch wing squadron navy army police bank group section fund union registry hydrographer
        ministries departments offices agencies directorate-general subcommittee institut instituto istituto agence
        agenzia agência agencia ministère ministero ministério ministerio centro zentrum bundesministerium bundesamt
        """
    );

    /// <summary>Whether one of these words stands inside <paramref name="span"/>.</summary>
    public static bool AreIn(AnnotatedText text, Span span) => AreIn(text, span, All);

    /// <summary>Whether one of <paramref name="nouns"/> stands inside <paramref name="span"/>.</summary>
    public static bool AreIn(AnnotatedText text, Span span, FrozenSet<string> nouns)
    {
        var (first, end) = text.TokenRange(span);
        for (var index = first; index < end; index++)
        {
            if (nouns.Contains(text.Tokens[index].Word))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// A part that begins with one of these begins a name, even if its noun comes only behind an 'and':
    /// 'Department of Defense, and National Aeronautics and Space Administration'.
    /// </summary>
    public static readonly FrozenSet<string> Openers = WordSet.Of(
        "national federal european international royal central"
    );

    /// <summary>Bodies that are always part of another one.</summary>
    public static readonly FrozenSet<string> Units = WordSet.Of("bureau division directorate section unit branch desk");

    /// <summary>Bodies that may stand alone or be part of another one.</summary>
    public static readonly FrozenSet<string> UnitsOrBodies = WordSet.Of("office secretariat staff center centre");

    /// <summary>Bodies that are part of a ministry where one stands behind them.</summary>
    public static readonly FrozenSet<string> UnitsOfMinistry = WordSet.Of("department directorate directorate-general");

    /// <summary>Bodies that are part of a bureau where one stands behind them.</summary>
    public static readonly FrozenSet<string> UnitsOfBureau = WordSet.Of("department division office section unit");

    /// <summary>A ministry is never a unit.</summary>
    public static readonly FrozenSet<string> Ministry = WordSet.Of("ministry");

    /// <summary>Bodies named by a list of subjects.</summary>
    public static readonly FrozenSet<string> WithSubjects = WordSet.Of(
        "ministry ministries department departments directorate directorate-general bureau division"
    );

    /// <summary>Bodies whose country or city belongs to the name: 'Embassy of Japan in Belgium'.</summary>
    public static readonly FrozenSet<string> NamedByPlace = WordSet.Of(
        """
        embassy consulate commission university delegation mission center centre authority institute academy corporation
        bank museum observatory association federation society company institution service
        """
    );

    /// <summary>What every state has: 'the French Ministry of …' is France's.</summary>
    public static readonly FrozenSet<string> Ministries = WordSet.Of("ministry department cabinet");

    /// <summary>What ends the name of a company: 'Sapary JSC'.</summary>
    public static readonly FrozenSet<string> OfCompanies = WordSet.Of("jsc ltd inc corp llc plc gmbh limited");

    /// <summary>Those who are sent; what sent them stands behind 'of' or 'from'.</summary>
    public static readonly FrozenSet<string> Envoys = WordSet.Of(
        "representatives officials delegates experts members participants specialists staff scientists delegations"
    );

    /// <summary>Bodies that have units.</summary>
    public static readonly FrozenSet<string> Parents = WordSet.Of(
        "ministry department cabinet agency administration chancellery commission president minister academy"
    );
}
