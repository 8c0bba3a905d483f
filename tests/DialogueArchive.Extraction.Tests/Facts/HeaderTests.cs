namespace DialogueArchive.Extraction.Tests.Facts;

/// <summary>Series, ordinal, parties, date and place from openings of every kind.</summary>
public class HeaderTests
{
    [Theory]
    [InlineData(
        "On December 12-13, 2022, the Republic of Korea hosted the Third U.S.-Republic of Korea (ROK) Civil Space Dialogue in Seoul.",
        "Civil Space Dialogue",
        3,
        "US KR",
        "2022-12-12",
        "2022-12-13",
        "Seoul"
    )]
    [InlineData(
        "The 13th plenary of the European Union (EU)-United States (U.S.) Space Dialogue was held on 3 October 2024 in Brussels.",
        "Space Dialogue",
        13,
        "EU US",
        "2024-10-03",
        "2024-10-03",
        "Brussels"
    )]
    [InlineData(
        "Delegations of the United States and the Russian Federation met in St. Petersburg, Russia, on October 7 and 8, 2003.",
        null,
        null,
        "US RU",
        "2003-10-07",
        "2003-10-08",
        "St. Petersburg"
    )]
    [InlineData(
        "The fourth meeting of the U.S.-India Civil Space Joint Working Group (CSJWG) took place in Washington, D.C. on March 21, 2013.",
        "Civil Space Joint Working Group",
        4,
        "US IN",
        "2013-03-21",
        "2013-03-21",
        "Washington, D.C."
    )]
    [InlineData(
        "The Governments of the United States and the Republic of Korea held the second ROK-U.S. Space Policy Dialogue in Seoul on January 29, 2016.",
        "Space Policy Dialogue",
        2,
        "US KR",
        "2016-01-29",
        "2016-01-29",
        "Seoul"
    )]
    [InlineData(
        "The European Union and Japan held the first meeting of the EU-Japan Space Policy Dialogue in Tokyo from October 9 to 10, 2014.",
        "Space Policy Dialogue",
        1,
        "EU JP",
        "2014-10-09",
        "2014-10-10",
        "Tokyo"
    )]
    [InlineData(
        "Representatives of the United States and the Russian Federation met in Washington on December 9-10, 2004, to discuss navigation.",
        null,
        null,
        "US RU",
        "2004-12-09",
        "2004-12-10",
        "Washington, D.C."
    )]
    [InlineData(
        "On 3 June 2024, the inaugural German-American Space Dialogue was held in Berlin.",
        "Space Dialogue",
        1,
        "DE US",
        "2024-06-03",
        "2024-06-03",
        "Berlin"
    )]
    [InlineData(
        "Pursuant to the results of the first France-India Cultural Dialogue, held in Nice on May 8, 2023, France and India convened the third meeting of the Strategic Space Dialogue in Paris on June 26, 2023.",
        "Strategic Space Dialogue",
        3,
        "FR IN",
        "2023-06-26",
        "2023-06-26",
        "Paris"
    )]
    [InlineData(
        "Fact sheet\n\nThe 2nd France-India Strategic Space Dialogue\n\nParis, June 26-27, 2023\n\nReleased July 3, 2023\n\nThis sheet sums up what was agreed, and what was left for the years to come. It speaks of space weather, of the debris in low Earth orbit and of the satellites that both countries are building.",
        "Strategic Space Dialogue",
        2,
        "FR IN",
        "2023-06-26",
        "2023-06-27",
        "Paris"
    )]
    [InlineData(
        "Media note\n\nMarch 11, 2020\n\nThe week of March 16 will see delegations of France and India meet in Paris for the third Strategic Space Dialogue.",
        "Strategic Space Dialogue",
        3,
        "FR IN",
        "2020-03-16",
        "2020-03-22",
        "Paris"
    )]
    [InlineData(
        "As agreed in their Joint Statement in May 2012, France and India held their third Strategic Space Dialogue in Paris on June 26, 2023.",
        "Strategic Space Dialogue",
        3,
        "FR IN",
        "2023-06-26",
        "2023-06-26",
        "Paris"
    )]
    public void The_opening_tells_which_meeting_between_whom_when_and_where(
        string opening,
        string? series,
        int? ordinal,
        string parties,
        string start,
        string end,
        string city
    )
    {
        var record = Seeds.Read(opening);

        Assert.Equal(series, record.Series?.Name);
        Assert.Equal(ordinal, record.Meeting.Ordinal?.Value);
        Assert.Equal(parties, string.Join(' ', record.Meeting.Parties.Select(party => party.Code)));
        Assert.Equal(
            (DateOnly.Parse(start), DateOnly.Parse(end)),
            (record.Meeting.Date!.Start, record.Meeting.Date.End)
        );
        Assert.Equal(city, record.Meeting.Place?.City);
        Assert.Equal(MeetingMode.InPerson, record.Meeting.Mode);
    }

