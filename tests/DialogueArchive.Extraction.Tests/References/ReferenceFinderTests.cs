namespace DialogueArchive.Extraction.Tests.References;

public class ReferenceFinderTests
{
    [Fact]
    public void A_meeting_s_number_may_stand_behind_its_name()
    {
        var record = Seeds.Read(
            "It was in this spirit that the two governments met at the Australian Space Discovery Centre, Adelaide, on 12 and "
                + "13 March 2024 for the inaugural Space Framework Consultations.\n\n"
                + "(2) The Space Bridge Steering Board came together for its 4th meeting at Harwell, United Kingdom. Over two "
                + "days, 7 and 8 November 2023, it reviewed what has been done and decided on the work for the next year."
        );

        var meeting = Assert.Single(record.References, reference => reference.Kind == ReferenceKind.Meeting);
        Assert.Equal("Space Bridge Steering Board", meeting.Name);
        Assert.StartsWith(meeting.Name, Assert.Single(meeting.Evidence).Quote, StringComparison.Ordinal);
    }

    private const string Opening =
        "The European Union and Japan held the second meeting of Working Group C on Space Lanterns in Tokyo on March 3, 2020. ";

    [Theory]
    [InlineData("They noted the report of Working Group A.", "Body: Working Group A")]
    [InlineData(
        "They noted the report of the ISRO-NASA Lantern Working Group.",
        "Body: ISRO-NASA Lantern Working Group"
    )]
    [InlineData(
        "It reports to the Space Working Party of the U.S.-Japan Presidential Commission.",
        "Body: U.S.-Japan Presidential Commission"
    )]
    [InlineData("They thanked the European Space Agency.", "Body: European Space Agency")]
    [InlineData(
        "They recalled the Peru-Chile Lantern Security and Trade Agreement.",
        "Agreement: Peru-Chile Lantern Security and Trade Agreement"
    )]
    [InlineData(
        "They recalled the Agreement between the Republic of Peru and Chile Concerning Cooperation in the Use of Lanterns.",
        "Agreement: Agreement between the Republic of Peru and Chile Concerning Cooperation in the Use of Lanterns"
    )]
    [InlineData(
        "The Agreement on the Galileo Lantern entered into force.",
        "Agreement: Agreement on the Galileo Lantern"
    )]
    [InlineData("Last year's agreement on lantern services is in force.", "Agreement: agreement on lantern services")]
    [InlineData(
        "They signed a letter of intent on lantern research.",
        "Agreement: letter of intent on lantern research"
    )]
    [InlineData("They spoke of the Peruvian Lantern Strategy 2030.", "Policy: Peruvian Lantern Strategy 2030")]
    [InlineData("They noted the Plan of Cooperation for 2018-2022.", "Policy: Plan of Cooperation for 2018-2022")]
    [InlineData("They spoke of the Peruvian Space Act.", "Policy: Peruvian Space Act")]
    [InlineData("They welcomed the arrival of Soyuz TMA-22.", "Mission: Soyuz TMA-22")]
    [InlineData(
        "The EU has a Lantern Policy Dialogue with Chile, whose fourth meeting took place in May 2018.",
        "Meeting: Lantern Policy Dialogue #4"
    )]
    [InlineData("They noted UN resolution 98/765 on lanterns.", "Policy: UN resolution 98/765")]
    [InlineData(
        "They welcomed the MoU between Lantern Works Limited (LWL) and JAXA.",
        "Agreement: MoU between Lantern Works Limited (LWL) and JAXA"
    )]
    [InlineData("They recalled the memorandum of understanding signed on May 3, 2019, on lanterns.", "")]
    [InlineData("They spoke of IRIS².", "System: IRIS²")]
    [InlineData(
        "They welcomed a letter of intent between NASA and JAXA on lantern research.",
        "Agreement: letter of intent between NASA and JAXA on lantern research"
    )]
    [InlineData("They visited the Vega Space Center.", "")]
    [InlineData(
        "They welcomed the signing in October 2015 of the Lantern Cooperation Arrangement.",
        "Agreement: Lantern Cooperation Arrangement"
    )]
    [InlineData("They met at the European Convention Center.", "")]
    [InlineData(
        "It follows the U.S.-Japan Conference on Space Science, Applications, and Commerce.",
        "Meeting: U.S.-Japan Conference on Space Science, Applications, and Commerce"
    )]
    [InlineData(
        "They signed a Memorandum of Understanding regarding cooperation in clocks and a Lantern Plan.",
        "Agreement: Memorandum of Understanding regarding cooperation in clocks; Policy: Lantern Plan"
    )]
    public void References_are_read(string sentence, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                "; ",
                Seeds
                    .Read(Opening + sentence)
                    .References.Select(thing =>
                        $"{thing.Kind}: {thing.Name}{(thing.Ordinal is { } number ? $" #{number}" : "")}"
                    )
            )
        );

    [Fact]
    public void A_heading_that_names_an_earlier_meeting_over_two_lines_is_read()
    {
        var record = Seeds.Read(
            "1. On July 4, the 5th Japan-France Comprehensive Dialogue on Space was held at the Ministry of Foreign Affairs in "
                + "Tokyo.\n\n"
                + "SECOND MEETING OF THE FRANCE-JAPAN\n\nCOMPREHENSIVE DIALOGUE ON SPACE\n"
        );

        Assert.Equal(5, record.Meeting.Ordinal?.Value);
    }
}
