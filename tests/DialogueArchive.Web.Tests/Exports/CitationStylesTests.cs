using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Exports;

namespace DialogueArchive.Web.Tests.Exports;

public sealed class CitationStylesTests
{
    private static readonly Citation Statement = new()
    {
        Key = "jp-us-space-5-joint-statement-en",
        Title = "Fifth meeting of the Comprehensive Dialogue on Space",
        Type = "CreativeWork",
        Kind = "joint statement",
        Language = "en",
        Place = "Tokyo",
        Start = new DateOnly(2018, 7, 20),
        End = new DateOnly(2018, 7, 20),
        Address = "https://a.example/documents/jp-us-space-5-joint-statement-en",
    };

    [Fact]
    public void A_document_is_cited_in_each_style()
    {
        Assert.Equal(
            "“Fifth Meeting of the Comprehensive Dialogue on Space,” joint statement, Tokyo, July 20, 2018, "
                + "DialogueArchive, https://a.example/documents/jp-us-space-5-joint-statement-en.",
            Statement.ChicagoNote
        );
        Assert.Equal(
            "“Fifth Meeting of the Comprehensive Dialogue on Space.” Joint statement, Tokyo, July 20, 2018. "
                + "DialogueArchive, https://a.example/documents/jp-us-space-5-joint-statement-en.",
            Statement.ChicagoBibliography
        );
        Assert.Equal(
            "Fifth meeting of the Comprehensive Dialogue on Space [Joint statement]. (2018, July 20). "
                + "DialogueArchive. https://a.example/documents/jp-us-space-5-joint-statement-en",
            Statement.Apa
        );
        Assert.Equal(
            "“Fifth Meeting of the Comprehensive Dialogue on Space.” Joint statement, Tokyo, 20 July 2018. "
                + "DialogueArchive, https://a.example/documents/jp-us-space-5-joint-statement-en.",
            Statement.Mla
        );
    }

