using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DialogueArchive.Web.Tests;

/// <summary>A page costs the same number of commands to the database, however much is in it.</summary>
public sealed class PageCommandTests : IDisposable
{
    private const int Most = 60;

    private readonly ArchiveHost _few = new();
    private readonly ArchiveHost _many = new();
    private readonly CommandCounts _counts = new();

    public void Dispose()
    {
        _counts.Dispose();
        _few.Dispose();
        _many.Dispose();
    }

    [Fact]
    public async Task Every_page_costs_the_same_with_few_meetings_and_with_many()
    {
        // Meetings that were there before stay what they are.
        foreach (var number in Enumerable.Range(6, 7))
        {
            await _many.ImportAsync(
                $"{number}.txt",
                $"The {number}th Meeting of the Japan-U.S. Comprehensive Dialogue on Space was held in Tokyo on May 5, {2010 + number}.\n\n"
                    + "The two sides welcomed progress on space situational awareness and discussed space debris.\n\n"
                    + "Representatives from the Ministry of Foreign Affairs and JAXA participated from the Japanese side.\n"
            );
        }
        var different = new List<string>();
        foreach (var address in Addresses.Pages)
        {
            var (less, more) = (await CountAsync(_few, address), await CountAsync(_many, address));
            if (less != more || more is 0 or > Most)
            {
                different.Add($"{address}: {less} commands with few meetings, {more} with many");
            }
        }
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    private async Task<int> CountAsync(ArchiveHost archive, string address)
    {
        // What is asked once and kept is no part of a page.
        await archive.PageAsync(address);
        var before = _counts.Of(archive.Database);
        // Asked for in other words, so that the bytes that were kept do not answer.
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await archive.Http.SendAsync(request);
        return _counts.Of(archive.Database) - before;
    }

    /// <summary>Commands by database file.</summary>
    private sealed class CommandCounts
        : IObserver<DiagnosticListener>,
            IObserver<KeyValuePair<string, object?>>,
            IDisposable
    {
        private const string Source = "Microsoft.EntityFrameworkCore";

        private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
        private readonly ConcurrentBag<IDisposable> _subscriptions = [];

        public CommandCounts() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public int Of(string database) => _counts.GetValueOrDefault(database);

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == Source)
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (
                value.Value
                is CommandEventData { Command.Connection.DataSource: { } database }
                    and not CommandEndEventData
            )
            {
                _counts.AddOrUpdate(database, 1, (_, count) => count + 1);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            foreach (var subscription in _subscriptions)
            {
                subscription.Dispose();
            }
        }
    }
}
