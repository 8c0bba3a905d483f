namespace DialogueArchive.Web.Pages.Shared;

/// <summary>The files of one picture, where a page has several.</summary>
/// <param name="What">The picture, after "Take": "the timeline".</param>
/// <param name="Address">Address of the answer, without a suffix.</param>
/// <param name="Query">Its query string, with the question mark.</param>
public sealed record TakeView(string What, string Address, string Query)
{
    /// <summary>The picture as a table.</summary>
    public string Csv => $"{Address}.csv{Query}";

    /// <summary>The picture.</summary>
    public string Svg => $"{Address}.svg{Query}";
}
