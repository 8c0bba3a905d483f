using System.Globalization;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Import.Chains;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Tests.Import.Chains;

public sealed class ChainTests
{
    private int _revision;

    [Fact]
    public void A_number_implies_the_meetings_before_it()
    {
        var chain = Of(stated: [Stated(3, "2015-01-01")]);
        Assert.Equal(
            [(1, MeetingState.Known), (2, MeetingState.Known), (3, MeetingState.Recorded)],
            chain.Select(meeting => (meeting.Ordinal!.Value, meeting.State))
        );
        Assert.Equal(KnownByKind.Implied, Assert.Single(chain[0].Reasons).Kind);
    }

    [Fact]
    public void Of_two_texts_of_a_kind_the_longer_speaks_first()
    {
        var chain = Of(stated: [Stated(1, "2015-01-01"), Stated(1, "2015-01-02") with { Length = 101 }]);
        Assert.Equal(Days("2015-01-02"), chain[0].Facts().Days);
    }

    [Fact]
    public void A_meeting_that_is_only_announced_is_promised()
    {
        var chain = Of(
            stated:
            [
                Stated(
                    1,
                    "2013-03-11",
                    new PromisedNext(2, Days("2014-01-01", "2014-04-30"), "early next year", null, null)
                ),
            ]
        );
        Assert.Equal(MeetingState.Promised, chain[1].State);
        var facts = chain[1].Facts();
        Assert.Equal((SummarySource.Promise, Days("2014-01-01", "2014-04-30")), (facts.Source, facts.Days!.Value));
    }

    [Fact]
    public void A_promised_meeting_that_a_later_number_implies_is_known_and_has_no_guessed_date()
    {
        var chain = Of(
            stated:
            [
                Stated(
                    1,
                    "2013-03-11",
                    new PromisedNext(2, Days("2014-01-01", "2014-04-30"), "early next year", null, null)
                ),
                Stated(3, "2015-01-01"),
            ]
        );
        Assert.Equal(MeetingState.Known, chain[1].State);
        Assert.Null(chain[1].Facts().Days);
        Assert.Equal([KnownByKind.Implied, KnownByKind.Promised], chain[1].Reasons.Select(reason => reason.Kind));
    }

    [Fact]
    public void The_next_meeting_without_a_number_follows_the_numbered_one()
    {
        var chain = Of(stated: [Stated(4, "2017-05-16", new PromisedNext(null, null, null, "Tokyo", "JP"))]);
        Assert.Equal(
            (5, MeetingState.Promised, "Tokyo"),
            (chain[^1].Ordinal!.Value, chain[^1].State, chain[^1].Facts().City)
        );
    }

    [Fact]
    public void The_next_meeting_after_an_unnumbered_one_stands_only_while_nothing_later_is_known()
    {
        var promise = new PromisedNext(null, Days("2011-01-01", "2011-12-31"), "next year", null, null);
        var open = Of(stated: [Stated(null, "2010-01-13", promise)]);
        Assert.Equal([MeetingState.Recorded, MeetingState.Promised], open.Select(meeting => meeting.State));
        var closed = Of(stated: [Stated(null, "2010-01-13", promise), Stated(null, "2012-01-18")]);
        Assert.All(closed, meeting => Assert.Equal(MeetingState.Recorded, meeting.State));
    }

    [Fact]
    public void A_meeting_named_in_another_text_is_known_with_its_date()
    {
        var chain = Of(named: [Named(null, "2018-07-19", saidOn: "2018-07-20")]);
        var meeting = Assert.Single(chain);
        Assert.Equal((MeetingState.Known, SummarySource.OtherText), (meeting.State, meeting.Facts().Source));
        Assert.Equal(Days("2018-07-19"), meeting.Facts().Days);
    }

    [Fact]
    public void A_meeting_named_for_a_day_to_come_is_only_promised()
    {
        var meeting = Assert.Single(Of(named: [Named(null, "2018-09-01", saidOn: "2018-07-20")]));
        Assert.Equal(MeetingState.Promised, meeting.State);
    }

    [Fact]
    public void A_text_that_names_its_own_meeting_is_no_second_proof()
    {
        var own = Stated(2, "2014-05-09");
        var chain = Of(stated: [own], named: [Named(2, null) with { RevisionId = own.RevisionId }]);
        Assert.Empty(chain.Single(meeting => meeting.Ordinal == 2).Reasons);
    }

