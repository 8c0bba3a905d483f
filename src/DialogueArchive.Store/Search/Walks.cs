using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace DialogueArchive.Store.Search;

/// <summary>
/// Walks through what was found by relevance, page after page. What comes in meanwhile changes the ranks of all sentences, so each walk goes
/// on in the order in which it began; what came in since is not on its way.
/// </summary>
internal sealed class Walks : IDisposable
{
    private const int MostIds = 2_000_000;
    private const int CostOfOne = 100;

    private readonly MemoryCache _orders = new(new MemoryCacheOptions { SizeLimit = MostIds });

    /// <summary>
    /// What was found in the order of the walk that was <paramref name="begun"/>, and that walk's name; a new walk where there is none, or
    /// where it was so long ago that it is forgotten. The ranks are places on the walk.
    /// </summary>
    public (string Name, IReadOnlyList<SentenceMatch> Found) Go(
        string? begun,
        IReadOnlyList<SentenceMatch> found,
        FindingAid aid
    )
    {
        if (begun is null || !_orders.TryGetValue(begun, out int[]? ids))
        {
            ids = [.. found.Select(match => aid.Sentences[match.At].Id)];
            // The name is made of the order, so that it stays the same as long as the archive does.
            begun = Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<int>(ids)).AsSpan(0, 8));
            _orders.Set(
                begun,
                ids,
                new MemoryCacheEntryOptions { Size = ids.Length + CostOfOne, SlidingExpiration = TimeSpan.FromHours(1) }
            );
        }
        var still = found.Select(match => match.At).ToHashSet();
        return (
            begun,
            [
                .. ids!
                    .Index()
                    .Select(each => new SentenceMatch(aid.SentenceAt(each.Item), each.Index))
                    .Where(match => still.Contains(match.At)),
            ]
        );
    }

    public void Dispose() => _orders.Dispose();
}
