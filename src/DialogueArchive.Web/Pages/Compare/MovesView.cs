using System.Text.Encodings.Web;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Pages.Compare;

/// <summary>Who of one party joined, stayed and left in one role, with what else both texts say of them.</summary>
public sealed record MovesView(
    MeetingDetail First,
    MeetingDetail Second,
    string Role,
    RoleComparison Moves,
    DelegationComparison Side
)
{
    /// <summary>Organisations of this role, by what became of them, with the sign for it.</summary>
    public IEnumerable<(string Move, string Sign, IReadOnlyList<MovedOrganisation> Organisations)> Groups =>
        [("joined", "plus", Moves.Joined), ("stayed", "same", Moves.Stayed), ("left", "minus", Moves.Left)];

    /// <summary>What is said under a name: its unit, its other role, the names it goes by.</summary>
    public IEnumerable<string> Notes(MovedOrganisation organisation)
    {
        if (organisation.UnitOf is { } parent)
        {
            yield return $"unit of the {parent}";
        }

        var change = Side.RoleChanged.FirstOrDefault(each =>
            (each.Slug, each.Name) == (organisation.Slug, organisation.Name)
        );
        if (change is not null && organisation.Before.Count == 0)
        {
            yield return $"{Roles(change.Before)} in {Year(First)}";
        }

        if (change is not null && organisation.After.Count == 0)
        {
            yield return $"{Roles(change.After)} in {Year(Second)}";
        }
    }

    /// <summary>A meeting's year, or its number.</summary>
    public static string Year(MeetingDetail meeting) => meeting.Summary.Year ?? meeting.Summary.Numeral;

    /// <summary>The names of an organisation in a text, where they are not the one it goes by here.</summary>
    public static IEnumerable<string> OtherNames(
        MovedOrganisation organisation,
        IEnumerable<NamedOrganisation> named
    ) =>
        named
            .Select(each => each.Name)
            .Where(name => Comparison.Letters(name) != Comparison.Letters(organisation.Name))
            .DistinctBy(Comparison.Letters, StringComparer.Ordinal);

    private static string Roles(IEnumerable<RoleHeld> held) =>
        Wording.List(held.Select(each => each.Role == "co-chair" ? "co-chaired" : "took part"));
}

/// <summary>Topics of one meeting that the other does not mention.</summary>
public sealed record TopicMovesView(string Move, IReadOnlyList<TopicLink> Topics, MeetingDetail Meeting);

/// <summary>The statements of two texts on one topic, a column each.</summary>
public sealed record StatementsView(TopicStatements On, MeetingSummary A, MeetingSummary B);

/// <summary>What the parties undertook at one meeting.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Undertakings">What they undertook.</param>
/// <param name="Next">The next meeting as promised.</param>
/// <param name="Again">How the topics that the other text mentions too are introduced.</param>
/// <param name="Ledger">The commitments of the meeting with their statuses.</param>
public sealed record UndertakingsView(
    MeetingDetail Meeting,
    IReadOnlyList<Undertaking> Undertakings,
    PromisedMeeting? Next,
    string Again,
    IReadOnlyList<Commitment> Ledger
)
{
    /// <summary>The entry of the ledger that a statement made; null when another text on the meeting said the same first.</summary>
    public Commitment? Of(StatementDetail statement) =>
        Ledger.FirstOrDefault(each => each.Evidence[0] == statement.Verb)
        ?? Ledger.FirstOrDefault(each =>
            each.IsNextMeeting
            && (each.Sentence.Document, each.Sentence.Id) == (statement.Sentence.Document, statement.Sentence.Id)
        );
}

/// <summary>A sentence on a topic in one column, null where there is none, cut where it differs from its counterpart.</summary>
public sealed record WordedView(MeetingSummary Meeting, TopicSentence? Sentence, IReadOnlyList<WordRun> Words)
{
    /// <summary>A run with the mark of what became of it. No white space is added: the words stay as printed.</summary>
    public static IHtmlContent Mark(WordRun run)
    {
        var words = HtmlEncoder.Default.Encode(run.Text);
        var marked = run.Change switch
        {
            WordChange.Removed => $"<del>{words}</del>",
            WordChange.Added => $"<ins>{words}</ins>",
            _ => words,
        };
        return new HtmlString(run.Formula ? $"<span class=\"formula\">{marked}</span>" : marked);
    }
}
