using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Authority;

namespace DialogueArchive.Store.Tests;

/// <summary>A few authority records, enough for the store.</summary>
internal static class SmallAuthority
{
    public static AuthorityFile File { get; } =
        new([
            Party("JP", "Japan", "Japanese"),
            Party("US", "United States", "American"),
            Party("FR", "France", "French"),
            Organisation("jp-mofa", "Ministry of Foreign Affairs", "JP"),
            Organisation("jp-jaxa", "Japan Aerospace Exploration Agency", "JP"),
            Organisation("jp-onsp", "Office of National Space Policy", "JP"),
            (
                AuthorityKind.Organisation,
                new AuthorityRecord
                {
                    Id = "jp-nsps",
                    Name = "National Space Policy Secretariat",
                    Party = "JP",
                    SuccessorOf = "jp-onsp",
                    From = 2016,
                }
            ),
            Organisation("us-state", "Department of State", "US"),
            Organisation("us-nasa", "National Aeronautics and Space Administration", "US"),
            (
                AuthorityKind.Series,
                new AuthorityRecord
                {
                    Id = "jp-us-space",
                    Name = "Comprehensive Dialogue on Space",
                    Variants = ["Comprehensive Space Dialogue"],
                    Parties = ["JP", "US"],
                }
            ),
            (
                AuthorityKind.Series,
                new AuthorityRecord
                {
                    Id = "jp-us-space-security",
                    Name = "Space Security Dialogue",
                    Parties = ["JP", "US"],
                }
            ),
            Topic("space-science", "Space science"),
            Topic("space-weather", "Space weather", "weather-observation"),
            Topic("weather-observation", "Weather observation", "space-weather"),
            (
                AuthorityKind.Place,
                new AuthorityRecord
                {
                    Id = "tokyo",
                    Name = "Tokyo",
                    Party = "JP",
                }
            ),
            (
                AuthorityKind.Thing,
                new AuthorityRecord
                {
                    Id = "gps",
                    Name = "Global Positioning System",
                    Kind = ReferenceKind.System,
                }
            ),
        ]);

    private static (AuthorityKind, AuthorityRecord) Party(string code, string name, string adjective) =>
        (
            AuthorityKind.Party,
            new AuthorityRecord
            {
                Id = code.ToLowerInvariant(),
                Name = name,
                Party = code,
                Adjectives = [adjective],
            }
        );

    private static (AuthorityKind, AuthorityRecord) Organisation(string id, string name, string party) =>
        (
            AuthorityKind.Organisation,
            new AuthorityRecord
            {
                Id = id,
                Name = name,
                Party = party,
            }
        );

    private static (AuthorityKind, AuthorityRecord) Topic(string id, string name, params string[] apartFrom) =>
        (
            AuthorityKind.Topic,
            new AuthorityRecord
            {
                Id = id,
                Name = name,
                NotToBeConfusedWith = apartFrom,
            }
        );
}
