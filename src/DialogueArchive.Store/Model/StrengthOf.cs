using DialogueArchive.Extraction;

namespace DialogueArchive.Store.Model;

/// <summary>The strength step that the archive shows for each act.</summary>
public static class StrengthOf
{
    /// <summary>1 convened; 2 informed, discussed; 3 recognized, welcomed, affirmed; 4 intended, invited; 5 agreed.</summary>
    public static int Step(Act act) =>
        act switch
        {
            Act.Convened => 1,
            Act.Informed or Act.Discussed => 2,
            Act.Recognized or Act.Welcomed or Act.Affirmed => 3,
            Act.Intended or Act.Invited => 4,
            Act.Agreed => 5,
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "This act has no published step."),
        };
}
