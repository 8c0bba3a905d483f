using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>A dialogue held repeatedly between the same parties, with an authority record or without.</summary>
internal sealed class SeriesRow
{
    public int Id { get; set; }
    public required string Slug { get; set; }

    /// <summary>The preferred name, or else the first name met.</summary>
    public required string Name { get; set; }

    /// <summary>Party codes by alphabet.</summary>
    public List<string> Parties { get; set; } = [];

    /// <summary>Whether one of its parties is invented: it shows the archive and never took place.</summary>
    public bool Invented { get; set; }

    /// <summary>Its sources changed since its commitments were followed.</summary>
    public bool LedgerIsDue { get; set; }

    public int? AuthorityId { get; set; }
    public AuthorityRow? Authority { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SeriesRow>
    {
        public void Configure(EntityTypeBuilder<SeriesRow> builder)
        {
            builder.ToTable("Series");
            builder.HasIndex(row => row.Slug).IsUnique();
            builder.HasIndex(row => new { row.Name, row.Slug });
            // Each page asks whether there are any.
            builder.HasIndex(row => row.Invented).HasFilter("Invented");
            builder.HasIndex(row => row.LedgerIsDue).HasFilter("\"LedgerIsDue\"");
            builder.HasOne(row => row.Authority).WithMany().OnDelete(DeleteBehavior.Restrict);
        }
    }
}
