using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>One sitting of a series, as its chain derives it from documents, other texts and the list.</summary>
internal sealed class MeetingRow
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string Title { get; set; }
    public int? SeriesId { get; set; }
    public SeriesRow? Series { get; set; }

    /// <summary>Place in the chain of the series, from 1.</summary>
    public int Position { get; set; }

    public MeetingState State { get; set; }
    public SummarySource Source { get; set; }
    public int? Ordinal { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public string? City { get; set; }
    public string? Country { get; set; }
    public List<string> Parties { get; set; } = [];

    /// <summary>Of a meeting outside any series: its sources changed since its commitments were entered.</summary>
    public bool LedgerIsDue { get; set; }

    /// <summary>Current revisions that state this meeting.</summary>
    public List<RevisionRow> Revisions { get; set; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<MeetingRow>
    {
        public void Configure(EntityTypeBuilder<MeetingRow> builder)
        {
            builder.ToTable("Meetings");
            builder.Property(row => row.State).HasConversion<string>();
            builder.Property(row => row.Source).HasConversion<string>();
            builder.HasIndex(row => row.Slug).IsUnique();
            builder.HasIndex(row => new { row.SeriesId, row.Position });
            builder.HasIndex(row => new { row.Start, row.Slug });
            builder.HasIndex(row => row.LedgerIsDue).HasFilter("\"LedgerIsDue\"");
            builder.HasOne(row => row.Series).WithMany().OnDelete(DeleteBehavior.Restrict);
        }
    }
}
