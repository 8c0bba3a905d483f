using System.Text.Json;
using System.Text.Json.Nodes;

namespace DialogueArchive.Extraction.Tests.Reading;

/// <summary>What a record states, whatever the document came in: without offsets, and without the document's own name, bytes and title.</summary>
internal static class Facts
{
    public static string Of(MeetingRecord record)
    {
        var json = JsonSerializer.SerializeToNode(record, RecordJson.Indented.MeetingRecord)!;
        foreach (var field in new[] { "name", "sha256", "mediaType", "title" })
        {
            json["document"]!.AsObject().Remove(field);
        }
        json.AsObject().Remove("text");
        RemoveOffsets(json);
        return json.ToJsonString(RecordJson.Indented.Options);
    }

    private static void RemoveOffsets(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    RemoveOffsets(item);
                }
                break;
            case JsonObject fields:
                // A period has a start and an end too, and these are facts.
                if (fields.ContainsKey("quote"))
                {
                    fields.Remove("start");
                    fields.Remove("end");
                }
                foreach (var (_, value) in fields)
                {
                    RemoveOffsets(value);
                }
                break;
        }
    }
}
