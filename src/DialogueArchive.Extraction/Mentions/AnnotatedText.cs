using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>A reading text with its tokens, sentences and mentions: what every rule reads.</summary>
internal sealed class AnnotatedText
{
    private readonly List<Mention>[] _byKind;
    private readonly MentionFinder _finder;

    public AnnotatedText(string text, MentionFinder finder, AuthorityFile authority)
    {
        _finder = finder;
        Text = text;
        Authority = authority;
        Tokens = Tokenizer.Tokens(text);
        Sentences = SentenceSplitter.Split(text);
        _byKind = [.. Enum.GetValues<AuthorityKind>().Select(_ => new List<Mention>())];
        foreach (var mention in finder.Find(text, Tokens))
        {
            _byKind[(int)mention.Kind].Add(mention);
        }
        Dates = DateFinder.Find(text, Tokens);
        Meetings = MeetingMentionFinder.Find(this);
        People = PersonFinder.Find(this);
    }

    /// <summary>The reading text.</summary>
    public string Text { get; }

    /// <summary>The names behind the mentions.</summary>
    public AuthorityFile Authority { get; }

    /// <summary>All tokens, in order.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>All sentences, in order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>All mentions of a kind, in order; they do not overlap.</summary>
    public IReadOnlyList<Mention> Mentions(AuthorityKind kind) => _byKind[(int)kind];

    /// <summary>All dates, in order.</summary>
    public IReadOnlyList<DateMention> Dates { get; }

    /// <summary>Everything named as a meeting, in order.</summary>
    public IReadOnlyList<MeetingMention> Meetings { get; }

    /// <summary>Everyone named with an office or an honorific, in order.</summary>
    public IReadOnlyList<PersonMention> People { get; }

    /// <summary>Whether the word at <paramref name="word"/> belongs to a name that the authority file knows.</summary>
    public bool IsNamed(Span word) =>
        Covers(AuthorityKind.Organisation, word) || Covers(AuthorityKind.Thing, word) || IsPlaced(word);

    /// <summary>Whether the word belongs to the name of a party or a place.</summary>
    public bool IsPlaced(Span word) => Covers(AuthorityKind.Party, word) || Covers(AuthorityKind.Place, word);

    private bool Covers(AuthorityKind kind, Span word)
    {
        var mentions = _byKind[(int)kind];
        var behind = LowerBound(mentions.Count, index => mentions[index].Span.Start, word.Start + 1);
        return behind > 0 && mentions[behind - 1].Span.Contains(word);
    }

    /// <summary>The mentions of a kind that lie inside <paramref name="span"/>.</summary>
    public IEnumerable<Mention> Mentions(AuthorityKind kind, Span span)
    {
        var mentions = _byKind[(int)kind];
        var first = LowerBound(mentions.Count, index => mentions[index].Span.Start, span.Start);
        for (var index = first; index < mentions.Count && mentions[index].Span.Start < span.End; index++)
        {
            if (mentions[index].Span.End <= span.End)
            {
                yield return mentions[index];
            }
        }
    }

    /// <summary>The records of organisations that bear a name which the text does not write out: 'Department of Defense'.</summary>
    public IReadOnlyList<AuthorityRecord> OrganisationsNamed(string name) =>
        _finder
            .Find(name, Tokenizer.Tokens(name))
            .Find(mention => mention.Kind == AuthorityKind.Organisation && mention.Span == new Span(0, name.Length))
            ?.Records
        ?? [];

    /// <summary>Indexes of the tokens that begin inside <paramref name="span"/>: first, and one past the last.</summary>
    public (int First, int End) TokenRange(Span span)
    {
        var first = FirstTokenFrom(span.Start);
        return (first, FirstTokenFrom(span.End));
    }

    /// <summary>The sentence that <paramref name="position"/> lies in.</summary>
    public Sentence? SentenceAt(int position)
    {
        var behind = LowerBound(Sentences.Count, index => Sentences[index].Span.Start, position + 1);
        return behind > 0 && Sentences[behind - 1].Span.Contains(position) ? Sentences[behind - 1] : null;
    }

    /// <summary>The span with its words.</summary>
    public Evidence Quote(Span span) => span.Quote(Text);

    /// <summary>The span with its words, as the only evidence of a value.</summary>
    public IReadOnlyList<Evidence> Proof(Span span) => [span.Quote(Text)];

    private int FirstTokenFrom(int position) => LowerBound(Tokens.Count, index => Tokens[index].Span.Start, position);

    /// <summary>The first index whose start is not before <paramref name="position"/>.</summary>
    private static int LowerBound(int count, Func<int, int> start, int position)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (start(middle) < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
