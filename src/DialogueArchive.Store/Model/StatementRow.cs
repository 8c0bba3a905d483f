using DialogueArchive.Extraction;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>One act that a sentence reports, proved by its verb.</summary>
internal sealed class StatementRow
{
    public int RevisionId { get; set; }
    public RevisionRow Revision { get; set; } = null!;
    public int Number { get; set; }
    public required string Actor { get; set; }
    public Act Act { get; set; }

    /// <summary>The published step of the act, 1 to 5.</summary>
    public int Strength { get; set; }

    /// <summary>An act of the parties: not of leaders, nor of others.</summary>
    public bool OfParties { get; set; }
    public int VerbStart { get; set; }
    public int VerbEnd { get; set; }
    public required string Verb { get; set; }
    public int SentenceId { get; set; }
    public SentenceRow Sentence { get; set; } = null!;
    public List<StatementTopicRow> Topics { get; set; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<StatementRow>
    {
        public void Configure(EntityTypeBuilder<StatementRow> builder)
        {
            builder.ToTable("Statements");
            builder.HasKey(row => new { row.RevisionId, row.Number });
            builder.Property(row => row.Act).HasConversion<string>();
            builder.HasOne(row => row.Revision).WithMany().OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Sentence).WithMany().OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What a statement is about.</summary>
internal sealed class StatementTopicRow
{
    public int RevisionId { get; set; }
    public int StatementNumber { get; set; }
    public StatementRow Statement { get; set; } = null!;
    public int TopicId { get; set; }
    public AuthorityRow Topic { get; set; } = null!;

    /// <summary>The topic's place in the statement, from 0.</summary>
    public int Position { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<StatementTopicRow>
    {
        public void Configure(EntityTypeBuilder<StatementTopicRow> builder)
        {
            builder.ToTable("StatementTopics");
            builder.HasKey(row => new
            {
                row.RevisionId,
                row.StatementNumber,
                row.TopicId,
            });
            builder
                .HasOne(row => row.Statement)
                .WithMany(row => row.Topics)
                .HasForeignKey(row => new { row.RevisionId, row.StatementNumber })
                .OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Topic).WithMany().OnDelete(DeleteBehavior.Restrict);
        }
    }
}
