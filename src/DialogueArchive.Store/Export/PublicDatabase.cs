using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Data.Sqlite;

namespace DialogueArchive.Store.Export;

/// <summary>
/// The public tables as an SQLite file, and each of them as CSV. The same state of the archive gives the same bytes.
/// </summary>
internal static class PublicDatabase
{
    private static readonly CsvConfiguration Safe = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        // A spreadsheet must not take a quoted sentence for a formula.
        InjectionOptions = InjectionOptions.Escape,
    };

    /// <summary>Writes the file anew, in one state of the archive whatever is imported meanwhile.</summary>
    public static async Task WriteAsync(string archive, string path, CancellationToken cancellationToken)
    {
        // An attached file is opened as the archive is, and that is never made here.
        await File.WriteAllBytesAsync(path, [], cancellationToken);
        await using var connection = await OpenAsync(archive, SqliteOpenMode.ReadWrite, cancellationToken);
        connection.CreateFunction("kebab", (string? word) => Kebab(word), isDeterministic: true);
        connection.CreateFunction("day_time", (string? moment) => Moment(moment), isDeterministic: true);
        connection.CreateFunction(
            "source_file",
            (string slug, string name, string type) => SourceFile(slug, name, type),
            isDeterministic: true
        );
        await RunAsync(connection, $"ATTACH {Quoted(path)} AS public", cancellationToken);
        await RunAsync(
            connection,
            "PRAGMA public.page_size = 4096; PRAGMA public.journal_mode = OFF",
            cancellationToken
        );
        await RunAsync(connection, "BEGIN", cancellationToken);
        foreach (var table in PublicTables.All)
        {
            await RunAsync(connection, Create(table), cancellationToken);
            var keys = table.Key.Select(name =>
                table.Columns.Index().First(column => column.Item.Name == name).Index + 1
            );
            await RunAsync(
                connection,
                $"INSERT INTO public.{table.Name} SELECT * FROM ({table.Select}) ORDER BY {string.Join(", ", keys)}",
                cancellationToken
            );
        }
        foreach (var view in PublicTables.Views)
        {
            await RunAsync(connection, $"CREATE VIEW public.{view.Name} AS {view.Select}", cancellationToken);
        }
        await RunAsync(connection, "COMMIT", cancellationToken);
        await RunAsync(connection, "DETACH public", cancellationToken);
    }

    /// <summary>Writes a table of the file as CSV in UTF-8, rows in order of the key; the answer is how many there are.</summary>
    public static async Task<int> WriteCsvAsync(
        SqliteConnection connection,
        PublicTable table,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        await using var csv = new CsvWriter(text, Safe);
        foreach (var column in table.Columns)
        {
            csv.WriteField(column.Name);
        }
        await csv.NextRecordAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table.Name} ORDER BY rowid";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var count = 0;
        while (await rows.ReadAsync(cancellationToken))
        {
            for (var at = 0; at < table.Columns.Count; at++)
            {
                csv.WriteField(rows.IsDBNull(at) ? null : Written(rows, at, table.Columns[at].Type));
            }
            await csv.NextRecordAsync();
            count++;
        }
        return count;
    }

    /// <summary>Opens a file for oneself: what is made in it by this connection is not met by others.</summary>
    public static async Task<SqliteConnection> OpenAsync(
        string path,
        SqliteOpenMode mode,
        CancellationToken cancellationToken
    )
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
            }.ToString()
        );
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>Where the bytes of a document are in the archive to take away.</summary>
    internal static string SourceFile(string slug, string name, string mediaType)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        var isPlain = ending.Length is > 1 and <= 6 && ending.Skip(1).All(char.IsAsciiLetterOrDigit);
        return $"sources/{slug}{(isPlain ? ending : EndingOf(mediaType))}";
    }

    private static string EndingOf(string mediaType) =>
        mediaType switch
        {
            "text/plain" => ".txt",
            "text/html" => ".html",
            "text/markdown" => ".md",
            "application/pdf" => ".pdf",
            _ => ".bin",
        };

    private static string Written(SqliteDataReader rows, int at, string type) =>
        type switch
        {
            "boolean" => rows.GetBoolean(at) ? "true" : "false",
            "number" => rows.GetDouble(at).ToString("R", CultureInfo.InvariantCulture),
            _ => rows.GetString(at),
        };

    private static string Create(PublicTable table)
    {
        var lines = table
            .Columns.Select(column => $"{column.Name} {TypeOf(column.Type)}{(column.Required ? " NOT NULL" : "")}")
            .Append($"PRIMARY KEY ({string.Join(", ", table.Key)})")
            .Concat(
                table.Links.Select(link =>
                    $"FOREIGN KEY ({string.Join(", ", link.Columns)}) REFERENCES {link.Table} ({string.Join(", ", link.Key)})"
                )
            );
        return $"CREATE TABLE public.{table.Name} (\n  {string.Join(",\n  ", lines)}\n)";
    }

    private static string TypeOf(string type) =>
        type switch
        {
            "integer" or "boolean" => "INTEGER",
            "number" => "REAL",
            _ => "TEXT",
        };

    // "NotMentionedAgain" is written not-mentioned-again, as everywhere outside.
    private static string? Kebab(string? word) =>
        word is null
            ? null
            : string.Concat(
                word.Select(
                    (letter, at) =>
                        char.IsUpper(letter)
                            ? $"{(at > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}"
                            : letter.ToString()
                )
            );

    private static string? Moment(string? moment) =>
        DateTime.TryParse(
            moment,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at
        )
            ? at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null;

    private static string Quoted(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";

    private static async Task RunAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
