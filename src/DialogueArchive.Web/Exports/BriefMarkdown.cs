using System.Globalization;
using System.Text;

namespace DialogueArchive.Web.Exports;

/// <summary>A brief as Markdown, with footnotes.</summary>
internal static class BriefMarkdown
{
    public static string Of(MeetingBrief brief)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Escaped(brief.Title)}\n\n{Escaped(brief.Lead)}\n");
        foreach (var section in brief.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Escaped(section.Heading)}\n\n");
            foreach (var line in section.Lines)
            {
                var label = line.Label is { } words ? $"**{Escaped(words)}**: " : "";
                var note = line.Note is { } number ? string.Create(CultureInfo.InvariantCulture, $"[^{number}]") : "";
                var quote = line.IsQuote ? "“" : "";
                var end = line.IsQuote ? "”" : "";
                text.Append(CultureInfo.InvariantCulture, $"- {label}{quote}{Escaped(line.Words)}{end}{note}\n");
            }
        }
        text.Append(CultureInfo.InvariantCulture, $"\n{Escaped(brief.Cited.ChicagoNote)}\n");
        if (brief.Notes.Count > 0)
        {
            text.Append('\n');
        }
        foreach (var (at, note) in brief.Notes.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"[^{at + 1}]: ¶ {note.Sentence}, <{note.Address}>\n");
        }
        return text.ToString();
    }

    // The words of a text must not become markup.
    private static string Escaped(string words)
    {
        var written = new StringBuilder(words.Length);
        foreach (var letter in words.ReplaceLineEndings(" "))
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~')
            {
                written.Append('\\');
            }
            written.Append(letter);
        }
        return written.ToString();
    }
}
