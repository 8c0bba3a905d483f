using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Authority;

/// <summary>Every authority record, loaded once from the data files inside this assembly.</summary>
public sealed class AuthorityFile
{
    private static readonly Lazy<AuthorityFile> Loaded = new(() => new AuthorityFile(ReadEmbedded()));

    private readonly FrozenDictionary<(AuthorityKind, string), AuthorityRecord> _byId;
    private readonly FrozenDictionary<AuthorityKind, AuthorityRecord[]> _byKind;
    private readonly Lazy<string> _version;

    /// <summary>An authority file of the given records; identifiers are unique within a kind.</summary>
    public AuthorityFile(IEnumerable<(AuthorityKind Kind, AuthorityRecord Record)> records)
    {
        var all = records.ToArray();
        _byId = all.ToFrozenDictionary(entry => (entry.Kind, entry.Record.Id), entry => entry.Record);
        _byKind = all.GroupBy(entry => entry.Kind)
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Record).ToArray());
        WordsOfNames = all.Where(entry => entry.Kind is AuthorityKind.Organisation or AuthorityKind.Topic)
            .SelectMany(entry => WordsOf(entry.Record))
            .GroupBy(word => word, StringComparer.Ordinal)
            .Where(word => word.Count() > 1)
            .Select(word => word.Key)
            .ToFrozenSet(StringComparer.Ordinal);
        _version = new(VersionOf);
    }

    /// <summary>
    /// The words that bodies and subjects are named with, in lower case. One that only a single name has may be a
    /// person's ('Johnson Space Center') and is left out.
    /// </summary>
    public FrozenSet<string> WordsOfNames { get; }

    /// <summary>The records that come with the archive.</summary>
    public static AuthorityFile Default => Loaded.Value;

    /// <summary>The data file of each kind.</summary>
    public static IReadOnlyDictionary<AuthorityKind, string> FileNames { get; } =
        new Dictionary<AuthorityKind, string>
        {
            [AuthorityKind.Organisation] = "organisations.json",
            [AuthorityKind.Party] = "parties.json",
            [AuthorityKind.Place] = "places.json",
            [AuthorityKind.Series] = "series.json",
            [AuthorityKind.Topic] = "topics.json",
            [AuthorityKind.Thing] = "things.json",
        };

    /// <summary>Changes with every change of a record: twelve hexadecimal digits.</summary>
    public string Version => _version.Value;

    /// <summary>All records of one kind, in the order of their file.</summary>
    public IReadOnlyList<AuthorityRecord> Of(AuthorityKind kind) => _byKind.GetValueOrDefault(kind) ?? [];

    /// <summary>The record with this identifier, or null.</summary>
    public AuthorityRecord? Find(AuthorityKind kind, string? id) =>
        id is null ? null : _byId.GetValueOrDefault((kind, id));

    /// <summary>Whether a party code is that of an invented state.</summary>
    public bool IsInvented(string party) => Find(AuthorityKind.Party, party.ToLowerInvariant()) is { Invented: true };

    /// <summary>The data file of a kind as records. Throws <see cref="JsonException"/> on an unknown or missing field.</summary>
    public static IReadOnlyList<AuthorityRecord> Read(Stream json) =>
        JsonSerializer.Deserialize(json, AuthorityJson.Default.AuthorityRecordArray) ?? [];

    private static IEnumerable<string> WordsOf(AuthorityRecord record) =>
        record
            .Variants.Prepend(record.Name)
            .SelectMany(Tokenizer.Tokens)
            .Where(token => token.IsWord)
            .Select(token => token.Word)
            .Distinct(StringComparer.Ordinal);

    private string VersionOf()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var kind in Enum.GetValues<AuthorityKind>())
        {
            var records = _byKind.GetValueOrDefault(kind) ?? [];
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(records, AuthorityJson.Default.AuthorityRecordArray));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static IEnumerable<(AuthorityKind, AuthorityRecord)> ReadEmbedded()
    {
        foreach (var (kind, name) in FileNames)
        {
            using var stream =
                typeof(AuthorityFile).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The authority file {name} is missing from the assembly.");
            foreach (var record in Read(stream))
            {
                yield return (kind, record);
            }
            using var invented = typeof(AuthorityFile).Assembly.GetManifestResourceStream($"invented-{name}");
            foreach (var record in invented is null ? [] : Read(invented))
            {
                yield return (kind, record with { Invented = true });
            }
        }
    }
}

/// <summary>How authority data is read and written: unknown fields are refused, defaults are left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault
)]
[JsonSerializable(typeof(AuthorityRecord[]))]
public sealed partial class AuthorityJson : JsonSerializerContext;
