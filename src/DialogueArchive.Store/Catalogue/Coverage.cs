namespace DialogueArchive.Store.Catalogue;

/// <summary>What the archive has and lacks.</summary>
/// <param name="Recorded">Meetings with a document here.</param>
/// <param name="Known">Meetings proved otherwise.</param>
/// <param name="Promised">Meetings only announced.</param>
/// <param name="Undated">Recorded and known meetings without a date.</param>
/// <param name="Series">Series with at least one meeting.</param>
/// <param name="Documents">Documents held.</param>
/// <param name="Sentences">Sentences in them.</param>
public sealed record Coverage(
    int Recorded,
    int Known,
    int Promised,
    int Undated,
    int Series,
    int Documents,
    int Sentences
);
