using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Authority;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueArchive.Store.Model;

/// <summary>The controlled name behind names as written: editor's knowledge, brought in with each import.</summary>
internal sealed class AuthorityRow
{
    public int Id { get; set; }
    public AuthorityKind Kind { get; set; }
    public required string Slug { get; set; }
    public required string Name { get; set; }
    public List<string> Variants { get; set; } = [];
    public List<string> Acronyms { get; set; } = [];
    public string? Party { get; set; }
    public string? Parent { get; set; }
    public string? SuccessorOf { get; set; }
    public int? From { get; set; }
    public int? Until { get; set; }
    public string? Source { get; set; }
    public bool Collective { get; set; }
    public ReferenceKind? ReferenceKind { get; set; }
    public string? Scope { get; set; }
    public List<string> NotToBeConfusedWith { get; set; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<AuthorityRow>
    {
        public void Configure(EntityTypeBuilder<AuthorityRow> builder)
        {
            builder.ToTable("Authorities");
            builder.Property(row => row.Kind).HasConversion<string>();
            builder.Property(row => row.ReferenceKind).HasConversion<string>();
            builder.HasIndex(row => new { row.Kind, row.Slug }).IsUnique();
        }
    }
}
