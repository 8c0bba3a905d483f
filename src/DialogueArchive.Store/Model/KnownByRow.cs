using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>One reason why a meeting is known: a fact in another text, or a line of the list.</summary>
internal sealed class KnownByRow
{
    public int MeetingId { get; set; }
    public MeetingRow Meeting { get; set; } = null!;
    public int Number { get; set; }
    public KnownByKind Kind { get; set; }

    /// <summary>The reading that says it, and which fact of it; null for the list.</summary>
    public int? RevisionId { get; set; }
    public RevisionRow? Revision { get; set; }
    public FactKind? Fact { get; set; }
    public int? Item { get; set; }

    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public string? DateText { get; set; }
    public string? City { get; set; }
    public string? Country { get; set; }
    public string? OfficialUrl { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<KnownByRow>
    {
        public void Configure(EntityTypeBuilder<KnownByRow> builder)
        {
            builder.ToTable("KnownBy");
            builder.HasKey(row => new { row.MeetingId, row.Number });
            builder.Property(row => row.Kind).HasConversion<string>();
            builder.Property(row => row.Fact).HasConversion<string>();
            builder.HasOne(row => row.Meeting).WithMany().OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Revision).WithMany().OnDelete(DeleteBehavior.Cascade);
        }
    }
}
