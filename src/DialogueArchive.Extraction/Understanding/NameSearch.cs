using System.Collections.Frozen;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Understanding;

/// <summary>
/// Finds names that are left over: runs of words with capitals in a sentence, of which neither a fact of the record nor
/// an authority record explains any. A capital that only opens the sentence is none, and neither is a heading.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="explained">Where facts and authority records explain the words, one flag for each token.</param>
/// <param name="known">Words of names that were explained elsewhere in the text, as tokens: surnames, acronyms.</param>
internal sealed class NameSearch(AnnotatedText text, bool[] explained, IReadOnlySet<string> known)
{
    // A run goes on over these when a capital follows: 'Institute of the Moon', 'Smith and Sons'.
    private static readonly FrozenSet<string> Joints = WordSet.Of(
        "of for the on and in & - ‑ / ' 's de la du des van von"
    );

    // Words that take capitals in such texts without naming anything, and those that open sentences.
    private static readonly FrozenSet<string> NoNames = WordSet.Of(
        """
        a an the this that these those it its they their he his she her we our i in on at by for from of to with and or but
        as both all no not during after before since while when where also then such each following building finally
        furthermore moreover additionally there here if through under over into upon
        joint statement press release media note news announcement communique communiqué fact sheet text begin end unofficial
        translation contact contacts email e-mail tel phone fax website office annex appendix attachment
        side sides party parties government governments delegation delegations participant participants member members
        representative representatives official officials expert experts co-chair co-chairs chair chairs head heads
        meeting meetings dialogue dialogues session sessions round rounds consultation consultations talks conference group
        ministry ministries department departments agency agencies office offices minister ministers state states country
        countries nation nations leaders partners committee working
        january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday
        mr mrs ms dr prof gen lt col amb hon ambassador secretary director deputy assistant president prime vice
        general senior under acting principal presidents university team board week first second third fourth fifth sixth seventh eighth ninth tenth
        am pm gmt utc est edt
        """
    );

    // A line in which more than this share of the longer words has capitals is a heading.
    private const double HeadingShare = .7;
    private const int LongWord = 4;

    /// <summary>The names left over in a sentence, in order.</summary>
    public IEnumerable<Evidence> In(Sentence sentence)
    {
        var (first, end) = text.TokenRange(sentence.Span);
        if (IsHeading(first, end))
        {
            yield break;
        }
        // A bullet or a number may stand in front of the word that opens the sentence.
        while (first < end && !(text.Tokens[first].IsWord && char.IsLetter(text.Text[text.Tokens[first].Span.Start])))
        {
            first++;
        }
        for (var index = first; index < end; index++)
        {
            if (!IsLeftOver(index))
            {
                continue;
            }
            var last = Last(index, end);
            var start = index;
            while (start < last && IsNoName(start, first))
            {
                start++;
            }
            if (Enumerable.Range(start, last - start + 1).Any(at => IsLeftOver(at) && !IsNoName(at, first)))
            {
                yield return text.Quote(new Span(text.Tokens[start].Span.Start, text.Tokens[last].Span.End));
            }
            index = last;
        }
    }

    private bool IsLeftOver(int index) =>
        text.Tokens[index] is { IsWord: true, IsCapital: true } token
        && !explained[index]
        && !known.Contains(token.Word);

    private bool IsNoName(int index, int first) =>
        !text.Tokens[index].IsCapital
        || NoNames.Contains(text.Tokens[index].Word)
        || text.Tokens[index].Span.Length == 1
        // 'Recognizing Japan's …': any word opens a sentence with a capital; one in capitals throughout is a name.
        || (index == first && !IsAcronym(index) && !(index + 1 < text.Tokens.Count && IsLeftOver(index + 1)))
        || (OpensClause(index, first) && !IsAcronym(index));

    // 'Tokyo, Japan - Pursuant to …', 'noted: Both …'
    private bool OpensClause(int index, int first) =>
        index > first
        && index + 1 < text.Tokens.Count
        && text.Tokens[index - 1].Word is "-" or "–" or "—" or ":" or "“" or "\"" or ")"
        && text.Tokens[index].Span.Start > text.Tokens[index - 1].Span.End - (IsQuote(index - 1) ? 1 : 0)
        && text.Tokens[index + 1] is { IsWord: true, IsCapital: false };

    private bool IsQuote(int index) => text.Tokens[index].Word is "“" or "\"";

    private bool IsAcronym(int index)
    {
        var word = text.Tokens[index].Span.Over(text.Text);
        return word.Length > 1 && char.IsUpper(word[1]);
    }

    /// <summary>The last token of the run of leftover capitals that begins at <paramref name="index"/>.</summary>
    private int Last(int index, int end)
    {
        var last = index;
        for (var at = index + 1; at < end; at++)
        {
            if (IsLeftOver(at))
            {
                last = at;
            }
            else if (explained[at] || !Joints.Contains(text.Tokens[at].Word))
            {
                break;
            }
        }
        return last;
    }

    private bool IsHeading(int first, int end)
    {
        if (first == end || text.Tokens[end - 1].Word is "." or "?" or "!" or ";" or ":")
        {
            return false;
        }
        var (words, capitals) = (0, 0);
        for (var index = first; index < end; index++)
        {
            if (text.Tokens[index].IsWord && text.Tokens[index].Span.Length >= LongWord)
            {
                words++;
                capitals += text.Tokens[index].IsCapital ? 1 : 0;
            }
        }
        return capitals >= words * HeadingShare;
    }
}
