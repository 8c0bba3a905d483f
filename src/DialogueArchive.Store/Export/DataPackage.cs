using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DialogueArchive.Store.Export;

/// <summary>The description of the tables as a data package (Frictionless Data), so that programs know types, keys and links.</summary>
internal static class DataPackage
{
    public const string Name = "dialogue-archive";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(IEnumerable<(PublicTable Table, ExportedFile File)> tables) =>
        new JsonObject
        {
            ["profile"] = "data-package",
            ["name"] = Name,
            ["title"] = "DialogueArchive: meetings of space dialogues as read from press releases",
            ["description"] =
                "Each fact of a document is named by the slug of the document and its number among the facts of its kind; the table "
                + "'evidence' has the words behind it. A text that a spreadsheet could take for a formula has an apostrophe before it; the "
                + "SQLite file has it as it is.",
            ["licenses"] = Licences(),
            ["resources"] = new JsonArray([.. tables.Select(each => Resource(each.Table, each.File))]),
        }.ToJsonString(Readable) + "\n";

    private static JsonArray Licences() =>
        [
            new JsonObject
            {
                ["name"] = ExportedArchive.Licence,
                ["title"] = "MIT License",
                ["path"] = "https://opensource.org/license/mit",
            },
        ];

    private static JsonObject Resource(PublicTable table, ExportedFile file)
    {
        var schema = new JsonObject
        {
            ["fields"] = new JsonArray([
                .. table.Columns.Select(column => new JsonObject
                {
                    ["name"] = column.Name,
                    ["type"] = column.Type,
                    ["description"] = column.Description,
                    ["constraints"] = new JsonObject { ["required"] = column.Required },
                }),
            ]),
            ["missingValues"] = new JsonArray(""),
            ["primaryKey"] = Names(table.Key),
        };
        if (table.Links.Count > 0)
        {
            schema["foreignKeys"] = new JsonArray([
                .. table.Links.Select(link => new JsonObject
                {
                    ["fields"] = Names(link.Columns),
                    ["reference"] = new JsonObject { ["resource"] = link.Table, ["fields"] = Names(link.Key) },
                }),
            ]);
        }
        return new JsonObject
        {
            ["profile"] = "tabular-data-resource",
            ["name"] = table.Name,
            ["path"] = file.Path,
            ["description"] = table.Description,
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["bytes"] = file.Bytes,
            ["hash"] = $"sha256:{file.Sha256}",
            ["rows"] = file.Rows,
            ["schema"] = schema,
        };
    }

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(name => JsonValue.Create(name))];
}
