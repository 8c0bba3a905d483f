using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>A name that a meeting had before, so that its addresses lead to where it is now. A meeting of that name goes first.</summary>
internal sealed class FormerMeetingSlugRow
{
    public required string Slug { get; set; }
    public int MeetingId { get; set; }
    public MeetingRow Meeting { get; set; } = null!;

    internal sealed class Configuration : IEntityTypeConfiguration<FormerMeetingSlugRow>
    {
        public void Configure(EntityTypeBuilder<FormerMeetingSlugRow> builder)
        {
            builder.ToTable("FormerMeetingSlugs");
            builder.HasKey(row => row.Slug);
            builder.HasOne(row => row.Meeting).WithMany().OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A name that a document had before; it is given to no other.</summary>
internal sealed class FormerDocumentSlugRow
{
    public required string Slug { get; set; }
    public int DocumentId { get; set; }
    public DocumentRow Document { get; set; } = null!;

    internal sealed class Configuration : IEntityTypeConfiguration<FormerDocumentSlugRow>
    {
        public void Configure(EntityTypeBuilder<FormerDocumentSlugRow> builder)
        {
            builder.ToTable("FormerDocumentSlugs");
            builder.HasKey(row => row.Slug);
            builder.HasOne(row => row.Document).WithMany().OnDelete(DeleteBehavior.Cascade);
        }
    }
}
