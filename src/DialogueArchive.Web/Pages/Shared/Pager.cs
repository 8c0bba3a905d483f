namespace DialogueArchive.Web.Pages.Shared;

/// <summary>Where a long list goes on.</summary>
/// <param name="First">The first page; null on it.</param>
/// <param name="Next">The page after this one; null on the last.</param>
/// <param name="Shown">Items on this page.</param>
/// <param name="Total">Items on all pages.</param>
public sealed record Pager(string? First, string? Next, int Shown, int Total);
