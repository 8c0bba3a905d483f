namespace DialogueArchive.Extraction.Tests.Facts;

public class PeopleTests
{
    private const string Opening =
        "The Governments of India and Japan held the second meeting of the India-Japan Space Dialogue in Tokyo on March 3, 2020. ";

    [Theory]
    [InlineData(
        "The Indian delegation was led by Dr. V. Rao, Scientific Secretary, Department of Space, and the Japanese delegation by Mr. Taro Honda, Deputy Director-General.",
        "V. Rao | Scientific Secretary, Department of Space | IN | HeadOfDelegation; Taro Honda | Deputy Director-General | JP | HeadOfDelegation"
    )]
    [InlineData(
        "It was co-chaired by Shri Sandeep Roy, Joint Secretary, Ministry of External Affairs, and Ms. Hana Mori, Director of the Space Policy Division, Cabinet Office of Japan.",
        "Sandeep Roy | Joint Secretary, Ministry of External Affairs | IN | CoChair; Hana Mori | Director of the Space Policy Division, Cabinet Office | JP | CoChair"
    )]
    [InlineData(
        "Foreign Secretary Arvind Raghu headed the Indian delegation, and Ambassador TANAKA Hana the Japanese.",
        "Arvind Raghu | Foreign Secretary | IN | HeadOfDelegation; TANAKA Hana | Ambassador | JP | HeadOfDelegation"
    )]
    [InlineData(
        "Leela Varma of the Department of Space and Kenji Mori of the Cabinet Office co-chaired the talks.",
        "Leela Varma | Department of Space | IN | CoChair; Kenji Mori | Cabinet Office | JP | CoChair"
    )]
    [InlineData(
        "Co-chairs: Leela Varma (Director, Department of Space) and Kenji Mori (Counsellor, Cabinet Office).",
        "Leela Varma | Director, Department of Space | IN | CoChair; Kenji Mori | Counsellor, Cabinet Office | JP | CoChair"
    )]
    [InlineData(
        "Yves d'Arcy, head of the Space Agency for India, and Pieter van der Velde, director at the Cabinet Office, attended as co-chairs.",
        "Yves d'Arcy | head of the Space Agency | IN | CoChair; Pieter van der Velde | director at the Cabinet Office | JP | CoChair"
    )]
    [InlineData(
        "Leader of the Indian delegation, Mr. Arun Rao, spoke of the floods.",
        "Arun Rao |  | IN | HeadOfDelegation"
    )]
    [InlineData(
        "The talks were co-chaired by Deputy Assistant Secretary for Science, Space, and Health Jane Doe for India, and Deputy Director General of the Lantern Office, Cabinet Office, Taro Honda, for Japan.",
        "Jane Doe | Deputy Assistant Secretary for Science, Space, and Health | IN | CoChair; Taro Honda | Deputy Director General of the Lantern Office, Cabinet Office | JP | CoChair"
    )]
    [InlineData(
        "Leading their respective delegations were Joint Secretary Leela Varma, Director General of the Foreign Policy Bureau Taro Honda, and others.",
        "Leela Varma | Joint Secretary | IN | HeadOfDelegation; Taro Honda | Director General of the Foreign Policy Bureau | JP | HeadOfDelegation"
    )]
    [InlineData(
        "ISRO's director general, Leela Varma, and the Japanese ambassador, Taro Honda, opened the meeting.",
        "Leela Varma | ISRO's director general | IN | Speaker; Taro Honda | Japanese ambassador | JP | Speaker"
    )]
    [InlineData(
        "ISRO Chairman Leela Varma and JAXA President Taro Honda, co-chairs of the Dialogue, reviewed the cooperation.",
        "Leela Varma | ISRO Chairman | IN | CoChair; Taro Honda | JAXA President | JP | CoChair"
    )]
    [InlineData(
        "The Indian delegation was led by Mr. Arun Rao, Secretary, Department of Space, and included the Scientific Secretary of ISRO, V. Sundar.",
        "Arun Rao | Secretary, Department of Space | IN | HeadOfDelegation; V. Sundar | Scientific Secretary of ISRO | IN | Participant"
    )]
    [InlineData(
        "The Indian side was headed by Arun Rao, Department of Space, and the Japanese side by Mr. Taro Honda, Director.",
        "Arun Rao | Department of Space | IN | HeadOfDelegation; Taro Honda | Director | JP | HeadOfDelegation"
    )]
    [InlineData(
        "Leela Varma, Director for Space at ISRO, and Taro Honda, Deputy Minister at MEXT, were joint chairs.",
        "Leela Varma | Director for Space at ISRO | IN | CoChair; Taro Honda | Deputy Minister at MEXT | JP | CoChair"
    )]
    [InlineData(
        "The co-chairmen, the head of the Indian Space Research Organisation (ISRO), Arun Rao, and the President of JAXA, Taro Honda, praised the work.",
        "Arun Rao | head of the Indian Space Research Organisation (ISRO) | IN | CoChair; Taro Honda | President of JAXA | JP | CoChair"
    )]
    [InlineData(
        "ISRO Chairman Arun Rao held the second round of the Space Dialogue with JAXA President Hana Mori.",
        "Arun Rao | ISRO Chairman | IN | HeadOfDelegation; Hana Mori | JAXA President | JP | HeadOfDelegation"
    )]
    [InlineData(
        "The dialogue goes back to Prime Minister Modi and Prime Minister Abe.",
        "Modi | Prime Minister | IN | Mentioned; Abe | Prime Minister | JP | Mentioned"
    )]
    [InlineData(
        "The meeting was held with Secretary Leela Varma and Vice-Minister Hana Mori leading their respective delegations.",
        "Leela Varma | Secretary | IN | HeadOfDelegation; Hana Mori | Vice-Minister | JP | HeadOfDelegation"
    )]
    [InlineData(
        "From the Indian side the meeting was chaired by A. V. Kruti, Deputy Head of the Space Agency.",
        "A. V. Kruti | Deputy Head of the Space Agency | IN | CoChair"
    )]
    [InlineData("Presidents Joko Manara and Xi met before.", "Joko Manara | Presidents |  | Mentioned")]
    [InlineData(
        "Presidents Joko Manara and Ravi Anand met before, and Ministers Lena Kroll and Abe spoke.",
        "Joko Manara | Presidents |  | Mentioned; Ravi Anand | Presidents |  | Mentioned; Lena Kroll | Ministers | JP | Mentioned; Abe | Ministers | JP | Mentioned"
    )]
    [InlineData(
        "The Minister of State for Space, Mr. Kenji Mori, opened the meeting; Dr. Lena Kroll, Director of the World Space Foundation, gave a keynote.",
        "Kenji Mori | Minister of State for Space | JP | Speaker; Lena Kroll | Director of the World Space Foundation |  | Speaker"
    )]
    [InlineData(
        "Secretary Arun Rao welcomed the guests. \"We begin,\" said Rao, who led the Indian delegation.",
        "Arun Rao | Secretary | IN | HeadOfDelegation"
    )]
    [InlineData(
        "The meeting was hosted by the Department of Space, whose Secretary, Arun Rao, chaired it.",
        "Arun Rao | Secretary | IN | CoChair"
    )]
    [InlineData(
        "The remarks were made by ISRO's Executive and Technical Director, Dr. Arun Rao.",
        "Arun Rao | ISRO's Executive and Technical Director | IN | Speaker"
    )]
    [InlineData(
        "The Indian delegation, under Minister-Counselor Arun Rao, counted twelve experts.",
        "Arun Rao | Minister-Counselor | IN | HeadOfDelegation"
    )]
    [InlineData(
        "Japanese ambassador to India Hana Mori also attended.",
        "Hana Mori | Japanese ambassador to India | JP | Participant"
    )]
    [InlineData(
        "Astronaut Hana Mori, a member of the JAXA team, spoke to students.",
        "Hana Mori | member of the JAXA team | JP | Mentioned"
    )]
    [InlineData(
        "The talks followed a call of Prime Minister Shri Narendra Modi.",
        "Narendra Modi | Prime Minister | IN | Mentioned"
    )]
    [InlineData(
        "Co-chairs: Leela Varma (Department of Space) and Kenji Mori (Ministry of Foreign Affairs of Japan)",
        "Leela Varma | Department of Space | IN | CoChair; Kenji Mori | Ministry of Foreign Affairs | JP | CoChair"
    )]
    [InlineData(
        "Deputy Minister Hana Mori led the Japanese delegation. Deputy Minister Mori was pleased.",
        "Hana Mori | Deputy Minister | JP | HeadOfDelegation"
    )]
    [InlineData(
        "Space minister Leela Varma led the Indian delegation.",
        "Leela Varma | Space minister | IN | HeadOfDelegation"
    )]
    [InlineData(
        "The Japanese delegation was co-led by Mr. Taro Honda, Director of Strategy, and Mr. Morita, Executive Director, Cabinet Office.",
        "Taro Honda | Director of Strategy | JP | HeadOfDelegation; Morita | Executive Director, Cabinet Office | JP | HeadOfDelegation"
    )]
    [InlineData(
        "The Indian delegation was co-led by Ms. Leela Varma, Joint Secretary, and Shri. R. Anand, Scientific Secretary.",
        "Leela Varma | Joint Secretary | IN | HeadOfDelegation; R. Anand | Scientific Secretary | IN | HeadOfDelegation"
    )]
    [InlineData(
        "Chairman, ISRO Dr. V. Rao and President, JAXA Ms. Hana Mori, along with representatives of the Cabinet Office, participated in the Dialogue.",
        "V. Rao | Chairman, ISRO | IN | Participant; Hana Mori | President, JAXA | JP | Participant"
    )]
    [InlineData(
        "Ms. Hana Mori, Director, Cabinet Office; and Dr. V. Rao, Scientific Secretary, Indian Space Research Organisation, attended as heads of delegation, together with officials from JAXA on the Japanese side.",
        "Hana Mori | Director, Cabinet Office | JP | HeadOfDelegation; V. Rao | Scientific Secretary, Indian Space Research Organisation | IN | HeadOfDelegation"
    )]
    [InlineData(
        "The Japanese delegation was led by Hana Mori, Political Director at the Cabinet Office, Taro Honda, President of JAXA, and Mr. Ken Abe.",
        "Hana Mori | Political Director at the Cabinet Office | JP | HeadOfDelegation; Taro Honda | President of JAXA | JP | HeadOfDelegation; Ken Abe |  | JP | HeadOfDelegation"
    )]
    [InlineData(
        "Opening the dialogue, the Minister for Lanterns, Dame Hana Mori, said that it would go on.",
        "Hana Mori | Minister for Lanterns | JP | Speaker"
    )]
    [InlineData(
        "Hana Mori, Director of the Cabinet Office, attended as head of delegation for Japan.",
        "Hana Mori | Director of the Cabinet Office | JP | HeadOfDelegation"
    )]
    [InlineData(
        "Other participants were Jane Roe, Director of Piloted Lanterns at ISRO, and Taro Honda, President of JAXA.",
        "Jane Roe | Director of Piloted Lanterns at ISRO | IN | Participant; Taro Honda | President of JAXA | JP | Participant"
    )]
    [InlineData(
        "An ISRO delegation headed by President Leela Varma met a JAXA delegation headed by Director General Hana Mori.",
        "Leela Varma | President | IN | HeadOfDelegation; Hana Mori | Director General | JP | HeadOfDelegation"
    )]
    [InlineData(
        "Deputy Director Hana Mori from the Ministry of Foreign Affairs led the Japanese delegation.",
        "Hana Mori | Deputy Director | JP | HeadOfDelegation"
    )]
    [InlineData(
        "Leela Varma, Joint Secretary of ISRO, and Hana Mori, Director of JAXA, co-led the dialogue.",
        "Leela Varma | Joint Secretary of ISRO | IN | CoChair; Hana Mori | Director of JAXA | JP | CoChair"
    )]
    [InlineData(
        "The meeting was co-chaired by ISRO's Leela Varma, JAXA Vice President Hana Mori, and Cabinet Office Deputy Director Taro Honda.",
        "Leela Varma | ISRO | IN | CoChair; Hana Mori | JAXA Vice President | JP | CoChair; Taro Honda | Cabinet Office Deputy Director | JP | CoChair"
    )]
    [InlineData(
        "The Japanese delegation, with Hana Mori, Deputy Director of the Cabinet Office, as its head, included officials from JAXA.",
        "Hana Mori | Deputy Director of the Cabinet Office | JP | HeadOfDelegation"
    )]
    [InlineData(
        "The Japanese delegation was led by Director-General for International Organizations Hana Mori.",
        "Hana Mori | Director-General for International Organizations | JP | HeadOfDelegation"
    )]
    [InlineData(
        "Heading up the Japanese delegation was Mr Taro Honda, Cabinet Office, supported by JAXA.",
        "Taro Honda | Cabinet Office | JP | HeadOfDelegation"
    )]
    [InlineData(
        "The co-chairs were Hana Mori (JAXA) and Leela Varma (ISRO).",
        "Hana Mori | JAXA | JP | CoChair; Leela Varma | ISRO | IN | CoChair"
    )]
    [InlineData(
        "It was led from the Indian side by Leela Varma, Scientific Secretary, ISRO, and from the Japanese side by Hana Mori, Director.",
        "Leela Varma | Scientific Secretary, ISRO | IN | HeadOfDelegation; Hana Mori | Director | JP | HeadOfDelegation"
    )]
    public void Those_who_lead_and_chair_are_read_with_office_and_side(string sentence, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                "; ",
                Seeds
                    .Read(Opening + sentence)
                    .People.Select(person => $"{person.Name} | {person.Title} | {person.Party} | {person.Role}")
            )
        );

    [Fact]
    public void A_body_named_with_a_co_chairing_person_is_a_co_chairing_body()
    {
        var record = Seeds.Read(
            Opening + "It was co-chaired by Shri Sandeep Roy, Joint Secretary, Ministry of External Affairs, for India."
        );

        Assert.Equal("Ministry of External Affairs", Assert.Single(Assert.Single(record.Delegations).CoChairs).Name);
    }

    [Fact]
    public void A_body_of_a_leading_person_does_not_chair()
    {
        var record = Seeds.Read(
            Opening + "The Indian delegation was led by Dr. V. Rao, Scientific Secretary, Department of Space."
        );

        Assert.All(record.Delegations, side => Assert.Empty(side.CoChairs));
    }

    [Fact]
    public void Signature_lines_tell_who_chaired_and_from_where()
    {
        const string Lines =
            "\n\nLeela Varma\nDepartment of Space\nCo-Chair for India\n\nKenji Mori\nCabinet Office\nCo-Chair for Japan\n";
        var record = Seeds.Read(Opening + Lines);

        Assert.Equal(
            ["Leela Varma IN CoChair", "Kenji Mori JP CoChair"],
            record.People.Select(person => $"{person.Name} {person.Party} {person.Role}")
        );
        Assert.Equal(
            ["Department of Space", "Cabinet Office"],
            record.Delegations.SelectMany(side => side.CoChairs).Select(body => body.Name)
        );
    }

    [Fact]
    public void An_office_without_a_name_is_no_person() =>
        Assert.Empty(Seeds.Read(Opening + "The talks were co-chaired by the Deputy Secretary for Japan.").People);
}
