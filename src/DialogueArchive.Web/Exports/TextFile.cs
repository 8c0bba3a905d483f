using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace DialogueArchive.Web.Exports;

/// <summary>A text to take away under a name, in UTF-8.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Content">The text.</param>
/// <param name="Name">The name under which a browser keeps it; null to look at it there and then.</param>
internal sealed record TextFile(string Type, string Content, string? Name = null) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/plain"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var body = Encoding.UTF8.GetBytes(Content);
        httpContext.Response.ContentType = $"{Type}; charset=utf-8";
        httpContext.Response.ContentLength = body.Length;
        if (Name is not null)
        {
            httpContext.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
            {
                FileName = Name,
            }.ToString();
        }
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}
