using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>A line of the list of known meetings. Kept apart from everything that was read from texts.</summary>
internal sealed class KnownMeetingRow
{
    public int Id { get; set; }

    /// <summary>What tells one line from another: the series as listed with the number, else the first day, else the words.</summary>
    public required string Key { get; set; }
    public int SeriesId { get; set; }
    public SeriesRow Series { get; set; } = null!;
    public int? MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }
    public int? Ordinal { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public string? City { get; set; }

    /// <summary>The country of the city, by the authority records.</summary>
    public string? Country { get; set; }
    public bool Virtual { get; set; }
    public string? OfficialUrl { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<KnownMeetingRow>
    {
        public void Configure(EntityTypeBuilder<KnownMeetingRow> builder)
        {
            builder.ToTable("KnownMeetings");
            builder.HasIndex(row => row.Key).IsUnique();
            builder.HasOne(row => row.Series).WithMany().OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(row => row.Meeting).WithMany().OnDelete(DeleteBehavior.SetNull);
        }
    }
}
