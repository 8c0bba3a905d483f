using System.Text;
using DialogueArchive.Extraction.Reading;

namespace DialogueArchive.Extraction.Tests.Reading;

public class HtmlReaderTests
{
    private const string Prose =
        "<p>The two sides met in Lyon, reviewed what they had done together, and agreed to do more of it.</p>"
        + "<p>They discussed space debris, the safety of flights, and how to tell each other of manoeuvres.</p>";

    private const string Words =
        "The two sides met in Lyon, reviewed what they had done together, and agreed to do more of it.\n\n"
        + "They discussed space debris, the safety of flights, and how to tell each other of manoeuvres.";

    [Fact]
    public void The_main_article_is_read_and_what_stands_around_it_is_not() => Samples.IsRead("release.html");

    [Fact]
    public void The_title_is_that_which_the_page_gives_to_others() =>
        Assert.Equal("Joint Statement on the Third Meeting", Samples.Document("release.html").Title);

    [Theory]
    [InlineData("<title>Joint Statement | Ministry</title><h1>Joint Statement</h1>", "Joint Statement")]
    [InlineData("<title> Joint\n Statement </title><h1>Ministry</h1>", "Joint Statement")]
    [InlineData("<h1>Joint <i>Statement</i></h1>", "Joint Statement")]
    [InlineData("<title></title>", null)]
    public void Else_it_is_the_heading_or_the_title_of_the_window(string head, string? title) =>
        Assert.Equal(title, Read(head + Prose).Title);

    [Theory]
    [InlineData(
        "<div><div class=menu>Home News Contact of the ministry, and the weather of today in Lyon.</div>{0}</div>"
    )]
    [InlineData("<main>{0}</main><p>Teaser of quite another thing, which is long enough to be prose.</p>")]
    [InlineData(
        "<article>{0}</article><article><p>Teaser of quite another thing, long enough to be prose.</p></article>"
    )]
    [InlineData(
        "<nav><p>Long words in a navigation, on and on, so long that they could be prose.</p></nav><div>{0}</div>"
    )]
    [InlineData("<div role='banner'>Official site of the government of somewhere, here is how you know.</div>{0}")]
    [InlineData("<div id='onetrust-banner-sdk'>We value your privacy, and so do our 900 partners in data.</div>{0}")]
    [InlineData("<form class='page-with-nav'>{0}</form>")]
    [InlineData("<table><tr><td><a href=a>News</a><br><a href=b>Contact</a></td><td>{0}</td></tr></table>")]
    [InlineData("<div>{0}</div><ul><li><a href=x>Read another statement of the same two sides here</a></li></ul>")]
    [InlineData("<div>{0}<dialog>Subscribe to our letter, it is free of charge and comes daily.</dialog></div>")]
    public void Furniture_is_told_by_element_role_name_or_links(string page) =>
        Assert.Equal(Words, Read(page.Replace("{0}", Prose, StringComparison.Ordinal)).Text);

    [Fact]
    public void Lines_of_one_block_are_read_as_those_of_plain_text_are()
    {
        var words = Words
            .Replace(", ", ",<br>", StringComparison.Ordinal)
            .Replace("\n\n", "<br><br>", StringComparison.Ordinal);

        Assert.Equal(Words, Read($"<div>{words}</div>").Text);
        Assert.Equal(Words, Read($"<pre>{words.Replace("<br>", "\n", StringComparison.Ordinal)}</pre>").Text);
    }

    [Theory]
    [InlineData("<meta charset=\"shift_jis\">", 932)]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=EUC-JP'>", 51932)]
    [InlineData("<meta charset=utf-8>", 932)]
    [InlineData("<meta charset=euc-kr>", 949)]
    [InlineData("", 1252)]
    public void The_character_set_is_the_declared_one_or_else_what_the_bytes_show(string head, int codePage)
    {
        var words = codePage switch
        {
            949 => "대한민국 정부와 미합중국 정부",
            1252 => "Both sides met at the Élysée in Paris.",
            _ => "日本とアメリカの「対話」を開催した。",
        };
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding
            .GetEncoding(codePage)
            .GetBytes($"<html><head>{head}</head><body><p>{words}</p></body></html>");

        Assert.Equal(words, DocumentReader.Read("page.html", bytes).Text);
    }

    [Fact]
    public void A_page_without_text_says_so()
    {
        var failure = Assert.Throws<UnreadableDocumentException>(() => Read("<nav>Home</nav><script>let a;</script>"));
        Assert.Contains("no text", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<font color=c{0}>x<p>", 30_000)]
    [InlineData("<b id=b{0}>", 3_000)]
    [InlineData("<svg><a><style>", 3_000)]
    [InlineData("<table><td>", 50_000)]
    [InlineData("<p>", 1_000_000)]
    public void A_page_made_to_break_parsers_is_refused_at_once(string tag, int times)
    {
        var page = string.Concat(
            Enumerable.Range(0, times).Select(number => tag.Replace("{0}", $"{number}", StringComparison.Ordinal))
        );

        var failure = Assert.Throws<UnreadableDocumentException>(() => Read(page));
        Assert.Contains("nested too deep", failure.Message, StringComparison.Ordinal);
    }

    private static Document Read(string page) => DocumentReader.Read("page.html", Encoding.UTF8.GetBytes(page));
}
