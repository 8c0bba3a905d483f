using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store;

/// <summary>The archive's tables: the unit of work and the repository at once.</summary>
internal sealed class ArchiveContext(DbContextOptions<ArchiveContext> options) : DbContext(options)
{
    public DbSet<AuthorityRow> Authorities => Set<AuthorityRow>();
    public DbSet<SeriesRow> Series => Set<SeriesRow>();
    public DbSet<MeetingRow> Meetings => Set<MeetingRow>();
    public DbSet<KnownByRow> KnownBy => Set<KnownByRow>();
    public DbSet<KnownMeetingRow> KnownMeetings => Set<KnownMeetingRow>();
    public DbSet<DocumentRow> Documents => Set<DocumentRow>();
    public DbSet<RevisionRow> Revisions => Set<RevisionRow>();
    public DbSet<SentenceRow> Sentences => Set<SentenceRow>();
    public DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();
    public DbSet<PartyRow> Parties => Set<PartyRow>();
    public DbSet<ParticipationRow> Participations => Set<ParticipationRow>();
    public DbSet<PersonRow> People => Set<PersonRow>();
    public DbSet<MentionRow> Mentions => Set<MentionRow>();
    public DbSet<StatementRow> Statements => Set<StatementRow>();
    public DbSet<StatementTopicRow> StatementTopics => Set<StatementTopicRow>();
    public DbSet<ReferenceRow> References => Set<ReferenceRow>();
    public DbSet<CommitmentRow> Commitments => Set<CommitmentRow>();
    public DbSet<CommitmentTopicRow> CommitmentTopics => Set<CommitmentTopicRow>();
    public DbSet<CommitmentEventRow> CommitmentEvents => Set<CommitmentEventRow>();
    public DbSet<WarningRow> Warnings => Set<WarningRow>();
    public DbSet<FormerMeetingSlugRow> FormerMeetingSlugs => Set<FormerMeetingSlugRow>();
    public DbSet<FormerDocumentSlugRow> FormerDocumentSlugs => Set<FormerDocumentSlugRow>();
    public DbSet<WithdrawnRow> Withdrawn => Set<WithdrawnRow>();
    public DbSet<ImportRow> Imports => Set<ImportRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ArchiveContext).Assembly);
}
