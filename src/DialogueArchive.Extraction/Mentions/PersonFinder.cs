using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>
/// Finds persons. A name is a run of capitals that are no words of offices, bodies or places; that it is a person's is
/// told by an honorific or an office in front of it, or an office behind it: 'Dr. V. Rao', 'Foreign Secretary Jane Doe',
/// 'Jean Dupont, Director of Strategy', 'Ana Lima (President, Space Agency)'.
/// </summary>
internal sealed class PersonFinder
{
    private readonly AnnotatedText _text;
    private readonly List<Token> _tokens;
    private readonly PersonName _names;
    private readonly PersonOffice _offices;

    private PersonFinder(AnnotatedText text)
    {
        _text = text;
        _tokens = text.Tokens;
        _names = new PersonName(text);
        _offices = new PersonOffice(text);
    }

    /// <summary>The persons of the text, by place; they do not overlap.</summary>
    public static List<PersonMention> Find(AnnotatedText text) => new PersonFinder(text).Find();

    /// <summary>Whether <paramref name="span"/> holds a person's name and nothing else.</summary>
    public static bool IsName(AnnotatedText text, Span span)
    {
        var names = new PersonName(text);
        var (first, end) = text.TokenRange(span);
        return first < end && names.IsWord(first) && names.EndOf(first) == end;
    }

    private List<PersonMention> Find()
    {
        var found = new List<PersonMention>();
        for (var index = 0; index < _tokens.Count; index++)
        {
            if (!_names.Begins(index) || _names.EndOf(index, FewestWords(index, found)) is not { } end)
            {
                continue;
            }
            var person = PersonAt(index, end);
            // 'Ambassador for Counter-Proliferation Jane Doe': the subject is no word of the name.
            if (
                person is null
                && _names.BehindHyphens(index + 1) is var compound
                && compound > index + 1
                && compound < end
            )
            {
                index = compound - 1;
                continue;
            }
            if (person is not null && (end > index + 1 || person.Title is not null))
            {
                found.Add(person);
                // 'Presidents Dilma Rousseff and Barack Obama'
                if (
                    IsOneOfSeveral(person)
                    && end + 1 < _tokens.Count
                    && _tokens[end].Word == "and"
                    && _names.IsWord(end + 1)
                    && _names.EndOf(end + 1, 1) is { } other
                )
                {
                    var name = new Span(_tokens[end + 1].Span.Start, _tokens[other - 1].Span.End);
                    found.Add(new PersonMention(name, name, person.Title));
                    end = other;
                }
            }
            index = end - 1;
        }
        return Limited([.. WithSurnames(found)]);
    }

    // 'Mr. Sato, Director of Strategy': a surname does where an honorific tells that it is one, and nobody bore it before.
    private int FewestWords(int index, List<PersonMention> found) =>
        _names.BehindHonorifics(index) < index
        && !found.Exists(person =>
            person.Name.In(_text.Text).Split(' ').Contains(_tokens[index].Span.In(_text.Text), StringComparer.Ordinal)
        )
            ? 1
            : 2;

    // 'Rademaker, who led the U.S. delegation', 'Mr. Shi': somebody named in full before, and nobody else of that name.
    private IEnumerable<PersonMention> WithSurnames(List<PersonMention> persons)
    {
        ILookup<string, PersonMention>? bearers = null;
        var next = 0;
        for (var index = 0; index < _tokens.Count; index++)
        {
            while (next < persons.Count && persons[next].Span.Start <= _tokens[index].Span.Start)
            {
                yield return persons[next++];
            }
            if (!_tokens[index].IsCapital || (next > 0 && persons[next - 1].Span.End > _tokens[index].Span.Start))
            {
                continue;
            }
            var end = _names.BehindHyphens(index + 1);
            var name = new Span(_tokens[index].Span.Start, _tokens[end - 1].Span.End);
            var start = _names.BehindHonorifics(index);
            if (
                (start < index || IsFollowedByWho(end))
                && IsBorneByOne((bearers ??= Bearers(persons))[name.In(_text.Text)], name)
            )
            {
                yield return new PersonMention(name with { Start = _tokens[start].Span.Start }, name, null);
                index = end - 1;
            }
        }
        while (next < persons.Count)
        {
            yield return persons[next++];
        }
    }

