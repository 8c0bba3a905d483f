using DialogueArchive.Extraction;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>A forward-looking act of the parties, or the promised next meeting, with what came of it by the sources held now.</summary>
internal sealed class CommitmentRow
{
    public int Id { get; set; }

    /// <summary>Meeting and sentence key, and a number from the second act of a sentence on; or meeting and "next".</summary>
    public required string Slug { get; set; }
    public int? SeriesId { get; set; }
    public SeriesRow? Series { get; set; }
    public int MeetingId { get; set; }
    public MeetingRow Meeting { get; set; } = null!;
    public int RevisionId { get; set; }
    public RevisionRow Revision { get; set; } = null!;
    public int SentenceId { get; set; }
    public SentenceRow Sentence { get; set; } = null!;

    /// <summary>Sorts by meeting, then in the order of its texts.</summary>
    public required string Place { get; set; }

    /// <summary>The promised next meeting. Actor, act and strength are null where it is promised without an act of the parties.</summary>
    public bool IsNextMeeting { get; set; }
    public string? Actor { get; set; }
    public Act? Act { get; set; }
    public int? Strength { get; set; }

    /// <summary>The words that make it a commitment: the verb, or the promise of the next meeting.</summary>
    public int Start { get; set; }
    public int End { get; set; }
    public required string Quote { get; set; }

    public DateOnly? WindowStart { get; set; }
    public DateOnly? WindowEnd { get; set; }
    public string? WindowText { get; set; }

    /// <summary>Where the wording of the window starts in the reading text.</summary>
    public int? WindowAt { get; set; }
    public string? City { get; set; }
    public string? Country { get; set; }

    /// <summary>The meeting of the chain that a promise of the next meeting means.</summary>
    public int? PromisedId { get; set; }
    public MeetingRow? Promised { get; set; }

    /// <summary>The day from which it could be known; 1 January of the year 1 when its text has no date.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Slug of the first commitment of the chain to which it belongs.</summary>
    public required string Chain { get; set; }

    /// <summary>The status by all sources; a window that passes is left to the day of asking.</summary>
    public CommitmentStatus Status { get; set; }

    public List<CommitmentTopicRow> Topics { get; set; } = [];
    public List<CommitmentEventRow> Events { get; set; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<CommitmentRow>
    {
        public void Configure(EntityTypeBuilder<CommitmentRow> builder)
        {
            builder.ToTable("Commitments");
            builder.Property(row => row.Act).HasConversion<string>();
            builder.Property(row => row.Status).HasConversion<string>();
            builder.HasIndex(row => row.Slug).IsUnique();
            builder.HasIndex(row => row.Chain);
            builder.HasIndex(row => new { row.Day, row.Place }).IsDescending(true, false);
            builder.HasIndex(row => new
            {
                row.Status,
                row.WindowEnd,
                row.Day,
            });
            builder.HasOne(row => row.Series).WithMany().OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Meeting).WithMany().OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Revision).WithMany().OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Sentence).WithMany().OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Promised).WithMany().OnDelete(DeleteBehavior.SetNull);
        }
    }
}

/// <summary>What a commitment is about.</summary>
internal sealed class CommitmentTopicRow
{
    public int CommitmentId { get; set; }
    public CommitmentRow Commitment { get; set; } = null!;
    public int TopicId { get; set; }
    public AuthorityRow Topic { get; set; } = null!;

    /// <summary>The topic's place in the statement, from 0.</summary>
    public int Position { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<CommitmentTopicRow>
    {
        public void Configure(EntityTypeBuilder<CommitmentTopicRow> builder)
        {
            builder.ToTable("CommitmentTopics");
            builder.HasKey(row => new { row.CommitmentId, row.TopicId });
            builder.HasOne(row => row.Commitment).WithMany(row => row.Topics).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Topic).WithMany().OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Something that gave a commitment its status from a day on.</summary>
internal sealed class CommitmentEventRow
{
    public int CommitmentId { get; set; }
    public CommitmentRow Commitment { get; set; } = null!;

    /// <summary>From 1: the order in which the events count; the last known one tells the status.</summary>
    public int Number { get; set; }
    public CommitmentStatus Status { get; set; }

    /// <summary>The day from which it could be known; null when its source has no date.</summary>
    public DateOnly? KnownOn { get; set; }

    /// <summary>The day from which a later dated event counts instead; null while none does.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>How well the later words answer to the commitment, 0 to 1; null where no words are compared.</summary>
    public double? Score { get; set; }

    /// <summary>Why, in English.</summary>
    public required string Reason { get; set; }

    /// <summary>The meeting that the source is about.</summary>
    public int? MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }

    /// <summary>The reading, sentence and words that say it; null for the list.</summary>
    public int? RevisionId { get; set; }
    public RevisionRow? Revision { get; set; }
    public int? SentenceId { get; set; }
    public SentenceRow? Sentence { get; set; }
    public int? Start { get; set; }
    public int? End { get; set; }
    public string? Quote { get; set; }

    /// <summary>Of the list of known meetings: that it is the source, and the official address it gives.</summary>
    public bool IsListed { get; set; }
    public string? OfficialUrl { get; set; }

    /// <summary>Slug of the commitment that takes this one up again.</summary>
    public string? Successor { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<CommitmentEventRow>
    {
        public void Configure(EntityTypeBuilder<CommitmentEventRow> builder)
        {
            builder.ToTable("CommitmentEvents");
            builder.HasKey(row => new { row.CommitmentId, row.Number });
            builder.Property(row => row.Status).HasConversion<string>();
            builder.HasOne(row => row.Commitment).WithMany(row => row.Events).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Meeting).WithMany().OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Revision).WithMany().OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Sentence).WithMany().OnDelete(DeleteBehavior.Cascade);
        }
    }
}
