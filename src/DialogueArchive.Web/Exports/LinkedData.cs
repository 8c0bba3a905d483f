using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Exports;

/// <summary>Things of the archive as linked data: in the vocabulary of schema.org, and proofs as Web Annotations.</summary>
internal static class LinkedData
{
    private const string SchemaOrg = "https://schema.org";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>As text.</summary>
    public static string Text(JsonObject thing) => thing.ToJsonString(Readable) + "\n";

    /// <summary>An item of any list.</summary>
    public static JsonObject Of(object item, string site)
    {
        if (item is MeetingSummary meeting)
        {
            return Event(meeting, site);
        }
        var entry = ListEntry.Of(item);
        return new JsonObject
        {
            ["@type"] = entry.Type,
            ["@id"] = site + entry.Path,
            ["name"] = entry.Title,
            [entry.Type == "Quotation" ? "text" : "description"] = entry.Words,
            ["url"] = site + entry.Path,
        };
    }

    /// <summary>A meeting with who took part, what it is part of and the texts on it.</summary>
    public static JsonObject Of(MeetingDetail meeting, string site)
    {
        var thing = Event(meeting.Summary, site);
        thing.Insert(0, "@context", SchemaOrg);
        thing["organizer"] = Organisations(meeting.Delegations.SelectMany(side => side.CoChairs), site);
        thing["attendee"] = Organisations(meeting.Delegations.SelectMany(side => side.Participants), site);
        thing["about"] = new JsonArray([
            .. meeting.Topics.Select(topic => new JsonObject
            {
                ["@type"] = "DefinedTerm",
                ["@id"] = $"{site}/topics/{topic.Slug}",
                ["name"] = topic.Name,
            }),
        ]);
        thing["subjectOf"] = new JsonArray([
            .. meeting.Documents.Select(document => new JsonObject
            {
                ["@type"] = "CreativeWork",
                ["@id"] = $"{site}/documents/{document.Slug}",
                ["name"] = document.Title ?? meeting.Title,
                ["genre"] = Names.Document(document.Kind),
                ["inLanguage"] = document.Language,
            }),
        ]);
        foreach (var key in thing.Where(pair => pair.Value is JsonArray { Count: 0 }).Select(pair => pair.Key).ToList())
        {
            thing.Remove(key);
        }
        return thing;
    }

    /// <summary>An organisation with its place in the body of which it is part.</summary>
    public static JsonObject Of(OrganisationDetail organisation, string site)
    {
        var thing = new JsonObject
        {
            ["@context"] = SchemaOrg,
            ["@type"] = "Organization",
            ["@id"] = $"{site}/organisations/{organisation.Slug}",
            ["name"] = organisation.Name,
            ["url"] = $"{site}/organisations/{organisation.Slug}",
        };
        if (organisation.Authority.Acronyms is [var acronym, ..])
        {
            thing["alternateName"] = acronym;
        }
        if (organisation.Authority.Parent is { } parent)
        {
            thing["parentOrganization"] = new JsonObject
            {
                ["@type"] = "Organization",
                ["@id"] = $"{site}/organisations/{parent.Slug}",
                ["name"] = parent.Name,
            };
        }
        return thing;
    }

