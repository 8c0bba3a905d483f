using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Extensions;

namespace DialogueArchive.Web.Exports;

/// <summary>What pages say of themselves to reference managers and search engines.</summary>
public static class EmbeddedMetadata
{
    extension(HttpRequest request)
    {
        /// <summary>The address under which the visitor knows the archive, without a slash at its end.</summary>
        public string Site => $"{request.Scheme}://{request.Host}{request.PathBase}";
    }

    /// <summary>The tags of Highwire Press and of Dublin Core, by name.</summary>
    public static IEnumerable<(string Name, string Content)> Tags(Citation cited)
    {
        yield return ("citation_title", cited.Title);
        yield return ("DC.title", cited.Title);
        if (DayOf(cited, '/') is { } day)
        {
            yield return (cited.IsReleased ? "citation_publication_date" : "citation_date", day);
            yield return ("DC.date", day.Replace('/', '-'));
        }
        if (cited.Kind is { } kind)
        {
            yield return ("DC.type", kind);
        }
        if (cited.Place is { } place)
        {
            yield return ("DC.coverage", place);
        }
        if (cited.Language is { } language)
        {
            yield return ("citation_language", language);
            yield return ("DC.language", language);
        }
        yield return ("citation_public_url", cited.Address);
        yield return ("DC.identifier", cited.Address);
        yield return ("DC.relation.isPartOf", Citation.Archive);
    }

    /// <summary>The thing in the vocabulary of schema.org, safe inside a page.</summary>
    public static string JsonLd(Citation cited)
    {
        var thing = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = cited.Type,
            ["@id"] = cited.Address,
            ["name"] = cited.Title,
        };
        var isEvent = cited.Type == "Event";
        if (cited.Quote is { } quote)
        {
            thing["text"] = quote;
        }
        if (cited.Kind is { } kind)
        {
            thing["genre"] = kind;
        }
        if (cited.Language is { } language)
        {
            thing["inLanguage"] = language;
        }
        if (DayOf(cited, '-') is { } day)
        {
            thing[
                isEvent ? "startDate"
                : cited.IsReleased ? "datePublished"
                : "temporalCoverage"
            ] = day;
            if (isEvent && cited.Days is var (start, end) && start != end && day.Length == 10)
            {
                thing["endDate"] = end.ToString("O", CultureInfo.InvariantCulture);
            }
        }
        if (cited.Place is { } place)
        {
            thing[isEvent ? "location" : "contentLocation"] = new JsonObject { ["@type"] = "Place", ["name"] = place };
        }
        if (cited.PublishedAt is { } published)
        {
            thing["isBasedOn"] = published;
        }
        if (!isEvent)
        {
            thing["isPartOf"] = new JsonObject { ["@type"] = "Collection", ["name"] = Citation.Archive };
        }
        thing["url"] = cited.Address;
        return thing.ToJsonString();
    }

    /// <summary>The thing as a ContextObject (Z39.88), which reference managers find in lists.</summary>
    public static string ContextObject(Citation cited)
    {
        var keys = new QueryBuilder
        {
            { "ctx_ver", "Z39.88-2004" },
            { "rft_val_fmt", "info:ofi/fmt:kev:mtx:dc" },
            { "rft.title", cited.Title },
            { "rft.source", Citation.Archive },
            { "rft.identifier", cited.Address },
        };
        if (DayOf(cited, '-') is { } day)
        {
            keys.Add("rft.date", day);
        }
        if (cited.Place is { } place)
        {
            keys.Add("rft.coverage", place);
        }
        if (cited.Language is { } language)
        {
            keys.Add("rft.language", language);
        }
        if (cited.Quote is { } quote)
        {
            keys.Add("rft.description", quote);
        }
        return keys.ToString().TrimStart('?');
    }

    private static string? DayOf(Citation cited, char between) =>
        CitationFiles.DayOf(cited) is not var (year, month, day)
            ? null
            : string.Join(
                between,
                new[]
                {
                    year.ToString("0000", CultureInfo.InvariantCulture),
                    month?.ToString("00", CultureInfo.InvariantCulture),
                    day?.ToString("00", CultureInfo.InvariantCulture),
                }.OfType<string>()
            );
}
