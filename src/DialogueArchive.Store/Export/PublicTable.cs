namespace DialogueArchive.Store.Export;

/// <summary>A table as others get it: names instead of internal numbers, each column with type and meaning.</summary>
/// <param name="Name">Its name in every format.</param>
/// <param name="Description">What a row is.</param>
/// <param name="Key">The columns that tell one row from another, which are also its order.</param>
/// <param name="Columns">The columns in order.</param>
/// <param name="Links">Columns that name rows of other tables.</param>
/// <param name="Select">The rows, from the archive's own tables: values in the order of the columns.</param>
public sealed record PublicTable(
    string Name,
    string Description,
    IReadOnlyList<string> Key,
    IReadOnlyList<PublicColumn> Columns,
    IReadOnlyList<PublicLink> Links,
    string Select
);

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in the words of a table schema: string, integer, number, boolean, date, datetime.</param>
/// <param name="Description">What a value means.</param>
/// <param name="Required">Whether every row has a value.</param>
public sealed record PublicColumn(string Name, string Type, string Description, bool Required = false);

/// <summary>Columns that together name a row of another table by its key.</summary>
public sealed record PublicLink(IReadOnlyList<string> Columns, string Table, IReadOnlyList<string> Key);

/// <summary>A question ready to be asked of the SQLite file.</summary>
internal sealed record PublicView(string Name, string Select);
