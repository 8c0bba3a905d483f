using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>A change that an import made. Imports that change nothing leave no row.</summary>
internal sealed class ImportRow
{
    public int Id { get; set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>The file's name, or what was brought in otherwise.</summary>
    public required string Name { get; set; }
    public ImportOutcome Outcome { get; set; }

    public ChangeKind Kind { get; set; }

    /// <summary>Of a document: the hash of its bytes, by which it is found whatever it is called later.</summary>
    public string? Sha256 { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ImportRow>
    {
        public void Configure(EntityTypeBuilder<ImportRow> builder)
        {
            builder.ToTable("Imports");
            builder.Property(row => row.Outcome).HasConversion<string>();
            builder.Property(row => row.Kind).HasConversion<string>();
        }
    }
}
