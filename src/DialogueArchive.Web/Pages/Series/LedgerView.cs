using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Web.Pages.Series;

/// <summary>The ledger of a series in brief.</summary>
/// <param name="Series">Its slug.</param>
/// <param name="Counts">How many commitments have each status.</param>
/// <param name="Open">Some that are open, last said first.</param>
public sealed record LedgerView(
    string Series,
    IReadOnlyDictionary<CommitmentStatus, int> Counts,
    IReadOnlyList<Commitment> Open
);
