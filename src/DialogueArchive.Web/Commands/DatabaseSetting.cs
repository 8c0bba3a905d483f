using System.CommandLine;
using DialogueArchive.Store;
using DialogueArchive.Web.Hosting;
using Microsoft.Data.Sqlite;

namespace DialogueArchive.Web.Commands;

/// <summary>The database that a verb works on.</summary>
internal static class DatabaseSetting
{
    /// <summary>The option <c>--database</c>, for every verb that has a database.</summary>
    public static Option<string?> Option { get; } =
        new("--database") { Description = "The SQLite file; default archive.db here.", HelpName = "FILE" };

    /// <summary>The option, else <paramref name="otherwise"/>, as a setting, above all other places of settings.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> In(ParseResult parsed, string? otherwise = null)
    {
        if ((parsed.GetValue(Option) ?? otherwise) is { } path)
        {
            yield return new($"{ArchiveOptions.Section}:{nameof(ArchiveOptions.Database)}", path);
        }
    }

    /// <summary>The settings for a verb that is no server. Throws <see cref="CannotStartException"/> when they cannot be used.</summary>
    public static ArchiveOptions OptionsOf(ParseResult parsed, string? otherwise = null) =>
        ArchiveOptions.From(
            new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(In(parsed, otherwise))
                .Build()
        );

    /// <summary>The settings of a verb that works on an archive which is there. Throws <see cref="CannotStartException"/> when it is not.</summary>
    public static ArchiveOptions OfExisting(ParseResult parsed)
    {
        var options = OptionsOf(parsed);
        return File.Exists(options.Database)
            ? options
            : throw new CannotStartException(
                $"{options.Database}: there is no such archive; give one with --database, or make one with 'import'."
            );
    }

    /// <summary>Makes the database or brings it up to date. Throws <see cref="CannotStartException"/> when it cannot be opened.</summary>
    public static async Task PrepareAsync(IServiceProvider services, string path, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<ArchiveDatabase>().PrepareAsync(cancellationToken);
        }
        catch (InvalidDataException failure)
        {
            throw new CannotStartException(
                $"{path}: is not the archive's database ({failure.Message}); give another file with --database.",
                failure
            );
        }
        catch (SqliteException failure)
        {
            throw new CannotStartException(
                $"{path}: cannot be opened as the archive's database ({Reason(failure)}); give another file with --database.",
                failure
            );
        }
    }

    private static string Reason(SqliteException failure) =>
        failure.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_NOTADB => "it is no SQLite file",
            SQLitePCL.raw.SQLITE_READONLY => "it cannot be written",
            SQLitePCL.raw.SQLITE_CANTOPEN => "it may not be read or made",
            SQLitePCL.raw.SQLITE_BUSY => "another process holds it",
            _ => failure.Message,
        };
}
