using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Import.Ledger;

/// <summary>A commitment and what came of it.</summary>
internal sealed class LedgerEntry
{
    public required string Slug { get; init; }
    public required LedgerMeeting Meeting { get; init; }
    public required LedgerText Text { get; init; }
    public required LedgerSentence Sentence { get; init; }

    /// <summary>Its place among the commitments of the meeting, from 1.</summary>
    public required int Number { get; init; }
    public LedgerAct? Act { get; init; }

    /// <summary>Set for the promised next meeting.</summary>
    public LedgerPromise? Next { get; init; }

    /// <summary>The meeting of the chain that a promise means.</summary>
    public LedgerMeeting? Promised { get; init; }

    public required LedgerWords Words { get; init; }
    public LedgerWindow? Window { get; init; }

    /// <summary>The first commitment of its chain.</summary>
    public required string Chain { get; set; }

    /// <summary>In the order in which they count; the first is that it was said.</summary>
    public List<LedgerEvent> Events { get; } = [];

    public IReadOnlyList<int> Topics => Act?.Topics ?? [];
    public Act? Kind => Act?.Act;
    public CommitmentStatus Status => Events[^1].Status;
}

/// <summary>Something that gives a commitment its status.</summary>
internal sealed record LedgerEvent(
    CommitmentStatus Status,
    DateOnly? KnownOn,
    string Reason,
    LedgerMeeting? Meeting = null,
    int? MeetingId = null,
    int? RevisionId = null,
    LedgerWords? Words = null,
    double? Score = null,
    bool IsListed = false,
    string? OfficialUrl = null,
    LedgerEntry? Successor = null
);
