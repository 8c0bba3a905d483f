using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace DialogueArchive.Extraction.Tests.Hostile;

/// <summary>Every regular expression of the reader, on the texts that are worst for it.</summary>
public partial class RegularExpressionTests
{
    private const int Length = 4_000;
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(250);

    /// <summary>All of them, by the members that give them.</summary>
    public static TheoryData<string> All() =>
        [.. Members().Select(member => $"{member.DeclaringType!.Name}.{member.Name}").Order(StringComparer.Ordinal)];

    [Fact]
    public void None_hides_in_a_call_that_makes_it_anew()
    {
        Assert.True(Members().Count() > 60);
        Assert.All(Members(), member => Assert.NotNull(member.GetCustomAttribute<GeneratedRegexAttribute>()));
    }

    /// <summary>
    /// Its own words and classes, pumped and cut off before the end, are what makes a regular expression go back again and again: on
    /// four thousand characters a linear one takes microseconds, a quadratic one milliseconds, an exponential one for ever.
    /// </summary>
    [Theory]
    [MemberData(nameof(All))]
    public void It_takes_no_time_on_its_own_pieces_pumped(string name)
    {
        var member = Members().Single(each => $"{each.DeclaringType!.Name}.{each.Name}" == name);
        var given = member.GetCustomAttribute<GeneratedRegexAttribute>()!;
        var generated = (Regex)member.Invoke(null, null)!;
        var pieces = Words()
            .Matches(given.Pattern)
            .Select(word => word.Value)
            .Concat([
                "a",
                "A",
                "1",
                " ",
                ".",
                ",",
                "-",
                "(",
                "\"",
                "'",
                "Aa ",
                "a ",
                "A. ",
                "1 ",
                "a, ",
                "the ",
                "of the ",
                "and ",
                "<a ",
                "\n",
                "é",
            ])
            .Distinct(StringComparer.Ordinal)
            .Take(120);
        foreach (var piece in pieces)
        {
            foreach (var text in new[] { Pumped(piece), "x " + Pumped(piece) + "\u0001", Pumped(piece + " ") + "!" })
            {
                var least = TimeSpan.MaxValue;
                // The machine may be busy with other things: the best of three tells.
                for (var again = 0; again < 3 && least > Bound; again++)
                {
                    var since = Stopwatch.GetTimestamp();
                    _ = generated.Count(text);
                    least = TimeSpan.FromTicks(Math.Min(least.Ticks, Stopwatch.GetElapsedTime(since).Ticks));
                }
                Assert.True(
                    least <= Bound,
                    $"{name} takes {least.TotalMilliseconds:0} ms on '{piece}' again and again"
                );
            }
        }
    }

    private static string Pumped(string piece) => string.Concat(Enumerable.Repeat(piece, Length / piece.Length + 1));

    private static IEnumerable<MethodInfo> Members() =>
        typeof(RecordExtractor)
            .Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("DialogueArchive", StringComparison.Ordinal) == true)
            .SelectMany(type =>
                type.GetMethods(
                    BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly
                )
            )
            .Where(method =>
                method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0 && !method.IsSpecialName
            );

    [GeneratedRegex("[A-Za-z][A-Za-z ]*")]
    private static partial Regex Words();
}
