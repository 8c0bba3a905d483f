namespace DialogueArchive.Web.Api;

/// <summary>A parameter that takes several values, with commas between or one after the other.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CommasAttribute : Attribute
{
    /// <summary>The values by themselves; none of an empty one.</summary>
    public static IEnumerable<string> Split(IEnumerable<string?> values) =>
        values.SelectMany(value =>
            (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
}
