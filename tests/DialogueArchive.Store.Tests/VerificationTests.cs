using System.Globalization;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Export;
using Microsoft.Data.Sqlite;

namespace DialogueArchive.Store.Tests;

/// <summary>Whatever is hurt in a stored fact or in a source is found. More: <c>DAMAGES=300 dotnet test --filter Verification</c>.</summary>
public sealed class VerificationTests
{
    private static readonly string[] Tables =
    [
        "Documents",
        "Revisions",
        "Meetings",
        "Series",
        "Sentences",
        "Evidence",
        "Parties",
        "Participations",
        "People",
        "Statements",
        "Mentions",
        "References",
        "Warnings",
        "Commitments",
        "CommitmentEvents",
        "KnownBy",
    ];

    private static readonly PressRelease[] Releases =
    [
        PressRelease
            .OfDialogue(1, "2013-03-11")
            .In("Tokyo", "JP")
            .CoChaired("JP", "Ministry of Foreign Affairs", "jp-mofa")
            .TookPart("US", "Department of State", "us-state")
            .RefersTo(ReferenceKind.System, "GPS", "gps")
            .Says("both", Act.Intended, "intend to", "space-science", "space science")
            .Warns("date-unclear", "in March")
            .Promises(2, "2014-01-01", "2014-12-31"),
        PressRelease
            .OfDialogue(2, "2014-05-09")
            .In("Washington", "US")
            .TookPart("JP", "JAXA", "jp-jaxa")
            .Says("US", Act.Agreed, "agreed on", "space-science", "science in space"),
    ];

    private static int Damages =>
        int.TryParse(Environment.GetEnvironmentVariable("DAMAGES"), CultureInfo.InvariantCulture, out var wanted)
            ? wanted
            : 100;

    [Fact]
    public async Task Every_damage_to_a_fact_or_a_source_is_found()
    {
        using var archive = await TemporaryArchive.OfAsync(Releases);
        using var anew = await TemporaryArchive.OfAsync(Releases);
        var exportAnew = await ExportAsync(anew, "anew");
        Assert.Empty(await VerifyAsync(archive, anew, exportAnew));

        var random = new Random(20130311);
        var missed = new List<string>();
        for (var at = 0; at < Damages; at++)
        {
            await using var connection = new SqliteConnection(
                $"Data Source={archive.DatabasePath};Pooling=False;Foreign Keys=False"
            );
            await connection.OpenAsync();
            var (table, column, row, value) = await PickAsync(connection, random);
            if (!await SetAsync(connection, table, column, row, Hurt(value, random)))
            {
                at--;
                continue;
            }
            if ((await VerifyAsync(archive, anew, exportAnew)).Count == 0)
            {
                missed.Add($"{table}.{column} of row {row}: '{value}'");
            }
            await SetAsync(connection, table, column, row, value);
        }
        Assert.True(missed.Count == 0, string.Join('\n', missed));
        Assert.Empty(await VerifyAsync(archive, anew, exportAnew));
    }

    [Fact]
    public async Task A_row_that_is_gone_or_that_nobody_wrote_is_found()
    {
        using var archive = await TemporaryArchive.OfAsync(Releases);
        using var anew = await TemporaryArchive.OfAsync(Releases);
        var exportAnew = await ExportAsync(anew, "anew");
        await using var connection = new SqliteConnection(
            $"Data Source={archive.DatabasePath};Pooling=False;Foreign Keys=False"
        );
        await connection.OpenAsync();

        await RunAsync(connection, "DELETE FROM Participations WHERE rowid = (SELECT max(rowid) FROM Participations)");

        Assert.Contains(
            await VerifyAsync(archive, anew, exportAnew),
            finding => finding.StartsWith("Participations:", StringComparison.Ordinal)
        );
    }

    private static async Task<IReadOnlyList<string>> VerifyAsync(
        TemporaryArchive archive,
        TemporaryArchive anew,
        string exportAnew
    )
    {
        var found = await Verification.CheckAsync(archive.DatabasePath);
        if (found.Count > 0)
        {
            return found;
        }
        try
        {
            return await Verification.CompareAsync(
                archive.DatabasePath,
                anew.DatabasePath,
                await ExportAsync(archive, "here"),
                exportAnew
            );
        }
        catch (SqliteException failure)
        {
            // What cannot be given away is hurt.
            return [failure.Message];
        }
    }

    private static async Task<string> ExportAsync(TemporaryArchive archive, string name)
    {
        var path = Path.Combine(archive.Folder, $"{name}.sqlite");
        await PublicDatabase.WriteAsync(archive.DatabasePath, path, default);
        return path;
    }

    private static async Task<(string Table, string Column, long Row, object Value)> PickAsync(
        SqliteConnection connection,
        Random random
    )
    {
        while (true)
        {
            var table = Tables[random.Next(Tables.Length)];
            var columns = await ListAsync(connection, $"SELECT name FROM pragma_table_info('{table}')");
            var facts = columns
                .Cast<string>()
                .Where(column => !column.EndsWith("Id", StringComparison.Ordinal))
                // Which version read it, and what is left to do, are no facts.
                .Where(column =>
                    column is not ("ExtractionVersion" or "AuthorityVersion" or "IsCurrent" or "LedgerIsDue")
                )
                .ToList();
            var rows = await ListAsync(connection, $"SELECT rowid FROM \"{table}\"");
            if (rows.Count == 0)
            {
                continue;
            }
            var (column, row) = (facts[random.Next(facts.Count)], (long)rows[random.Next(rows.Count)]);
            var value = (await ListAsync(connection, $"SELECT \"{column}\" FROM \"{table}\" WHERE rowid = {row}"))[0];
            if (value is not DBNull)
            {
                return (table, column, row, value);
            }
        }
    }

    private static object Hurt(object value, Random random) =>
        value switch
        {
            long number => number + 1,
            double number => number + 0.5,
            byte[] bytes => Flipped(bytes, random.Next(bytes.Length)),
            string { Length: > 0 } text when random.Next(text.Length) is var at => text[..at]
                + (text[at] == '7' ? '8' : '7')
                + text[(at + 1)..],
            _ => "7",
        };

    private static byte[] Flipped(byte[] bytes, int at)
    {
        byte[] hurt = [.. bytes];
        hurt[at] ^= 1;
        return hurt;
    }

    private static async Task<List<object>> ListAsync(SqliteConnection connection, string question)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        await using var rows = await command.ExecuteReaderAsync();
        var values = new List<object>();
        while (await rows.ReadAsync())
        {
            values.Add(rows.GetValue(0));
        }
        return values;
    }

    // False where the value is another row's already: no disk knows such rules, but this is written by way of the database.
    private static async Task<bool> SetAsync(
        SqliteConnection connection,
        string table,
        string column,
        long row,
        object value
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE \"{table}\" SET \"{column}\" = $value WHERE rowid = {row}";
        command.Parameters.AddWithValue("$value", value);
        try
        {
            return await command.ExecuteNonQueryAsync() == 1;
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            return false;
        }
    }

    private static async Task RunAsync(SqliteConnection connection, string words)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = words;
        await command.ExecuteNonQueryAsync();
    }
}
