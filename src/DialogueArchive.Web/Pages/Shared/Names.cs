using System.Globalization;
using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Api;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>The words that pages have for codes: parties, acts, states, kinds.</summary>
public static class Names
{
    private static readonly string[] WithArticle =
    [
        "United",
        "European Union",
        "Republic of",
        "Netherlands",
        "Philippines",
    ];

    /// <summary>The name of a party: "Japan". An unknown code stands for itself.</summary>
    public static string Party(string code) =>
        AuthorityFile.Default.Find(AuthorityKind.Party, code.ToLowerInvariant())?.Name ?? code;

    /// <summary>The states that do not exist, whose dialogues show the archive.</summary>
    public static IEnumerable<string> InventedParties =>
        AuthorityFile.Default.Of(AuthorityKind.Party).Where(party => party.Invented).Select(party => party.Name);

    /// <summary>The name of a party inside a sentence: "the United States".</summary>
    public static string PartyInProse(string code)
    {
        var name = Party(code);
        return Array.Exists(WithArticle, start => name.StartsWith(start, StringComparison.Ordinal))
            ? $"the {name}"
            : name;
    }

    /// <summary>"Japan and the United States", in the order given.</summary>
    public static string Parties(IEnumerable<string> codes) => Wording.Capital(PartiesInProse(codes));

    /// <summary>The same inside a sentence: "the United States and Japan".</summary>
    public static string PartiesInProse(IEnumerable<string> codes) => Wording.List(codes.Select(PartyInProse));

    /// <summary>A series with its parties, since several series share a name: "Japan and the United States: Space Dialogue".</summary>
    public static string Series(SeriesSummary series) => $"{Parties(series.Parties)}: {series.Name}";

    /// <summary>Who acted, as the subject of an act.</summary>
    public static string Actor(string actor) =>
        actor switch
        {
            "both" or "leaders" => actor,
            "other" => "others",
            _ => Party(actor),
        };

    /// <summary>What changes are about, by the words that addresses have for it.</summary>
    public static IEnumerable<(string Word, string Words)> ChangeKinds =>
        Enum.GetValues<ChangeKind>()
            .Select(kind =>
                (
                    Words.Of(kind),
                    kind switch
                    {
                        ChangeKind.Document => "documents",
                        ChangeKind.Withdrawal => "withdrawals",
                        ChangeKind.KnownMeetings => "lists of known meetings",
                        ChangeKind.AuthorityRecords => "authority records",
                        ChangeKind.Commitments => "ledger of commitments",
                        _ => "former addresses",
                    }
                )
            );

    /// <summary>What a change did: "document added".</summary>
    public static string Change(Change change) =>
        change.Kind switch
        {
            ChangeKind.Document => $"document {(change.Outcome == ImportOutcome.Added ? "added" : "read anew")}",
            ChangeKind.Withdrawal => "document withdrawn",
            ChangeKind.KnownMeetings => "list of known meetings",
            ChangeKind.AuthorityRecords => "authority records",
            ChangeKind.Commitments => "ledger of commitments",
            _ => "former addresses",
        };

    /// <summary>An act in British spelling.</summary>
    public static string Act(Act act) =>
        act is Extraction.Act.Recognized ? "recognised" : act.ToString().ToLowerInvariant();

    /// <summary>The acts of a step: "intended, invited".</summary>
    public static string Step(int step) =>
        string.Join(", ", Enum.GetValues<Act>().Where(act => StrengthOf.Step(act) == step).Select(Act));

    /// <summary>How the archive knows a meeting, for a list.</summary>
    public static string State(MeetingState state) =>
        state switch
        {
            MeetingState.Recorded => "recorded",
            MeetingState.Known => "known, text not held",
            _ => "promised",
        };

    /// <summary>A kind of reference as a heading.</summary>
    public static string References(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Meeting => "Meetings",
            ReferenceKind.Agreement => "Agreements",
            ReferenceKind.Policy => "Policies",
            ReferenceKind.Programme => "Programmes",
            ReferenceKind.Exercise => "Exercises",
            ReferenceKind.Body => "Bodies",
            ReferenceKind.System => "Systems",
            ReferenceKind.Mission => "Missions",
            _ => "Statements",
        };

    /// <summary>A kind of reference, of one thing: "agreement".</summary>
    public static string Reference(ReferenceKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>A kind of document.</summary>
    public static string Document(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.JointStatement => "Joint statement",
            DocumentKind.Announcement => "Announcement",
            DocumentKind.Report => "Report",
            _ => "Text",
        };

    /// <summary>A language by its English name.</summary>
    public static string Language(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
