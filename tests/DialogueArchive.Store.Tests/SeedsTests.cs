using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Import;
using DialogueArchive.Store.Model;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueArchive.Store.Tests;

/// <summary>The archive as a first visitor finds it: the press releases and the list that come with it, by the real extractor.</summary>
public sealed class SeedsTests : IClassFixture<SeedsTests.SeededArchive>
{
    private readonly SeededArchive _archive;

    public SeedsTests(SeededArchive archive) => _archive = archive;

    [Fact]
    public void Every_seed_is_imported() =>
        Assert.All(
            _archive.Report.Files,
            file => Assert.Equal((ImportOutcome.Added, null), (file.Outcome, file.Reason))
        );

    [Fact]
    public async Task Two_meetings_are_recorded_in_a_landscape_of_known_ones()
    {
        var coverage = await _archive.Get<CoverageQueries>().CountAsync();
        Assert.Equal(
            (2, 65, 0, 18, 32, 2),
            (
                coverage.Recorded,
                coverage.Known,
                coverage.Promised,
                coverage.Undated,
                coverage.Series,
                coverage.Documents
            )
        );
    }

    [Fact]
    public async Task The_chain_of_the_dialogue_runs_from_1_to_9()
    {
        var chain = (await _archive.Get<SeriesQueries>().FindAsync("jp-us-space"))!.Chain;
        Assert.Equal(Enumerable.Range(1, 9), chain.Select(entry => entry.Meeting.Ordinal!.Value));
        Assert.Equal(
            [1, 5],
            chain
                .Where(entry => entry.Meeting.State == MeetingState.Recorded)
                .Select(entry => entry.Meeting.Ordinal!.Value)
        );
        Assert.Contains(chain[1].KnownBy, reason => reason.Kind == KnownByKind.Promised);
        Assert.Contains(chain[3].KnownBy, reason => reason.Kind == KnownByKind.Named);
        Assert.Contains(chain[5].KnownBy, reason => reason.Kind == KnownByKind.Promised);
        Assert.All(chain.Skip(6), entry => Assert.Equal(KnownByKind.List, Assert.Single(entry.KnownBy).Kind));
    }

    [Fact]
    public async Task The_first_and_the_fifth_meeting_compare_as_the_press_releases_say()
    {
        var pair = (await _archive.Get<MeetingQueries>().PairAsync("jp-us-space-1", "jp-us-space-5")).Answer!;
        var compared = Comparison.Of(pair.A, pair.B);
        Assert.Equal([2, 3, 4], compared.MissingBetween.Select(meeting => meeting.Ordinal!.Value));
        var japan = compared.Delegations.Single(delegation => delegation.Party == "JP").Participants;
        var states = compared.Delegations.Single(delegation => delegation.Party == "US").Participants;
        Assert.Equal((8, 1, 5), (japan.Joined.Count, japan.Left.Count, japan.Stayed.Count));
        Assert.Equal("Japan Coast Guard", Assert.Single(japan.Left).Name);
        Assert.Equal((2, 0, 3), (states.Joined.Count, states.Left.Count, states.Stayed.Count));
    }

    [Fact]
    public async Task Space_situational_awareness_was_worded_in_four_sentences_of_which_two_answer_to_each_other()
    {
        var answer = (
            await _archive
                .Get<ComparisonQueries>()
                .WordingAsync("space-situational-awareness", ["jp-us-space-1", "jp-us-space-5"])
        ).Answer!;
        Assert.Equal([2, 2], answer.Meetings.Select(each => each.Sentences.Count));
        Assert.Equal([4, 4], answer.Meetings.Select(each => each.Strength));
        var pair = Assert.Single(answer.Pairs);
        Assert.Equal([2, 3, 4], pair.MissingBetween.Select(missing => missing.Ordinal!.Value));
        var aligned = Assert.Single(pair.Rows, row => row.Similarity is not null);
        Assert.Equal(("5.1", "5.4"), (aligned.Before!.Sentence.Label, aligned.After!.Sentence.Label));
        Assert.Equal(
            ["The parties discussed space security cooperation and confirmed their", "furthering, bilateral"],
            aligned.BeforeWords.Where(run => run.Change == WordChange.Removed).Select(run => run.Text)
        );
        Assert.Equal(
            ["Both sides reaffirmed mutual", "sharing information and experience in"],
            aligned.AfterWords.Where(run => run.Change == WordChange.Added).Select(run => run.Text)
        );
        Assert.Equal([Act.Intended], aligned.Before.Acts.Select(act => act.Act));
        Assert.Equal([Act.Intended], aligned.After.Acts.Select(act => act.Act));
    }

