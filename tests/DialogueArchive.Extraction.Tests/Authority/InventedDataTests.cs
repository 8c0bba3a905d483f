using DialogueArchive.Extraction.Authority;

namespace DialogueArchive.Extraction.Tests.Authority;

public sealed class InventedDataTests
{
    private static readonly AuthorityFile All = AuthorityFile.Default;

    [Fact]
    public void Invented_parties_have_codes_that_no_state_will_ever_have()
    {
        var parties = All.Of(AuthorityKind.Party).Where(party => party.Invented).ToArray();

        Assert.NotEmpty(parties);
        // XA to XZ are left to users by ISO 3166-1; XK is widely used for Kosovo.
        Assert.All(parties, party => Assert.Matches("^X[A-JL-Z]$", party.Party));
        Assert.All(parties, party => Assert.True(All.IsInvented(party.Party!)));
        Assert.False(All.IsInvented("JP"));
    }

    [Theory]
    [InlineData(AuthorityKind.Organisation)]
    [InlineData(AuthorityKind.Place)]
    public void What_belongs_to_an_invented_party_is_invented_and_nothing_else(AuthorityKind kind) =>
        Assert.All(All.Of(kind), record => Assert.Equal(record.Invented, All.IsInvented(record.Party!)));

    [Fact]
    public void No_invented_name_is_that_of_something_real()
    {
        var real = All.Of(AuthorityKind.Party)
            .Concat(All.Of(AuthorityKind.Place))
            .Where(record => !record.Invented)
            .SelectMany(record => record.Variants.Append(record.Name).Concat(record.Adjectives))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var invented = All.Of(AuthorityKind.Party)
            .Concat(All.Of(AuthorityKind.Place))
            .Where(record => record.Invented)
            .SelectMany(record => record.Variants.Append(record.Name).Concat(record.Adjectives));

        Assert.DoesNotContain(invented, real.Contains);
    }
}
