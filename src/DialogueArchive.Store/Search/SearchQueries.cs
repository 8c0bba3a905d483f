using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Search;

/// <summary>Finding: sentences by their words and by what is true of them, meetings by what is true of them.</summary>
public sealed class SearchQueries : IDisposable
{
    private const string Found = "\u0002";
    private const string FoundEnd = "\u0003";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly IDbContextFactory<ArchiveContext> _contexts;
    private readonly FindingAids _aids = new();
    private readonly Spelling _spelling = new();
    private readonly Walks _walks = new();

    internal SearchQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>
    /// Sentences that answer <paramref name="words"/>, in the wanted order: words, "phrases" and fields, all of them unless
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
        var cursor = Cursor.Of(page, 3);
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var aid = await _aids.OfAsync(context, cancellationToken);
        var choices = filter.Choices ?? Choices.None;
        var asked = SearchQuery.Of(words, filter.Exact ? null : OtherNames.Default);
        var matches = asked is null
            ? []
            : await new SentenceMatches(aid, context).OfAsync(asked, filter.Sort, cancellationToken);
        var (chosen, facets) = aid.NarrowSentences(matches.Select(match => match.At), choices);
        var (walk, found) = ("", Ordered(aid, matches, chosen, filter.Sort));
        if (filter.Sort == SearchSort.Relevance)
        {
            (walk, found) = _walks.Go(cursor.Keys.ElementAtOrDefault(2), found, aid);
        }
        var shown = cursor.Page(
            found,
            page,
            match => [Key(match.Rank), Cursor.Key(aid.Sentences[match.At].Id), walk],
            (match, keys) => (match.Rank, aid.Sentences[match.At].Id).CompareTo((Rank(keys[0]), Cursor.Number(keys[1])))
        );
        var first = FirstOf(aid, chosen);
        var rows = await RowsAsync(
            context,
            asked?.Term.Wanted,
            [
                .. shown
                    .Items.Select(match => match.At)
                    .Append(first)
                    .Where(at => at >= 0)
                    .Select(at => aid.Sentences[at].Id),
            ],
            cancellationToken
        );
        var spelling =
            chosen.Count > 0 || asked is null
                ? null
                : await SpelledAsync(context, aid, words!, filter, choices, cancellationToken);
        var meetings = chosen.CountBy(at => aid.Sentences[at].Meeting).OrderBy(pair => pair.Key).ToList();
        return new SearchResult(
            (shown with { Items = [.. shown.Items.Where(match => rows.ContainsKey(aid.Sentences[match.At].Id))] }).Of(
                match => Answer(rows[aid.Sentences[match.At].Id])
            ),
            [
                .. meetings.Select(pair => new MeetingHits(
                    new MeetingLink(aid.Meetings[pair.Key].Slug, aid.Meetings[pair.Key].Title),
                    pair.Value
                )),
            ],
            asked?.Also ?? [],
            About(
                aid,
                asked,
                words,
                chosen.Count,
                meetings,
                facets,
                first < 0 ? null : rows.GetValueOrDefault(aid.Sentences[first].Id)
            ) with
            {
                Spelling = spelling,
                Without =
                    chosen.Count > 0
                        ? []
                        : aid.Without(
                            choices,
                            without => aid.NarrowSentences(matches.Select(match => match.At), without).Found.Count
                        ),
            }
        );
    }

    /// <summary>Meetings that are chosen, by first day; undated ones come last, by series and number.</summary>
    public async Task<ChosenMeetings> MeetingsAsync(
        Choices choices,
        MeetingSort sort,
        PageRequest page,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var aid = await _aids.OfAsync(snapshot.Context, cancellationToken);
        var (found, facets) = aid.NarrowMeetings(choices);
        if (sort == MeetingSort.Newest)
        {
            // Undated ones stay at the end, and those of one day in their order.
            found =
            [
                .. found
                    .OrderByDescending(meeting => meeting.Start ?? DateOnly.MinValue)
                    .ThenBy(meeting => meeting.Series, StringComparer.Ordinal)
                    .ThenBy(meeting => meeting.Ordinal ?? int.MaxValue)
                    .ThenBy(meeting => meeting.Slug, StringComparer.Ordinal),
            ];
        }
        var shown = Cursor.Page(found, page, meeting => meeting.Slug);
        var ids = shown.Items.Select(meeting => meeting.Id).ToList();
        var rows = await snapshot
            .Context.Meetings.Where(row => ids.Contains(row.Id))
            .Include(row => row.Series)
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        return new ChosenMeetings(
            (shown with { Items = [.. shown.Items.Where(meeting => rows.ContainsKey(meeting.Id))] }).Of(meeting =>
                rows[meeting.Id].Summary()
            ),
            facets,
            found.Count > 0 ? [] : aid.Without(choices, without => aid.NarrowMeetings(without).Found.Count)
        );
    }

    /// <summary>Every topic that some text mentions, with the meetings of which that is so, most first.</summary>
    public async Task<IReadOnlyList<FacetValue>> TopicsAsync(CancellationToken cancellationToken = default)
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var aid = await _aids.OfAsync(snapshot.Context, cancellationToken);
        return aid.NarrowMeetings(Choices.None).Facets.FirstOrDefault(facet => facet.Facet == Facet.Topic)?.Values
            ?? [];
    }

    public void Dispose()
    {
        _walks.Dispose();
        _aids.Dispose();
    }

    private async Task<SpelledOtherwise?> SpelledAsync(
        ArchiveContext context,
        FindingAid aid,
        string words,
        SearchFilter filter,
        Choices choices,
        CancellationToken cancellationToken
    )
    {
        if (
            await _spelling.OfAsync(context, aid.Stamp, words, cancellationToken) is not { } spelled
            || SearchQuery.Of(spelled, filter.Exact ? null : OtherNames.Default) is not { } asked
        )
        {
            return null;
        }
        var matches = await new SentenceMatches(aid, context).OfAsync(asked, SearchSort.Oldest, cancellationToken);
        var total = aid.NarrowSentences(matches.Select(match => match.At), choices).Found.Count;
        return total > 0 ? new SpelledOtherwise(spelled, total, Everywhere: false)
            : matches.Count > 0 ? new SpelledOtherwise(spelled, matches.Count, Everywhere: true)
            : null;
    }

    private static SearchOverview About(
        FindingAid aid,
        SearchQuery? asked,
        string? words,
        int total,
        List<KeyValuePair<int, int>> meetings,
        IReadOnlyList<FacetCounts> facets,
        HitRow? first
    )
    {
        var of = first is null ? null : aid.Meetings.First(meeting => meeting.Slug == first.Meeting);
        var missing = aid
            .Meetings.Where(meeting =>
                meeting.State == MeetingState.Known && (of?.Series is null or "" || meeting.Series == of.Series)
            )
            .ToList();
        return new SearchOverview(
            total,
            meetings.Count,
            facets,
            first is null ? null : Answer(first),
            of is null ? 0 : missing.Count(meeting => meeting.Start < of.Start),
            of is null ? 0 : missing.Count(meeting => meeting.Start is null),
            YearsOf(aid, meetings),
            asked?.Also ?? [],
            asked?.Misread ?? SearchQuery.MisreadIn(words ?? ""),
            null,
            []
        );
    }

    private static IReadOnlyList<YearHits> YearsOf(FindingAid aid, List<KeyValuePair<int, int>> meetings)
    {
        var hits = meetings
            .Where(pair => aid.Meetings[pair.Key].Start is not null)
            .GroupBy(pair => aid.Meetings[pair.Key].Start!.Value.Year)
            .ToDictionary(year => year.Key, year => year.Sum(pair => pair.Value));
        if (hits.Count == 0)
        {
            return [];
        }
        var series = meetings.Select(pair => aid.Meetings[pair.Key].Series).ToHashSet(StringComparer.Ordinal);
        var missing = aid
            .Meetings.Where(meeting =>
                meeting is { State: MeetingState.Known, Start: not null } && series.Contains(meeting.Series)
            )
            .CountBy(meeting => meeting.Start!.Value.Year)
            .ToDictionary();
        var (from, to) = (
            Math.Min(hits.Keys.Min(), missing.Keys.DefaultIfEmpty(int.MaxValue).Min()),
            Math.Max(hits.Keys.Max(), missing.Keys.DefaultIfEmpty().Max())
        );
        return
        [
            .. Enumerable
                .Range(from, to - from + 1)
                .Select(year => new YearHits(year, hits.GetValueOrDefault(year), missing.GetValueOrDefault(year))),
        ];
    }

    // The earliest dated meeting, and in it the first sentence that was filed.
    private static int FirstOf(FindingAid aid, IReadOnlyList<int> chosen) =>
        chosen
            .Where(at => aid.Meetings[aid.Sentences[at].Meeting].Start is not null)
            .OrderBy(at => aid.Sentences[at].Meeting)
            .ThenBy(at => aid.Sentences[at].Id)
            .FirstOrDefault(-1);

    private static IReadOnlyList<SentenceMatch> Ordered(
        FindingAid aid,
        IReadOnlyList<SentenceMatch> matches,
        IReadOnlyList<int> chosen,
        SearchSort sort
    )
    {
        // By the order of meetings: undated ones are last, also when the latest come first.
        double Day(int at) =>
            aid.Meetings[aid.Sentences[at].Meeting].Start is not { } start ? double.MaxValue
            : sort == SearchSort.Oldest ? aid.Sentences[at].Meeting
            : -start.DayNumber + (aid.Sentences[at].Meeting / (double)(aid.Meetings.Count + 1));

        var ranks = sort == SearchSort.Relevance ? matches.ToDictionary(match => match.At, match => match.Rank) : null;
        return
        [
            .. chosen
                .Select(at => new SentenceMatch(at, ranks is null ? Day(at) : ranks[at]))
                .OrderBy(match => match.Rank)
                .ThenBy(match => aid.Sentences[match.At].Id),
        ];
    }

    private static async Task<Dictionary<int, HitRow>> RowsAsync(
        ArchiveContext context,
        string? wanted,
        IReadOnlyList<int> ids,
        CancellationToken cancellationToken
    )
    {
        var listed = JsonSerializer.Serialize(ids);
        var rows = await context
            .Database.SqlQuery<HitRow>(
                $"""
                SELECT s."Id", s."Key", s."Text", s."Start", s."End", d."Slug" AS "Document", r."Language",
                    m."Slug" AS "Meeting", m."Title", m."Start" AS "Day", s."Text" AS "Snippet"
                FROM "Sentences" AS s
                JOIN "Revisions" AS r ON r."Id" = s."RevisionId"
                JOIN "Documents" AS d ON d."Id" = r."DocumentId"
                JOIN "Meetings" AS m ON m."Id" = r."MeetingId"
                WHERE s."Id" IN (SELECT value FROM json_each({listed}))
                """
            )
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        if (wanted is not null)
        {
            var snippets = await context
                .Database.SqlQuery<SnippetRow>(
                    $"""
                    SELECT rowid AS "Id", snippet("SentenceSearch", 0, {Found}, {FoundEnd}, '…', 40) AS "Snippet"
                    FROM "SentenceSearch"
                    WHERE "SentenceSearch" MATCH {wanted} AND rowid IN (SELECT value FROM json_each({listed}))
                    """
                )
                .ToListAsync(cancellationToken);
            foreach (var snippet in snippets.Where(snippet => rows.ContainsKey(snippet.Id)))
            {
                rows[snippet.Id] = rows[snippet.Id] with { Snippet = snippet.Snippet };
            }
        }
        return rows;
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
            row.Language,
            row.Day
        );

    private static string Key(double rank) => rank.ToString("R", CultureInfo.InvariantCulture);

    private static double Rank(string key) =>
        double.TryParse(key, NumberStyles.Float, CultureInfo.InvariantCulture, out var rank) && !double.IsNaN(rank)
            ? rank
            : throw new InvalidCursorException();

    private sealed record SnippetRow(int Id, string Snippet);

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
        DateOnly? Day,
        string Snippet
    );
}
