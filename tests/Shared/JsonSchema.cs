using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DialogueArchive.Tests;

/// <summary>Checks JSON against the keywords of JSON Schema 2020-12 that our schemas use. A key that a schema does not name is a fault.</summary>
internal static class JsonSchema
{
    /// <summary>What does not fit, each with its place; empty when all fits. Throws on a keyword it does not know.</summary>
    public static List<string> Check(string schema, string json)
    {
        var root = JsonNode.Parse(schema)!.AsObject();
        return Check(root, root, json);
    }

    /// <summary>The same by a schema that stands inside a document, to whose root its references lead.</summary>
    public static List<string> Check(JsonObject root, JsonObject schema, string json)
    {
        var faults = new List<string>();
        Check(root, schema, JsonNode.Parse(json), "$", faults);
        return faults;
    }

    private static void Check(JsonObject root, JsonObject schema, JsonNode? value, string at, List<string> faults)
    {
        foreach (var (keyword, rule) in schema)
        {
            var fits = keyword switch
            {
                "$schema" or "$defs" or "title" or "description" or "format" or "readOnly" or "example" or "examples" =>
                    true,
                "$ref" => CheckAll(
                    root,
                    rule!
                        .GetValue<string>()
                        .Split('/')
                        .Skip(1)
                        .Aggregate((JsonNode)root, (node, part) => node[part]!)
                        .AsObject(),
                    value,
                    at,
                    faults
                ),
                "const" => JsonNode.DeepEquals(rule, value),
                "enum" => rule!.AsArray().Any(choice => JsonNode.DeepEquals(choice, value)),
                "type" => (
                    rule is JsonArray many ? many.Select(one => one!.GetValue<string>()) : [rule!.GetValue<string>()]
                ).Any(type => type == TypeOf(value) || (type == "number" && TypeOf(value) == "integer")),
                "oneOf" => rule!.AsArray().Count(choice => Fits(root, choice!.AsObject(), value, at)) == 1,
                "required" => value is not JsonObject whole
                    || rule!.AsArray().All(name => whole.ContainsKey(name!.GetValue<string>())),
                "properties" => value is not JsonObject parts
                    || CheckProperties(root, rule!.AsObject(), parts, at, faults),
                "additionalProperties" => rule is not JsonObject others
                    || value is not JsonObject whole
                    || whole.All(part => CheckAll(root, others, part.Value, $"{at}.{part.Key}", faults)),
                "items" => value is not JsonArray items || CheckItems(root, rule!.AsObject(), items, at, faults),
                "minItems" => value is not JsonArray list || list.Count >= rule!.GetValue<int>(),
                "minimum" => value is not JsonValue number
                    || !number.TryGetValue<int>(out var amount)
                    || amount >= rule!.GetValue<int>(),
                "pattern" => value is not JsonValue word
                    || !word.TryGetValue<string>(out var text)
                    || Regex.IsMatch(text, rule!.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)),
                _ => throw new NotSupportedException(
                    $"The schema uses the keyword '{keyword}', which this checker does not know."
                ),
            };
            if (!fits)
            {
                faults.Add($"{at}: {keyword}");
            }
        }
    }

    private static bool CheckProperties(
        JsonObject root,
        JsonObject properties,
        JsonObject value,
        string at,
        List<string> faults
    )
    {
        foreach (var (name, part) in value)
        {
            if (properties[name] is JsonObject schema)
            {
                Check(root, schema, part, $"{at}.{name}", faults);
            }
            else
            {
                faults.Add($"{at}.{name}: not in the schema");
            }
        }
        return true;
    }

    private static bool CheckItems(JsonObject root, JsonObject schema, JsonArray items, string at, List<string> faults)
    {
        for (var index = 0; index < items.Count; index++)
        {
            Check(root, schema, items[index], $"{at}[{index}]", faults);
        }
        return true;
    }

    private static bool CheckAll(JsonObject root, JsonObject schema, JsonNode? value, string at, List<string> faults)
    {
        Check(root, schema, value, at, faults);
        return true;
    }

    private static bool Fits(JsonObject root, JsonObject schema, JsonNode? value, string at)
    {
        var faults = new List<string>();
        Check(root, schema, value, at, faults);
        return faults.Count == 0;
    }

    private static string TypeOf(JsonNode? value) =>
        value switch
        {
            null => "null",
            JsonObject => "object",
            JsonArray => "array",
            _ => value.GetValueKind() switch
            {
                System.Text.Json.JsonValueKind.String => "string",
                System.Text.Json.JsonValueKind.Number => value.AsValue().TryGetValue<int>(out _) ? "integer" : "number",
                _ => "boolean",
            },
        };
}
