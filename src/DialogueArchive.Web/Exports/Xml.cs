using System.Text;
using System.Xml;

namespace DialogueArchive.Web.Exports;

/// <summary>How XML is written here.</summary>
internal static class Xml
{
    /// <summary>UTF-8 without a mark; characters that XML cannot have are refused before they get here.</summary>
    public static XmlWriterSettings Settings { get; } =
        new()
        {
            Encoding = new UTF8Encoding(false),
            Indent = true,
            NewLineChars = "\n",
            CheckCharacters = false,
            CloseOutput = false,
        };
}
