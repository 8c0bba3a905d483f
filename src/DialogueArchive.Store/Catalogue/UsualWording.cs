using System.Globalization;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>
/// What texts of this archive usually say: how common each word is, and which formulas recur in many texts. Read from texts spread
/// evenly over the archive, once for each state of it.
/// </summary>
internal sealed class UsualWording
{
    private const int MostTexts = 400;
    private const int FormulaWords = 4;
    private const int FewestTexts = 3;
    private const double FewestShare = .02;
    private const double CommonShare = .2;

    private readonly string _stamp;
    private readonly Dictionary<string, (int Id, int Sentences)> _words = new(StringComparer.Ordinal);
    private readonly HashSet<(int, int, int, int)> _formulas = [];
    private readonly int _sentences;

    internal UsualWording(IEnumerable<(int Text, string Sentence)> sentences, string stamp = "")
    {
        _stamp = stamp;
        var runs = new Dictionary<(int, int, int, int), (int Text, int Texts)>();
        var texts = new HashSet<int>();
        foreach (var (text, sentence) in sentences.OrderBy(each => each.Text))
        {
            texts.Add(text);
            _sentences++;
            var ids = Learnt(TextWords.Of(sentence));
            for (var at = 0; at + FormulaWords <= ids.Length; at++)
            {
                var run = (ids[at], ids[at + 1], ids[at + 2], ids[at + 3]);
                var known = runs.GetValueOrDefault(run, (Text: -1, Texts: 0));
                runs[run] = known.Text == text ? known : (text, known.Texts + 1);
            }
        }
        Texts = texts.Count;
        var fewest = Math.Max(FewestTexts, (int)Math.Ceiling(Texts * FewestShare));
        _formulas.UnionWith(runs.Where(run => run.Value.Texts >= fewest).Select(run => run.Key));
    }

    /// <summary>How many texts were read for it.</summary>
    public int Texts { get; }

    public static async Task<UsualWording> OfAsync(
        ArchiveContext context,
        UsualWording? held,
        CancellationToken cancellationToken
    )
    {
        var stamp = await context
            .Imports.OrderByDescending(row => row.Id)
            .Select(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var state = stamp.ToString(CultureInfo.InvariantCulture);
        if (held is not null && held._stamp == state)
        {
            return held;
        }
        var revisions = await context
            .Revisions.Where(row => row.IsCurrent)
            .OrderBy(row => row.Id)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        var step = Math.Max(1, (revisions.Count + MostTexts - 1) / MostTexts);
        var chosen = revisions.Where((_, at) => at % step == 0).ToList();
        var sentences = await context
            .Sentences.Where(row => chosen.Contains(row.RevisionId))
            .Select(row => new { row.RevisionId, row.Text })
            .ToListAsync(cancellationToken);
        return new UsualWording(sentences.Select(row => (row.RevisionId, row.Text)), state);
    }

    /// <summary>How much a word tells: the rarer, the more.</summary>
    public double Weight(string word) =>
        Math.Log(1 + ((_sentences + 1d) / (1 + _words.GetValueOrDefault(word).Sentences)));

    /// <summary>A word that is not in every fifth sentence: no 'and', no 'the'.</summary>
    public bool IsTelling(string piece) =>
        char.IsLetterOrDigit(piece[0])
        && _words.GetValueOrDefault(piece.ToLowerInvariant()).Sentences <= _sentences * CommonShare;

    /// <summary>For each of the words in order: whether it belongs to a formula.</summary>
    public bool[] InFormula(IReadOnlyList<string> words)
    {
        var marks = new bool[words.Count];
        var ids = words.Select(word => _words.TryGetValue(word, out var known) ? known.Id : 0).ToArray();
        for (var at = 0; at + FormulaWords <= ids.Length; at++)
        {
            if (_formulas.Contains((ids[at], ids[at + 1], ids[at + 2], ids[at + 3])))
            {
                Array.Fill(marks, true, at, FormulaWords);
            }
        }
        return marks;
    }

    private int[] Learnt(string[] words)
    {
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            var (id, count) = _words.GetValueOrDefault(word, (_words.Count + 1, 0));
            _words[word] = (id, count + 1);
        }
        return [.. words.Select(word => _words[word].Id)];
    }
}
