using System.Globalization;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Api;

/// <summary>Comparisons as tables. What is not held is said in each place, so that no blank is read as "none".</summary>
internal static class ComparisonTables
{
    private const string NotHeld = "text not held";

    /// <summary>A row for each fact of two meetings, with the sentences that prove it.</summary>
    public static Table Of(MeetingComparison answer)
    {
        var rows = new List<IReadOnlyList<string?>>();
        foreach (var side in answer.Delegations)
        {
            foreach (var (role, moves) in new[] { ("co-chair", side.CoChairs), ("participant", side.Participants) })
            {
                foreach (
                    var (change, organisations) in new[]
                    {
                        ("joined", moves.Joined),
                        ("stayed", moves.Stayed),
                        ("left", moves.Left),
                    }
                )
                {
                    rows.AddRange(
                        organisations.Select(each =>
                            Row(role, side.Party, change, each.Slug, each.Name, Named(each.Before), Named(each.After))
                        )
                    );
                }
            }
            rows.AddRange(
                side.RoleChanged.Select(each =>
                    Row("role", side.Party, "changed", each.Slug, each.Name, Held(each.Before), Held(each.After))
                )
            );
            rows.AddRange(
                side.Renamed.Select(each =>
                    Row(
                        "name",
                        side.Party,
                        each.Succeeded ? "taken over" : "named otherwise",
                        each.Slug,
                        each.Name,
                        Named(each.Before),
                        Named(each.After)
                    )
                )
            );
        }
        foreach (
            var (change, topics) in new[]
            {
                ("added", answer.Topics.Added),
                ("continued", answer.Topics.Continued),
                ("not mentioned again", answer.Topics.NotMentionedAgain),
            }
        )
        {
            rows.AddRange(topics.Select(each => Row("topic", null, change, each.Slug, each.Name, ("", ""), ("", ""))));
        }
        foreach (var topic in answer.Statements)
        {
            rows.AddRange(topic.Before.Select(each => Statement(topic, each, true)));
            rows.AddRange(topic.After.Select(each => Statement(topic, each, false)));
        }
        rows.AddRange(answer.Commitments.Before.Select(each => Undertaken(each, true)));
        rows.AddRange(answer.Commitments.After.Select(each => Undertaken(each, false)));
        return new Table(
            [
                "aspect",
                "party",
                "change",
                "slug",
                "name",
                answer.A.Slug,
                $"{answer.A.Slug} sentences",
                answer.B.Slug,
                $"{answer.B.Slug} sentences",
            ],
            rows
        );
    }

    /// <summary>A row for each organisation, a column for each meeting.</summary>
    public static Table Of(ParticipantComparison answer) =>
        new(
            ["party", "slug", "organisation", "unit of", .. answer.Meetings.Select(meeting => meeting.Slug)],
            [
                .. answer.Rows.Select(row =>
                    (IReadOnlyList<string?>)
                        [
                            row.Party,
                            row.Organisation.Slug,
                            row.Organisation.Name,
                            row.Organisation.UnitOf,
                            .. answer.Meetings.Select(meeting =>
                                meeting.State != MeetingState.Recorded ? NotHeld
                                : row.Roles.TryGetValue(meeting.Slug, out var roles) ? string.Join("; ", roles)
                                : "not named"
                            ),
                        ]
                ),
            ]
        );

    /// <summary>A row for each organisation, a column for each series with how often it had which role there.</summary>
    public static Table OfSeries(ParticipantComparison answer)
    {
        var tables = new MatrixView(answer.Meetings, answer.Rows).Tables;
        return new(
            ["party", "slug", "organisation", "unit of", .. tables.Select(table => table.Series.Slug)],
            [
                .. answer.Rows.Select(row =>
                    (IReadOnlyList<string?>)
                        [
                            row.Party,
                            row.Organisation.Slug,
                            row.Organisation.Name,
                            row.Organisation.UnitOf,
                            .. tables.Select(table =>
                                table.Recorded.Length == 0 ? NotHeld
                                : table
                                    .Recorded.SelectMany(meeting => MatrixView.Roles(row, meeting))
                                    .CountBy(role => role, StringComparer.Ordinal)
                                    .OrderBy(role => role.Key, StringComparer.Ordinal)
                                    .Select(role => $"{role.Key} {Number(role.Value)}")
                                    .ToArray()
                                    is { Length: > 0 } roles
                                    ? string.Join("; ", roles)
                                : "not named"
                            ),
                        ]
                ),
            ]
        );
    }

