using DialogueArchive.Extraction;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>
/// The record of a document as one extraction version read it with one state of the authority records. The newest is current and laid out in the rows below it;
/// of older ones the record itself is kept.
/// </summary>
internal sealed class RevisionRow
{
    public int Id { get; set; }
    public int DocumentId { get; set; }
    public DocumentRow Document { get; set; } = null!;
    public int ExtractionVersion { get; set; }

    /// <summary>The state of the authority records that it was read with.</summary>
    public required string AuthorityVersion { get; set; }
    public bool IsCurrent { get; set; }

    /// <summary>The meeting that the current revision states; null for older ones.</summary>
    public int? MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }

    public int? SeriesId { get; set; }
    public SeriesRow? Series { get; set; }
    public string? SeriesName { get; set; }
    public int? Ordinal { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public string? DateText { get; set; }
    public string? City { get; set; }
    public string? Country { get; set; }
    public MeetingMode? Mode { get; set; }

    public string? Title { get; set; }
    public required string Language { get; set; }
    public DocumentKind Kind { get; set; }
    public DateOnly? IssuedStart { get; set; }
    public DateOnly? IssuedEnd { get; set; }
    public string? IssuedText { get; set; }

    public bool PromisesNext { get; set; }
    public int? NextOrdinal { get; set; }
    public DateOnly? NextStart { get; set; }
    public DateOnly? NextEnd { get; set; }
    public string? NextDateText { get; set; }
    public string? NextCity { get; set; }
    public string? NextCountry { get; set; }
    public bool NextHasPlace { get; set; }

    /// <summary>The reading text.</summary>
    public required string Text { get; set; }

    /// <summary>The record as extracted, JSON on one line.</summary>
    public required string Record { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RevisionRow>
    {
        public void Configure(EntityTypeBuilder<RevisionRow> builder)
        {
            builder.ToTable("Revisions");
            builder.Property(row => row.Kind).HasConversion<string>();
            builder.Property(row => row.Mode).HasConversion<string>();
            builder.HasIndex(row => row.DocumentId).IsUnique().HasFilter("\"IsCurrent\"");
            builder.HasOne(row => row.Document).WithMany(row => row.Revisions).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Meeting).WithMany(row => row.Revisions).OnDelete(DeleteBehavior.SetNull);
            builder.HasOne(row => row.Series).WithMany().OnDelete(DeleteBehavior.Restrict);
        }
    }
}
