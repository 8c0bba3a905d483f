using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Store.Search;

/// <summary>What a sentence must be to be found.</summary>
internal abstract record SearchTerm
{
    /// <summary>The whole as one FTS5 expression; null where a field is part of it.</summary>
    public abstract string? Match { get; }

    /// <summary>The words that are wanted somewhere in it, for rank and marks; null without any.</summary>
    public abstract string? Wanted { get; }

    /// <summary>Terms in a row, in parentheses where there are several.</summary>
    public static string? Joined(IReadOnlyList<string> terms, string by) =>
        terms switch
        {
            [] => null,
            [var only] => only,
            _ => $"({string.Join(by, terms)})",
        };
}

/// <summary>Words of the text, as an FTS5 expression.</summary>
internal sealed record WordsTerm(string Expression) : SearchTerm
{
    public override string? Match => Expression;
    public override string? Wanted => Expression;
}

/// <summary>A field with the name of a value: <c>topic:debris</c>.</summary>
internal sealed record FieldTerm(Facet Facet, string Name) : SearchTerm
{
    public override string? Match => null;
    public override string? Wanted => null;
}

/// <summary>All of the wanted, none of the denied.</summary>
internal sealed record JointTerm(IReadOnlyList<SearchTerm> All, IReadOnlyList<SearchTerm> Denied) : SearchTerm
{
    public override string? Match =>
        All.Concat(Denied).Any(term => term.Match is null) ? null
        : Denied.Count == 0 ? Joined([.. All.Select(term => term.Match!)], " AND ")
        : $"({Joined([.. All.Select(term => term.Match!)], " AND ")} NOT {Joined([.. Denied.Select(term => term.Match!)], " OR ")})";

    public override string? Wanted => Joined([.. All.Select(term => term.Wanted).OfType<string>()], " OR ");
}

/// <summary>At least one of several.</summary>
internal sealed record EitherTerm(IReadOnlyList<SearchTerm> Any) : SearchTerm
{
    public override string? Match =>
        Any.Any(term => term.Match is null) ? null : Joined([.. Any.Select(term => term.Match!)], " OR ");

    public override string? Wanted => Joined([.. Any.Select(term => term.Wanted).OfType<string>()], " OR ");
}
