using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>A sentence of a current revision; its text is what full-text search covers.</summary>
internal sealed class SentenceRow
{
    public int Id { get; set; }
    public int RevisionId { get; set; }
    public RevisionRow Revision { get; set; } = null!;
    public int Paragraph { get; set; }
    public int Number { get; set; }

    /// <summary>Label and content key: 5.4-1f3a9c.</summary>
    public required string Key { get; set; }
    public int Start { get; set; }
    public int End { get; set; }
    public required string Text { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SentenceRow>
    {
        public void Configure(EntityTypeBuilder<SentenceRow> builder)
        {
            builder.ToTable("Sentences");
            builder.HasIndex(row => new { row.RevisionId, row.Start }).IsUnique();
            builder.HasOne(row => row.Revision).WithMany().OnDelete(DeleteBehavior.Cascade);
        }
    }
}
