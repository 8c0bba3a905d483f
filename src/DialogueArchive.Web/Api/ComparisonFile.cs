using System.Globalization;
using System.Reflection;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using DialogueArchive.Web.Charts;
using Microsoft.AspNetCore.Http.Metadata;

namespace DialogueArchive.Web.Api;

/// <summary>A comparison or a ledger as a file to take: a table for spreadsheets or a picture.</summary>
internal sealed class ComparisonFile : IResult, IEndpointMetadataProvider
{
    /// <summary>The formats, by suffix.</summary>
    public const string Formats = "csv|svg";

    /// <summary>The end of an address that asks for one of them.</summary>
    public const string Suffix = ".{format:regex(^(" + Formats + ")$)}";

    private const string Csv = "text/csv";
    private const string Svg = "image/svg+xml";

    private static readonly CsvConfiguration Safe = new(CultureInfo.InvariantCulture)
    {
        // A spreadsheet must not take a quoted sentence for a formula.
        InjectionOptions = InjectionOptions.Escape,
    };

    private readonly string _type;
    private readonly string _content;
    private readonly int? _rows;

    private ComparisonFile(string type, string content, int? rows) => (_type, _content, _rows) = (type, content, rows);

    /// <summary>The table or the picture, as the suffix asks.</summary>
    public static ComparisonFile Of(string format, Func<Table> table, Func<PictureFile> picture) =>
        format == "csv" ? Of(table()) : new ComparisonFile(Svg, picture().ToString(), null);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [Csv, Svg]));

    /// <summary>Sends it; the header Row-Count tells whether a table is complete.</summary>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (_rows is { } rows)
        {
            httpContext.Response.Headers["Row-Count"] = rows.ToString(CultureInfo.InvariantCulture);
        }
        httpContext.Response.ContentType = $"{_type}; charset=utf-8";
        var body = Encoding.UTF8.GetBytes(_content);
        httpContext.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }

    private static ComparisonFile Of(Table table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Safe))
        {
            foreach (var row in table.Rows.Prepend(table.Heads))
            {
                foreach (var value in row)
                {
                    csv.WriteField(value);
                }
                csv.NextRecord();
            }
        }
        return new ComparisonFile(Csv, text.ToString(), table.Rows.Count);
    }
}

/// <summary>Heads and rows; every row has a value, maybe an empty one, for each head.</summary>
internal sealed record Table(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string?>> Rows);