    private bool IsBorneByOne(IEnumerable<PersonMention> bearers, Span name)
    {
        PersonMention? first = null;
        foreach (var bearer in bearers)
        {
            first ??= bearer;
            if (
                first.Span.End >= name.Start
                || !bearer.Name.Over(_text.Text).SequenceEqual(first.Name.Over(_text.Text))
            )
            {
                return false;
            }
        }
        return first is not null;
    }

    // The family name stands first or last.
    private ILookup<string, PersonMention> Bearers(List<PersonMention> persons) =>
        persons
            .Where(person => person.Name.Over(_text.Text).Contains(' '))
            .Select(person => (Words: person.Name.In(_text.Text).Split(' '), Person: person))
            .SelectMany(named => new[] { (Word: named.Words[0], named.Person), (Word: named.Words[^1], named.Person) })
            .ToLookup(bearer => bearer.Word, bearer => bearer.Person, StringComparer.Ordinal);

    private bool IsFollowedByWho(int end) =>
        end + 1 < _tokens.Count && _tokens[end].Word == "," && _tokens[end + 1].Word == "who";

    private bool IsOneOfSeveral(PersonMention person) =>
        person.Title is { } title
        && title.End <= person.Name.Start
        && title.In(_text.Text).EndsWith('s')
        && PersonOffice.Is(title.In(_text.Text).Split(' ')[^1].ToLowerInvariant());

    // An office ends where the next person begins.
    private List<PersonMention> Limited(List<PersonMention> persons)
    {
        for (var index = 0; index + 1 < persons.Count; index++)
        {
            var (person, next) = (persons[index], persons[index + 1]);
            if (person.Span.End > next.Span.Start)
            {
                var end = _offices.Trimmed(person.Name.End, next.Span.Start);
                persons[index] = person with
                {
                    Span = person.Span with { End = Math.Max(end, person.Name.End) },
                    Title =
                        person.Title is { } title && title.Start < end
                            ? title with
                            {
                                End = end,
                            }
                            : _offices.Before(_names.BehindHonorifics(_text.TokenRange(person.Name).First))
                                ?? _offices.Owner(person.Span.Start),
                };
            }
        }
        return persons;
    }

    // 'Director of Piloted Programs at the Agency'
    private bool IsOfOffice(int first) =>
        first > 1 && _tokens[first - 1].Word is "of" or "for" && PersonOffice.Is(_tokens[first - 2].Word);

    // 'headed by Jane Doe, Office of Space Affairs, …': who leads is somebody.
    private bool IsLedBy(int first) =>
        first > 1 && _tokens[first - 1].Word == "by" && _tokens[first - 2].Word is "led" or "headed" or "chaired";

    private PersonMention? PersonAt(int first, int end)
    {
        var name = new Span(_tokens[first].Span.Start, _tokens[end - 1].Span.End);
        var start = _names.BehindHonorifics(first);
        var before = _offices.Before(start);
        var behind = _offices.Behind(end) ?? (start < first || IsLedBy(first) ? _offices.BodyBehindComma(end) : null);
        if (start == first && before is null && (behind is null || IsOfOffice(first)))
        {
            return null;
        }
        // 'Ana Lima, Director of the Bureau, Luis Costa, President of the Agency': the office between two names is the first one's.
        if (
            behind is not null
            && before is { } apposed
            && _text.Text.AsSpan(0, _tokens[start].Span.Start).EndsWith(", ")
            && apposed.Start > 1
            && _text.Text.AsSpan(0, apposed.Start).EndsWith(", ")
        )
        {
            before = null;
        }
        var from = before?.Start ?? _tokens[start].Span.Start;
        // 'Deputy Assistant Secretary Jane Doe from the State Department': the body behind is no office
        var title = behind is { } body && !PersonOffice.IsIn(_text, body) ? before ?? behind : behind ?? before;
        return new PersonMention(new Span(from, behind?.End ?? name.End), name, title);
    }
}
