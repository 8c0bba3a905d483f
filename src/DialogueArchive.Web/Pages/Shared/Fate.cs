using DialogueArchive.Store.Model;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>How pages say and sign the status of a commitment. The sign tells statuses apart without colour.</summary>
public static class Fate
{
    /// <summary>The status in words.</summary>
    public static string Word(CommitmentStatus status) =>
        status switch
        {
            CommitmentStatus.NotMentionedAgain => "not mentioned again",
            CommitmentStatus.WindowPassed => "window passed, no record",
            CommitmentStatus.Implied => "implied, record not held",
            _ => status.ToString().ToLowerInvariant(),
        };

    /// <summary>One character.</summary>
    public static string Sign(CommitmentStatus status) =>
        status switch
        {
            CommitmentStatus.Open => "○",
            CommitmentStatus.Restated => "≡",
            CommitmentStatus.Reported => "●",
            CommitmentStatus.Implied => "◌",
            CommitmentStatus.Superseded => "→",
            CommitmentStatus.NotMentionedAgain => "·",
            _ => "▨",
        };

    /// <summary>What the status means.</summary>
    public static string Meaning(CommitmentStatus status) =>
        status switch
        {
            CommitmentStatus.Open => "said, and nothing later here answers to it",
            CommitmentStatus.Restated => "a later text says it again at the same step",
            CommitmentStatus.Reported => "a later text speaks of the result",
            CommitmentStatus.Implied => "a later fact presupposes it; no record of it is held",
            CommitmentStatus.Superseded => "a later text says it with another step or another window",
            CommitmentStatus.NotMentionedAgain => "a later text of the series has neither its topics nor like words",
            _ => "its window has ended, and nothing here answered to it",
        };
}
