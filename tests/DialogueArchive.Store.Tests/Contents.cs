using System.Text.Json;
using DialogueArchive.Store.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Tests;

/// <summary>All that an archive answers, and how many rows it has: two archives with equal contents are the same archive.</summary>
internal static class Contents
{
    public static async Task<IReadOnlyList<string>> OfAsync(TemporaryArchive archive)
    {
        var page = new PageRequest(PageRequest.MaximumLimit);
        var contents = new List<string>();
        foreach (var meeting in (await archive.Meetings.ListAsync(new MeetingFilter(), page)).Items)
        {
            contents.Add(JsonSerializer.Serialize(await archive.Meetings.FindAsync(meeting.Slug)));
        }
        foreach (var document in (await archive.Documents.ListAsync(page)).Items)
        {
            contents.Add(JsonSerializer.Serialize(await archive.Documents.FindAsync(document.Slug)));
            contents.Add(JsonSerializer.Serialize(await archive.Documents.TextAsync(document.Slug)));
        }
        foreach (var series in (await archive.Series.ListAsync(page)).Items)
        {
            contents.Add(JsonSerializer.Serialize(await archive.Series.FindAsync(series.Slug)));
        }
        foreach (var commitment in await archive.Commitments.AllAsync(new CommitmentFilter()))
        {
            contents.Add(JsonSerializer.Serialize(commitment));
            contents.Add(JsonSerializer.Serialize(await archive.Commitments.FindAsync(commitment.Slug)));
        }
        contents.AddRange(await archive.AskAsync(RowCountsAsync));
        return contents;
    }

    private static async Task<IReadOnlyList<string>> RowCountsAsync(ArchiveContext context)
    {
        var counts = new List<string>();
        await context.Database.OpenConnectionAsync();
        foreach (
            var table in context
                .Model.GetEntityTypes()
                .Select(type => type.GetTableName()!)
                .Order(StringComparer.Ordinal)
        )
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            // Followed anew once or twice: the commitments are the same.
            var what = table == "Imports" ? "DISTINCT \"Name\"" : "*";
            command.CommandText = $"SELECT count({what}) FROM \"{table}\"";
            var count = await command.ExecuteScalarAsync();
            counts.Add($"{table}: {count}");
        }
        var indexed = await context
            .Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM \"SentenceSearch_docsize\"")
            .SingleAsync();
        counts.Add($"indexed: {indexed}");
        return counts;
    }
}