    [Theory]
    [InlineData(
        "jp-us-space-1-next",
        "jp-us-space-2",
        "2014-01-01",
        "2014-04-30",
        "'Early' in a year is January to April"
    )]
    [InlineData("jp-us-space-5-next", "jp-us-space-6", "2019-01-01", "2019-12-31", "A year alone is all of it.")]
    public async Task The_promised_next_meetings_were_held_by_later_evidence_and_their_records_are_not_here(
        string commitment,
        string promised,
        string start,
        string end,
        string rule
    )
    {
        var card = (await _archive.Get<CommitmentQueries>().FindAsync(commitment))!;
        Assert.Equal((CommitmentStatus.Implied, promised), (card.Commitment.Status, card.Commitment.Promised!.Slug));
        Assert.Equal((start, end), ($"{card.Commitment.Window!.Start:O}", $"{card.Commitment.Window.End:O}"));
        Assert.Contains(rule, card.Commitment.Window.Rule, StringComparison.Ordinal);
        Assert.EndsWith("No record of it is held.", card.Commitment.Reason, StringComparison.Ordinal);
        Assert.Equal(card.Commitment.Window.Text, Assert.Single(card.Commitment.Window.Evidence).Quote);
    }

    [Fact]
    public async Task The_second_meeting_is_implied_by_the_number_of_the_fifth_and_the_sixth_by_the_list()
    {
        var commitments = _archive.Get<CommitmentQueries>();
        var second = (await commitments.FindAsync("jp-us-space-1-next"))!.History[^1];
        Assert.Equal(("text", "jp-us-space-5"), (second.Source, second.Meeting!.Slug));
        Assert.Equal("Fifth Meeting", Assert.Single(second.Evidence).Quote);
        var sixth = (await commitments.FindAsync("jp-us-space-5-next"))!.History[^1];
        Assert.Equal(("list", new DateOnly(2019, 7, 24)), (sixth.Source, sixth.KnownOn));
        Assert.Contains("24 July 2019", sixth.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2013-03-10", null)]
    [InlineData("2013-03-11", CommitmentStatus.Open)]
    [InlineData("2014-04-30", CommitmentStatus.Open)]
    [InlineData("2014-05-01", CommitmentStatus.WindowPassed)]
    [InlineData("2018-07-19", CommitmentStatus.WindowPassed)]
    [InlineData("2018-07-20", CommitmentStatus.Implied)]
    public async Task What_was_knowable_of_the_second_meeting_on_a_day(string day, CommitmentStatus? status)
    {
        var asOf = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var commitments = _archive.Get<CommitmentQueries>();
        Assert.Equal(status, (await commitments.FindAsync("jp-us-space-1-next", asOf))?.Commitment.Status);
        var listed = await commitments.ListAsync(new(AsOf: asOf), new());
        Assert.Equal(status, listed.Items.SingleOrDefault(each => each.Slug == "jp-us-space-1-next")?.Status);
        Assert.Equal(listed.Total, listed.Items.Count);
        if (status is { } known)
        {
            var same = await commitments.ListAsync(new([known], AsOf: asOf), new());
            Assert.Contains(same.Items, each => each.Slug == "jp-us-space-1-next");
            Assert.All(same.Items, each => Assert.Equal(known, each.Status));
        }
    }

    [Fact]
    public async Task What_they_undertook_at_the_first_meeting_they_said_again_at_the_fifth()
    {
        var first = (await _archive.Get<CommitmentQueries>().OfMeetingAsync("jp-us-space-1"))!;
        Assert.Equal(
            ["4.3", "5.1", "6.1"],
            first.Where(each => each.Status == CommitmentStatus.Restated).Select(each => each.Sentence.Label)
        );
        var awareness = (await _archive.Get<CommitmentQueries>().FindAsync(first[1].Slug))!;
        Assert.Equal(["jp-us-space-1", "jp-us-space-5"], awareness.Chain.Select(each => each.Meeting.Slug));
        Assert.Equal("5.4", awareness.Chain[1].Sentence.Label);
        Assert.Equal(awareness.Chain[1].Slug, awareness.History[^1].Successor);
        Assert.InRange(awareness.History[^1].Score!.Value, .5, 1);
    }

    [Fact]
    public async Task Every_forward_looking_act_of_the_parties_is_in_the_ledger()
    {
        var acts = (await _archive.Get<StatementQueries>().ListAsync(new(), new(PageRequest.MaximumLimit))).Items;
        var ledger = await _archive.Get<CommitmentQueries>().AllAsync(new());
        Assert.Equal(
            acts.Where(act => act is { IsOfParties: true, Strength: >= 4 })
                .Select(act => (act.Sentence.Document, act.Sentence.Id))
                .Order(),
            ledger.Select(each => (each.Sentence.Document, each.Sentence.Id)).Order()
        );
    }

    [Fact]
    public async Task Every_mark_stands_on_its_words()
    {
        var documents = _archive.Get<DocumentQueries>();
        foreach (var document in (await documents.ListAsync(new())).Items)
        {
            var text = (await documents.TextAsync(document.Slug))!;
            foreach (var sentence in text.Paragraphs.SelectMany(paragraph => paragraph.Sentences))
            {
                Assert.Equal(sentence.Text, text.Text[sentence.Start..sentence.End]);
                Assert.All(sentence.Marks, mark => Assert.InRange(mark.Start, sentence.Start, mark.End - 1));
                Assert.All(sentence.Marks, mark => Assert.InRange(mark.End, mark.Start + 1, sentence.End));
            }
        }
    }

    [Fact]
    public async Task Every_series_of_the_list_has_an_authority_record()
    {
        var listed = (await _archive.Get<SeriesQueries>().ListAsync(new(PageRequest.MaximumLimit))).Items;
        var records = AuthorityFile.Default.Of(AuthorityKind.Series).Select(record => record.Id);
        Assert.Empty(listed.Select(series => series.Slug).Except(records));
    }

    [Fact]
    public async Task The_acts_of_one_side_are_found_by_their_actor()
    {
        var statements = await _archive.Get<StatementQueries>().ListAsync(new(Actors: ["JP", "US"]), new());
        Assert.Contains(statements.Items, statement => statement is { Actor: "US", Act: Act.Invited });
        Assert.Contains(statements.Items, statement => statement is { Actor: "JP", Act: Act.Intended });
    }

    /// <summary>The store as the executable gets it, with the seeds imported once.</summary>
    public sealed class SeededArchive : IAsyncLifetime
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("seeds-").FullName;
        private ServiceProvider? _services;

        public ImportReport Report { get; private set; } = new([]);

        public async Task InitializeAsync()
        {
            var services = new ServiceCollection();
            services.AddArchiveStore(
                Path.Combine(_folder, "archive.db"),
                _ => TemporaryArchive.Reading(RecordExtractor.Default.Extract)
            );
            _services = services.BuildServiceProvider();
            await Get<ArchiveDatabase>().PrepareAsync();
            Report = await Get<Importer>().ImportAsync([Path.Combine(Repository(), "seeds")]);
        }

        public T Get<T>()
            where T : notnull => _services!.GetRequiredService<T>();

        public async Task DisposeAsync()
        {
            await _services!.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }

        private static string Repository()
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "DialogueArchive.sln")))
            {
                folder =
                    folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
            }
            return folder.FullName;
        }
    }
}
