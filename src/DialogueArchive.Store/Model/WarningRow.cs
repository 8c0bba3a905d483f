using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>What was looked for in a document and not understood.</summary>
internal sealed class WarningRow
{
    public int RevisionId { get; set; }
    public RevisionRow Revision { get; set; } = null!;
    public int Number { get; set; }
    public required string Code { get; set; }
    public required string Message { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<WarningRow>
    {
        public void Configure(EntityTypeBuilder<WarningRow> builder)
        {
            builder.ToTable("Warnings");
            builder.HasKey(row => new { row.RevisionId, row.Number });
            builder.HasOne(row => row.Revision).WithMany().OnDelete(DeleteBehavior.Cascade);
        }
    }
}
