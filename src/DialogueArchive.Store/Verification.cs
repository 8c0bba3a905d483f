using System.Globalization;
using System.Security.Cryptography;
using DialogueArchive.Store.Export;
using Microsoft.Data.Sqlite;

namespace DialogueArchive.Store;

/// <summary>
/// Finds what is hurt in an archive: first whether the file is sound and every document is the bytes that its hash tells; then, beside an
/// archive made anew from the same documents, whether everything that was read from them is still what they say. What only a list of known
/// meetings tells has no second source, and is not checked.
/// </summary>
public static class Verification
{
    private const int LongestFinding = 300;

    /// <summary>What is wrong with the file and with the documents in it; empty when nothing is.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(
        string database,
        CancellationToken cancellationToken = default
    )
    {
        var found = new List<string>();
        try
        {
            using var turn = await WriterLock.TakeAsync(database, cancellationToken);
            await using var connection = await PublicDatabase.OpenAsync(
                database,
                SqliteOpenMode.ReadWrite,
                cancellationToken
            );
            found.AddRange(
                (await LinesAsync(connection, "SELECT * FROM pragma_integrity_check", cancellationToken))
                    .Where(told => told != "ok")
                    .Select(told => $"file: {told}")
            );
            found.AddRange(
                (
                    await LinesAsync(
                        connection,
                        "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check",
                        cancellationToken
                    )
                ).Select(row => $"a row points to what is not there: {row}")
            );
            await LinesAsync(
                connection,
                "INSERT INTO \"SentenceSearch\" (\"SentenceSearch\", rank) VALUES ('integrity-check', 1)",
                cancellationToken
            );
            found.AddRange(await SourcesAsync(connection, cancellationToken));
        }
        catch (SqliteException failure)
        {
            found.Add($"file: {failure.Message}");
        }
        return [.. found.Select(Short)];
    }

    /// <summary>
    /// Where an archive differs from <paramref name="anew"/>, which was made from the same documents: in its tables, and in the files that it
    /// is given away in, of which <paramref name="export"/> and <paramref name="exportAnew"/> are the SQLite files.
    /// </summary>
    public static async Task<IReadOnlyList<string>> CompareAsync(
        string database,
        string anew,
        string export,
        string exportAnew,
        CancellationToken cancellationToken = default
    )
    {
        var found = new List<string>();
        found.AddRange(await DifferencesAsync(export, exportAnew, PublicAsync, cancellationToken));
        found.AddRange(await DifferencesAsync(database, anew, ReadAsync, cancellationToken));
        return [.. found.Select(Short)];
    }

    private static async Task<List<string>> SourcesAsync(
        SqliteConnection connection,
        CancellationToken cancellationToken
    )
    {
        var found = new List<string>();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Slug, Sha256, Size, Bytes FROM Documents ORDER BY Id";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var (slug, bytes) = (rows.GetString(0), await rows.GetFieldValueAsync<byte[]>(3, cancellationToken));
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (hash != rows.GetString(1))
            {
                found.Add($"document {slug}: its bytes have the hash {hash}, and not {rows.GetString(1)}");
            }
            else if (bytes.Length != rows.GetInt64(2))
            {
                found.Add($"document {slug}: it has {bytes.Length} bytes, and not {rows.GetInt64(2)}");
            }
        }
        return found;
    }

    private static async Task<List<string>> DifferencesAsync(
        string here,
        string anew,
        Func<SqliteConnection, CancellationToken, Task<List<(string Table, string Rows)>>> questions,
        CancellationToken cancellationToken
    )
    {
        var found = new List<string>();
        await using var connection = await PublicDatabase.OpenAsync(here, SqliteOpenMode.ReadOnly, cancellationToken);
        var asked = await questions(connection, cancellationToken);
        await using var attach = connection.CreateCommand();
        attach.CommandText = "ATTACH $anew AS anew";
        attach.Parameters.AddWithValue("$anew", anew);
        await attach.ExecuteNonQueryAsync(cancellationToken);
        foreach (var (table, rows) in asked)
        {
            var (ours, theirs) = (In(rows, "main"), In(rows, "anew"));
            var onlyHere = await LinesAsync(connection, $"{ours} EXCEPT {theirs}", cancellationToken);
            var onlyAnew = await LinesAsync(connection, $"{theirs} EXCEPT {ours}", cancellationToken);
            var counts = await LinesAsync(
                connection,
                $"SELECT (SELECT count(*) FROM ({ours})) - (SELECT count(*) FROM ({theirs}))",
                cancellationToken
            );
            if (onlyHere.Count + onlyAnew.Count > 0)
            {
                found.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{table}: {onlyHere.Count} rows are not what the documents say, {onlyAnew.Count} are missing; the first: {onlyHere.Concat(onlyAnew).First()}"
                    )
                );
            }
            else if (counts is not ["0"])
            {
                found.Add($"{table}: {counts[0]} rows too many");
            }
        }
        return found;
    }

    private static string In(string rows, string schema) => rows.Replace("{schema}", schema, StringComparison.Ordinal);

    private static async Task<List<(string Table, string Rows)>> PublicAsync(
        SqliteConnection connection,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await LinesAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table'", cancellationToken)
            ).Select(table => (table, $"SELECT * FROM {{schema}}.\"{table}\"")),
        ];

    // What was read from documents, under their hashes: numbers that only tell rows from each other are others in another archive.
    private static async Task<List<(string Table, string Rows)>> ReadAsync(
        SqliteConnection connection,
        CancellationToken cancellationToken
    )
    {
        var questions = new List<(string, string)>
        {
            ("Documents", "SELECT Sha256, Name, MediaType, Address, ContentType, Invented FROM {schema}.Documents"),
            (
                "Revisions",
                $"SELECT d.Sha256, {await ColumnsAsync(connection, "Revisions", "r", cancellationToken)} FROM {{schema}}.Revisions r JOIN {{schema}}.Documents d ON d.Id = r.DocumentId WHERE r.IsCurrent"
            ),
        };
        foreach (
            var table in await LinesAsync(
                connection,
                """
                SELECT t.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
                WHERE t.type = 'table' AND c.name = 'RevisionId' AND t.name <> 'KnownBy' ORDER BY t.name
                """,
                cancellationToken
            )
        )
        {
            questions.Add(
                (
                    table,
                    $"SELECT d.Sha256, {await ColumnsAsync(connection, table, "t", cancellationToken)} FROM {{schema}}.\"{table}\" t JOIN {{schema}}.Revisions r ON r.Id = t.RevisionId JOIN {{schema}}.Documents d ON d.Id = r.DocumentId"
                )
            );
        }
        return questions;
    }

    private static async Task<string> ColumnsAsync(
        SqliteConnection connection,
        string table,
        string alias,
        CancellationToken cancellationToken
    ) =>
        string.Join(
            ", ",
            (await LinesAsync(connection, $"SELECT name FROM pragma_table_info('{table}')", cancellationToken))
                .Where(column => !column.EndsWith("Id", StringComparison.Ordinal))
                .Select(column => $"{alias}.\"{column}\"")
        );

    private static async Task<List<string>> LinesAsync(
        SqliteConnection connection,
        string question,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var lines = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
        {
            lines.Add(
                string.Join(
                    " | ",
                    Enumerable
                        .Range(0, rows.FieldCount)
                        .Select(at => Convert.ToString(rows.GetValue(at), CultureInfo.InvariantCulture))
                )
            );
        }
        return lines;
    }

    private static string Short(string finding) =>
        string.Join(' ', finding.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)) is var line
        && line.Length > LongestFinding
            ? line[..LongestFinding] + "…"
            : line;
}
