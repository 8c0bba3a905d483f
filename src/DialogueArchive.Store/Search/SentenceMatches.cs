using DialogueArchive.Store.Catalogue;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DialogueArchive.Store.Search;

/// <summary>A sentence that was found, by its place in the finding aid; the smaller the rank, the sooner it is shown.</summary>
internal readonly record struct SentenceMatch(int At, double Rank);

/// <summary>Which sentences a query means: words by the full-text index, fields by the finding aid.</summary>
internal sealed class SentenceMatches(FindingAid aid, ArchiveContext context)
{
    /// <summary>The sentences; their ranks tell only where relevance is wanted.</summary>
    public async Task<IReadOnlyList<SentenceMatch>> OfAsync(
        SearchQuery asked,
        SearchSort sort,
        CancellationToken cancellationToken
    )
    {
        var ranked = sort == SearchSort.Relevance;
        if (asked.Match is { } whole)
        {
            return await MatchAsync(whole, ranked, cancellationToken);
        }
        var found = await EvaluateAsync(asked.Term, cancellationToken);
        var ranks = new Dictionary<int, double>();
        if (ranked && asked.Term.Wanted is { } wanted)
        {
            foreach (var match in await MatchAsync(wanted, ranked: true, cancellationToken))
            {
                ranks[match.At] = match.Rank;
            }
        }
        return
        [
            .. found
                .Index()
                .Where(each => each.Item)
                .Select(each => new SentenceMatch(each.Index, ranks.GetValueOrDefault(each.Index))),
        ];
    }

    private async Task<bool[]> EvaluateAsync(SearchTerm term, CancellationToken cancellationToken)
    {
        if (term.Match is { } match)
        {
            var sentences = new bool[aid.Sentences.Count];
            foreach (var found in await MatchAsync(match, ranked: false, cancellationToken))
            {
                sentences[found.At] = true;
            }
            return sentences;
        }
        switch (term)
        {
            case FieldTerm field:
                return Having(field);
            case EitherTerm either:
            {
                var any = new bool[aid.Sentences.Count];
                foreach (var each in either.Any)
                {
                    Combine(any, await EvaluateAsync(each, cancellationToken), (has, also) => has || also);
                }
                return any;
            }
            case JointTerm joint:
            {
                var all = new bool[aid.Sentences.Count];
                Array.Fill(all, true);
                foreach (var each in joint.All)
                {
                    Combine(all, await EvaluateAsync(each, cancellationToken), (has, also) => has && also);
                }
                foreach (var each in joint.Denied)
                {
                    Combine(all, await EvaluateAsync(each, cancellationToken), (has, denied) => has && !denied);
                }
                return all;
            }
            default:
                throw new InvalidOperationException("A term is words, a field, several or one of several.");
        }
    }

    private bool[] Having(FieldTerm field)
    {
        var named = new Choices([KeyValuePair.Create(field.Facet, FieldValues.Named(aid, field))]);
        return named.Any
            ? Marked(aid.NarrowSentences(Enumerable.Range(0, aid.Sentences.Count), named).Found)
            : new bool[aid.Sentences.Count];
    }

    private bool[] Marked(IReadOnlyList<int> found)
    {
        var sentences = new bool[aid.Sentences.Count];
        foreach (var at in found)
        {
            sentences[at] = true;
        }
        return sentences;
    }

    private static void Combine(bool[] into, bool[] with, Func<bool, bool, bool> by)
    {
        for (var at = 0; at < into.Length; at++)
        {
            into[at] = by(into[at], with[at]);
        }
    }

    // Tens of thousands of numbers: read without the cost of rows that are objects.
    private async Task<List<SentenceMatch>> MatchAsync(string match, bool ranked, CancellationToken cancellationToken)
    {
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = ranked
            ? """SELECT rowid, bm25("SentenceSearch") FROM "SentenceSearch" WHERE "SentenceSearch" MATCH $match"""
            : """SELECT rowid, 0.0 FROM "SentenceSearch" WHERE "SentenceSearch" MATCH $match""";
        command.Parameters.AddWithValue("$match", match);
        var found = new List<SentenceMatch>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            if (aid.SentenceAt(rows.GetInt32(0)) is var at and >= 0)
            {
                found.Add(new SentenceMatch(at, rows.GetDouble(1)));
            }
        }
        return found;
    }
}
