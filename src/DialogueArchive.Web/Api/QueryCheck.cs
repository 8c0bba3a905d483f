using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace DialogueArchive.Web.Api;

/// <summary>
/// Refuses parameters that an endpoint does not declare, and values that do not fit the declared type, before it runs. A
/// silently ignored filter would answer another question than the one asked.
/// </summary>
internal sealed class QueryCheck(IOptions<JsonOptions> json) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var endpoint = (RouteEndpoint)http.GetEndpoint()!;
        var hasFields = Selection.IsOffered(endpoint);
        var errors = ErrorsIn(http.Request.Query, ParametersOf(endpoint), hasFields);
        if (hasFields && Selection.ErrorIn(http.Request, endpoint, json.Value.SerializerOptions) is { } unfit)
        {
            errors[Selection.Parameter] = [unfit];
        }
        if (errors.Count > 0)
        {
            return Problems.Unusable(http, errors);
        }
        try
        {
            return await next(context);
        }
        catch (InvalidCursorException failure)
        {
            return Problems.Unusable(http, "cursor", failure.Message);
        }
    }

    private static Dictionary<string, IParameterBindingMetadata> ParametersOf(RouteEndpoint endpoint) =>
        endpoint
            .Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Where(parameter => IsValue(ValueTypeOf(parameter.ParameterInfo)))
            .Where(parameter => endpoint.RoutePattern.GetParameter(parameter.Name) is null)
            .ToDictionary(NameOf, StringComparer.OrdinalIgnoreCase);

    // Anything else is injected.
    private static bool IsValue(Type type) => type == typeof(string) || type == typeof(int) || type == typeof(bool);

    private static Type ValueTypeOf(ParameterInfo parameter)
    {
        var type = parameter.ParameterType.GetElementType() ?? parameter.ParameterType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    /// <summary>The words that a parameter takes, where it takes no others.</summary>
    internal static string[]? AllowedIn(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<AllowedValuesAttribute>()?.Values.OfType<string>().ToArray();

    private static string NameOf(IParameterBindingMetadata parameter) =>
        parameter.ParameterInfo.GetCustomAttributes().OfType<IFromQueryMetadata>().FirstOrDefault()?.Name
        ?? parameter.Name;

    private static Dictionary<string, string[]> ErrorsIn(
        IQueryCollection query,
        Dictionary<string, IParameterBindingMetadata> parameters,
        bool hasFields
    )
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (name, values) in query)
        {
            if (hasFields && name.Equals(Selection.Parameter, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            var error = parameters.TryGetValue(name, out var parameter)
                ? ErrorIn(name, values, parameter.ParameterInfo)
                : Unknown(name, [.. parameters.Keys, .. hasFields ? [Selection.Parameter] : Array.Empty<string>()]);
            if (error is not null)
            {
                errors[name] = [error];
            }
        }
        foreach (var (name, parameter) in parameters)
        {
            if (!parameter.IsOptional && !parameter.ParameterInfo.ParameterType.IsArray && !query.ContainsKey(name))
            {
                errors[name] = [$"'{name}' is missing."];
            }
        }
        return errors;
    }

    private static string Unknown(string name, List<string> known) =>
        known.Count == 0
            ? $"'{name}' is unknown; this address takes no parameters."
            : $"'{name}' is unknown; did you mean '{Nearest.To(name, known)}'? This address takes {string.Join(", ", known)}.";

    private static string? ErrorIn(string name, StringValues values, ParameterInfo parameter)
    {
        if (values.Count > 1 && !parameter.ParameterType.IsArray)
        {
            return $"'{name}' is given {values.Count} times; give it once.";
        }
        var type = ValueTypeOf(parameter);
        var range = parameter.GetCustomAttribute<RangeAttribute>();
        var allowed = AllowedIn(parameter);
        IEnumerable<string?> each =
            parameter.IsDefined(typeof(CommasAttribute), false) && !values.Any(string.IsNullOrWhiteSpace)
                ? CommasAttribute.Split(values)
                : values;
        return each.Select(value => ErrorIn(name, value, parameter, type, range, allowed))
            .FirstOrDefault(error => error is not null);
    }

    private static string? ErrorIn(
        string name,
        string? value,
        ParameterInfo parameter,
        Type type,
        RangeAttribute? range,
        string[]? allowed
    )
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return $"'{name}' is empty; leave it out or give a value.";
        }
        if (parameter.GetCustomAttribute<FormAttribute>() is { } form && !form.IsValid(value))
        {
            return $"'{name}' is '{value}'; it takes {form.Takes}.";
        }
        if (type == typeof(bool) && !bool.TryParse(value, out _))
        {
            return $"'{name}' is '{value}'; it takes true or false.";
        }
        if (type == typeof(int))
        {
            var isNumber = int.TryParse(
                value,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            );
            return isNumber && range?.IsValid(number) != false ? null
                : range is null ? $"'{name}' is '{value}'; it takes a whole number."
                : $"'{name}' is '{value}'; it takes a whole number from {range.Minimum} to {range.Maximum}.";
        }
        return allowed?.Contains(value, StringComparer.Ordinal) != false
            ? null
            : $"'{name}' is '{value}'; did you mean '{Nearest.To(value, allowed)}'? It takes {string.Join(", ", allowed)}.";
    }
}
