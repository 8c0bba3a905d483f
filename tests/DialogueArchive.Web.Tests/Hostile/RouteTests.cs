using System.Net;
using DialogueArchive.Tests;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueArchive.Web.Tests.Hostile;

/// <summary>Every route of the application: who may ask it by which method is written down, and nothing else is answered.</summary>
[Collection(ArchiveTests.Name)]
public sealed class RouteTests(ArchiveHost archive)
{
    private static readonly string[] Methods =
    [
        "GET",
        "HEAD",
        "POST",
        "PUT",
        "PATCH",
        "DELETE",
        "OPTIONS",
        "TRACE",
        "QUERY",
    ];

    // Whatever was asked, an error is answered.
    private const string Error = "error/{code:int}";

    [Fact]
    public void Every_route_is_in_the_table_with_its_methods_and_who_may_ask() =>
        GoldenFile.Matches(
            "tests/DialogueArchive.Web.Tests/Golden/routes.txt",
            string.Join(
                '\n',
                Routes()
                    .Select(route =>
                        $"{string.Join(' ', MethodsOf(route)), -10} everyone  /{route.RoutePattern.RawText?.TrimStart('/')}"
                    )
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
            ) + "\n"
        );

    [Fact]
    public async Task No_route_answers_another_method_than_those_of_the_table()
    {
        var answered = new List<string>();
        foreach (
            var routes in Routes()
                .Where(route => route.RoutePattern.RawText != Error)
                .GroupBy(route => AddressOf(route).TrimEnd('/'), StringComparer.Ordinal)
        )
        {
            var address = routes.Key;
            // HEAD is answered wherever GET is.
            foreach (var method in Methods.Except(routes.SelectMany(MethodsOf).Append("HEAD"), StringComparer.Ordinal))
            {
                using var request = new HttpRequestMessage(HttpMethod.Parse(method), address);
                using var answer = await archive.Http.SendAsync(request);
                if (answer.StatusCode is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound))
                {
                    answered.Add($"{method} {address}: {(int)answer.StatusCode}");
                }
            }
        }
        Assert.Empty(answered);
    }

    [Fact]
    public void Static_files_are_only_read() =>
        Assert.All(
            All().Where(IsStatic),
            route =>
                Assert.Subset(new HashSet<string>(["GET", "HEAD"]), MethodsOf(route).ToHashSet(StringComparer.Ordinal))
        );

    private IEnumerable<RouteEndpoint> All() =>
        archive.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private List<RouteEndpoint> Routes() => [.. All().Where(route => !IsStatic(route))];

    private static bool IsStatic(RouteEndpoint route) =>
        route.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static IEnumerable<string> MethodsOf(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Order(StringComparer.Ordinal)
        ?? (IEnumerable<string>)["any"];

    private static string AddressOf(RouteEndpoint route) =>
        "/"
        + string.Join(
            '/',
            route.RoutePattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part is RoutePatternLiteralPart literal ? literal.Content
                        : part is RoutePatternSeparatorPart separator ? separator.Content
                        : "1"
                    )
                )
            )
        );
}
