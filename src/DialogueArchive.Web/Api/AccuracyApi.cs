using DialogueArchive.Extraction.Accuracy;
using DialogueArchive.Web.Pages.About;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>How well the archive reads.</summary>
internal static class AccuracyApi
{
    public static void MapAccuracy(this IEndpointRouteBuilder api) =>
        api.MapGet("/accuracy", Get).WithName("getAccuracy").WithTags("Accuracy");

    /// <summary>How well the archive reads invented press releases with facts written by hand: by field, by batch, by structure, with every mistake.</summary>
    private static Ok<AccuracyReport> Get() => TypedResults.Ok(MeasuredAccuracy.Report);
}
