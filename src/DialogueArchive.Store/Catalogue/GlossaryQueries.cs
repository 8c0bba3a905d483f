using System.Collections.Frozen;
using System.Text.Json.Serialization;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Import;
using DialogueArchive.Store.Model;
using DialogueArchive.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>A short form with what the texts say it stands for.</summary>
/// <param name="Form">The short form as written.</param>
/// <param name="Meaning">What it stands for, in the words of the oldest text that says so.</param>
/// <param name="Anchor">The short form in the address of the glossary; several meanings share it.</param>
/// <param name="Kind">In which list its page stands; null when it has none.</param>
/// <param name="Slug">The authority record by that name.</param>
/// <param name="Definitions">How often texts explain it so.</param>
/// <param name="Evidence">Where, oldest meeting first: the first five.</param>
public sealed record GlossaryEntry(
    string Form,
    string Meaning,
    string Anchor,
    GlossaryKind? Kind,
    string? Slug,
    int Definitions,
    IReadOnlyList<DefinedAt> Evidence
);

/// <summary>Where a short form has a page of its own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GlossaryKind>))]
public enum GlossaryKind
{
    /// <summary>Among the topics.</summary>
    [JsonStringEnumMemberName("topic")]
    Topic,

    /// <summary>Among the organisations.</summary>
    [JsonStringEnumMemberName("organisation")]
    Organisation,

    /// <summary>Among the references.</summary>
    [JsonStringEnumMemberName("reference")]
    Reference,
}

/// <summary>A meeting's document that explains a short form.</summary>
public sealed record DefinedAt(MeetingLink Meeting, CitedEvidence Evidence);

/// <summary>Short forms as the texts themselves explain them.</summary>
public sealed class GlossaryQueries
{
    private const int MostEvidence = 5;

    private static readonly (GlossaryKind Kind, AuthorityKind Records)[] Kinds =
    [
        (GlossaryKind.Topic, AuthorityKind.Topic),
        (GlossaryKind.Organisation, AuthorityKind.Organisation),
        (GlossaryKind.Reference, AuthorityKind.Thing),
    ];

    private readonly IDbContextFactory<ArchiveContext> _contexts;

    // Made once for each state of the archive.
    private volatile Kept? _kept;

    internal GlossaryQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Every short form that some text explains, by alphabet; each meaning by itself.</summary>
    public async Task<PageOf<GlossaryEntry>> ListAsync(
        PageRequest page,
        CancellationToken cancellationToken = default
    ) => page.Of((await AllAsync(cancellationToken)).Entries, entry => $"{entry.Form} {entry.Meaning}");

    /// <summary>The short forms that a text uses, whether it explains them or another does.</summary>
    public async Task<IReadOnlyList<GlossaryEntry>> UsedInAsync(
        string text,
        CancellationToken cancellationToken = default
    )
    {
        var kept = await AllAsync(cancellationToken);
        return
        [
            .. TextWords
                .Word()
                .Matches(text)
                .Select(word => word.Value)
                .Distinct(StringComparer.Ordinal)
                .Where(kept.ByShort.ContainsKey)
                .SelectMany(word => kept.ByShort[word])
                .OrderBy(entry => entry.Form, StringComparer.OrdinalIgnoreCase)
                .ThenBy(entry => entry.Meaning, StringComparer.Ordinal),
        ];
    }

    private async Task<Kept> AllAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var stamp = await FindingAids.StampAsync(snapshot.Context, cancellationToken);
        if (_kept is { } kept && kept.Stamp == stamp)
        {
            return kept;
        }
        var sentences = await snapshot
            .Context.Sentences.Where(row => row.Revision.MeetingId != null && EF.Functions.Like(row.Text, "%(%)%"))
            .OrderBy(row => row.Revision.Meeting!.Start ?? DateOnly.MaxValue)
            .ThenBy(row => row.Revision.Meeting!.Slug)
            .ThenBy(row => row.Id)
            .Select(row => new Explaining(
                row.Text,
                row.Start,
                row.Key,
                row.Revision.Document.Slug,
                row.Revision.Language,
                row.Revision.Meeting!.Slug,
                row.Revision.Meeting.Title
            ))
            .ToListAsync(cancellationToken);
        // A thing has a page when some text refers to it.
        var referred = await snapshot
            .Context.References.Where(row => row.AuthorityId != null)
            .Select(row => row.Authority!.Slug)
            .Distinct()
            .ToListAsync(cancellationToken);
        return _kept = new Kept(stamp, Entries(sentences, referred.ToHashSet(StringComparer.Ordinal)));
    }

    private static IReadOnlyList<GlossaryEntry> Entries(
        IEnumerable<Explaining> sentences,
        IReadOnlySet<string> referred
    ) =>
        [
            .. sentences
                .SelectMany(sentence => ShortForms.In(sentence.Text).Select(form => (Sentence: sentence, Form: form)))
                // 'Space Situational Awareness' and the same in small letters are one.
                .GroupBy(each => (each.Form.Written, Slug.Of(each.Form.Meaning)))
                .Select(same => Entry(same.First().Form, [.. same], referred))
                .OrderBy(entry => entry.Form, StringComparer.OrdinalIgnoreCase)
                .ThenBy(entry => entry.Form, StringComparer.Ordinal)
                .ThenByDescending(entry => entry.Definitions)
                .ThenBy(entry => entry.Meaning, StringComparer.Ordinal),
        ];

    private static GlossaryEntry Entry(
        ShortForm form,
        IReadOnlyList<(Explaining Sentence, ShortForm Form)> found,
        IReadOnlySet<string> referred
    )
    {
        var record = RecordOf(form, referred);
        return new GlossaryEntry(
            form.Written,
            form.Meaning,
            Slug.Of(form.Written),
            record?.Kind,
            record?.Slug,
            found.Count,
            [
                .. found
                    .Take(MostEvidence)
                    .Select(each => new DefinedAt(
                        new MeetingLink(each.Sentence.Meeting, each.Sentence.Title),
                        new CitedEvidence(
                            each.Sentence.Start + each.Form.Span.Start,
                            each.Sentence.Start + each.Form.Span.End,
                            each.Sentence.Text[each.Form.Span.Start..each.Form.Span.End],
                            each.Sentence.Key,
                            each.Sentence.Document,
                            each.Sentence.Language,
                            each.Sentence.Meeting
                        )
                    )),
            ]
        );
    }

    // The record whose short form it is and one of whose names the long form has.
    private static (GlossaryKind Kind, string Slug)? RecordOf(ShortForm form, IReadOnlySet<string> referred)
    {
        var wanted = Slug.Of(form.Meaning);
        foreach (var (kind, records) in Kinds)
        {
            var record = AuthorityFile
                .Default.Of(records)
                .FirstOrDefault(each =>
                    each.Acronyms.Contains(form.Written, StringComparer.Ordinal)
                    && each.Variants.Append(each.Name).Any(name => Slug.Of(name) == wanted)
                );
            if (record is not null && (kind != GlossaryKind.Reference || referred.Contains(record.Id)))
            {
                return (kind, record.Id);
            }
        }
        return null;
    }

    private sealed record Explaining(
        string Text,
        int Start,
        string Key,
        string Document,
        string Language,
        string Meeting,
        string Title
    );

    private sealed record Kept(string Stamp, IReadOnlyList<GlossaryEntry> Entries)
    {
        public FrozenDictionary<string, GlossaryEntry[]> ByShort { get; } =
            Entries
                .GroupBy(entry => entry.Form, StringComparer.Ordinal)
                .ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
    }
}
