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
