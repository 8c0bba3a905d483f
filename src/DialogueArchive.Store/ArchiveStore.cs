namespace DialogueArchive.Store;

/// <summary>The one line by which the executable gets the store.</summary>
public static class ArchiveStore;
