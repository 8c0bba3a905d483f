using System.Net;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Web.Commands;

namespace DialogueArchive.Web.Tests.Commands;

public sealed class AddressReaderTests(PressServer server) : IClassFixture<PressServer>, IDisposable
{
    // Any address of this machine but the second: what a redirect into a private network would be to the public.
    private readonly AddressReader _reader = new(
        address => !address.Equals(IPAddress.Parse("127.0.0.2")),
        TimeProvider.System
    );

    [Fact]
    public async Task An_address_gives_its_bytes_with_their_type_and_the_time()
    {
        var before = DateTimeOffset.UtcNow;

        var retrieved = await _reader.RetrieveAsync(new Uri(server.At("latin#top")), CancellationToken.None);

        Assert.Equal(server.At("latin"), retrieved.Address.AbsoluteUri);
        Assert.Equal("text/plain; charset=iso-8859-1", retrieved.ContentType);
        Assert.Equal("Tromsø", DocumentReader.Read("x", retrieved.Bytes, retrieved.ContentType).Text);
        Assert.InRange(retrieved.At, before, DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task A_redirect_is_followed_and_told()
    {
        var retrieved = await _reader.RetrieveAsync(new Uri(server.At("moved")), CancellationToken.None);

        Assert.Equal(server.At("release"), retrieved.Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("missing", "404")]
    [InlineData("round", "redirects more than 5 times")]
    [InlineData("local", "redirects from http to file")]
    [InlineData("photo", "does not read image/png")]
    public async Task What_cannot_be_retrieved_is_refused_in_a_line(string path, string reason) =>
        Assert.Contains(reason, await RefusedAsync(server.At(path)), StringComparison.Ordinal);

    [Fact]
    public async Task An_address_that_is_not_allowed_is_refused_by_name_by_number_and_behind_a_redirect()
    {
        using var reader = new AddressReader(PublicNetwork.Contains, TimeProvider.System);

        foreach (var host in new[] { "localhost", "127.0.0.1", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1" })
        {
            var address = $"http://{host}:{server.Port}/release";
            Assert.Contains("private network", await RefusedAsync(address, reader), StringComparison.Ordinal);
        }
        Assert.Contains(
            "127.0.0.2 is on this machine",
            await RefusedAsync(server.At($"elsewhere?port={server.Port}")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_unpacks_to_too_much_is_cut_off_and_refused_by_the_reader()
    {
        var retrieved = await _reader.RetrieveAsync(new Uri(server.At("endless")), CancellationToken.None);

        Assert.InRange(retrieved.Bytes.Length, DocumentReader.MaximumBytes + 1, DocumentReader.MaximumBytes + 100_000);
        Assert.Throws<UnreadableDocumentException>(() =>
            DocumentReader.Read("x", retrieved.Bytes, retrieved.ContentType)
        );
    }

    [Fact]
    public async Task A_server_that_is_not_there_and_a_user_in_the_address_are_refused()
    {
        Assert.Contains("cannot be reached", await RefusedAsync("http://127.0.0.1:1/"), StringComparison.Ordinal);
        Assert.Contains("leave it out", await RefusedAsync("http://me:secret@127.0.0.1/"), StringComparison.Ordinal);
    }

    public void Dispose() => _reader.Dispose();

    private async Task<string> RefusedAsync(string address, AddressReader? reader = null) =>
        (
            await Assert.ThrowsAsync<UnreadableDocumentException>(() =>
                (reader ?? _reader).RetrieveAsync(new Uri(address), CancellationToken.None)
            )
        ).Message;
}
