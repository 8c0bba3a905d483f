using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>Members of a list that share the noun in front of them: 'Departments of State, Defense, and Commerce'.</summary>
internal static class SharedHead
{
    /// <summary>'Departments of State, Defense, and Commerce' as three, 'Department of …' each; anything else as it is.</summary>
    public static IEnumerable<ListedName> Apart(AnnotatedText text, NamePart part, Span? parent)
    {
        var (first, end) = text.TokenRange(part.Span);
        if (
            text.Tokens[first].Word is not ("departments" or "ministries" or "offices")
            || first + 1 >= end
            || text.Tokens[first + 1].Word is not "of"
        )
        {
            yield return new ListedName(part.Span, null, part.Acronym, parent, part.Records);
            yield break;
        }
        var head = text.Tokens[first].Word switch
        {
            "departments" => "Department of ",
            "ministries" => "Ministry of ",
            _ => "Office of ",
        };
        var start = first + 2;
        for (var index = start; index <= end; index++)
        {
            if (index < end && !DividesMembers(text, first, index, end))
            {
                continue;
            }
            // 'Ministries of the Armed Forces, of Research, and of the Economy'
            start += start < index && text.Tokens[start].Word is "of" ? 1 : 0;
            var hasArticle = start < index && text.Tokens[start].Word is "the";
            start += hasArticle ? 1 : 0;
            if (start < index)
            {
                yield return new ListedName(
                    new Span(text.Tokens[start].Span.Start, text.Tokens[index - 1].Span.End),
                    hasArticle ? head + "the " : head,
                    null,
                    parent,
                    []
                )
                {
                    HeadStart = part.Span.Start,
                };
            }
            start = index + 1;
        }
    }

    private static bool IsBeforeOf(AnnotatedText text, int index, int end) =>
        NamePartReader.Of(text.Tokens[index]) is not null
        && index + 1 < end
        && (text.Tokens[index + 1].Word is "of" || IsBeforeOf(text, index + 1, end));

    // 'Departments of Science and Technology, Communications, and Trade and Industry': where a comma stands in front of the
    // last 'and but one, the others are inside the members' names.
    private static bool DividesMembers(AnnotatedText text, int first, int index, int end)
    {
        if (NamePartReader.Of(text.Tokens[index]) is not { } mark)
        {
            return false;
        }
        // 'Ministries of Foreign Affairs; Trade and Industry; and Defence': the semicolons alone divide.
        if (Enumerable.Range(first, end - first).Any(at => text.Tokens[at].Word == ";"))
        {
            return mark == NameSeparator.Semicolon || text.Tokens[index - 1].Word == ";";
        }
        // 'Ministries of Defence and of Science, Technology and Innovation'
        if (Enumerable.Range(first + 2, end - first - 2).Any(at => IsBeforeOf(text, at, end)))
        {
            return IsBeforeOf(text, index, end);
        }
        if (mark != NameSeparator.And || text.Tokens[index - 1].Word == ",")
        {
            return true;
        }
        var last = 0;
        for (var at = first; at < end; at++)
        {
            if (text.Tokens[at].Word == "and")
            {
                if (text.Tokens[at - 1].Word == ",")
                {
                    return false;
                }
                last = at;
            }
        }
        return index == last;
    }
}
