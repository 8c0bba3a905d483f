using DialogueArchive.Extraction;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>A person as a document names them.</summary>
internal sealed class PersonRow
{
    public int RevisionId { get; set; }
    public RevisionRow Revision { get; set; } = null!;
    public int Number { get; set; }
    public required string Name { get; set; }
    public string? Title { get; set; }
    public string? Party { get; set; }
    public PersonRole Role { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PersonRow>
    {
        public void Configure(EntityTypeBuilder<PersonRow> builder)
        {
            builder.ToTable("People");
            builder.HasKey(row => new { row.RevisionId, row.Number });
            builder.Property(row => row.Role).HasConversion<string>();
            builder.HasOne(row => row.Revision).WithMany().OnDelete(DeleteBehavior.Cascade);
        }
    }
}
