namespace DialogueArchive.Web.Tests.Pages;

/// <summary>Pages on a text with more statements than one page of a list has.</summary>
public sealed class LongTextTests : IAsyncLifetime, IDisposable
{
    private const string Heading = "Ninth Meeting of the Japan-U.S. Comprehensive Dialogue on Space";
    private readonly ArchiveHost _archive = new();

    public Task InitializeAsync() =>
        _archive.ImportAsync(
            "ninth.txt",
            string.Join(
                "\n\n",
                Enumerable
                    .Range(1, 60)
                    .Select(number => $"The two sides shared the intention to continue the survey of zircon {number}.")
                    .Prepend($"The {Heading} was held in Tokyo on May 5, 2031.")
                    .Prepend(Heading)
                    .Append("The two sides agreed to publish the survey in full.")
            )
        );

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task The_first_page_pulls_the_strongest_statement_however_late_it_comes()
    {
        var page = await _archive.PageAsync("/");
        Assert.Contains("<p class=\"pull\">The two sides agreed to publish", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_tells_meetings_and_sentences_of_all_its_pages()
    {
        await _archive.ImportAsync(
            "tenth.txt",
            "Tenth Meeting of the Japan-U.S. Comprehensive Dialogue on Space\n\nThe two sides spoke at some length, among "
                + "many other matters that had come up since they last sat together in Tokyo, of zircon as well."
        );
        var page = await _archive.PageAsync("/search?q=zircon");
        Assert.Contains("In two meetings of four with a text", page, StringComparison.Ordinal);
        Assert.Contains("61 sentences on “zircon”", page, StringComparison.Ordinal);
        Assert.Contains("50 of 60 sentences", page, StringComparison.Ordinal);
    }
}