    /// <summary>A row for each topic, a column for each meeting with the strongest step.</summary>
    public static Table Of(TopicMatrix answer) =>
        new(
            ["slug", "topic", .. answer.Meetings.Select(meeting => meeting.Slug)],
            [
                .. answer.Topics.Select(topic =>
                    (IReadOnlyList<string?>)
                        [
                            topic.Slug,
                            topic.Name,
                            .. answer.Meetings.Select(meeting =>
                                meeting.State != MeetingState.Recorded ? NotHeld
                                : !topic.Steps.TryGetValue(meeting.Slug, out var step) ? "not mentioned"
                                : step == 0 ? "mentioned only"
                                : Number(step)
                            ),
                        ]
                ),
            ]
        );

    /// <summary>A row for each aligned pair and each sentence that stands alone.</summary>
    public static Table Of(WordingComparison answer) =>
        new(
            [
                "topic",
                "before",
                "after",
                "similarity",
                "moved",
                "sentence before",
                "text before",
                "acts before",
                "words gone",
                "sentence after",
                "text after",
                "acts after",
                "words new",
            ],
            [
                .. answer.Pairs.SelectMany(pair =>
                    pair.Rows.Select(row =>
                        (IReadOnlyList<string?>)
                            [
                                answer.Topic.Slug,
                                pair.Before,
                                pair.After,
                                row.Similarity?.ToString("0.00", CultureInfo.InvariantCulture),
                                row.Moved ? "yes" : "no",
                                row.Before?.Sentence.Id,
                                row.Before?.Sentence.Text,
                                Acts(row.Before),
                                Words(row.BeforeWords, WordChange.Removed),
                                row.After?.Sentence.Id,
                                row.After?.Sentence.Text,
                                Acts(row.After),
                                Words(row.AfterWords, WordChange.Added),
                            ]
                    )
                ),
            ]
        );

    private static string[] Row(
        string aspect,
        string? party,
        string change,
        string? slug,
        string name,
        (string Words, string Sentences) before,
        (string Words, string Sentences) after
    ) => [aspect, party ?? "", change, slug ?? "", name, before.Words, before.Sentences, after.Words, after.Sentences];

    private static string[] Statement(TopicStatements topic, TopicSentence sentence, bool before)
    {
        var said = ($"{sentence.Sentence.Text} [{Acts(sentence)}]", sentence.Sentence.Id);
        return Row(
            "statement",
            null,
            "",
            topic.Topic.Slug,
            topic.Topic.Name,
            before ? said : ("", ""),
            before ? ("", "") : said
        );
    }

    private static string[] Undertaken(Undertaking each, bool before)
    {
        var statement = each.Statement;
        var said = (statement.Sentence.Text, statement.Sentence.Id);
        return Row(
            "undertaking",
            statement.Actor == "both" ? null : statement.Actor,
            Act(statement.Act.ToString(), statement.Strength),
            string.Join("; ", statement.Topics.Select(topic => topic.Slug)),
            string.Join("; ", statement.Topics.Select(topic => topic.Name)),
            before ? said : ("", ""),
            before ? ("", "") : said
        );
    }

    private static (string, string) Named(IReadOnlyList<NamedOrganisation> named) =>
        (string.Join("; ", named.Select(each => each.Name)), Sentences(named.SelectMany(each => each.Evidence)));

    private static (string, string) Held(IReadOnlyList<RoleHeld> held) =>
        (string.Join("; ", held.Select(each => each.Role)), Sentences(held.SelectMany(each => each.Evidence)));

    private static string Sentences(IEnumerable<CitedEvidence> evidence) =>
        string.Join("; ", evidence.Select(words => words.Sentence).Distinct(StringComparer.Ordinal));

    private static string Acts(TopicSentence? sentence) =>
        sentence is null
            ? ""
            : string.Join("; ", sentence.Acts.Select(act => $"{act.Actor} {Act(act.Act.ToString(), act.Strength)}"));

    private static string Act(string act, int step) => $"{act.ToLowerInvariant()} ({Number(step)})";

    private static string Words(IEnumerable<WordRun> runs, WordChange change) =>
        string.Join(" … ", runs.Where(run => run.Change == change).Select(run => run.Text.Trim()));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