    [Fact]
    public void A_sentence_is_cited_by_its_paragraph_and_number()
    {
        var sentence = Statement with
        {
            Sentence = "5.4",
            Quote = "Both sides agreed.",
            Address = "https://a.example/s",
        };

        Assert.EndsWith("July 20, 2018, ¶ 5.4, DialogueArchive, https://a.example/s.", sentence.ChicagoNote);
        Assert.EndsWith("July 20, 2018. ¶ 5.4. DialogueArchive, https://a.example/s.", sentence.ChicagoBibliography);
        Assert.Contains(" [Joint statement, para. 5.4]. (2018, July 20). ", sentence.Apa);
        Assert.EndsWith("20 July 2018. DialogueArchive, par. 5.4, https://a.example/s.", sentence.Mla);
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var bare = Statement with { Kind = null, Place = null, Start = null, End = null, Language = null };

        Assert.Equal(
            "“Fifth Meeting of the Comprehensive Dialogue on Space,” DialogueArchive, " + bare.Address + ".",
            bare.ChicagoNote
        );
        Assert.Equal(
            "Fifth meeting of the Comprehensive Dialogue on Space. (n.d.). DialogueArchive. " + bare.Address,
            bare.Apa
        );
        Assert.Equal(
            "“Fifth Meeting of the Comprehensive Dialogue on Space.” DialogueArchive, " + bare.Address + ".",
            bare.Mla
        );
        Assert.DoesNotContain("year", CitationFiles.BibTex(bare));
        Assert.DoesNotContain("address", CitationFiles.BibTex(bare));
        Assert.DoesNotContain("PY  -", CitationFiles.Ris(bare));
        Assert.DoesNotContain("issued", CitationFiles.Csl(bare));
        foreach (var file in new[] { CitationFiles.BibTex(bare), CitationFiles.Ris(bare), CitationFiles.Csl(bare) })
        {
            Assert.DoesNotContain("author", file, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("publisher", file, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void The_address_of_publication_goes_before_that_of_the_archive()
    {
        var published = Statement with { PublishedAt = "https://www.mofa.example/1.html" };

        Assert.EndsWith(
            "2018, https://www.mofa.example/1.html, archived in DialogueArchive, " + published.Address + ".",
            published.ChicagoNote
        );
    }

    [Theory]
    [InlineData("2024-08-26", "2024-08-27", "August 26–27, 2024", "2024, August 26–27", "26–27 Aug. 2024")]
    [InlineData("2015-07-31", "2015-08-02", "July 31–August 2, 2015", "2015, July 31–August 2", "31 July–2 Aug. 2015")]
    [InlineData(
        "2015-12-30",
        "2016-01-02",
        "December 30, 2015–January 2, 2016",
        "2015, December 30–2016, January 2",
        "30 Dec. 2015–2 Jan. 2016"
    )]
    [InlineData("2016-09-01", "2016-09-30", "September 2016", "2016, September", "Sept. 2016")]
    [InlineData("2014-01-01", "2014-04-30", "January–April 2014", "2014, January–April", "Jan.–Apr. 2014")]
    [InlineData("2019-01-01", "2019-12-31", "2019", "2019", "2019")]
    public void Days_are_written_as_far_as_they_are_known(
        string start,
        string end,
        string chicago,
        string apa,
        string mla
    )
    {
        var held = Statement with { Start = DateOnly.Parse(start), End = DateOnly.Parse(end) };

        Assert.Contains($", {chicago}, DialogueArchive", held.ChicagoNote);
        Assert.Contains($"({apa})", held.Apa);
        Assert.Contains($", {mla}. DialogueArchive", held.Mla);
    }

    [Fact]
    public void A_document_is_an_entry_of_BibTeX()
    {
        Assert.Equal(
            """
            @misc{jp-us-space-5-joint-statement-en,
              title = {{R\&D at 100\% \{in\} C\_2}},
              howpublished = {DialogueArchive},
              type = {joint statement},
              address = {Tokyo},
              year = {2018},
              month = jul,
              day = {20},
              langid = {en},
              url = {https://a.example/documents/jp-us-space-5-joint-statement-en},
            }

            """.ReplaceLineEndings("\n"),
            CitationFiles.BibTex(Statement with { Title = "R&D at 100% {in} C_2" })
        );
    }

    [Fact]
    public void A_sentence_is_an_entry_of_RIS()
    {
        Assert.Equal(
            "TY  - ELEC\r\nID  - jp-us-space-5-joint-statement-en\r\n"
                + "TI  - Fifth meeting of the Comprehensive Dialogue on Space\r\nT2  - DialogueArchive\r\n"
                + "M3  - joint statement\r\nCY  - Tokyo\r\nPY  - 2018\r\nDA  - 2018/07/20/\r\nSE  - 5.4\r\nLA  - en\r\n"
                + "AB  - Both sides agreed.\r\n"
                + "UR  - https://a.example/documents/jp-us-space-5-joint-statement-en\r\nER  - \r\n",
            CitationFiles.Ris(Statement with { Sentence = "5.4", Quote = "Both sides\nagreed." })
        );
    }

    [Fact]
    public void Days_from_to_are_both_in_CSL_and_a_month_alone_stays_a_month()
    {
        var two = Statement with { End = new DateOnly(2018, 7, 21) };
        var month = Statement with { Start = new DateOnly(2018, 7, 1), End = new DateOnly(2018, 7, 31) };

        Assert.Equal("[[2018,7,20],[2018,7,21]]", DateParts(two));
        Assert.Equal("[[2018,7]]", DateParts(month));
        Assert.Contains("PY  - 2018\r\nDA  - 2018/07//\r\n", CitationFiles.Ris(month));
    }

    [Fact]
    public void The_window_of_a_promised_meeting_is_no_date_to_cite_by()
    {
        var promised = new MeetingSummary(
            "jp-us-space-2",
            "Second meeting of the Comprehensive Dialogue on Space",
            null,
            2,
            new DateOnly(2014, 1, 1),
            new DateOnly(2014, 4, 30),
            "Washington",
            "US",
            ["JP", "US"],
            MeetingState.Promised,
            SummarySource.Text
        );

        var cited = Citation.Of(promised, "https://a.example");

        Assert.Contains("(n.d.)", cited.Apa);
        Assert.DoesNotContain("Washington", cited.ChicagoNote);
        Assert.DoesNotContain("2014", CitationFiles.BibTex(cited));
    }

    private static string DateParts(Citation cited) =>
        System.Text.Json.Nodes.JsonNode.Parse(CitationFiles.Csl(cited))![0]!["issued"]!["date-parts"]!.ToJsonString();
}
