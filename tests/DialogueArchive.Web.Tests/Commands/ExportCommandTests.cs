using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CsvHelper;
using DialogueArchive.Store.Export;
using Microsoft.Data.Sqlite;

namespace DialogueArchive.Web.Tests.Commands;

public sealed class ExportCommandTests : InOwnFolder
{
    [Fact]
    public async Task An_archive_imported_elsewhere_is_the_same_archive_to_the_byte()
    {
        await PreparedArchive.CopyDemoAsync(Path.Combine(Folder, "here.db"));
        var first = await Binary.RunAsync(Folder, "export", "first.zip", "--database", "here.db");
        var again = await Binary.RunAsync(Folder, "export", "again.zip", "--database", "here.db");
        var import = await Binary.RunAsync(Folder, "import", "first.zip", "--database", "elsewhere.db");
        var second = await Binary.RunAsync(Folder, "export", "second.zip", "--database", "elsewhere.db");

        Assert.All([first, again, import, second], ended => Assert.Equal(0, ended.Status));
        Assert.Equal(Hash("first.zip"), Hash("again.zip"));
        Assert.Equal(Hash("first.zip"), Hash("second.zip"));
        Assert.StartsWith(Hash("first.zip"), Assert.Single(first.Lines), StringComparison.Ordinal);

        var unchanged = await Binary.RunAsync(Folder, "import", "first.zip", "--database", "elsewhere.db");
        Assert.EndsWith("elsewhere.db: 16 unchanged", unchanged.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_is_complete_and_as_its_description_says()
    {
        await PreparedArchive.CopySeedsAsync(Path.Combine(Folder, "archive.db"));
        var ended = await Binary.RunAsync(Folder, "export", "taken");
        Assert.Equal(0, ended.Status);
        var taken = Path.Combine(Folder, "taken");

        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(taken, ArchiveExport.DatabaseFile)};Mode=ReadOnly;Pooling=false"
        );
        await connection.OpenAsync();
        Assert.Empty(Column(connection, "PRAGMA foreign_key_check"));
        Assert.Equal(["ok"], Column(connection, "PRAGMA integrity_check"));
        // Nothing of the archive's own bookkeeping is in it.
        Assert.Equal(
            PublicTables.All.Select(table => table.Name).Order(StringComparer.Ordinal),
            Column(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        );
        foreach (var view in Column(connection, "SELECT name FROM sqlite_master WHERE type = 'view'"))
        {
            Assert.NotEmpty(Column(connection, $"SELECT * FROM {view}"));
        }

        var package = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(taken, ArchiveExport.PackageFile)));
        var resources = package.GetProperty("resources").EnumerateArray().ToArray();
        Assert.Equal(PublicTables.All.Count, resources.Length);
        foreach (var resource in resources)
        {
            var path = Path.Combine(taken, resource.GetProperty("path").GetString()!);
            Assert.Equal(resource.GetProperty("bytes").GetInt64(), new FileInfo(path).Length);
            Assert.Equal(resource.GetProperty("hash").GetString(), $"sha256:{Hash(path)}");
            HasRowsAsDescribed(resource, path, connection);
        }
    }

    [Fact]
    public async Task A_meeting_whose_text_tells_no_parties_is_taken_along()
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "bare.txt"), "Both sides met in Tokyo on May 5, 2024.\n");
        await Binary.RunAsync(Folder, "import", "bare.txt");

        var ended = await Binary.RunAsync(Folder, "export", "taken");

        Assert.Equal(0, ended.Status);
        Assert.Contains("Tokyo", await File.ReadAllTextAsync(Path.Combine(Folder, "taken", "data", "meetings.csv")));
    }

    [Fact]
    public async Task The_documents_are_in_it_byte_for_byte()
    {
        await PreparedArchive.CopySeedsAsync(Path.Combine(Folder, "archive.db"));
        await Binary.RunAsync(Folder, "export");

        await using var archive = await ZipFile.OpenReadAsync(Path.Combine(Folder, "dialogue-archive.zip"));
        var sources = archive.Entries.Where(entry => entry.FullName.StartsWith("sources/", StringComparison.Ordinal));
        var hashes = new List<string>();
        foreach (var source in sources)
        {
            await using var content = await source.OpenAsync();
            hashes.Add(Convert.ToHexString(await SHA256.HashDataAsync(content)));
        }
        Assert.Equal(
            Directory
                .EnumerateFiles(Seeds, "*.txt")
                .Select(path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))))
                .Order(StringComparer.Ordinal),
            hashes.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_cannot_be_exported_or_imported_says_what_to_do()
    {
        var none = await Binary.RunAsync(Folder, "export", "a.zip", "--database", "none.db");
        Assert.Equal(1, none.Status);
        Assert.Contains("there is no such archive", none.Lines[^1], StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Folder, "none.db")));

        await using (var file = File.Create(Path.Combine(Folder, "other.zip")))
        {
            await using var archive = new ZipArchive(file, ZipArchiveMode.Create);
            archive.CreateEntry("x.txt");
        }
        Write("broken.zip", "PK");
        foreach (var path in new[] { "other.zip", "broken.zip" })
        {
            var ended = await Binary.RunAsync(Folder, "import", path, "--database", "new.db");
            Assert.Equal(1, ended.Status);
            Assert.StartsWith($"{path}: this ", ended.Lines[0], StringComparison.Ordinal);
        }
    }

    private static void HasRowsAsDescribed(JsonElement resource, string path, SqliteConnection connection)
    {
        var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToArray();
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        Assert.Equal(fields.Select(field => field.GetProperty("name").GetString()), csv.HeaderRecord);
        var key = resource
            .GetProperty("schema")
            .GetProperty("primaryKey")
            .EnumerateArray()
            .Select(column => column.GetString()!)
            .ToArray();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            Assert.True(keys.Add(string.Join('\t', key.Select(column => csv.GetField(column)))));
            for (var at = 0; at < fields.Length; at++)
            {
                var value = csv.GetField(at)!;
                var required = fields[at].GetProperty("constraints").GetProperty("required").GetBoolean();
                Assert.True(value.Length > 0 || !required, $"{path}: {csv.HeaderRecord![at]} is missing");
                Assert.True(
                    value.Length == 0 || IsOf(fields[at].GetProperty("type").GetString()!, value),
                    $"{path}: {csv.HeaderRecord![at]} is '{value}'"
                );
            }
        }
        Assert.Equal(resource.GetProperty("rows").GetInt32(), keys.Count);
        Assert.Equal(
            [keys.Count.ToString(CultureInfo.InvariantCulture)],
            Column(connection, $"SELECT count(*) FROM {resource.GetProperty("name").GetString()}")
        );
    }

    private static bool IsOf(string type, string value) =>
        type switch
        {
            "integer" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "number" => double.TryParse(value, CultureInfo.InvariantCulture, out _),
            "boolean" => value is "true" or "false",
            "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _),
            "datetime" => DateTime.TryParseExact(
                value,
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            ),
            _ => type == "string",
        };

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var values = new List<string>();
        while (rows.Read())
        {
            values.Add(Convert.ToString(rows[0], CultureInfo.InvariantCulture)!);
        }
        return values;
    }

    private string Hash(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, path))));
}
