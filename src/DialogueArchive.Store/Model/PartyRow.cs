using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>A party of a meeting as its document names it.</summary>
internal sealed class PartyRow
{
    public int RevisionId { get; set; }
    public RevisionRow Revision { get; set; } = null!;
    public int Number { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PartyRow>
    {
        public void Configure(EntityTypeBuilder<PartyRow> builder)
        {
            builder.ToTable("Parties");
            builder.HasKey(row => new { row.RevisionId, row.Number });
            builder.HasOne(row => row.Revision).WithMany().OnDelete(DeleteBehavior.Cascade);
        }
    }
}
