using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>The name of a document or meeting that was taken out of the archive; it is given to no other, and says why it is gone.</summary>
internal sealed class WithdrawnRow
{
    public const string Meeting = "meeting";
    public const string Document = "document";

    /// <summary><see cref="Meeting"/> or <see cref="Document"/>.</summary>
    public required string Kind { get; set; }
    public required string Slug { get; set; }
    public required string Reason { get; set; }
    public DateOnly Day { get; set; }

    /// <summary>Of a document: the hash of its bytes, which are not taken in again; null for a former name of it.</summary>
    public string? Sha256 { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<WithdrawnRow>
    {
        public void Configure(EntityTypeBuilder<WithdrawnRow> builder)
        {
            builder.ToTable("Withdrawn");
            builder.HasKey(row => new { row.Kind, row.Slug });
            builder.HasIndex(row => row.Sha256);
        }
    }
}
