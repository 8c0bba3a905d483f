using System.Collections.Frozen;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>What meetings, the bodies that meet and their sittings are called.</summary>
internal static class MeetingNouns
{
    /// <summary>What a recurring meeting is called.</summary>
    public static readonly FrozenSet<string> Heads = WordSet.Of(
        """
        dialogue dialogues dialog consultation consultations talks symposium forum conference summit
        workshop roundtable plenary meeting group
        """
    );

    /// <summary>What several are called.</summary>
    public static readonly FrozenSet<string> Plurals = WordSet.Of("dialogues meetings consultations talks discussions");

    /// <summary>Bodies that meet: a meeting only as 'the fifth meeting of the Joint Steering Board'.</summary>
    public static readonly FrozenSet<string> Bodies = WordSet.Of(
        """
        board committee commission council panel mechanism partnership subcommittee subcommission framework exchange
        platform initiative track
        """
    );

    /// <summary>One sitting of it.</summary>
    public static readonly FrozenSet<string> Sittings = WordSet.Of(
        "meeting round session edition iteration sitting plenary gathering installment"
    );
}