    [Fact]
    public void Lines_of_the_list_join_by_number_else_by_day()
    {
        var chain = Of(
            stated: [Stated(1, "2001-02-05"), Stated(null, "2004-11-18")],
            listed: [Listed(1, null), Listed(null, "2004-11-18"), Listed(null, "2010-01-13")]
        );
        Assert.Equal(3, chain.Count);
        Assert.Equal(
            [MeetingState.Recorded, MeetingState.Recorded, MeetingState.Known],
            chain.Select(meeting => meeting.State)
        );
    }

    [Fact]
    public void The_list_gives_an_unnumbered_document_its_place_but_no_fact()
    {
        var meeting = Assert.Single(Of(stated: [Stated(null, "2013-07-24")], listed: [Listed(10, "2013-07-24")]));
        Assert.Equal(10, meeting.Ordinal);
        Assert.Equal((SummarySource.Text, null), (meeting.Facts().Source, meeting.Facts().Ordinal));
        Assert.Null(meeting.Facts().City);
    }

    [Fact]
    public void A_month_alone_tells_no_meeting_by_its_days()
    {
        var chain = Of(stated: [Stated(null, "2015-01-20")], listed: [Listed(null, "2015-01-01", "2015-01-31")]);
        Assert.Equal(2, chain.Count);
    }

    [Fact]
    public void The_list_implies_nothing()
    {
        Assert.Equal([11, 13], Of(listed: [Listed(11, null), Listed(13, null)]).Select(meeting => meeting.Ordinal));
    }

    [Fact]
    public void Meetings_without_a_number_stand_between_the_numbered_ones_by_their_day()
    {
        var chain = Of(
            listed: [Listed(2, "2002-10-16"), Listed(9, "2012-01-18"), Listed(null, "2004-11-18"), Listed(11, null)]
        );
        Assert.Equal([2, null, 9, 11], chain.Select(meeting => meeting.Ordinal));
    }

    [Fact]
    public void A_misread_number_does_not_fill_the_chain()
    {
        Assert.Single(
            Of(stated: [Stated(2_000_000_000, "2015-01-01", new PromisedNext(null, null, null, null, null))]),
            meeting => meeting.State == MeetingState.Recorded
        );
        Assert.Equal(2, Of(stated: [Stated(2018, "2015-01-01", new PromisedNext(null, null, null, null, null))]).Count);
    }

    [Fact]
    public void The_order_of_the_sources_does_not_matter()
    {
        StatedMeeting[] stated =
        [
            Stated(1, "2013-03-11", new PromisedNext(2, null, null, null, null)),
            Stated(null, "2014-05-09"),
            Stated(5, "2018-07-20"),
            Stated(null, "2018-07-20"),
        ];
        ListedLine[] listed = [Listed(2, "2014-05-09"), Listed(4, "2017-05-16"), Listed(null, "2018-07-20")];
        NamedMeeting[] named = [Named(4, null), Named(null, "2017-05-16")];
        static string Told(IReadOnlyList<ChainMeeting> chain) =>
            string.Join(
                '\n',
                chain.Select(meeting =>
                    $"{meeting.Ordinal} {meeting.State} {meeting.Documents.Count} {meeting.Lines.Count} "
                    + string.Join(
                        ' ',
                        meeting.Reasons.Order(
                            Comparer<Reason>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))
                        )
                    )
                )
            );
        Assert.Equal(
            Told(Of(stated, named, listed)),
            Told(Of([.. stated.Reverse()], [.. named.Reverse()], [.. listed.Reverse()]))
        );
    }

    private static IReadOnlyList<ChainMeeting> Of(
        IReadOnlyList<StatedMeeting>? stated = null,
        IReadOnlyList<NamedMeeting>? named = null,
        IReadOnlyList<ListedLine>? listed = null
    ) =>
        Chain.Of(
            new ChainSources("jp-us-space", "Space Dialogue", ["JP", "US"], stated ?? [], named ?? [], listed ?? [])
        );

    private StatedMeeting Stated(int? ordinal, string day, PromisedNext? next = null) =>
        new(
            ++_revision,
            null,
            $"{_revision:D64}",
            DocumentKind.JointStatement,
            100,
            ordinal,
            Days(day),
            null,
            null,
            ["JP", "US"],
            next
        );

    private NamedMeeting Named(int? ordinal, string? day, string? saidOn = null) =>
        new(
            ++_revision,
            0,
            null,
            $"{_revision:D64}",
            ordinal,
            day is null ? null : Days(day),
            day,
            saidOn is null ? null : Day(saidOn)
        );

    private ListedLine Listed(int? ordinal, string? start, string? end = null) =>
        new(
            ++_revision,
            null,
            $"{ordinal} {start}",
            ordinal,
            start is null ? null : Days(start, end),
            "Tokyo",
            "JP",
            null
        );

    private static Days Days(string start, string? end = null) => new(Day(start), Day(end ?? start));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
