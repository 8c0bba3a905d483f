using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Tests;

/// <summary>How SQLite goes about what was asked of an archive.</summary>
internal static partial class QueryPlans
{
    private static readonly string[] TablesThatGrow =
    [
        "CommitmentEvents",
        "CommitmentTopics",
        "Commitments",
        "Documents",
        "Evidence",
        "KnownBy",
        "Meetings",
        "Mentions",
        "Participations",
        "Parties",
        "People",
        "References",
        "Revisions",
        "Sentences",
        "StatementTopics",
        "Statements",
        "Warnings",
    ];

    /// <summary>
    /// Each command that goes through all rows of a table that grows with the documents: the table, then the command. Going
    /// along an index in its order is no scan where the command ends at a limit.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ScansAsync(TemporaryArchive archive, IEnumerable<string> commands)
    {
        await using var context = await archive.Contexts.CreateDbContextAsync();
        await context.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var scans = new List<string>();
        foreach (var command in commands.Distinct(StringComparer.Ordinal).Where(IsPlanned))
        {
            await using var explain = connection.CreateCommand();
            explain.CommandText = $"EXPLAIN QUERY PLAN {command}";
            foreach (
                var name in Parameter().Matches(command).Select(found => found.Value).Distinct(StringComparer.Ordinal)
            )
            {
                explain.Parameters.AddWithValue(name, DBNull.Value);
            }
            await using var steps = await explain.ExecuteReaderAsync();
            while (await steps.ReadAsync())
            {
                var step = steps.GetString(3);
                if (
                    Scan().Match(step) is { Success: true } scan
                    && TableOf(scan.Groups["name"].Value, command) is { } table
                )
                {
                    scans.Add($"{table} ({step}): {command}");
                }
            }
        }
        return scans;
    }

    private static bool IsPlanned(string command) =>
        command.StartsWith("SELECT", StringComparison.Ordinal)
        || command.StartsWith("UPDATE", StringComparison.Ordinal)
        || command.StartsWith("DELETE", StringComparison.Ordinal)
        || command.StartsWith("WITH", StringComparison.Ordinal);

    private static string? TableOf(string alias, string command) =>
        TablesThatGrow.FirstOrDefault(table =>
            alias == table || command.Contains($"\"{table}\" AS \"{alias}\"", StringComparison.Ordinal)
        );

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();

    // What is due stands in an index of its own, and leaves it when it is done.
    [GeneratedRegex(@"^SCAN (?<name>\S+)(?!\S)(?! USING INDEX \w+IsDue$)")]
    private static partial Regex Scan();
}
