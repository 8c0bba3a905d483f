using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>One press release or statement, byte for byte as received.</summary>
internal sealed class DocumentRow
{
    public int Id { get; set; }
    public required string Sha256 { get; set; }
    public required string Slug { get; set; }
    public required string Name { get; set; }
    public required string MediaType { get; set; }
    public int Size { get; set; }
    public required byte[] Bytes { get; set; }

    /// <summary>Where it was retrieved from, after redirects; null when it came as a file.</summary>
    public string? Address { get; set; }

    /// <summary>When it was retrieved, in UTC.</summary>
    public DateTime? RetrievedAt { get; set; }

    /// <summary>The media type it was sent with: its address need not have an ending.</summary>
    public string? ContentType { get; set; }

    /// <summary>Whether it speaks of invented parties: it was written to show the archive.</summary>
    public bool Invented { get; set; }
    public List<RevisionRow> Revisions { get; set; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<DocumentRow>
    {
        public void Configure(EntityTypeBuilder<DocumentRow> builder)
        {
            builder.ToTable("Documents");
            builder.HasIndex(row => row.Sha256).IsUnique();
            builder.HasIndex(row => row.Slug).IsUnique();
        }
    }
}
