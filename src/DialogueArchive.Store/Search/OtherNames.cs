using DialogueArchive.Extraction.Authority;

namespace DialogueArchive.Store.Search;

/// <summary>A name that was asked for, and the other names under which the same thing was searched for as well.</summary>
/// <param name="Asked">The name as the authority record has it.</param>
/// <param name="Names">The others.</param>
public sealed record AlsoSearched(string Asked, IReadOnlyList<string> Names);

/// <summary>The names of one authority record: the one that was asked for, and the others.</summary>
internal sealed record NamesOf(string Asked, IReadOnlyList<string> Others);

/// <summary>
/// What else a thing is called: its short form beside its full name, by the authority records of topics, organisations and
/// things. A short form that several records share stands for none of them.
/// </summary>
internal sealed class OtherNames
{
    private static readonly Lazy<OtherNames> Known = new(() => new OtherNames(AuthorityFile.Default));

    private readonly Dictionary<string, NamesOf> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _longest;

    /// <summary>The names in an authority file.</summary>
    public OtherNames(AuthorityFile authority)
    {
        var shared = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var kind in new[] { AuthorityKind.Topic, AuthorityKind.Organisation, AuthorityKind.Thing })
        {
            foreach (var record in authority.Of(kind).Where(record => record.Acronyms.Count > 0))
            {
                List<string> names = [record.Name, .. record.Acronyms];
                foreach (var name in names)
                {
                    if (!_byName.TryAdd(name, new NamesOf(name, [.. names.Where(other => other != name)])))
                    {
                        shared.Add(name);
                    }
                }
            }
        }
        foreach (var name in shared)
        {
            _byName.Remove(name);
        }
        _longest = _byName.Keys.Select(name => name.Count(letter => letter == ' ') + 1).DefaultIfEmpty().Max();
    }

    /// <summary>The names that come with the archive.</summary>
    public static OtherNames Default => Known.Value;

    /// <summary>The names of what <paramref name="name"/> names, without regard to case; null when no record has it.</summary>
    public NamesOf? Of(string name) => _byName.GetValueOrDefault(name.Trim());

    /// <summary>The longest name that the words begin with, and how many of them make it.</summary>
    public (NamesOf Names, int Words)? At(IReadOnlyList<string> words)
    {
        for (var count = Math.Min(words.Count, _longest); count > 0; count--)
        {
            if (Of(string.Join(' ', words.Take(count))) is { } names)
            {
                return (names, count);
            }
        }
        return null;
    }
}
