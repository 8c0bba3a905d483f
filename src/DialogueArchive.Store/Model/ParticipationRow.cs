using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>A delegation entry: organisation, party and role.</summary>
internal sealed class ParticipationRow
{
    public const string CoChair = "co-chair";
    public const string Participant = "participant";

    public int RevisionId { get; set; }
    public RevisionRow Revision { get; set; } = null!;
    public int Number { get; set; }
    public required string Party { get; set; }

    /// <summary><see cref="CoChair"/> or <see cref="Participant"/>.</summary>
    public required string Role { get; set; }
    public required string Name { get; set; }
    public string? Acronym { get; set; }
    public string? UnitOf { get; set; }
    public int? OrganisationId { get; set; }
    public AuthorityRow? Organisation { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ParticipationRow>
    {
        public void Configure(EntityTypeBuilder<ParticipationRow> builder)
        {
            builder.ToTable("Participations");
            builder.HasKey(row => new { row.RevisionId, row.Number });
            builder.HasOne(row => row.Revision).WithMany().OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Organisation).WithMany().OnDelete(DeleteBehavior.Restrict);
        }
    }
}
