using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Tests.Authority;

/// <summary>The authority data as it stands in the source tree. Each failure names the entry and says what to do.</summary>
public sealed partial class AuthorityDataTests
{
    private static readonly JsonSerializerOptions Format = new(AuthorityJson.Default.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = AuthorityJson.Default.WithAddedModifier(LeaveOutEmptyLists),
    };

    private static readonly MentionFinder Finder = new(AuthorityFile.Default);

    public static TheoryData<AuthorityKind> Kinds => new(Enum.GetValues<AuthorityKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Data_is_in_order_and_in_one_format(AuthorityKind kind)
    {
        var path = PathOf(kind);
        var written = File.ReadAllText(path);
        var expected = JsonSerializer.Serialize(Ordered(kind, Read(kind)), Format) + "\n";
        if (written != expected && Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, expected);
            return;
        }
        var (stands, belongs) = FirstDifference(written.Split('\n'), expected.Split('\n'));
        Assert.True(
            written == expected,
            $"{Path.GetFileName(path)} has `{stands}` where `{belongs}` belongs. "
                + "Run the tests with UPDATE_GOLDEN=1: it puts the entries in order (by id; topics as they stand) and formats them."
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Identifiers_are_unique_lower_case_words(AuthorityKind kind)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Check(
            kind,
            record =>
                [
                    .. Problem(!ids.Add(record.Id), "has an id that is taken. Choose another."),
                    .. Problem(
                        !Identifier().IsMatch(record.Id),
                        "has an id that is no address. Use lower-case letters, digits and single hyphens."
                    ),
                ]
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_uses_its_own_fields(AuthorityKind kind) =>
        Check(
            kind,
            record =>
                [
                    .. Used(
                        nameof(record.Party),
                        record.Party is not null,
                        Needs(kind is AuthorityKind.Organisation or AuthorityKind.Party or AuthorityKind.Place)
                    ),
                    .. Used(nameof(record.Parties), record.Parties.Count > 0, Needs(kind is AuthorityKind.Series)),
                    .. Used(nameof(record.Kind), record.Kind is not null, Needs(kind is AuthorityKind.Thing)),
                    .. Used(nameof(record.Scope), record.Scope is not null, Needs(kind is AuthorityKind.Topic)),
                    .. Used(
                        nameof(record.Adjectives),
                        record.Adjectives.Count > 0,
                        Allows(kind is AuthorityKind.Party)
                    ),
                    .. Used(
                        nameof(record.Parent),
                        record.Parent is not null,
                        Allows(kind is AuthorityKind.Organisation)
                    ),
                    .. Used(
                        nameof(record.SuccessorOf),
                        record.SuccessorOf is not null,
                        Allows(kind is AuthorityKind.Organisation)
                    ),
                    .. Used(nameof(record.Collective), record.Collective, Allows(kind is AuthorityKind.Organisation)),
                    .. Used(
                        nameof(record.Intergovernmental),
                        record.Intergovernmental,
                        Allows(kind is AuthorityKind.Organisation)
                    ),
                    .. Used(
                        nameof(record.NotToBeConfusedWith),
                        record.NotToBeConfusedWith.Count > 0,
                        Allows(kind is AuthorityKind.Topic)
                    ),
                ]
        );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Words_are_clean(AuthorityKind kind) =>
        Check(
            kind,
            record =>
                Forms(record)
                    .Concat(record.Examples)
                    .Append(record.Scope ?? record.Name)
                    .Append(record.Source ?? record.Name)
                    .SelectMany(words =>
                        Problem(
                                words.Trim() != words
                                    || words.Contains("  ", StringComparison.Ordinal)
                                    || words.Length == 0,
                                $"has stray white space in '{words}'. Take it out."
                            )
                            .Concat(
                                Problem(
                                    !words.IsNormalized(NormalizationForm.FormC) || OddCharacter().IsMatch(words),
                                    $"has an odd character in '{words}'. Write straight quotes, plain hyphens and spaces, in NFC."
                                )
                            )
                    )
                    .Concat(
                        record
                            .Variants.Where(variant => kind is not AuthorityKind.Topic && Article().IsMatch(variant))
                            .Select(variant =>
                                $"has an article in '{variant}'. Leave it out: the reader passes it over."
                            )
                    )
        );

    [Fact]
    public void A_term_with_a_gap_has_small_words_on_both_sides_of_one() =>
        Check(
            AuthorityKind.Topic,
            record =>
                record
                    .Gapped.Where(term =>
                        term.Split(" … ") is not [{ Length: > 0 } head, { Length: > 0 } tail]
                        || (head + tail).Any(letter => !char.IsAsciiLetterLower(letter) && letter != ' ')
                    )
                    .Select(term => $"has the gapped term '{term}'. Write 'words … words', in small letters.")
        );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_name_is_claimed_twice(AuthorityKind kind)
    {
        var claims = new Dictionary<(string?, string), string>();
        Check(
            kind,
            record =>
            {
                // The same name in two countries is two bodies, and two pairs may call their series alike.
                var owner = kind switch
                {
                    AuthorityKind.Organisation => record.Party,
                    AuthorityKind.Series => string.Join(' ', record.Parties),
                    _ => null,
                };
                return record
                    .Variants.Prepend(record.Name)
                    .Select(name => (Name: name, Key: Folded(name)))
                    .Concat(record.Acronyms.Select(acronym => (Name: acronym, Key: acronym)))
                    .Where(form => !claims.TryAdd((owner, form.Key), record.Id))
                    .Select(form =>
                        claims[(owner, form.Key)] == record.Id
                            ? $"names '{form.Name}' twice; case, commas, hyphens and full stops make no difference. Take one out."
                            : $"claims '{form.Name}', which is {claims[(owner, form.Key)]} already. One of the two must let go."
                    )
                    .ToList();
            }
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Acronyms_look_like_initials(AuthorityKind kind) =>
        Check(
            kind,
            record =>
                record
                    .Acronyms.Where(acronym =>
                        acronym.Length > 12
                        || acronym.Count(char.IsUpper) < 2 && !acronym.Any(char.IsDigit)
                        || acronym.Count(char.IsUpper) < acronym.Count(char.IsLower)
                    )
                    .Select(acronym =>
                        $"has '{acronym}' among its acronyms. Names that are words belong to the variants."
                    )
        );

    [Fact]
    public void Relations_lead_to_records_of_the_same_party()
    {
        var organisations = Read(AuthorityKind.Organisation).ToDictionary(record => record.Id, StringComparer.Ordinal);
        Check(
            AuthorityKind.Organisation,
            record =>
                new[] { (Field: "parent", Id: record.Parent), (Field: "successorOf", Id: record.SuccessorOf) }
                    .Where(relation => relation.Id is not null)
                    .SelectMany(relation =>
                        organisations.TryGetValue(relation.Id!, out var other)
                            ? Problem(
                                    other.Party != record.Party,
                                    $"has the {relation.Field} {relation.Id} of another party. Name one of its own."
                                )
                                .Concat(
                                    Problem(
                                        LeadsBack(record, relation.Field, organisations),
                                        $"comes back to itself by {relation.Field}. Cut the circle."
                                    )
                                )
                            :
                            [
                                $"has the {relation.Field} '{relation.Id}', which does not exist. Mend the id or add the entry.",
                            ]
                    )
        );
    }

    [Fact]
    public void Years_run_forwards()
    {
        var organisations = Read(AuthorityKind.Organisation).ToDictionary(record => record.Id, StringComparer.Ordinal);
        Check(
            AuthorityKind.Organisation,
            record =>
                [
                    .. Problem(
                        record.From > record.Until,
                        $"begins in {record.From} and ends in {record.Until}. Put the years in order."
                    ),
                    .. Problem(
                        record.SuccessorOf is { } earlier && organisations[earlier].From > record.From,
                        $"began before {record.SuccessorOf}, which it took over from. Mend the years or the relation."
                    ),
                ]
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parties_are_known(AuthorityKind kind)
    {
        var known = Read(AuthorityKind.Party).Select(party => party.Party).ToHashSet(StringComparer.Ordinal);
        Check(
            kind,
            record =>
                record
                    .Parties.Append(record.Party)
                    .Where(code => code is not null && !known.Contains(code))
                    .Select(code =>
                        $"has the party '{code}', which parties.json does not know. Mend the code or add the party."
                    )
        );
    }

    [Theory]
    [InlineData(AuthorityKind.Party)]
    [InlineData(AuthorityKind.Organisation)]
    [InlineData(AuthorityKind.Series)]
    public void Identifiers_begin_with_the_codes_of_the_parties(AuthorityKind kind) =>
        Check(
            kind,
            record =>
            {
                var codes = kind is AuthorityKind.Series ? record.Parties : [record.Party!];
                var beginning = string.Join('-', codes).ToLowerInvariant();
                return
                [
                    .. Problem(
                        kind is AuthorityKind.Party
                            ? record.Id != beginning
                            : !record.Id.StartsWith(beginning + "-", StringComparison.Ordinal),
                        $"has an id that does not begin with '{beginning}'. Give it one that does."
                    ),
                    .. Problem(
                        !codes.SequenceEqual(
                            codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                            StringComparer.Ordinal
                        ),
                        "has its parties out of order. Sort their codes, each once."
                    ),
                    .. Problem(
                        kind is AuthorityKind.Series && codes.Count < 2,
                        "has one party only. A series has two at least."
                    ),
                ];
            }
        );

    [Fact]
    public void Look_alikes_know_each_other()
    {
        var topics = Read(AuthorityKind.Topic).ToDictionary(record => record.Id, StringComparer.Ordinal);
        Check(
            AuthorityKind.Topic,
            record =>
                record.NotToBeConfusedWith.SelectMany(id =>
                    topics.TryGetValue(id, out var other) && id != record.Id
                        ? Problem(
                            !other.NotToBeConfusedWith.Contains(record.Id, StringComparer.Ordinal),
                            $"is not to be confused with {id}, which does not say so of it. Add it there."
                        )
                        : [$"is not to be confused with '{id}', which is no other topic. Mend the id."]
                )
        );
    }

    [Fact]
    public void Topics_of_the_contract_keep_their_order_labels_and_scopes()
    {
        using var contract = JsonDocument.Parse(File.ReadAllText(Path.Combine(Here(), "../Contract/topics.json")));
        var expected = contract
            .RootElement.EnumerateArray()
            .Select(topic => (Id: Text(topic, "id"), Label: Text(topic, "label"), Scope: Text(topic, "scope")))
            .ToList();
        var topics = Read(AuthorityKind.Topic);
        var missing = expected
            .Where(topic => !topics.Any(known => (known.Id, known.Name, known.Scope) == topic))
            .Select(topic =>
                $"topics.json: {topic.Id} is gone or reads otherwise. It is '{topic.Label}: {topic.Scope}'."
            )
            .ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
        var firstMoved = expected.Zip(topics).FirstOrDefault(pair => pair.First.Id != pair.Second.Id);
        Assert.True(
            firstMoved.Second is null,
            $"topics.json: {firstMoved.Second?.Id} stands where {firstMoved.First.Id} belongs. Keep the order of the contract; new topics follow it."
        );

        static string Text(JsonElement topic, string field) => topic.GetProperty(field).GetString()!;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_form_is_found_by_its_own_entry(AuthorityKind kind) =>
        Check(
            kind,
            record =>
                Forms(record)
                    .Where(form =>
                        !Mentions($"{form} talks")
                            .Any(mention => mention.Span == new Span(0, form.Length) && Names(mention, kind, record))
                    )
                    .Select(form =>
                        $"has the form '{form}', which the reader does not find in a text. Write it otherwise or take it out."
                    )
        );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_example_is_matched_by_its_own_entry(AuthorityKind kind) =>
        Check(
            kind,
            record =>
                record
                    .Examples.Where(example => !Mentions(example).Any(mention => Names(mention, kind, record)))
                    .Select(example =>
                        $"is not mentioned in its example '{example}'. Add the variant that it uses, or another example."
                    )
                    .Concat(
                        Problem(
                            kind is AuthorityKind.Topic && record.Examples.Count == 0,
                            "has no example. Write a sentence that mentions it."
                        )
                    )
        );

    private static List<Mention> Mentions(string text) => Finder.Find(text, Tokenizer.Tokens(text));

    private static bool Names(Mention mention, AuthorityKind kind, AuthorityRecord record) =>
        mention.Kind == kind && mention.Records.Any(named => named.Id == record.Id);

    private static IEnumerable<string> Forms(AuthorityRecord record) =>
        [record.Name, .. record.Variants, .. record.Acronyms, .. record.Adjectives];

    /// <summary>A name as the reader compares it.</summary>
    private static string Folded(string name) =>
        string.Join(
            ' ',
            Tokenizer
                .Tokens(name)
                .Where(token => token.IsWord || token.Word == "&")
                .Select(token => token.IsWord ? token.Word : "and")
        );

    private static bool LeadsBack(AuthorityRecord start, string field, Dictionary<string, AuthorityRecord> records)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (
            var at = start;
            at is not null;
            at = records.GetValueOrDefault((field == "parent" ? at.Parent : at.SuccessorOf) ?? "")
        )
        {
            if (!seen.Add(at.Id))
            {
                return true;
            }
        }
        return false;
    }

    private static IEnumerable<string> Problem(bool exists, string message) => exists ? [message] : [];

    private static (bool Allowed, bool Needed) Needs(bool field) => (field, field);

    private static (bool Allowed, bool Needed) Allows(bool field) => (field, false);

    private static IEnumerable<string> Used(string field, bool isSet, (bool Allowed, bool Needed) rule) =>
        Problem(isSet && !rule.Allowed, $"has {field}, which this kind does not use. Take it out.")
            .Concat(Problem(!isSet && rule.Needed, $"has no {field}. Add it."));

    private static void Check(AuthorityKind kind, Func<AuthorityRecord, IEnumerable<string>> problemsOf)
    {
        var problems = Read(kind)
            .SelectMany(record =>
                problemsOf(record).Select(problem => $"{AuthorityFile.FileNames[kind]}: {record.Id} {problem}")
            )
            .ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static IReadOnlyList<AuthorityRecord> Read(AuthorityKind kind)
    {
        using var stream = File.OpenRead(PathOf(kind));
        try
        {
            return AuthorityFile.Read(stream);
        }
        catch (JsonException wrong)
        {
            Assert.Fail(
                $"{AuthorityFile.FileNames[kind]}, line {wrong.LineNumber + 1}: {wrong.Message} Use the fields of AuthorityRecord and no others."
            );
            throw;
        }
    }

    private static AuthorityRecord[] Ordered(AuthorityKind kind, IReadOnlyList<AuthorityRecord> records) =>
        kind is AuthorityKind.Topic ? [.. records] : [.. records.OrderBy(record => record.Id, StringComparer.Ordinal)];

    private static (string Is, string Should) FirstDifference(string[] written, string[] expected)
    {
        var line = written.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        return (written.ElementAtOrDefault(line) ?? "nothing", expected.ElementAtOrDefault(line) ?? "nothing");
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (
            var property in type.Properties.Where(property =>
                typeof(IEnumerable).IsAssignableFrom(property.PropertyType)
            )
        )
        {
            if (property.PropertyType != typeof(string))
            {
                property.ShouldSerialize = (_, value) => value is ICollection { Count: > 0 };
            }
        }
    }

    private static string PathOf(AuthorityKind kind) =>
        Path.Combine(Here(), "../../../src/DialogueArchive.Extraction/Authority/Data", AuthorityFile.FileNames[kind]);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"[^\p{L}\p{N} .,'""&/()+:;?!\-]", RegexOptions.CultureInvariant)]
    private static partial Regex OddCharacter();

    [GeneratedRegex("^(?:the|a|an) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
