using System.Text;
using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Store.Tests.Catalogue;

public sealed class DocumentSourceTests
{
    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16le", false)]
    [InlineData("utf-16le", true)]
    [InlineData("utf-16be", false)]
    [InlineData("utf-16be", true)]
    public void The_content_type_of_text_tells_its_character_set(string charset, bool marked)
    {
        var encoding = Encoding.GetEncoding(charset == "utf-16le" ? "utf-16" : charset);
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes("“Space” – both sides")];
        Assert.Equal($"text/plain; charset={charset}", Source("text/plain", bytes).ContentType);
    }

    [Fact]
    public void Text_that_is_no_unicode_is_windows_1252() =>
        Assert.Equal("text/plain; charset=windows-1252", Source("text/plain", [0x93, 0x41, 0x94]).ContentType);

    [Fact]
    public void What_is_no_text_has_no_character_set() =>
        Assert.Equal("application/pdf", Source("application/pdf", [0x25]).ContentType);

    private static DocumentSource Source(string mediaType, byte[] bytes) => new("a", mediaType, "", bytes);
}
