using DialogueArchive.Extraction;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>Something with a name of its own that a document points to.</summary>
internal sealed class ReferenceRow
{
    public int RevisionId { get; set; }
    public RevisionRow Revision { get; set; } = null!;
    public int Number { get; set; }
    public ReferenceKind Kind { get; set; }
    public required string Name { get; set; }
    public string? Acronym { get; set; }
    public int? AuthorityId { get; set; }
    public AuthorityRow? Authority { get; set; }
    public int? Ordinal { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public string? DateText { get; set; }

    /// <summary>The series a named meeting belongs to, and the meeting of its chain, where the text tells.</summary>
    public int? SeriesId { get; set; }
    public SeriesRow? Series { get; set; }
    public int? MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReferenceRow>
    {
        public void Configure(EntityTypeBuilder<ReferenceRow> builder)
        {
            builder.ToTable("References");
            builder.HasKey(row => new { row.RevisionId, row.Number });
            builder.Property(row => row.Kind).HasConversion<string>();
            builder.HasOne(row => row.Revision).WithMany().OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Authority).WithMany().OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(row => row.Series).WithMany().OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(row => row.Meeting).WithMany().OnDelete(DeleteBehavior.SetNull);
        }
    }
}
