using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>A chain of meetings and the one on whose page it stands.</summary>
public sealed record ChainView(IReadOnlyList<ChainEntry> Chain, string? Here = null);
