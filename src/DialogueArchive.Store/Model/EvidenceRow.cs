using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>Ties a fact of a revision to a span of its text: the fact's kind, its number among that kind, and which of its proofs.</summary>
internal sealed class EvidenceRow
{
    public int RevisionId { get; set; }
    public RevisionRow Revision { get; set; } = null!;
    public FactKind Fact { get; set; }

    /// <summary>The number of the row that states the fact; 0 for the facts a revision has once.</summary>
    public int Item { get; set; }
    public int Position { get; set; }
    public int Start { get; set; }
    public int End { get; set; }
    public required string Quote { get; set; }
    public int SentenceId { get; set; }
    public SentenceRow Sentence { get; set; } = null!;

    internal sealed class Configuration : IEntityTypeConfiguration<EvidenceRow>
    {
        public void Configure(EntityTypeBuilder<EvidenceRow> builder)
        {
            builder.ToTable("Evidence");
            builder.HasKey(row => new
            {
                row.RevisionId,
                row.Fact,
                row.Item,
                row.Position,
            });
            builder.Property(row => row.Fact).HasConversion<string>();
            builder.HasOne(row => row.Revision).WithMany().OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Sentence).WithMany().OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>The kinds of facts that evidence stands behind.</summary>
internal enum FactKind
{
    Series,
    Ordinal,
    Party,
    Date,
    Place,
    Issued,
    Participation,
    Person,
    Reference,
    ReferenceDate,
    NextMeeting,
    NextDate,
    NextPlace,
    Warning,
}
