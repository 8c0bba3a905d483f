using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>
/// Finds the names of the authority file in a text. Hyphens and spaces count as one, so do '&amp;' and 'and'; commas
/// inside the name of an organisation or a place are optional. Names keep their capitals, acronyms their exact
/// letters; topics are words and have no case. Of several names at one place the longest of each kind counts.
/// </summary>
internal sealed class MentionFinder
{
    private static readonly int Kinds = Enum.GetValues<AuthorityKind>().Length;

    private readonly Node _root = new();

    public MentionFinder(AuthorityFile authority)
    {
        foreach (var kind in Enum.GetValues<AuthorityKind>())
        {
            foreach (var record in authority.Of(kind))
            {
                foreach (var name in record.Variants.Prepend(record.Name))
                {
                    Add(new Form(kind, record, name));
                }
                foreach (var acronym in record.Acronyms)
                {
                    Add(new Form(kind, record, acronym, IsAcronym: true, IsAdjective: kind == AuthorityKind.Party));
                }
                foreach (var adjective in record.Adjectives)
                {
                    Add(new Form(kind, record, adjective, IsAdjective: true));
                }
            }
        }
    }

    /// <summary>All mentions in the text of <paramref name="tokens"/>, by place; those of one kind do not overlap.</summary>
    public List<Mention> Find(string text, List<Token> tokens)
    {
        var mentions = new List<Mention>();
        var reached = new int[Kinds];
        var longest = new (Span Span, List<Form>? Forms)[Kinds];
        for (var first = 0; first < tokens.Count; first++)
        {
            if (!tokens[first].IsWord)
            {
                continue;
            }
            Array.Clear(longest);
            FindLongest(text, tokens, first, longest);
            for (var kind = 0; kind < Kinds; kind++)
            {
                if (longest[kind] is ({ } span, { } forms) && span.Start >= reached[kind])
                {
                    mentions.Add(
                        new Mention(
                            span,
                            (AuthorityKind)kind,
                            forms.ConvertAll(form => form.Record),
                            forms[0].IsAcronym,
                            forms[0].IsAdjective
                        )
                    );
                    reached[kind] = span.End;
                }
            }
        }
        return mentions;
    }

    private void FindLongest(string text, List<Token> tokens, int first, (Span Span, List<Form>? Forms)[] longest)
    {
        var node = _root;
        for (var index = first; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (IsPassedOver(tokens, first, index))
            {
                continue;
            }
            if (Key(token) is not { } key || !node.Next.TryGetValue(key, out var next))
            {
                return;
            }
            node = next;
            for (var kind = 0; node.Forms is not null && kind < Kinds; kind++)
            {
                var span = new Span(tokens[first].Span.Start, token.Span.End);
                if (
                    node.Forms[kind] is { } forms
                    && !(kind == (int)AuthorityKind.Organisation && IsNumbered(text, span))
                    && Written(forms, span.Over(text)) is { } fit
                )
                {
                    longest[kind] = (span, fit);
                }
            }
        }
    }

    // 'NIGCOMSAT-1' is a satellite of the body.
    private static bool IsNumbered(string text, Span name) =>
        text.AsSpan(name.End) is ['-' or '‑' or '–', >= '0' and <= '9', ..];

    // The forms that are written like this; the list itself when all of them are.
    private static List<Form>? Written(List<Form> forms, ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var form in forms)
        {
            count += form.IsWrittenAs(words) ? 1 : 0;
        }
        if (count == 0 || count == forms.Count)
        {
            return count == 0 ? null : forms;
        }
        var fit = new List<Form>(count);
        foreach (var form in forms)
        {
            if (form.IsWrittenAs(words))
            {
                fit.Add(form);
            }
        }
        return fit;
    }

    private void Add(Form form)
    {
        var node = _root;
        foreach (var token in Tokenizer.Tokens(form.Written))
        {
            if (Key(token) is { } key)
            {
                node.Next.TryAdd(key, new Node());
                node = node.Next[key];
            }
        }
        node.Forms ??= new List<Form>?[Kinds];
        var forms = node.Forms[(int)form.Kind] ??= [];
        if (
            !forms.Exists(known =>
                ReferenceEquals(known.Record, form.Record)
                && known.IsAcronym == form.IsAcronym
                && (!form.IsAcronym || known.Written == form.Written)
            )
        )
        {
            forms.Add(form);
        }
    }

    private static string? Key(Token token) =>
        token.IsWord ? token.Word
        : token.Word == "&" ? "and"
        // 'IRIS²'
        : token.Word == "²" ? token.Word
        : null;

    // Marks inside a name: a hyphen, a slash, a possessive or a comma that follows the word before it at once, and the
    // stop of 'St.'.
    private static bool IsPassedOver(List<Token> tokens, int first, int index) =>
        index > first
        && (
            tokens[index].Word is "-" or "‑" or "–" or "/" or "'" or "'s" or ","
            || (tokens[index].Word == "." && tokens[index - 1].Word == "st")
        )
        && tokens[index].Span.Start == tokens[index - 1].Span.End;

    private sealed record Form(
        AuthorityKind Kind,
        AuthorityRecord Record,
        string Written,
        bool IsAcronym = false,
        bool IsAdjective = false
    )
    {
        /// <summary>Whether these words, alike when folded, are this name.</summary>
        public bool IsWrittenAs(ReadOnlySpan<char> words)
        {
            if (IsAcronym)
            {
                return words.SequenceEqual(Written);
            }
            if (Kind == AuthorityKind.Topic)
            {
                // A label begins a heading and says nothing of capitals; 'Moon' and 'Gateway' are names.
                var capital = char.IsUpper(words[0]) || !char.IsUpper(Written[0]) || Written == Record.Name;
                return capital && (!words.Contains(',') || Written.Contains(','));
            }
            // 'the intelligence community': what stands for several bodies is written small as well.
            return Record.Collective && !char.IsUpper(words[0])
                || (char.IsUpper(words[0]) || !char.IsUpper(Written[0]))
                    && (
                        Kind != AuthorityKind.Organisation
                        || EndsInCapital(words)
                        || !EndsInCapital(Written)
                        || words.Count(' ') >= LongName
                    )
                    && (
                        Kind == AuthorityKind.Place
                        || !words.Contains(',')
                        || Written.Contains(',')
                        // 'Ministry of Trade, and Industry', but not 'for the United States, Department of State'
                        || (Kind == AuthorityKind.Organisation && words.Contains(", and", StringComparison.Ordinal))
                    );
        }
    }

    // 'Centre national d'études spatiales': of so many words that nothing else is written like it.
    private const int LongName = 3;

    private static bool EndsInCapital(ReadOnlySpan<char> words) => char.IsUpper(words[words.LastIndexOf(' ') + 1]);

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public List<Form>?[]? Forms { get; set; }
    }
}
