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
    public List<Mention> Find(string text, IReadOnlyList<Token> tokens)
    {
        var mentions = new List<Mention>();
        var reached = new int[Kinds];
        var longest = new Mention?[Kinds];
        for (var first = 0; first < tokens.Count; first++)
        {
            if (!tokens[first].IsWord)
            {
                continue;
            }
            Array.Clear(longest);
            FindLongest(text, tokens, first, longest);
            foreach (var mention in longest)
            {
                if (mention is not null && mention.Span.Start >= reached[(int)mention.Kind])
                {
                    mentions.Add(mention);
                    reached[(int)mention.Kind] = mention.Span.End;
                }
            }
        }
        return mentions;
    }

    private void FindLongest(string text, IReadOnlyList<Token> tokens, int first, Mention?[] longest)
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
            var span = new Span(tokens[first].Span.Start, token.Span.End);
            for (var kind = 0; kind < Kinds; kind++)
            {
                if (
                    node.Forms?[kind] is { } forms
                    && forms.FindAll(form => form.IsWrittenAs(span.Over(text))) is { Count: > 0 } fit
                )
                {
                    longest[kind] = new Mention(
                        span,
                        (AuthorityKind)kind,
                        fit.ConvertAll(form => form.Record),
                        fit[0].IsAcronym,
                        fit[0].IsAdjective
                    );
                }
            }
        }
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
        : null;

    // Marks inside a name: a hyphen, a slash, a possessive or a comma that follows the word before it at once.
    private static bool IsPassedOver(IReadOnlyList<Token> tokens, int first, int index) =>
        index > first
        && tokens[index].Word is "-" or "‑" or "–" or "/" or "'" or "'s" or ","
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
            return (char.IsUpper(words[0]) || !char.IsUpper(Written[0]))
                && (Kind != AuthorityKind.Organisation || EndsInCapital(words) || !EndsInCapital(Written))
                && (
                    Kind is AuthorityKind.Organisation or AuthorityKind.Place
                    || !words.Contains(',')
                    || Written.Contains(',')
                );
        }
    }

    private static bool EndsInCapital(ReadOnlySpan<char> words) => char.IsUpper(words[words.LastIndexOf(' ') + 1]);

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public List<Form>?[]? Forms { get; set; }
    }
}
