namespace DialogueArchive.Extraction.Text;

/// <summary>A stretch of the reading text, [Start, End), in UTF-16 code units.</summary>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the position lies inside.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Whether the two share at least one code unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The words at this span of <paramref name="text"/>.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>The words at this span without a copy.</summary>
    public ReadOnlySpan<char> Over(string text) => text.AsSpan(Start, Length);

    /// <summary>This span with its words, as a record states it.</summary>
    public Evidence Quote(string text) => new(Start, End, In(text));
}

/// <summary>The proof of a value: <c>text[Start..End) == Quote</c>, in UTF-16 code units of the reading text.</summary>
public sealed record Evidence(int Start, int End, string Quote);