    [Theory]
    [InlineData("The V Meeting of the India-Japan Working Group on Space was held in Tokyo on 3 May 2012.", 5)]
    [InlineData("The India-Japan Working Group on Space met for the third time in Tokyo on 3 May 2012.", 3)]
    [InlineData(
        "India and Japan held space talks in Tokyo. The talks, the sixth of its kind, were held on 3 May 2012.",
        6
    )]
    [InlineData(
        "India and Japan held space talks in Tokyo on 3 May 2012. This was the fourth in a series of such talks.",
        4
    )]
    [InlineData(
        "Representatives of India and Japan met on 3 May 2012. The session, which was the fourth of the Working Group on Lanterns, was held in Tokyo.",
        4
    )]
    [InlineData(
        "The governments of India and Japan organised the third India-Japan Lantern Dialogue on 3 May 2012.",
        3
    )]
    [InlineData(
        "ISRO Chairman Leela Varma met with JAXA President Hana Mori on 3 May 2012 for the sixth India-Japan Lantern Dialogue.",
        6
    )]
    [InlineData("India and Japan held the second bilateral Lantern Policy Dialogue in Tokyo on 3 May 2012.", 2)]
    [InlineData(
        "Leela Varma, ISRO Chairman, and Hana Mori, JAXA President, met in Tokyo on 3 May 2012 for the second India-Japan bilateral meeting on space.",
        2
    )]
    [InlineData(
        "Representatives of India and Japan met in Tokyo on 3 May 2012 for the fifth in a series of dialogues on civil space cooperation.",
        5
    )]
    [InlineData("On Tuesday, 3 May 2012 India and Japan commenced a two-day maiden Lantern Dialogue in Tokyo.", 1)]
    [InlineData(
        "ISRO Chairman Leela Varma and JAXA President Hana Mori co-chaired the inaugural India-Japan Lantern Dialogue in Tokyo on 3 May 2012.",
        1
    )]
    public void The_number_is_read_however_it_is_counted(string opening, int ordinal) =>
        Assert.Equal(ordinal, Seeds.Read(opening).Meeting.Ordinal?.Value);

    [Theory]
    [InlineData(
        "India and Japan met on 3 May 2012 in Esch-sur-Alzette, Luxembourg, for space talks.",
        "Esch-sur-Alzette",
        "LU"
    )]
    [InlineData("On 3 May 2012 in Zizibor (Japan) the second India-Japan Space Dialogue was held.", "Zizibor", "JP")]
    [InlineData(
        "India-Japan Working Group on Space Meets in Chiang Mai\n\nThe India-Japan Working Group on Space held its first meeting on 3 May 2012.",
        "Chiang Mai",
        "TH"
    )]
    [InlineData(
        "Second India-Japan Space Dialogue\n\nTokyo\n\nThe second India-Japan Space Dialogue was held on 3 May 2012.",
        "Tokyo",
        "JP"
    )]
    [InlineData("The first India-Japan Space Dialogue was held virtually and in Tokyo on 3 May 2012.", "Tokyo", "JP")]
    [InlineData(
        "TOKYO, Japan – Officials of India and Japan gathered here on 3 May 2012 for the third India-Japan Space Dialogue.",
        "Tokyo",
        "JP"
    )]
    [InlineData("Tokyo, 4 May 2012. The third India-Japan Space Dialogue was held here on 3 May 2012.", "Tokyo", "JP")]
    [InlineData("Tokyo, 3-4 May 2012\n\nThe third India-Japan Space Dialogue was held.", "Tokyo", "JP")]
    public void The_city_is_read_wherever_it_is_told(string text, string city, string country)
    {
        const string Rest = "\n\nThey discussed space weather.\n\nThey agreed on a plan.\n\nThey thanked each other.";
        var place = Seeds.Read(text + Rest).Meeting.Place;

        Assert.Equal((city, country), (place?.City, place?.Country));
    }

