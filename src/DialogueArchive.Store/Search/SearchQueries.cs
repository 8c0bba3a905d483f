using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DialogueArchive.Store.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Search;

/// <summary>Full-text questions.</summary>
public sealed class SearchQueries
{
    private const string Found = "\u0002";
    private const string FoundEnd = "\u0003";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal SearchQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>
    /// Sentences that answer <paramref name="words"/>, best first, in a stable order: words and "phrases", all of them unless
    /// <c>OR</c>, <c>NOT</c>, a minus or parentheses say otherwise. Any input is answered; where it has nothing to search for,
    /// with nothing.
    /// </summary>
    public async Task<SearchResult> FindAsync(
        string? words,
        SearchFilter filter,
        PageRequest page,
        CancellationToken cancellationToken = default
    )
    {
        var after = Cursor.Keys(page, 2);
        if (SearchQuery.Of(words, filter.Exact ? null : OtherNames.Default) is not { } asked)
        {
            return new SearchResult(new PageOf<SearchHit>([], 0, null), [], []);
        }
        var query = asked.Match;
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var database = snapshot.Context.Database;
        var meetings = await database
            .SqlQuery<MeetingRow>(
                $"""
                SELECT m."Slug", m."Title", count(*) AS "Sentences"
                FROM "SentenceSearch"
                JOIN "Sentences" AS s ON s."Id" = "SentenceSearch".rowid
                JOIN "Revisions" AS r ON r."Id" = s."RevisionId"
                JOIN "Meetings" AS m ON m."Id" = r."MeetingId"
                LEFT JOIN "Series" AS c ON c."Id" = m."SeriesId"
                WHERE "SentenceSearch" MATCH {query}
                    AND ({filter.Meeting} IS NULL OR m."Slug" = {filter.Meeting})
                    AND ({filter.Series} IS NULL OR c."Slug" = {filter.Series})
                GROUP BY m."Id"
                ORDER BY m."Start" IS NULL, m."Start", m."Slug"
                """
            )
            .ToListAsync(cancellationToken);
        var (rank, id) = after is null ? (double.NegativeInfinity, 0) : (Rank(after[0]), Cursor.Number(after[1]));
        var rows = await database
            .SqlQuery<HitRow>(
                $"""
                SELECT *
                FROM (
                    SELECT s."Id", s."Key", s."Text", s."Start", s."End", d."Slug" AS "Document", r."Language",
                        m."Slug" AS "Meeting", m."Title", bm25("SentenceSearch") AS "Rank",
                        snippet("SentenceSearch", 0, {Found}, {FoundEnd}, '…', 40) AS "Snippet"
                    FROM "SentenceSearch"
                    JOIN "Sentences" AS s ON s."Id" = "SentenceSearch".rowid
                    JOIN "Revisions" AS r ON r."Id" = s."RevisionId"
                    JOIN "Documents" AS d ON d."Id" = r."DocumentId"
                    JOIN "Meetings" AS m ON m."Id" = r."MeetingId"
                    LEFT JOIN "Series" AS c ON c."Id" = m."SeriesId"
                    WHERE "SentenceSearch" MATCH {query}
                        AND ({filter.Meeting} IS NULL OR m."Slug" = {filter.Meeting})
                        AND ({filter.Series} IS NULL OR c."Slug" = {filter.Series})
                )
                WHERE "Rank" > {rank} OR ("Rank" = {rank} AND "Id" > {id})
                ORDER BY "Rank", "Id"
                LIMIT {page.Limit + 1}
                """
            )
            .ToListAsync(cancellationToken);
        var hits = Cursor.Page(
            rows,
            meetings.Sum(meeting => meeting.Sentences),
            page,
            row => [row.Rank.ToString("R", CultureInfo.InvariantCulture), Cursor.Key(row.Id)]
        );
        return new SearchResult(
            hits.Of(Answer),
            [.. meetings.Select(row => new MeetingHits(new MeetingLink(row.Slug, row.Title), row.Sentences))],
            asked.Also
        );
    }

    private static SearchHit Answer(HitRow row) =>
        new(
            new MeetingLink(row.Meeting, row.Title),
            new FoundSentence(row.Key, row.Text),
            Html.Encode(row.Snippet)
                .Replace("&#x2;", "<mark>", StringComparison.Ordinal)
                .Replace("&#x3;", "</mark>", StringComparison.Ordinal),
            row.Start,
            row.End,
            row.Document,
            row.Language
        );

    private static double Rank(string key) =>
        double.TryParse(key, NumberStyles.Float, CultureInfo.InvariantCulture, out var rank) && !double.IsNaN(rank)
            ? rank
            : throw new InvalidCursorException();

    private sealed record MeetingRow(string Slug, string Title, int Sentences);

    private sealed record HitRow(
        int Id,
        string Key,
        string Text,
        int Start,
        int End,
        string Document,
        string Language,
        string Meeting,
        string Title,
        double Rank,
        string Snippet
    );
}
