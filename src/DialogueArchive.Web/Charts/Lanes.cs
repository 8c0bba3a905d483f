namespace DialogueArchive.Web.Charts;

/// <summary>Puts things that would touch each other into lanes of their own.</summary>
internal static class Lanes
{
    /// <summary>
    /// A lane for each stretch, in the order given: the first lane in which it touches no other. Stretches are
    /// (start, end) in any one unit.
    /// </summary>
    public static IReadOnlyList<int> Of(IEnumerable<(double Start, double End)> stretches)
    {
        var lanes = new List<List<(double Start, double End)>>();
        var chosen = new List<int>();
        foreach (var stretch in stretches)
        {
            var lane = lanes.FindIndex(taken =>
                taken.TrueForAll(other => other.End <= stretch.Start || stretch.End <= other.Start)
            );
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add([]);
            }

            lanes[lane].Add(stretch);
            chosen.Add(lane);
        }

        return chosen;
    }
}
