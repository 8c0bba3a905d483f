namespace DialogueArchive.Store.Model;

/// <summary>Who acts: "both", one party by its code, "leaders" or "other".</summary>
internal static class Actors
{
    /// <summary>An act of the parties, both or one: not of leaders, nor of others.</summary>
    public static bool AreParties(string actor) => actor is not ("leaders" or "other");
}
