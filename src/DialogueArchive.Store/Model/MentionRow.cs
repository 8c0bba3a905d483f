using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>A span that names a topic.</summary>
internal sealed class MentionRow
{
    public int RevisionId { get; set; }
    public RevisionRow Revision { get; set; } = null!;
    public int Number { get; set; }
    public int TopicId { get; set; }
    public AuthorityRow Topic { get; set; } = null!;
    public int Start { get; set; }
    public int End { get; set; }
    public required string Quote { get; set; }
    public int SentenceId { get; set; }
    public SentenceRow Sentence { get; set; } = null!;

    internal sealed class Configuration : IEntityTypeConfiguration<MentionRow>
    {
        public void Configure(EntityTypeBuilder<MentionRow> builder)
        {
            builder.ToTable("Mentions");
            builder.HasKey(row => new { row.RevisionId, row.Number });
            builder.HasOne(row => row.Revision).WithMany().OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Topic).WithMany().OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(row => row.Sentence).WithMany().OnDelete(DeleteBehavior.Cascade);
        }
    }
}
