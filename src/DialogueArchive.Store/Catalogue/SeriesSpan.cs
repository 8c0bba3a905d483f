using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>The first and the last mention of something in one series, and the meetings that may have mentioned it unseen.</summary>
/// <param name="Series">The series.</param>
/// <param name="First">The sentence of the first mention here.</param>
/// <param name="Last">The sentence of the last mention here.</param>
/// <param name="MissingBefore">Meetings before the first mention that have no document here.</param>
/// <param name="MissingBetween">Meetings between the first and the last mention that have no document here.</param>
public sealed record SeriesSpan(
    SeriesLink Series,
    CitedSentence First,
    CitedSentence Last,
    IReadOnlyList<MissingMeeting> MissingBefore,
    IReadOnlyList<MissingMeeting> MissingBetween
)
{
    /// <summary>By series, the most missing before first; mentions stand in order of meetings with their series loaded: one command.</summary>
    internal static async Task<IReadOnlyList<SeriesSpan>> AskAsync(
        ArchiveContext context,
        IEnumerable<(MeetingRow Meeting, CitedSentence Sentence)> mentions,
        CancellationToken cancellationToken
    )
    {
        var bySeries = mentions
            .Where(mention => mention.Meeting.Series is not null)
            .GroupBy(mention => mention.Meeting.SeriesId!.Value)
            .Select(same => same.OrderBy(mention => mention.Meeting.Position).ToArray())
            .ToArray();
        var ids = bySeries.Select(same => same[0].Meeting.SeriesId!.Value).ToList();
        var missing = (
            await context
                .Meetings.Where(row => ids.Contains(row.SeriesId!.Value) && row.State == MeetingState.Known)
                .OrderBy(row => row.Position)
                .Select(row => new
                {
                    row.SeriesId,
                    row.Position,
                    Meeting = new MissingMeeting(row.Ordinal, row.State, row.Slug),
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.SeriesId!.Value);
        return
        [
            .. bySeries
                .Select(same =>
                {
                    var (first, last) = (same[0], same[^1]);
                    var around = missing[first.Meeting.SeriesId!.Value].ToArray();
                    return new SeriesSpan(
                        new SeriesLink(first.Meeting.Series!.Slug, first.Meeting.Series.Name),
                        first.Sentence,
                        last.Sentence,
                        [.. around.Where(row => row.Position < first.Meeting.Position).Select(row => row.Meeting)],
                        [
                            .. around
                                .Where(row =>
                                    row.Position > first.Meeting.Position && row.Position < last.Meeting.Position
                                )
                                .Select(row => row.Meeting),
                        ]
                    );
                })
                .OrderBy(span => span.Series.Name, StringComparer.Ordinal)
                .ThenBy(span => span.Series.Slug, StringComparer.Ordinal),
        ];
    }
}