    /// <summary>The marks of a text as a page of Web Annotations: each name, topic, act and reference with the words it stands in.</summary>
    public static JsonObject Annotations(DocumentText text, string site)
    {
        var source = $"{site}/documents/{text.Slug}";
        var address = $"{source}/annotations";
        var marks = text
            .Paragraphs.SelectMany(paragraph => paragraph.Sentences)
            .SelectMany(sentence => sentence.Marks)
            .Select((mark, at) => Annotation(text, mark, source, $"{address}#{at + 1}"))
            .ToArray();
        return new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/anno.jsonld",
            ["id"] = address,
            ["type"] = "AnnotationPage",
            ["startIndex"] = 0,
            ["items"] = new JsonArray([.. marks]),
        };
    }

    private static JsonObject Annotation(DocumentText text, Mark mark, string source, string id)
    {
        var site = source[..source.IndexOf("/documents/", StringComparison.Ordinal)];
        var place = mark.Kind switch
        {
            MarkKind.Organisation => "organisations",
            MarkKind.Topic => "topics",
            MarkKind.Reference => "references",
            _ => null,
        };
        var isNamed = place is not null && mark.Target is not null;
        return new JsonObject
        {
            ["id"] = id,
            ["type"] = "Annotation",
            ["motivation"] =
                isNamed ? "identifying"
                : place is null ? "classifying"
                : "tagging",
            ["body"] = isNamed
                ? new JsonObject { ["id"] = $"{site}/{place}/{mark.Target}", ["type"] = "SpecificResource" }
                : new JsonObject
                {
                    ["type"] = "TextualBody",
                    ["value"] = mark.Act is { } act ? $"{Names.Actor(act.Actor)} {Names.Act(act.Act)}" : mark.Label,
                    ["format"] = "text/plain",
                },
            ["target"] = new JsonObject
            {
                ["source"] = source,
                ["selector"] = new JsonArray(
                    new JsonObject
                    {
                        ["type"] = "TextQuoteSelector",
                        ["exact"] = text.Text[mark.Start..mark.End],
                        ["prefix"] = text.Text[Math.Max(0, mark.Start - 24)..mark.Start],
                        ["suffix"] = text.Text[mark.End..Math.Min(text.Text.Length, mark.End + 24)],
                    },
                    new JsonObject
                    {
                        ["type"] = "TextPositionSelector",
                        // Characters there, UTF-16 code units here.
                        ["start"] = Characters(text.Text, mark.Start),
                        ["end"] = Characters(text.Text, mark.End),
                    }
                ),
            },
        };
    }

    private static int Characters(string text, int units) => units - text.Take(units).Count(char.IsLowSurrogate);

    private static JsonObject Event(MeetingSummary meeting, string site)
    {
        var promised = meeting.State == MeetingState.Promised;
        var thing = new JsonObject
        {
            ["@type"] = "Event",
            ["@id"] = site + meeting.Address,
            ["name"] = meeting.Title,
            ["description"] = $"{Names.Parties(meeting.Parties)}. {Wording.Capital(Names.State(meeting.State))}.",
        };
        // A window is no date.
        if (!promised && (meeting.Start, meeting.End) is ({ } start, { } end))
        {
            thing["startDate"] = start.ToString("O", CultureInfo.InvariantCulture);
            thing["endDate"] = end.ToString("O", CultureInfo.InvariantCulture);
        }
        if (meeting.Where is { } place)
        {
            thing["location"] = new JsonObject
            {
                ["@type"] = "Place",
                ["name"] = place,
                ["address"] = new JsonObject
                {
                    ["@type"] = "PostalAddress",
                    ["addressLocality"] = meeting.City,
                    ["addressCountry"] = meeting.Country,
                },
            };
        }
        if (meeting.Series is { } series)
        {
            thing["superEvent"] = new JsonObject
            {
                ["@type"] = "EventSeries",
                ["@id"] = $"{site}/series/{series.Slug}",
                ["name"] = series.Name,
            };
        }
        thing["url"] = site + meeting.Address;
        return thing;
    }

    private static JsonArray Organisations(IEnumerable<DelegationEntry> entries, string site) =>
        [
            .. entries.Select(entry =>
            {
                var thing = new JsonObject { ["@type"] = "Organization", ["name"] = entry.PreferredName ?? entry.Name };
                if (entry.Slug is { } slug)
                {
                    thing["@id"] = $"{site}/organisations/{slug}";
                }
                if (entry.PreferredName is { } preferred && preferred != entry.Name)
                {
                    thing["alternateName"] = entry.Name;
                }
                return thing;
            }),
        ];
}
