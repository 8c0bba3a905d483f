using System.Collections.Frozen;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>Tells the words of persons' names, with the particles, initials and honorifics that belong to them.</summary>
internal sealed class PersonName
{
    private const int MostWords = 5;

    private static readonly FrozenSet<string> Honorifics = WordSet.Of(
        "mr ms mrs miss dr prof professor shri smt sir dame he hon honourable honorable excellency amb lt gen col adm brig maj capt eng ing ir datuk dato"
    );

    private static readonly FrozenSet<string> Particles = WordSet.Of(
        "de da do dos das des di del della du van von der den ter ten bin bint ibn al el la le san st"
    );

    // Behind a name, and none of it: 'the Hon Jane Doe MP'.
    private static readonly FrozenSet<string> PostNominals = WordSet.Of(
        "mp mep obe cbe mbe cmg kcmg am ao phd ret retd"
    );

    // Leaders are named by their surname alone: 'President Macron', 'Prime Minister Modi'.
    private static readonly FrozenSet<string> Leaders = WordSet.Of(
        "president minister chancellor premier presidents ministers"
    );

    // Words of headings, states and bodies that are nobody's name.
    private static readonly FrozenSet<string> NoNames = WordSet.Of(
        """
        acting former new senior joint statement press release media note republic kingdom states state government
        governments delegation delegations side sides party parties vice affairs policy public contact embassy act
        article phase block level meeting session dialogue organizations organisations programs programmes studies relations services
        """
    );

    private readonly AnnotatedText _text;
    private readonly List<Token> _tokens;

    public PersonName(AnnotatedText text)
    {
        _text = text;
        _tokens = text.Tokens;
    }

    /// <summary>'Mr', 'Dr', 'Hon'.</summary>
    public static bool IsHonorific(string word) => Honorifics.Contains(word);

    /// <summary>'MP', 'CBE'.</summary>
    public static bool IsPostNominal(string word) => PostNominals.Contains(word);

    /// <summary>Whether the token can be a word of a person's name: a capital that is no word of offices, bodies or places.</summary>
    public bool IsWord(int index)
    {
        var token = _tokens[index];
        return token.IsWord
            && (token.IsCapital || IsElided(token))
            && !NoNames.Contains(token.Word)
            && (!PersonOffice.IsNeverPart(token.Word) || IsInitial(index))
            && !Honorifics.Contains(token.Word)
            && !PersonOffice.Is(token.Word)
            && !PostNominals.Contains(token.Word)
            && !_text.Authority.WordsOfNames.Contains(token.Word)
            && !char.IsDigit(_text.Text[token.Span.End - 1])
            && !_text.IsNamed(token.Span);
    }

    // 'Proliferation' of 'Counter-Proliferation Jane Doe'
    private bool EndsCompound(int index) =>
        index > 1
        && IsHyphen(index - 1)
        && _tokens[index - 1].Word is not ("'" or "’")
        && Adjoins(index)
        && Adjoins(index - 1);

    /// <summary>Whether a name can begin with the token.</summary>
    public bool Begins(int index) =>
        (IsWord(index) || IsNamesake(index)) && !EndsCompound(index) && !BeginsOffice(index);

    // 'Co-Chair Jane Doe'
    private bool BeginsOffice(int index) =>
        index + 2 < _tokens.Count
        && _tokens[index].Word is "co" or "vice"
        && IsHyphen(index + 1)
        && PersonOffice.Is(_tokens[index + 2].Word);

    /// <summary>'President Moon Jae-in': a word of other names, but behind an office and in front of a name.</summary>
    public bool IsNamesake(int index) =>
        index > 0
        && index + 1 < _tokens.Count
        && _tokens[index] is { IsWord: true, IsCapital: true } token
        && Leaders.Contains(_tokens[index - 1].Word)
        && _tokens[index - 1].IsCapital
        && !PersonOffice.IsNeverPart(token.Word)
        && !PersonOffice.Is(token.Word)
        && !Honorifics.Contains(token.Word)
        && !_text.IsNamed(token.Span)
        && IsWord(index + 1);

    // The 'A.' of 'A. V. Krutov'
    private bool IsInitial(int index) =>
        _tokens[index].Span.Length == 1
        && index + 2 < _tokens.Count
        && _tokens[index + 1].Word == "."
        && Adjoins(index + 1)
        && _tokens[index + 2].IsCapital;

    // 'd'Escalles'
    private bool IsElided(Token token) =>
        token.Span.Length > 3
        && _text.Text[token.Span.Start + 1] is '\'' or '’'
        && char.IsUpper(_text.Text[token.Span.Start + 2]);

    /// <summary>One past the name's last token; null when fewer than two or more than five words make it.</summary>
    public int? EndOf(int first, int fewest = 2)
    {
        var words = 0;
        var at = first;
        var last = first;
        var letters = 0;
        while (at < _tokens.Count && words <= MostWords)
        {
            if (at > first && !Adjoins(at) && _text.Text[_tokens[at - 1].Span.End] == '\n')
            {
                break;
            }
            if (IsWord(at) || (at == first && IsNamesake(at)))
            {
                words++;
                letters = Math.Max(letters, _tokens[at].Span.Length);
                at++;
                at = BehindHyphens(at);
                // 'M.' between two names
                if (at < _tokens.Count && _tokens[at - 1].Span.Length == 1 && _tokens[at].Word == "." && Adjoins(at))
                {
                    at++;
                }
                last = at;
            }
            else if (words > 0 && BehindParticles(at) is { } next)
            {
                at = next;
            }
            else
            {
                break;
            }
        }
        fewest = first > 0 && Leaders.Contains(_tokens[first - 1].Word) ? 1 : fewest;
        return words >= fewest && words <= MostWords && letters > 2 ? last : null;
    }

    // 'van der' in front of a name
    private int? BehindParticles(int at)
    {
        var next = at;
        while (next < _tokens.Count && next - at < 3 && Particles.Contains(_tokens[next].Word))
        {
            next++;
        }
        return next > at && next < _tokens.Count && IsWord(next) ? next : null;
    }

    /// <summary>One past the name that goes on with hyphens at a token: 'Seung-woo', 'Evangelista-Cruz'.</summary>
    public int BehindHyphens(int at)
    {
        while (at + 1 < _tokens.Count && IsHyphen(at) && Adjoins(at) && Adjoins(at + 1) && _tokens[at + 1].IsWord)
        {
            at += 2;
        }
        return at;
    }

    private bool IsHyphen(int index) => _tokens[index].Word is "-" or "‑" or "'" or "’";

    private bool Adjoins(int index) => _tokens[index].Span.Start == _tokens[index - 1].Span.End;

    /// <summary>'H.E. Dr.', 'Lt. Gen. (res.)': the first token of what stands in front of the name.</summary>
    public int BehindHonorifics(int first)
    {
        var at = first;
        while (at > 0)
        {
            if (Honorifics.Contains(_tokens[at - 1].Word) && _tokens[at - 1].IsCapital)
            {
                at--;
            }
            else if (_tokens[at - 1].Word == "." && at > 1 && Honorifics.Contains(_tokens[at - 2].Word))
            {
                at -= 2;
            }
            else if (_tokens[at - 1].Word == ")" && at > 4 && _tokens[at - 3] is { Word: "ret" or "res" or "retd" })
            {
                at -= 4;
            }
            else
            {
                break;
            }
        }
        return at;
    }
}
