using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store;

/// <summary>The archive's tables: the unit of work and the repository at once.</summary>
internal sealed class ArchiveContext(DbContextOptions<ArchiveContext> options) : DbContext(options);
