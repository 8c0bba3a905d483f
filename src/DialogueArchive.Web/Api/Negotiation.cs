using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Net.Http.Headers;

namespace DialogueArchive.Web.Api;

/// <summary>
/// The header Accept chooses among the answers that suffixes name: a request for <c>/meetings</c> as <c>text/csv</c> is one for
/// <c>/meetings.csv</c>, and <c>/meetings.json</c> is <c>/meetings</c>. A suffix is stronger than the header.
/// </summary>
internal sealed partial class Negotiation(EndpointDataSource endpoints)
{
    // Browsers ask for pages; here they read JSON.
    private static readonly Choice Json = new("json", "application/json", "application/problem+json", "text/html");

    private static readonly Choice Page = new("", "text/html", "application/xhtml+xml");

    private static readonly Choice[] Others =
    [
        new("csv", "text/csv"),
        new("ndjson", "application/x-ndjson"),
        new("jsonld", "application/ld+json"),
        new("svg", "image/svg+xml"),
        new("atom", "application/atom+xml"),
        new("feed.json", "application/feed+json"),
        new("ics", "text/calendar"),
        new("txt", "text/plain"),
        new("md", "text/markdown"),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        new("xml", "application/tei+xml", "application/xml", "text/xml"),
        new("bib", "application/x-bibtex"),
        new("ris", "application/x-research-info-systems"),
        new("csl.json", "application/vnd.citationstyles.csl+json"),
    ];

    /// <summary>The media type that a suffix stands for.</summary>
    public static string TypeOf(string suffix) => Others.First(choice => choice.Suffix == suffix).Types[0];

    /// <summary>Whether a path ends in the suffix of a format.</summary>
    public static bool HasSuffix(string path) =>
        Others.Append(Json).Any(choice => path.EndsWith("." + choice.Suffix, StringComparison.Ordinal));

    /// <summary>The suffix of the format in which a page is asked for; null when it is asked for as a page, or in none that we have.</summary>
    public static string? SuffixFor(HttpRequest request) =>
        request.Headers.Accept.Count == 0 ? null
        : Wanted(request.GetTypedHeaders().Accept, [Page, Json, .. Others])?.Suffix is { Length: > 0 } suffix ? suffix
        : null;

    private readonly Lazy<List<Answer>> _answers = new(() => AnswersOf(endpoints));

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        // Decoded already: a path made of it must not be decoded again.
        var path = http.Request.Path.Value!;
        if (path.EndsWith(".json", StringComparison.Ordinal) && AnswerAt(path[..^5]) is { } named)
        {
            // What has a suffix of its own, as .feed.json, is no other answer's JSON.
            if (!named.Formats.Any(format => path.EndsWith("." + format, StringComparison.Ordinal)))
            {
                http.Request.Path = new PathString(path[..^5]);
                http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
            }
            await next(http);
            return;
        }
        if (
            AnswerAt(path) is not { } answer
            || answer.Formats.Any(format => path.EndsWith("." + format, StringComparison.Ordinal))
        )
        {
            await next(http);
            return;
        }
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        Choice[] choices = [Json, .. Others.Where(choice => answer.Formats.Contains(choice.Suffix))];
        if (Wanted(http.Request.GetTypedHeaders().Accept, choices) is not { } choice)
        {
            await Problems
                .Of(
                    http,
                    StatusCodes.Status406NotAcceptable,
                    "This address answers in none of the accepted types. It answers as "
                        + string.Join(", ", choices.Select(each => $"{each.Types[0]} (.{each.Suffix})"))
                        + "."
                )
                .ExecuteAsync(http);
            return;
        }
        if (choice != Json)
        {
            http.Request.Path = new PathString($"{path}.{choice.Suffix}");
        }
        await next(http);
    }

    private static Choice? Wanted(IList<MediaTypeHeaderValue> accepted, Choice[] choices) =>
        accepted.Count == 0
            ? Json
            : accepted
                .Where(type => type.Quality is not 0)
                .OrderByDescending(type => type.Quality ?? 1)
                .ThenBy(type => type.MatchesAllTypes)
                .ThenBy(type => type.MatchesAllSubTypes)
                .Select(type => choices.FirstOrDefault(choice => choice.Suits(type)))
                .FirstOrDefault(choice => choice is not null);

    private Answer? AnswerAt(string path) =>
        _answers.Value.FirstOrDefault(each => each.Matcher.TryMatch(new PathString(path), []))
            is { IsJson: true } answer
            ? answer
            : null;

    private static List<Answer> AnswersOf(EndpointDataSource source)
    {
        var all = source
            .Endpoints.OfType<RouteEndpoint>()
            .Where(each => each.RoutePattern.RawText?.StartsWith(ArchiveSite.Api, StringComparison.Ordinal) == true)
            .Where(each =>
                each.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET", StringComparer.Ordinal)
                == true
            )
            .OrderBy(each => each.RoutePattern.InboundPrecedence)
            .ToList();
        var formats = all.Select(each => Suffixes().Match(each.RoutePattern.RawText!))
            .Where(match => match.Success)
            .SelectMany(match =>
                match
                    .Groups["formats"]
                    .Value.Split('|')
                    .Select(format => (match.Groups["path"].Value, Format: match.Groups["first"].Value + format))
            )
            .ToLookup(each => each.Value, each => each.Format, StringComparer.Ordinal);
        return
        [
            .. all.Where(each => !Suffixes().IsMatch(each.RoutePattern.RawText!))
                .Select(each => new Answer(
                    new TemplateMatcher(new RouteTemplate(each.RoutePattern), []),
                    each.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>()
                        .Any(produced =>
                            produced.StatusCode == 200
                            && produced.ContentTypes.Contains("application/json", StringComparer.Ordinal)
                        ),
                    formats[each.RoutePattern.RawText!.TrimEnd('/')].ToHashSet(StringComparer.Ordinal)
                )),
        ];
    }

    [GeneratedRegex(
        @"^(?<path>.+?)\.(?<first>(csl\.|feed\.)?)\{format:regex\(\^\(?(?<formats>[a-z.|]+)\)?\$\)\}$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Suffixes();

    private sealed record Answer(TemplateMatcher Matcher, bool IsJson, HashSet<string> Formats);

    private sealed record Choice(string Suffix, params string[] Types)
    {
        private readonly MediaTypeHeaderValue[] _types = [.. Types.Select(type => MediaTypeHeaderValue.Parse(type))];

        public bool Suits(MediaTypeHeaderValue accepted)
        {
            // Only the type itself counts: a quality is a wish, and charsets are all UTF-8.
            var wanted = new MediaTypeHeaderValue(accepted.MediaType);
            return _types.Any(type => type.IsSubsetOf(wanted));
        }
    }
}
