using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>A reading text with its tokens, sentences and mentions: what every rule reads.</summary>
internal sealed class AnnotatedText
{
    private readonly ByPlace<Mention>[] _byKind;
    private HashSet<string>? _surnames;
    private Span? _heading;
    private readonly MentionFinder _finder;

    public AnnotatedText(string text, MentionFinder finder, AuthorityFile authority)
    {
        _finder = finder;
        Text = text;
        Authority = authority;
        Tokens = Tokenizer.Tokens(text);
        Sentences = SentenceSplitter.Split(text);
        var mentions = finder.Find(text, Tokens);
        _byKind =
        [
            .. Enum.GetValues<AuthorityKind>()
                .Select(kind => new ByPlace<Mention>(
                    mentions.FindAll(mention => mention.Kind == kind),
                    mention => mention.Span
                )),
        ];
        Dates = new ByPlace<DateMention>(DateFinder.Find(text, Tokens), date => date.Span);
        Meetings = new ByPlace<MeetingMention>(MeetingMentionFinder.Find(this), meeting => meeting.Span);
        People = new ByPlace<PersonMention>(PersonFinder.Find(this), person => person.Span);
    }

    /// <summary>The reading text.</summary>
    public string Text { get; }

    /// <summary>The names behind the mentions.</summary>
    public AuthorityFile Authority { get; }

    /// <summary>All tokens, in order.</summary>
    public List<Token> Tokens { get; }

    /// <summary>All sentences, in order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>What stands above the first sentence that ends in a full stop: who issued the text, its title, its date.</summary>
    public Span Heading =>
        _heading ??= new(0, Sentences.FirstOrDefault(sentence => Text[sentence.Span.End - 1] is '.')?.Span.Start ?? 0);

    /// <summary>All mentions of a kind, in order; they do not overlap.</summary>
    public ByPlace<Mention> Mentions(AuthorityKind kind) => _byKind[(int)kind];

    /// <summary>All dates, in order.</summary>
    public ByPlace<DateMention> Dates { get; }

    /// <summary>Everything named as a meeting, in order.</summary>
    public ByPlace<MeetingMention> Meetings { get; }

    /// <summary>Everyone named with an office or an honorific, in order.</summary>
    public ByPlace<PersonMention> People { get; }

    /// <summary>Whether the word at <paramref name="word"/> belongs to a name that the authority file knows.</summary>
    public bool IsNamed(Span word) =>
        Covers(AuthorityKind.Organisation, word) || Covers(AuthorityKind.Thing, word) || IsPlaced(word);

    /// <summary>Whether the word belongs to the name of a party or a place.</summary>
    public bool IsPlaced(Span word) => Covers(AuthorityKind.Party, word) || Covers(AuthorityKind.Place, word);

    private bool Covers(AuthorityKind kind, Span word) => _byKind[(int)kind].Covers(word);

    /// <summary>Whether this is the last word of somebody's name.</summary>
    public bool IsSurname(string word) =>
        (
            _surnames ??= [
                .. People.SelectMany(person =>
                    person.Name.In(Text).Split(' ')[^1] is var last ? last.Split('-').Append(last) : []
                ),
            ]
        ).Contains(word);

    /// <summary>The mentions of a kind that lie inside <paramref name="span"/>.</summary>
    public IEnumerable<Mention> Mentions(AuthorityKind kind, Span span) => _byKind[(int)kind].Inside(span);

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
        var (low, high) = (0, Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low > 0 && Sentences[low - 1].Span.Contains(position) ? Sentences[low - 1] : null;
    }

    /// <summary>The span with its words.</summary>
    public Evidence Quote(Span span) => span.Quote(Text);

    /// <summary>The span with its words, as the only evidence of a value.</summary>
    public IReadOnlyList<Evidence> Proof(Span span) => [span.Quote(Text)];

    private int FirstTokenFrom(int position)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.Start < position)
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