    [Fact]
    public void A_day_alone_on_the_last_line_is_that_of_release()
    {
        var record = Seeds.Read(
            "The 3rd India-Japan Space Dialogue was held in Tokyo on Wednesday, November 27.\n\nThey spoke.\n\n(2024.11.28)"
        );

        Assert.Equal(
            (new DateOnly(2024, 11, 28), new DateOnly(2024, 11, 27)),
            (record.Document.Issued!.Start, record.Meeting.Date!.Start)
        );
    }

    [Fact]
    public void The_title_names_the_dialogue_that_the_text_describes_in_small_letters()
    {
        var record = Seeds.Read(
            "Third Meeting of the India-Japan Comprehensive Lantern Dialogue\n\n"
                + "The third meeting of the comprehensive dialogue on lanterns between India and Japan was held in Tokyo on 3 May 2012."
        );

        Assert.Equal("Comprehensive Lantern Dialogue", record.Series?.Name);
    }

    [Fact]
    public void Days_of_opening_and_end_are_both_kept()
    {
        var date = Seeds
            .Read("Rome, 29 November 2017 - The first Italy-Japan Forum on Space opened on Monday and ended yesterday.")
            .Meeting.Date;

        Assert.Equal((new DateOnly(2017, 11, 27), new DateOnly(2017, 11, 28)), (date?.Start, date?.End));
    }

    [Fact]
    public void A_virtual_meeting_has_no_place()
    {
        var record = Seeds.Read("On November 2, 2021, the second India-Japan Space Dialogue was held virtually.");

        Assert.Equal(MeetingMode.Virtual, record.Meeting.Mode);
        Assert.Null(record.Meeting.Place);
        Assert.DoesNotContain(record.Warnings, warning => warning.Code == "no-place");
    }

    [Fact]
    public void A_day_without_a_year_takes_the_year_of_the_release_date()
    {
        const string Text = """
            Joint Statement of the Space Dialogue

            Rome, October 14, 2024

            Italy and the United States held the first meeting of their Space Dialogue in Rome on October 10 and 11.
            """;
        var record = Seeds.Read(Text);

        Assert.Equal("Joint Statement of the Space Dialogue", record.Document.Title);
        Assert.Equal(new DateOnly(2024, 10, 14), record.Document.Issued?.Start);
        Assert.Equal(new DateOnly(2024, 10, 10), record.Meeting.Date?.Start);
    }

    [Fact]
    public void A_day_without_any_year_is_left_out_with_a_warning()
    {
        var record = Seeds.Read(
            "Italy and the United States held the first meeting of their Space Dialogue in Rome on October 10."
        );

        Assert.Null(record.Meeting.Date);
        Assert.Contains(record.Warnings, warning => warning.Code == "date-without-year");
    }

    [Theory]
    [InlineData(
        "Both sides concurred on holding the second meeting of the Dialogue in Paris early next year.",
        2,
        "2014-01-01",
        "2014-04-30",
        "Paris"
    )]
    [InlineData(
        "The two sides decided to hold the next meeting in India in the autumn of 2014.",
        null,
        "2014-09-01",
        "2014-11-30",
        null
    )]
    public void The_promised_meeting_has_its_window(
        string sentence,
        int? ordinal,
        string start,
        string end,
        string? city
    )
    {
        var next = Seeds
            .Read(
                "France and India held the first meeting of the Space Dialogue in Paris on March 11, 2013. " + sentence
            )
            .NextMeeting;

        Assert.NotNull(next);
        Assert.Equal(ordinal, next.Ordinal);
        Assert.Equal((DateOnly.Parse(start), DateOnly.Parse(end)), (next.Date!.Start, next.Date.End));
        Assert.Equal(city, next.Place?.City);
    }

    [Fact]
    public void Look_alikes_stay_apart()
    {
        var record = Seeds.Read("They discussed weather observation from space. They discussed space weather.");

        Assert.Equal(["weather-observation"], record.Statements[0].Topics);
        Assert.Equal(["space-weather"], record.Statements[1].Topics);
    }
}
