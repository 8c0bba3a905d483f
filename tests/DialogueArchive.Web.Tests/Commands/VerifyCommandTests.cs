using System.Text;
using Microsoft.Data.Sqlite;

namespace DialogueArchive.Web.Tests.Commands;

public sealed class VerifyCommandTests : InOwnFolder
{
    [Fact]
    public async Task A_sound_archive_is_found_sound_and_a_hurt_one_is_told_where()
    {
        var database = Path.Combine(Folder, "archive.db");
        await PreparedArchive.CopySeedsAsync(database);

        var sound = await Binary.RunAsync(Folder, "verify");
        Assert.Equal(0, sound.Status);
        Assert.EndsWith("nothing is hurt", sound.Lines[^1], StringComparison.Ordinal);

        await RunAsync(database, "UPDATE Participations SET Name = Name || 's' WHERE rowid = 1");
        var hurt = await Binary.RunAsync(Folder, "verify");
        Assert.Equal(1, hurt.Status);
        Assert.Contains(
            "Participations: 1 rows are not what the documents say",
            Encoding.UTF8.GetString(hurt.Output),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_document_of_other_bytes_is_named()
    {
        var database = Path.Combine(Folder, "archive.db");
        await PreparedArchive.CopySeedsAsync(database);
        await RunAsync(
            database,
            "UPDATE Documents SET Bytes = CAST(replace(CAST(Bytes AS TEXT), 'Tokyo', 'Kyoto') AS BLOB) WHERE Id = 2"
        );

        var hurt = await Binary.RunAsync(Folder, "verify");

        Assert.Equal(1, hurt.Status);
        Assert.Contains(
            "document jp-us-space-5-joint-statement-en:",
            Encoding.UTF8.GetString(hurt.Output),
            StringComparison.Ordinal
        );
    }

    private static async Task RunAsync(string database, string words)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = words;
        await command.ExecuteNonQueryAsync();
    }
}
