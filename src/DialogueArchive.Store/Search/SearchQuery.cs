using System.Globalization;
using System.Text;

namespace DialogueArchive.Store.Search;

/// <summary>
/// A visitor's words as an FTS5 expression: words, "phrases", beginnings of words (<c>satell*</c>), <c>AND</c>, <c>OR</c>,
/// <c>NOT</c> or a minus in front, and parentheses. Every word is quoted, so nothing in it is an operator to the index; what
/// does not fit together is read as if it were not there.
/// </summary>
/// <param name="Match">The FTS5 expression.</param>
/// <param name="Also">The other names that are searched for with the visitor's own.</param>
internal sealed record SearchQuery(string Match, IReadOnlyList<AlsoSearched> Also)
{
    /// <summary>More words than anyone types; FTS5 refuses expressions that are too deep.</summary>
    private const int MostTerms = 32;

    private const int DeepestNesting = 8;

    /// <summary>The query; null when there is nothing to search for.</summary>
    /// <param name="words">What the visitor typed.</param>
    /// <param name="names">Tells the other names of what a word or a phrase names; null searches for the words alone.</param>
    public static SearchQuery? Of(string? words, OtherNames? names = null)
    {
        var reader = new Reader([.. Tokens(words ?? "")], names);
        return reader.Any(0) is { } match ? new SearchQuery(match, reader.Also) : null;
    }

    private enum Mark
    {
        Word,
        Phrase,
        And,
        Or,
        Not,
        Open,
        Close,
    }

    private readonly record struct Token(Mark Mark, string Text);

    /// <summary>Reads the tokens from left to right: alternatives of joint terms, some of them denied.</summary>
    private sealed class Reader(List<Token> tokens, OtherNames? names)
    {
        private int _at;

        public List<AlsoSearched> Also { get; } = [];

        public string? Any(int depth)
        {
            List<string> alternatives = [];
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
            return Joined(alternatives, " OR ");
        }

        private string? All(int depth)
        {
            List<string> wanted = [];
            List<string> denied = [];
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

        private IEnumerable<string> Term(int depth)
        {
            if (tokens[_at].Mark == Mark.Open)
            {
                _at++;
                return Any(depth + 1) is { } group ? [group] : [];
            }
            if (
                names?.At([
                    .. tokens.Skip(_at).TakeWhile(token => token.Mark == Mark.Word).Select(token => token.Text),
                ]) is
                { } run
            )
            {
                var own = Joined([.. tokens.Skip(_at).Take(run.Words).Select(Quoted)], " AND ")!;
                _at += run.Words - 1;
                return [With(own, run.Names)];
            }
            return tokens[_at].Mark == Mark.Phrase && names?.Of(tokens[_at].Text) is { } known
                ? [With(Quoted(tokens[_at]), known)]
                : [Quoted(tokens[_at])];
        }

        private string With(string own, NamesOf known)
        {
            Also.Add(new AlsoSearched(known.Asked, known.Others));
            return Joined(
                [own, .. known.Others.Select(name => $"\"{name.Replace("\"", "", StringComparison.Ordinal)}\"")],
                " OR "
            )!;
        }

        // Nothing but denials would be every other sentence of the archive: that is no question.
        private static string? Of(List<string> wanted, List<string> denied) =>
            Joined(wanted, " AND ") is not { } all ? null
            : Joined(denied, " OR ") is { } none ? $"({all} NOT {none})"
            : all;

        private static string? Joined(List<string> terms, string by) =>
            terms switch
            {
                [] => null,
                [var only] => only,
                _ => $"({string.Join(by, terms)})",
            };
    }

    private static IEnumerable<Token> Tokens(string words)
    {
        var terms = 0;
        foreach (var token in Raw(words.Replace('“', '"').Replace('”', '"').Replace('„', '"')))
        {
            if (token.Mark is not (Mark.Word or Mark.Phrase))
            {
                yield return token;
            }
            else if (IsSearchable(token.Text) && terms++ < MostTerms)
            {
                yield return token;
            }
        }
    }

    private static IEnumerable<Token> Raw(string words)
    {
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
