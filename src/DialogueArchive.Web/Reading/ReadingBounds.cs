namespace DialogueArchive.Web.Reading;

/// <summary>What the reading of one document may take.</summary>
/// <param name="Time">Of the processor, from its bytes to its record; on the clock three times as much.</param>
/// <param name="MemoryMebibytes">Of the whole process that reads it.</param>
internal sealed record ReadingBounds(TimeSpan Time, int MemoryMebibytes)
{
    /// <summary>A press release takes milliseconds and a few MiB.</summary>
    public static ReadingBounds Default { get; } = new(TimeSpan.FromSeconds(10), 512);
}
