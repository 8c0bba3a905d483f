using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Web.Exports;

/// <summary>
/// The columns of a list as a table: what the JSON has, with a point between the name of a thing and what is said of it. Several values
/// stand in one cell with spaces between; of proofs, the places and the words.
/// </summary>
internal sealed class FlatColumns
{
    private readonly List<(string Name, Func<JsonElement, string?> Value)> _columns = [];

    private FlatColumns(Type item) => Add(item, "", element => element);

    /// <summary>The names of the columns.</summary>
    public IEnumerable<string> Names => _columns.Select(column => column.Name);

    /// <summary>The columns of items of a type; those of the named fields only, where some are named.</summary>
    public static FlatColumns Of(Type item, IReadOnlySet<string>? fields = null)
    {
        var columns = new FlatColumns(item);
        columns._columns.RemoveAll(column => fields?.Contains(column.Name.Split('.')[0]) == false);
        return columns;
    }

    /// <summary>The values of an item as its JSON has them; null where there is none.</summary>
    public IEnumerable<string?> Of(JsonElement item) => _columns.Select(column => column.Value(item));

    private void Add(Type type, string before, Func<JsonElement, JsonElement?> at)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<JsonIgnoreAttribute>() is not null)
            {
                continue;
            }
            var key = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var name = before + key;
            JsonElement? Inner(JsonElement item) =>
                at(item) is { ValueKind: JsonValueKind.Object } thing && thing.TryGetProperty(key, out var value)
                    ? value
                    : null;
            if (ItemOf(property.PropertyType) is { } several)
            {
                AddSeveral(several, name, Inner);
            }
            else if (IsThing(property.PropertyType))
            {
                Add(property.PropertyType, name + ".", Inner);
            }
            else
            {
                _columns.Add((name, item => Written(Inner(item))));
            }
        }
    }

    private void AddSeveral(Type type, string name, Func<JsonElement, JsonElement?> at)
    {
        if (type == typeof(CitedEvidence))
        {
            _columns.Add(
                (
                    name + ".sentences",
                    item => Joined(at(item), " ", each => $"{Text(each, "document")}#{Text(each, "sentence")}")
                )
            );
            _columns.Add((name + ".quotes", item => Joined(at(item), " | ", each => Text(each, "quote"))));
            return;
        }
        var isNamed = type.GetProperty("Slug") is not null;
        _columns.Add(
            (
                name,
                item =>
                    Joined(
                        at(item),
                        " ",
                        each =>
                            each.ValueKind != JsonValueKind.Object ? Written(each)
                            : isNamed ? Text(each, "slug") ?? Text(each, "name")
                            : each.GetRawText()
                    )
            )
        );
    }

    private static Type? ItemOf(Type type) =>
        type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType
            ? type.GetGenericArguments()[0]
            : null;

    private static bool IsThing(Type type) =>
        type.IsClass
        && type != typeof(string)
        && type.Namespace?.StartsWith(nameof(DialogueArchive), StringComparison.Ordinal) == true;

    private static string? Joined(JsonElement? list, string between, Func<JsonElement, string?> written) =>
        list is { ValueKind: JsonValueKind.Array } items
            ? string.Join(between, items.EnumerateArray().Select(written))
            : null;

    private static string? Text(JsonElement thing, string key) =>
        thing.TryGetProperty(key, out var value) ? Written(value) : null;

    private static string? Written(JsonElement? value) =>
        value switch
        {
            null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
            { ValueKind: JsonValueKind.String } words => words.GetString(),
            { } other => other.GetRawText(),
        };
}
