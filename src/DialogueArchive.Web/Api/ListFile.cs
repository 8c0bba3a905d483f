using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Exports;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace DialogueArchive.Web.Api;

/// <summary>
/// A list as a file: asks the list's own handler page after page and writes as it goes, so that its length costs no memory. All pages are of
/// one state of the archive, and the header Row-Count tells before how many rows there will be.
/// </summary>
internal sealed class ListFile(EndpointFilterInvocationContext context, EndpointFilterDelegate next, string format)
    : IResult
{
    private static readonly CsvConfiguration Safe = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        // A spreadsheet must not take a quoted sentence for a formula.
        InjectionOptions = InjectionOptions.Escape,
    };

    private HttpContext Http => context.HttpContext;

    private int PageLength =>
        Http.Request.Query.ContainsKey(MeetingsApi.Include) ? MeetingsApi.MostWithParts : PageRequest.MaximumLimit;

    private bool IsFeed => format is "atom" or "json";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!IsFeed && (Http.Request.Query.ContainsKey("limit") || Http.Request.Query.ContainsKey("cursor")))
        {
            await Problems
                .Unusable(
                    Http,
                    "limit",
                    "'limit' and 'cursor' belong to pages; a file has the whole list. Leave them out."
                )
                .ExecuteAsync(Http);
            return;
        }
        if (format != "ndjson" && Http.Request.Query.ContainsKey(MeetingsApi.Include))
        {
            await Problems
                .Unusable(
                    Http,
                    MeetingsApi.Include,
                    "A file of this kind has no room for parts; ask for JSON or NDJSON, or for the parts' own lists."
                )
                .ExecuteAsync(Http);
            return;
        }
        using var state = Http.RequestServices.GetRequiredService<ArchiveState>().Hold();
        var first = await PageAsync(IsFeed ? null : new Paging(PageLength));
        if (first.List is not { } list)
        {
            await first.Answer.ExecuteAsync(Http);
            return;
        }
        Http.Response.Headers["Row-Count"] = list.Total.ToString(CultureInfo.InvariantCulture);
        Http.Response.ContentType = TypeOf(format);
        if (!HttpMethods.IsHead(Http.Request.Method))
        {
            await WriteAsync(list);
        }
    }

    private Task WriteAsync(IListOf list) =>
        format switch
        {
            "csv" => WriteCsvAsync(list),
            "ndjson" => WriteLinesAsync(list),
            "ics" => WriteCalendarAsync(list),
            "jsonld" => WriteLinkedAsync(list),
            _ => WriteFeedAsync(list),
        };

    private async Task WriteCsvAsync(IListOf list)
    {
        var settings = Http.Request.Query;
        var columns = FlatColumns.Of(list.ItemType, Selection.Named(Http.Request));
        await using var text = new StreamWriter(
            Http.Response.Body,
            new UTF8Encoding(IsOn(settings["bom"])),
            leaveOpen: true
        );
        await using var csv = new CsvWriter(text, Safe);
        await RowAsync(csv, columns.Names);
        var rows = 0;
        await foreach (var item in ItemsAsync(list))
        {
            await RowAsync(csv, columns.Of(Json(item)));
            rows++;
        }
        if (IsOn(settings["end"]))
        {
            await csv.FlushAsync();
            await text.WriteAsync($"# end: {rows.ToString(CultureInfo.InvariantCulture)} rows\r\n");
        }
    }

    private async Task WriteLinesAsync(IListOf list)
    {
        var fields = Selection.Named(Http.Request);
        await using var text = new StreamWriter(Http.Response.Body, new UTF8Encoding(false), leaveOpen: true);
        await foreach (var item in ItemsAsync(list))
        {
            await text.WriteAsync(Line(item, fields));
            await text.WriteAsync('\n');
        }
    }

    private string Line(object item, HashSet<string>? fields)
    {
        var type = Options.GetTypeInfo(item.GetType());
        return fields is null
            ? JsonSerializer.Serialize(item, type)
            : new JsonObject(
                JsonSerializer
                    .SerializeToNode(item, type)!
                    .AsObject()
                    .Where(field => fields.Contains(field.Key))
                    .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))
            ).ToJsonString(Options);
    }

    private async Task WriteCalendarAsync(IListOf list)
    {
        await using var text = new StreamWriter(Http.Response.Body, new UTF8Encoding(false), leaveOpen: true);
        await text.WriteAsync(CalendarExport.Begin(Title));
        await foreach (var item in ItemsAsync(list))
        {
            await text.WriteAsync(CalendarExport.Of((MeetingSummary)item, Http.Request.Site));
        }
        await text.WriteAsync(CalendarExport.End);
    }

    private async Task WriteLinkedAsync(IListOf list)
    {
        await using var json = new Utf8JsonWriter(Http.Response.Body);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "ItemList");
        json.WriteString("@id", $"{Http.Request.Site}{Http.Request.Path}{Http.Request.QueryString}");
        json.WriteNumber("numberOfItems", list.Total);
        json.WriteStartArray("itemListElement");
        await foreach (var item in ItemsAsync(list))
        {
            LinkedData.Of(item, Http.Request.Site).WriteTo(json);
            if (json.BytesPending > 1 << 14)
            {
                await json.FlushAsync(Http.RequestAborted);
            }
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private async Task WriteFeedAsync(IListOf list)
    {
        var request = Http.Request;
        var changed = await Http
            .RequestServices.GetRequiredService<CoverageQueries>()
            .ChangedAsync(Http.RequestAborted);
        var path = request.Path.Value![..^(format == "json" ? ".feed.json" : ".atom").Length];
        var feed = new Feed(
            Title,
            $"{request.Site}{request.Path}{request.QueryString}",
            $"{request.Site}{path}{request.QueryString}",
            request.Site,
            changed
        );
        var entries = list.Items.Select(ListEntry.Of);
        using var body = new MemoryStream();
        if (format == "atom")
        {
            feed.WriteAtom(body, entries);
        }
        else
        {
            await JsonSerializer.SerializeAsync<JsonNode>(body, feed.Json(entries), Options, Http.RequestAborted);
        }
        body.Position = 0;
        await body.CopyToAsync(Http.Response.Body, Http.RequestAborted);
    }

    private JsonSerializerOptions Options =>
        Http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    private string Title
    {
        get
        {
            var path = Http.Request.Path.Value!.Split('/').Last().Split('.')[0];
            var filter = string.Join(
                ", ",
                Http.Request.Query.Where(each => each.Key is not ("limit" or "sort")).SelectMany(each => each.Value)
            );
            return $"{Citation.Archive}: {path}{(filter.Length > 0 ? $", {filter}" : "")}";
        }
    }

    private async IAsyncEnumerable<object> ItemsAsync(IListOf first)
    {
        for (var page = first; page is not null; page = await NextAsync(page))
        {
            foreach (var item in page.Items)
            {
                yield return item;
            }
        }
    }

    private async Task<IListOf?> NextAsync(IListOf page) =>
        page.Links.Next is { } address
        && QueryHelpers.ParseQuery(new Uri(new Uri("http://a"), address).Query)["cursor"] is [{ } cursor]
            ? (await PageAsync(new Paging(PageLength, cursor))).List
            : null;

    private async Task<(IListOf? List, IResult Answer)> PageAsync(Paging? paging)
    {
        if (paging is not null)
        {
            for (var at = 0; at < context.Arguments.Count; at++)
            {
                if (context.Arguments[at] is Paging)
                {
                    context.Arguments[at] = paging;
                }
            }
        }
        var answer = await next(context);
        return (ListAnswer.In(answer), (IResult)answer!);
    }

    private JsonElement Json(object item) =>
        JsonSerializer.SerializeToElement(item, Options.GetTypeInfo(item.GetType()));

    private static bool IsOn(string? setting) => bool.TryParse(setting, out var on) && on;

    private static async Task RowAsync(CsvWriter csv, IEnumerable<string?> values)
    {
        foreach (var value in values)
        {
            csv.WriteField(value);
        }
        await csv.NextRecordAsync();
    }

    private static string TypeOf(string format) =>
        format switch
        {
            "csv" => "text/csv; charset=utf-8",
            "ndjson" => "application/x-ndjson; charset=utf-8",
            "ics" => "text/calendar; charset=utf-8",
            "jsonld" => "application/ld+json; charset=utf-8",
            "atom" => "application/atom+xml; charset=utf-8",
            _ => "application/feed+json; charset=utf-8",
        };
}
