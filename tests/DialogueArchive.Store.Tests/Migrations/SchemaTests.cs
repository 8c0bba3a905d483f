using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Tests.Migrations;

public sealed class SchemaTests
{
    [Fact]
    public async Task The_model_has_no_change_that_no_migration_carries()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        await using var context = await archive.Contexts.CreateDbContextAsync();
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task The_first_start_makes_the_file_and_the_second_finds_it_ready()
    {
        using var archive = TemporaryArchive.Unprepared();
        Assert.False(await archive.Database.IsReadyAsync());
        await archive.Database.PrepareAsync();
        Assert.True(await archive.Database.IsReadyAsync());
        await archive.Database.PrepareAsync();
        Assert.True(await archive.Database.IsReadyAsync());
    }

    [Fact]
    public async Task A_file_of_another_program_is_left_as_it_is()
    {
        using var archive = TemporaryArchive.Unprepared();
        await using (var context = await archive.Contexts.CreateDbContextAsync())
        {
            await context.Database.ExecuteSqlAsync($"CREATE TABLE theirs (id INTEGER PRIMARY KEY)");
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => archive.Database.PrepareAsync());

        await using var after = await archive.Contexts.CreateDbContextAsync();
        Assert.Equal(
            ["theirs"],
            await after.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master").ToListAsync()
        );
    }

    [Fact]
    public async Task Two_first_starts_at_once_wait_for_each_other()
    {
        using var archive = TemporaryArchive.Unprepared();
        await Task.WhenAll(archive.Database.PrepareAsync(), archive.Database.PrepareAsync());
        Assert.True(await archive.Database.IsReadyAsync());
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    [InlineData("synchronous", "2")]
    [InlineData("busy_timeout", "30000")]
    public async Task Every_connection_has_the_settings_of_an_archive(string pragma, string value)
    {
        using var archive = await TemporaryArchive.CreateAsync();
        await using var context = await archive.Contexts.CreateDbContextAsync();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        Assert.Equal(value, (await command.ExecuteScalarAsync())?.ToString());
    }

    [Fact]
    public async Task An_archive_is_copied_before_its_schema_is_brought_up_to_date()
    {
        using var archive = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-03-11"));
        string older;
        await using (var context = await archive.Contexts.CreateDbContextAsync())
        {
            older = context.Database.GetMigrations().SkipLast(1).Last();
            await context.Database.MigrateAsync(older);
        }

        await archive.Database.PrepareAsync();

        Assert.True(await archive.Database.IsReadyAsync());
        var copy = ArchiveDatabase.CopyBefore(archive.DatabasePath, older);
        await using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT (SELECT max(MigrationId) FROM __EFMigrationsHistory) || ' ' || count(*) FROM Documents";
        Assert.Equal($"{older} 1", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task The_whole_schema_can_be_taken_back()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        await using var context = await archive.Contexts.CreateDbContextAsync();
        await context.Database.MigrateAsync("0");
        Assert.Equal(
            ["__EFMigrationsHistory", "__EFMigrationsLock", "sqlite_sequence"],
            await context
                .Database.SqlQuery<string>(
                    $"SELECT name AS Value FROM sqlite_master WHERE type = 'table' ORDER BY name"
                )
                .ToListAsync()
        );
    }
}
