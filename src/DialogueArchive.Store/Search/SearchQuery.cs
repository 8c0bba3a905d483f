using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Store.Search;

/// <summary>
/// A visitor's words: words, "phrases", beginnings of words (<c>satell*</c>), fields (<c>topic:debris</c>), <c>AND</c>,
/// <c>OR</c>, <c>NOT</c> or a minus in front, and parentheses. Every word is quoted, so nothing in it is an operator to the
/// index; what does not fit together is read as if it were not there.
/// </summary>
/// <param name="Term">What is wanted.</param>
/// <param name="Also">The other names that are searched for with the visitor's own.</param>
/// <param name="Misread">What looks like a field and is none, each in a sentence.</param>
internal sealed partial record SearchQuery(
    SearchTerm Term,
    IReadOnlyList<AlsoSearched> Also,
    IReadOnlyList<string> Misread
)
{
    /// <summary>More words than anyone types; FTS5 refuses expressions that are too deep.</summary>
    private const int MostTerms = 32;

    private const int DeepestNesting = 8;

    private static readonly Dictionary<string, Facet> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["topic"] = Facet.Topic,
        ["actor"] = Facet.Actor,
        ["act"] = Facet.Act,
        ["org"] = Facet.Organisation,
        ["year"] = Facet.Year,
        ["party"] = Facet.Party,
        ["place"] = Facet.Place,
        ["series"] = Facet.Series,
        ["reference"] = Facet.Reference,
    };

    /// <summary>The names of the fields, as they are typed.</summary>
    public static IEnumerable<string> FieldNames => Fields.Keys.Select(name => $"{name}:");

    /// <summary>The FTS5 expression of a query without fields; null where there are some.</summary>
    public string? Match => Term.Match;

    /// <summary>The query; null when there is nothing to search for.</summary>
    /// <param name="words">What the visitor typed.</param>
    /// <param name="names">Tells the other names of what a word or a phrase names; null searches for the words alone.</param>
    public static SearchQuery? Of(string? words, OtherNames? names = null)
    {
        var reader = new Reader([.. Tokens(words ?? "")], names);
        return reader.Any(0) is { } term ? new SearchQuery(term, reader.Also, MisreadIn(words ?? "")) : null;
    }

    /// <summary>What looks like a field and is none, or is given a value that it cannot have.</summary>
    public static IReadOnlyList<string> MisreadIn(string words) =>
        [
            .. Raw(words)
                .Where(token => token.Mark == Mark.Word && NotAField().IsMatch(token.Text))
                .Select(token => NotAField().Match(token.Text).Groups["name"].Value)
                .Where(name => !Fields.ContainsKey(name))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(name => $"There is no field '{name}:'. The fields are {string.Join(", ", FieldNames)}."),
            .. Raw(words)
                .Where(token => token is { Mark: Mark.Field, Facet: Facet.Year } && YearsOf(token.Text) is null)
                .Select(token => $"'year:{token.Text}' is no year; write year:2018 or year:2013-2018."),
        ];

    /// <summary>The first and the last year of '2018' or '2013-2018'; null for anything else.</summary>
    public static (int First, int Last)? YearsOf(string words) =>
        words.Split('-', '–') switch
        {
            [var only] when Year(only) is { } year => (year, year),
            [var first, var last] when Year(first) is { } from && Year(last) is { } to => (from, to),
            _ => null,
        };

    private static int? Year(string words) =>
        int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10000
            ? year
            : null;

    // Letters, a colon and more: but no address and no time of day.
    [GeneratedRegex(@"^-?(?<name>\p{L}{2,20}):(?!//).", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex NotAField();

    private enum Mark
    {
        Word,
        Phrase,
        Field,
        And,
        Or,
        Not,
        Open,
        Close,
    }

    private readonly record struct Token(Mark Mark, string Text, Facet Facet = default);

    /// <summary>Reads the tokens from left to right: alternatives of joint terms, some of them denied.</summary>
    private sealed class Reader(List<Token> tokens, OtherNames? names)
    {
        private int _at;

        public List<AlsoSearched> Also { get; } = [];

        public SearchTerm? Any(int depth)
        {
            List<SearchTerm> alternatives = [];
            while (_at < tokens.Count)
            {
                if (All(depth) is { } joint)
                {
                    alternatives.Add(joint);
                }
                if (_at < tokens.Count && tokens[_at].Mark == Mark.Close && depth > 0)
                {
                    break;
                }
                // An 'OR', or a bracket that closes nothing.
                _at++;
            }
            return alternatives switch
            {
                [] => null,
                [var only] => only,
                _ => new EitherTerm(alternatives),
            };
        }

        private SearchTerm? All(int depth)
        {
            List<SearchTerm> wanted = [];
            List<SearchTerm> denied = [];
            var isDenied = false;
            for (; _at < tokens.Count; _at++)
            {
                var token = tokens[_at];
                switch (token.Mark)
                {
                    case Mark.Or or Mark.Close:
                        return Of(wanted, denied);
                    case Mark.And:
                        continue;
                    case Mark.Not:
                        isDenied = true;
                        continue;
                    case Mark.Open when depth >= DeepestNesting:
                        continue;
                }
                (isDenied ? denied : wanted).AddRange(Term(depth));
                isDenied = false;
            }
            return Of(wanted, denied);
        }

        private IEnumerable<SearchTerm> Term(int depth)
        {
            switch (tokens[_at].Mark)
            {
                case Mark.Open:
                    _at++;
                    return Any(depth + 1) is { } group ? [group] : [];
                case Mark.Field:
                    return [new FieldTerm(tokens[_at].Facet, tokens[_at].Text)];
            }
            if (
                names?.At([
                    .. tokens.Skip(_at).TakeWhile(token => token.Mark == Mark.Word).Select(token => token.Text),
                ]) is
                { } run
            )
            {
                var own = SearchTerm.Joined([.. tokens.Skip(_at).Take(run.Words).Select(Quoted)], " AND ")!;
                _at += run.Words - 1;
                return [With(own, run.Names)];
            }
            return tokens[_at].Mark == Mark.Phrase && names?.Of(tokens[_at].Text) is { } known
                ? [With(Quoted(tokens[_at]), known)]
                : [new WordsTerm(Quoted(tokens[_at]))];
        }

        private WordsTerm With(string own, NamesOf known)
        {
            Also.Add(new AlsoSearched(known.Asked, known.Others));
            return new WordsTerm(
                SearchTerm.Joined(
                    [own, .. known.Others.Select(name => $"\"{name.Replace("\"", "", StringComparison.Ordinal)}\"")],
                    " OR "
                )!
            );
        }

        // Nothing but denials would be every other sentence of the archive: that is no question.
        private static SearchTerm? Of(List<SearchTerm> wanted, List<SearchTerm> denied) =>
            (wanted, denied) switch
            {
                ([], _) => null,
                ([var only], []) => only,
                _ => new JointTerm(wanted, denied),
            };
    }

    private static IEnumerable<Token> Tokens(string words)
    {
        var terms = 0;
        foreach (var token in Raw(words))
        {
            if (token.Mark is not (Mark.Word or Mark.Phrase or Mark.Field))
            {
                yield return token;
            }
            else if (IsSearchable(token.Text) && terms++ < MostTerms)
            {
                yield return token;
            }
        }
    }

    private static IEnumerable<Token> Raw(string typed)
    {
        var words = typed.Replace('“', '"').Replace('”', '"').Replace('„', '"');
        for (var at = 0; at < words.Length; )
        {
            if (words[at] == '"' && words.IndexOf('"', at + 1) is var close and > 0)
            {
                yield return new Token(Mark.Phrase, words[(at + 1)..close]);
                at = close + 1;
            }
            else if (words[at] is '(' or ')')
            {
                yield return new Token(words[at] == '(' ? Mark.Open : Mark.Close, "");
                at++;
            }
            else if (words[at] == '"' || char.IsWhiteSpace(words[at]))
            {
                at++;
            }
            else
            {
                var end = at;
                while (end < words.Length && words[end] is not ('"' or '(' or ')') && !char.IsWhiteSpace(words[end]))
                {
                    end++;
                }
                if (words[at] == '-' && (end - at > 1 || end < words.Length && words[end] is '"' or '('))
                {
                    yield return new Token(Mark.Not, "");
                }
                if (FieldAt(words, at, end) is var (field, after))
                {
                    yield return field;
                    at = after;
                    continue;
                }
                yield return words[at..end] switch
                {
                    "AND" => new Token(Mark.And, ""),
                    "OR" => new Token(Mark.Or, ""),
                    "NOT" => new Token(Mark.Not, ""),
                    var word => new Token(Mark.Word, word),
                };
                at = end;
            }
        }
    }

    // topic:debris or topic:"space debris", with a minus in front or without.
    private static (Token Field, int After)? FieldAt(string words, int at, int end)
    {
        var start = words[at] == '-' ? at + 1 : at;
        var colon = words.IndexOf(':', start, end - start);
        if (colon < 0 || !Fields.TryGetValue(words[start..colon], out var facet))
        {
            return null;
        }
        if (colon + 1 < end)
        {
            return (new Token(Mark.Field, words[(colon + 1)..end], facet), end);
        }
        var close = end < words.Length && words[end] == '"' ? words.IndexOf('"', end + 1) : -1;
        return close > 0 ? (new Token(Mark.Field, words[(end + 1)..close], facet), close + 1) : null;
    }

    // The tokenizer keeps letters, digits and private-use characters; a term without any would match nothing.
    private static bool IsSearchable(string term) =>
        term.EnumerateRunes()
            .Any(rune =>
                rune != Rune.ReplacementChar
                && (
                    Rune.IsLetterOrDigit(rune)
                    || Rune.GetUnicodeCategory(rune)
                        is UnicodeCategory.PrivateUse
                            or UnicodeCategory.LetterNumber
                            or UnicodeCategory.OtherNumber
                )
            );

    private static string Quoted(Token term) =>
        term is { Mark: Mark.Word, Text.Length: > 1 } && term.Text.EndsWith('*')
            ? $"\"{Plain(term.Text)}\"*"
            : $"\"{Plain(term.Text)}\"";

    private static string Plain(string term) => term.Replace("\0", " ", StringComparison.Ordinal);
}
