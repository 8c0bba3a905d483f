using System.Collections.Frozen;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>The topics that a text mentions, by the terms of the vocabulary.</summary>
internal sealed class TopicRule
{
    // In tokens: 'exchange of' 'space situational awareness' 'data'.
    private const int WidestGap = 5;

    private readonly FrozenDictionary<(string First, string Last), AuthorityRecord> _pairs;

    // Terms with a gap, 'exchange of … data', by their first word.
    private readonly ILookup<string, (string[] Head, string[] Tail, AuthorityRecord Topic)> _gapped;

    public TopicRule(AuthorityFile authority)
    {
        var pairs = new Dictionary<(string, string), AuthorityRecord>();
        foreach (var topic in authority.Of(AuthorityKind.Topic))
        {
            foreach (var term in topic.Variants.Prepend(topic.Name))
            {
                if (Tokenizer.Tokens(term) is [{ IsWord: true } first, { IsWord: true } last])
                {
                    pairs.TryAdd((first.Word, last.Word), topic);
                }
            }
        }
        _pairs = pairs.ToFrozenDictionary();
        _gapped = authority
            .Of(AuthorityKind.Topic)
            .SelectMany(topic => topic.Gapped.Select(term => (Ends: term.Split(" … "), Topic: topic)))
            .Select(term => (Head: term.Ends[0].Split(' '), Tail: term.Ends[1].Split(' '), term.Topic))
            .ToLookup(term => term.Head[0], StringComparer.Ordinal);
    }

    /// <summary>Every mention of a topic, by place. Words inside the name of an organisation, a person or a document make none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The names found in it.</param>
    public List<(AuthorityRecord Topic, Span Span)> Find(AnnotatedText text, IReadOnlyList<Span> names)
    {
        var around = new ByPlace<Span>([.. names.OrderBy(name => name.Start)], name => name);
        var found = text.Mentions(AuthorityKind.Topic)
            .SelectMany(mention => mention.Records.Select(topic => (Topic: topic, mention.Span)))
            .Concat(Coordinated(text))
            .Concat(Gapped(text))
            .Where(mention =>
                !around.Overlapping(mention.Span).Any(name => name.Contains(mention.Span) && name != mention.Span)
            );
        return
        [
            .. found.OrderBy(mention => mention.Span.Start).ThenBy(mention => mention.Topic.Id, StringComparer.Ordinal),
        ];
    }

    // 'resource and disaster management' mentions resource management; the other half is a term as it stands.
    private IEnumerable<(AuthorityRecord Topic, Span Span)> Coordinated(AnnotatedText text)
    {
        for (var index = 0; index + 3 < text.Tokens.Count; index++)
        {
            var (first, last) = (text.Tokens[index], text.Tokens[index + 3]);
            if (
                text.Tokens[index + 1].Word is "and" or "or"
                && text.Tokens[index + 2].IsWord
                && _pairs.TryGetValue((first.Word, last.Word), out var topic)
            )
            {
                yield return (topic, new Span(first.Span.Start, last.Span.End));
            }
        }
    }

    // 'exchange of space situational awareness data' is an exchange of data, and speaks of what stands in its gap as well.
    private IEnumerable<(AuthorityRecord Topic, Span Span)> Gapped(AnnotatedText text)
    {
        for (var index = 0; index < text.Tokens.Count; index++)
        {
            foreach (var (head, tail, topic) in _gapped[text.Tokens[index].Word])
            {
                if (!StandsAt(text, index, head))
                {
                    continue;
                }
                var gap = index + head.Length;
                for (
                    var at = gap;
                    at < text.Tokens.Count
                        && at - gap <= WidestGap
                        && (text.Tokens[at].IsWord || text.Tokens[at].Word is "-" or "'s")
                        && text.Tokens[at].Word is not ("on" or "about" or "in" or "for" or "at" or "with" or "and");
                    at++
                )
                {
                    if (at > gap && StandsAt(text, at, tail))
                    {
                        yield return (
                            topic,
                            new Span(text.Tokens[index].Span.Start, text.Tokens[at + tail.Length - 1].Span.End)
                        );
                        break;
                    }
                }
            }
        }
    }

    private static bool StandsAt(AnnotatedText text, int index, string[] words)
    {
        for (var word = 0; word < words.Length; word++)
        {
            if (index + word >= text.Tokens.Count || text.Tokens[index + word].Word != words[word])
            {
                return false;
            }
        }
        return true;
    }
}
