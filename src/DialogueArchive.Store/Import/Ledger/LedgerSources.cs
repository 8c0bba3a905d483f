using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Import.Ledger;

/// <summary>A meeting of a chain as the ledger looks at it, in the order of the chain.</summary>
internal sealed record LedgerMeeting(
    int Id,
    string Slug,
    int? Ordinal,
    MeetingState State,
    Days? Days,
    string? City,
    IReadOnlyList<LedgerText> Texts,
    IReadOnlyList<LedgerReason> Reasons
);

/// <summary>A text on a meeting; of several, the sides' own statement first.</summary>
/// <param name="RevisionId">Its reading.</param>
/// <param name="Kind">An announcement tells of a meeting to come.</param>
/// <param name="KnownOn">The day it was issued, else the last day of the meeting; null when neither is read.</param>
/// <param name="Held">The words that tell of the meeting itself: its number, else its date.</param>
/// <param name="Next">The promised next meeting.</param>
/// <param name="Sentences">In the order of the text.</param>
internal sealed record LedgerText(
    int RevisionId,
    DocumentKind Kind,
    DateOnly? KnownOn,
    LedgerWords? Held,
    LedgerPromise? Next,
    IReadOnlyList<LedgerSentence> Sentences
);

/// <summary>Words of a reading and the sentence in which they stand.</summary>
internal sealed record LedgerWords(int SentenceId, int Start, int End, string Quote);

/// <summary>The next meeting as a text promises it.</summary>
internal sealed record LedgerPromise(
    LedgerWords Words,
    int? Ordinal,
    LedgerWindow? Window,
    string? City,
    string? Country
);

/// <summary>When: days, their wording, and where the wording starts.</summary>
internal sealed record LedgerWindow(Days Days, string Text, int? At);

/// <summary>A sentence with the acts of the parties in it, and the topics it mentions.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Key">Label and content key.</param>
/// <param name="Start">Where it starts in the reading text.</param>
/// <param name="Text">Its words.</param>
/// <param name="Window">A time to come that it names.</param>
/// <param name="Acts">What the parties did in it.</param>
/// <param name="Topics">Topics it names.</param>
internal sealed record LedgerSentence(
    int Id,
    string Key,
    int Start,
    string Text,
    LedgerWindow? Window,
    IReadOnlyList<LedgerAct> Acts,
    IReadOnlyList<int> Topics
)
{
    /// <summary>Where it ends in the reading text, exclusive.</summary>
    public int End => Start + Text.Length;
}

/// <summary>An act of the parties.</summary>
internal sealed record LedgerAct(
    string Actor,
    Act Act,
    int Strength,
    int Start,
    int End,
    string Verb,
    IReadOnlyList<int> Topics
);

/// <summary>Why a meeting is known besides its own texts.</summary>
internal sealed record LedgerReason(
    KnownByKind Kind,
    int? RevisionId,
    int? SaidAt,
    DateOnly? KnownOn,
    LedgerWords? Words,
    Days? Window,
    string? OfficialUrl
);
