namespace DialogueArchive.Extraction.Tests.Facts;

public class DelegationRuleTests
{
    private const string Opening =
        "The Government of Japan and the Government of the United States of America held their first meeting of the Comprehensive Dialogue on Space in Tokyo on March 11, 2013. ";

    [Theory]
    [InlineData(
        "This meeting was co-chaired by the Foreign Policy Bureau, Ministry of Foreign Affairs from the Japanese side, and by the Department of State for the United States.",
        "JP C Foreign Policy Bureau < Ministry of Foreign Affairs; US C Department of State"
    )]
    [InlineData(
        "Principal participants were Ministry of Education, Culture, Sports, Science and Technology, Ministry of Defense, and Japan Coast Guard from Japanese side and Department of State, Department of Defense, and National Aeronautics and Space Administration from the U.S. side.",
        "JP P Ministry of Education, Culture, Sports, Science and Technology; JP P Ministry of Defense; JP P Japan Coast Guard; US P Department of State; US P Department of Defense; US P National Aeronautics and Space Administration"
    )]
    [InlineData(
        "It was co-chaired by representatives from the Executive Office of the President’s National Security Staff and Office of Science and Technology Policy for the United States.",
        "US C National Security Staff < Executive Office of the President; US C Office of Science and Technology Policy < Executive Office of the President"
    )]
    [InlineData(
        "The U.S. delegation included representatives from the Departments of State, Defense, and Commerce.",
        "US P Department of State; US P Department of Defense; US P Department of Commerce"
    )]
    [InlineData(
        "From Japan, the principal participants included the Bureau of Orbital Gardening; the Ministry of Clouds, Rain and Snow (MCRS).",
        "JP P Bureau of Orbital Gardening; JP P Ministry of Clouds, Rain and Snow"
    )]
    [InlineData(
        "Also taking part for the United States were the Departments of State and the Interior, and NASA.",
        "US P Department of State; US P Department of the Interior; US P NASA"
    )]
    [InlineData(
        "For Japan, the meeting was chaired by the Cabinet Office (Secretariat of Lanterns); it was chaired for the United States by the Department of State.",
        "JP C Secretariat of Lanterns < Cabinet Office; US C Department of State"
    )]
    [InlineData(
        "On the Japanese side, officials of the Ministry of Clouds and Lanternia took part; on the U.S. side, those of NASA.",
        "JP P Ministry of Clouds and Lanternia; US P NASA"
    )]
    [InlineData(
        "The Ministry of Defense and the Embassy of Japan in Belgium represented Japan.",
        "JP P Ministry of Defense; JP P Embassy of Japan in Belgium"
    )]
    [InlineData(
        "The Chairs of the Dialogue, from the Cabinet Office on the Japanese side and the Department of State on the U.S. side, were joined by JAXA, and by NASA.",
        "JP C Cabinet Office; JP P JAXA; US C Department of State; US P NASA"
    )]
    [InlineData(
        "The U.S. side was represented by the Department of Commerce, including NOAA and the Office of Space Commerce, and the Department of State.",
        "US P Department of Commerce; US P NOAA < Department of Commerce; US P Office of Space Commerce < Department of Commerce; US P Department of State"
    )]
    [InlineData(
        "Officials of the Ministry of Defense, JAXA and the Lantern Institute of Technology attended.",
        "JP P Ministry of Defense; JP P JAXA; JP P Lantern Institute of Technology"
    )]
    [InlineData(
        "Japan was represented at the meeting by the Lantern Office; the U.S. by NASA. The European Space Agency also took part.",
        "JP P Lantern Office; US P NASA"
    )]
    [InlineData(
        "U.S. agencies included the Departments of State and Defense; and the Federal Aviation Administration.",
        "US P Department of State; US P Department of Defense; US P Federal Aviation Administration"
    )]
    [InlineData(
        "Other U.S. participants: Departments of State and Transportation; Federal Communications Commission.",
        "US P Department of State; US P Department of Transportation; US P Federal Communications Commission"
    )]
    [InlineData(
        "Japan had sent the Ministry of Clouds and the Bureau of Orbital Gardening.",
        "JP P Ministry of Clouds; JP P Bureau of Orbital Gardening"
    )]
    [InlineData(
        "Taking part in the work of the Dialogue were representatives of the Ministry of Clouds (Japan), as well as of the Department of State (USA).",
        "JP P Ministry of Clouds; US P Department of State"
    )]
    [InlineData(
        "The Bureau of Orbital Gardening and the Ministry of Clouds will complete the Japanese side.",
        "JP P Bureau of Orbital Gardening; JP P Ministry of Clouds"
    )]
    [InlineData(
        "The table was set.\n\nJapan\n\n- Bureau of Orbital Gardening\n\n- Ministry of Clouds\n\nTopics covered:",
        "JP P Bureau of Orbital Gardening; JP P Ministry of Clouds"
    )]
    [InlineData(
        "For Japan: Ministry of Clouds; Bureau of Orbital Gardening, including Office of Lanterns",
        "JP P Ministry of Clouds; JP P Bureau of Orbital Gardening; JP P Office of Lanterns < Bureau of Orbital Gardening"
    )]
    [InlineData(
        "In addition to the co-chairs, officials of the Ministry of Defense attended from the Japanese side.",
        "JP P Ministry of Defense"
    )]
    [InlineData(
        "The United States representatives participating in the meeting were from the Departments of State and Commerce.",
        "US P Department of State; US P Department of Commerce"
    )]
    [InlineData(
        "Japan took part with the Ministry of Clouds, the Lantern Institute and Planning, and the Cabinet Office.",
        "JP P Ministry of Clouds; JP P Lantern Institute and Planning; JP P Cabinet Office"
    )]
    [InlineData(
        "Japan will send officials from the Cabinet Office and the Defense Ministry.",
        "JP P Cabinet Office; JP P Defense Ministry"
    )]
    [InlineData(
        "On the U.S. side there participated NASA and the Department of State. On the Japanese side, the Cabinet Office and JAXA.",
        "US P NASA; US P Department of State; JP P Cabinet Office; JP P JAXA"
    )]
    [InlineData(
        "Alongside JAXA, Japan was represented by the Ministry of Defense.",
        "JP P JAXA; JP P Ministry of Defense"
    )]
    [InlineData(
        "The U.S. delegation included the Departments of Science and Technology, Communications, and Trade and Industry.",
        "US P Department of Science and Technology; US P Department of Communications; US P Department of Trade and Industry"
    )]
    [InlineData(
        "The consultations were held between the Cabinet Office for Japan, and the Department of State for the United States.",
        "JP P Cabinet Office; US P Department of State"
    )]
    [InlineData("Delegations of NASA and JAXA met on the second day.", "US P NASA; JP P JAXA")]
    [InlineData(
        "Japan's Institute of Lanterns and NASA joined the U.S. delegation for the opening.",
        "US P Institute of Lanterns; US P NASA"
    )]
    [InlineData(
        "Serving as co-chairs on the U.S. side were representatives of NASA and the Department of State.",
        "US C NASA; US C Department of State"
    )]
    [InlineData("From the United States came the Lantern Bureau and NASA.", "US P Lantern Bureau; US P NASA")]
    [InlineData(
        "The Lantern Bureau, the Star Institute and NASA were part of the U.S. delegation.",
        "US P Lantern Bureau; US P Star Institute; US P NASA"
    )]
    [InlineData(
        "The U.S. delegation is expected to include officials from NASA and the Lantern Bureau.",
        "US P NASA; US P Lantern Bureau"
    )]
    [InlineData(
        "Delegates from JAXA and the Lantern Bureau filled out the Japanese delegation.",
        "JP P JAXA; JP P Lantern Bureau"
    )]
    [InlineData(
        "The American one, under the leadership of Jane Roe, Deputy Assistant Secretary at the Department of State, comprised officials from NASA and the Lantern Bureau.",
        "US P NASA; US P Lantern Bureau"
    )]
    [InlineData(
        "The delegations included representatives of the Japanese Ministries of Clouds, of Rain and Snow, and of Trade.",
        "JP P Ministry of Clouds; JP P Ministry of Rain and Snow; JP P Ministry of Trade"
    )]
    [InlineData(
        "U.S. participants included the Department of the Interior's U.S. Geological Survey, and NASA.",
        "US P U.S. Geological Survey < Department of the Interior; US P NASA"
    )]
    [InlineData(
        "It was co-chaired for Japan by the Lantern Department, Bureau of Skies, Ministry of Clouds.",
        "JP C Lantern Department < Bureau of Skies"
    )]
    [InlineData(
        "They were joined by officials from NASA, the Met Bureau of Japan, and JAXA.",
        "US P NASA; JP P Met Bureau; JP P JAXA"
    )]
    [InlineData(
        "\n\nFor Japan:\n\n• Ministry of Clouds (co-chair)\n\n• Lantern Office, Cabinet Office\n\nFor the United States:\n\n• Department of State (co-chair)\n\n• NASA",
        "JP C Ministry of Clouds; JP P Lantern Office < Cabinet Office; US C Department of State; US P NASA"
    )]
    [InlineData(
        "The delegations included representatives of the Japanese Ministries of Clouds and of Rain, Snow and Hail.",
        "JP P Ministry of Clouds; JP P Ministry of Rain, Snow and Hail"
    )]
    [InlineData(
        "The departments of Clouds, Rain and Snow were present for the United States, as was NASA.",
        "US P Department of Clouds; US P Department of Rain; US P Department of Snow; US P NASA"
    )]
    [InlineData(
        "U.S. participants were from NASA and the Lantern Bureau, and from Texas and Peru.",
        "US P NASA; US P Lantern Bureau"
    )]
    [InlineData(
        "It was co-chaired by Japan's Ministry of Clouds Director General for Rain Hana Mori and, for the United States, Department of State Deputy Assistant Secretary Jane Roe.",
        "JP C Ministry of Clouds; US C Department of State"
    )]
    [InlineData(
        "The Japanese delegation was led by Hana Mori, Director of Clouds, with support from the Lantern Bureau.",
        "JP P Lantern Bureau"
    )]
    [InlineData(
        "Officials from Japan and the United States gathered in Kyoto for the talks, a Lantern Bureau official said.",
        ""
    )]
    [InlineData(
        "\n\nIn attendance were:\n\nJapan: Ministry of Clouds, Lantern Bureau\n\nUnited States: Department of State; NASA",
        "JP P Ministry of Clouds; JP P Lantern Bureau; US P Department of State; US P NASA"
    )]
    [InlineData(
        "It was co-chaired by Hana Mori, Special Envoy for Space and Head of the Lantern Bureau at the Cabinet Office of Japan, and Jane Roe, Director, Office of Rain, Bureau of Clouds, Department of State.",
        "JP C Lantern Bureau < Cabinet Office; US C Office of Rain < Bureau of Clouds"
    )]
    [InlineData(
        "\n\n\to Japan: Ministry of Clouds, JAXA\n\n\to U.S.: Department of State, NASA\n\nThe two sides spoke.",
        "JP P Ministry of Clouds; JP P JAXA; US P Department of State; US P NASA"
    )]
    [InlineData(
        "\n\nParticipants from Japan: JAXA, Ministry of Clouds\n\nParticipants from the United States: NASA, Department of State\n\nThe two sides spoke of space lanterns (SL).",
        "JP P JAXA; JP P Ministry of Clouds; US P NASA; US P Department of State"
    )]
    [InlineData(
        "Participants came from JAXA and the Ministry of Defense; and NASA and the Department of Energy.",
        "JP P JAXA; JP P Ministry of Defense; US P NASA; US P Department of Energy"
    )]
    [InlineData(
        "A NASA delegation headed by Administrator Jane Roe included representatives of the Lantern Bureau.",
        "US P Lantern Bureau"
    )]
    [InlineData(
        "The dialogue saw participation by officials from NASA and, from Japan, the Ministry of Clouds.",
        "US P NASA; JP P Ministry of Clouds"
    )]
    [InlineData("From Japan, the Lantern Bureau and L*AMP joined.", "JP P Lantern Bureau; JP P L*AMP")]
    [InlineData(
        "Heading up the Japanese delegation was Mr Taro Honda, Cabinet Office, supported by the Lantern Bureau and JAXA.",
        "JP P Lantern Bureau; JP P JAXA"
    )]
    [InlineData(
        "Also taking part, for Japan: JAXA and the Ministry of Clouds; for the United States: NASA.",
        "JP P JAXA; JP P Ministry of Clouds; US P NASA"
    )]
    [InlineData(
        "Agencies represented on the Japanese side were: the Ministry of Clouds, JAXA and the Lantern Bureau.",
        "JP P Ministry of Clouds; JP P JAXA; JP P Lantern Bureau"
    )]
    [InlineData(
        "Participants from Japan included the Ministries of Foreign Affairs; Internal Affairs and Communications; Land, Infrastructure, Transport and Tourism; and Defense, as well as JAXA.",
        "JP P Ministry of Foreign Affairs; JP P Ministry of Internal Affairs and Communications; JP P Ministry of Land, Infrastructure, Transport and Tourism; JP P Ministry of Defense; JP P JAXA"
    )]
    [InlineData(
        "Jane Doe, Assistant Secretary of State for Arms Control, Verification and Compliance, co-chaired the dialogue.",
        ""
    )]
    [InlineData(
        "Other Japanese participants represented the Cabinet Office and JAXA.",
        "JP P Cabinet Office; JP P JAXA"
    )]
    [InlineData(
        "The meeting was attended on the U.S. side by NASA, NOAA and the intelligence community.",
        "US P NASA; US P NOAA; US P intelligence community"
    )]
    [InlineData(
        "From Japan, Mr. Sato, Director of the Space Division, MOFA, and others from the Cabinet Office and JAXA participated.",
        "JP P Cabinet Office; JP P JAXA"
    )]
    [InlineData(
        "Participating agencies on the U.S. side: Department of State, NASA.",
        "US P Department of State; US P NASA"
    )]
    [InlineData(
        "NASA, the Cabinet Office and JAXA contributed to the discussions.",
        "US P NASA; JP P Cabinet Office; JP P JAXA"
    )]
    [InlineData(
        "Representatives of the Cabinet Office, the Lantern Aviation Authority and GNS Lantern took part on the Japanese side.",
        "JP P Cabinet Office; JP P Lantern Aviation Authority; JP P GNS Lantern"
    )]
    [InlineData(
        "The Japanese side comprised the Cabinet Office, the Lantern Company Ltd. (LCL) and the Lantern Sapary JSC.",
        "JP P Cabinet Office; JP P Lantern Company Ltd; JP P Lantern Sapary JSC"
    )]
    [InlineData(
        "The event gathered over 40 officials from NASA, the Cabinet Office and JAXA.",
        "US P NASA; JP P Cabinet Office; JP P JAXA"
    )]
    public void Delegations_are_read_from_the_sentence(string sentence, string expected)
    {
        var entries =
            from side in Seeds.Read(Opening + sentence).Delegations
            from entry in side
                .CoChairs.Select(organisation => ("C", organisation))
                .Concat(side.Participants.Select(organisation => ("P", organisation)))
            let unitOf = entry.organisation.UnitOf is { } parent ? $" < {parent}" : string.Empty
            select $"{side.Party} {entry.Item1} {entry.organisation.Name}{unitOf}";

        Assert.Equal(expected, string.Join("; ", entries));
    }

    [Fact]
    public void A_name_that_no_authority_record_has_is_still_read()
    {
        var record = Seeds.Read(
            Opening + "Principal participants were the Bureau of Orbital Gardening (BOG) from the Japanese side."
        );

        var organisation = Assert.Single(Assert.Single(record.Delegations).Participants);
        Assert.Equal(
            ("Bureau of Orbital Gardening", "BOG", null),
            (organisation.Name, organisation.Acronym, organisation.Authority)
        );
    }

    [Fact]
    public void An_organisation_whose_side_nothing_tells_is_left_out_with_a_warning()
    {
        var record = Seeds.Read(Opening + "Participants included the Bureau of Orbital Gardening.");

        Assert.Empty(record.Delegations);
        Assert.Contains(record.Warnings, warning => warning.Code == "side-unknown");
    }
}
