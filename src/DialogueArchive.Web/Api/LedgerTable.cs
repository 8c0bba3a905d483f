using System.Globalization;
using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Web.Api;

/// <summary>The ledger as a table: a row for each commitment.</summary>
internal static class LedgerTable
{
    private static readonly string[] Heads =
    [
        "commitment",
        "status",
        "since",
        "reason",
        "meeting",
        "series",
        "knownOn",
        "actor",
        "act",
        "strength",
        "topics",
        "windowStart",
        "windowEnd",
        "windowText",
        "city",
        "country",
        "promisedMeeting",
        "sentence",
        "quote",
        "document",
        "start",
        "end",
        "text",
    ];

    public static Table Of(IReadOnlyList<Commitment> commitments) =>
        new(
            Heads,
            [
                .. commitments.Select(each =>
                    (IReadOnlyList<string?>)
                        [
                            each.Slug,
                            Words.Of(each.Status),
                            Day(each.Since),
                            each.Reason,
                            each.Meeting.Slug,
                            each.Series?.Slug,
                            Day(each.KnownOn),
                            each.Actor,
                            each.Act is { } act ? Words.Of(act) : null,
                            each.Strength?.ToString(CultureInfo.InvariantCulture),
                            string.Join(' ', each.Topics.Select(topic => topic.Slug)),
                            Day(each.Window?.Start),
                            Day(each.Window?.End),
                            each.Window?.Text,
                            each.City,
                            each.Country,
                            each.Promised?.Slug,
                            each.Sentence.Id,
                            each.Evidence[0].Quote,
                            each.Sentence.Document,
                            each.Evidence[0].Start.ToString(CultureInfo.InvariantCulture),
                            each.Evidence[0].End.ToString(CultureInfo.InvariantCulture),
                            each.Sentence.Text,
                        ]
                ),
            ]
        );

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
