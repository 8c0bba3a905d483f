using System.Net;
using System.Text.RegularExpressions;

namespace DialogueArchive.Web.Tests.Hostile;

/// <summary>A press release with markup in each of its facts: no page, picture, feed or file gives it back as markup.</summary>
public sealed partial class CanaryTests
{
    private const string Mark = "<canary onload=alert(1)>";

    private static readonly string Text = $$"""
        {{Mark}} Joint Statement of the Seventh Japan-U.S. Comprehensive Dialogue on Space {{Mark}}

        The Seventh meeting of the Japan-U.S. {{Mark}} Comprehensive Dialogue on Space was held in {{Mark}} Tokyo on 5 March 2024.

        The meeting was co-chaired by Mr. John {{Mark}} Smith, Director of the Office of {{Mark}} Affairs of the Ministry of {{Mark}} Foreign Affairs, and Ms. Mary "'>{{Mark}} Doe, Department of State. Representatives of the Agency for {{Mark}} Rockets, the Cabinet Secretariat and NASA participated.

        Both sides discussed space situational awareness {{Mark}} and the Quasi-Zenith {{Mark}} Satellite System, and welcomed the Agreement on {{Mark}} Things.

        Japan intends to launch the {{Mark}} satellite in 2025. The United States agreed to share {{Mark}} data on space debris by the end of 2026.

        The next {{Mark}} meeting will be held in Washington in {{Mark}} 2025.
        """;

    [Fact]
    public async Task No_output_gives_back_what_a_document_says_as_markup()
    {
        using var archive = new ArchiveHost();
        await archive.ImportAsync("canary <canary> \u202E =cmd.txt", Text);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([.. Addresses.Pages, .. Addresses.Api]);
        var escaped = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var address) && asked.Count < 900)
        {
            using var answer = await archive.Http.GetAsync(address);
            await HostileRequestTests.AssertHarmlessAsync(answer, address);
            var body = await answer.Content.ReadAsStringAsync();
            if (body.Contains("canary", StringComparison.OrdinalIgnoreCase))
            {
                escaped.Add(answer.Content.Headers.ContentType?.MediaType ?? "");
                Assert.DoesNotContain('\u202E', body);
            }
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }
            foreach (Match link in Links().Matches(body))
            {
                var target = new Uri(
                    new Uri(archive.Address, address),
                    WebUtility.HtmlDecode(link.Groups["address"].Value)
                );
                if (target.Authority == archive.Address.Authority && asked.Add(target.AbsolutePath))
                {
                    open.Enqueue(target.PathAndQuery);
                }
            }
        }

        // It is there, and told as the text that it is.
        Assert.Superset(new HashSet<string>(["text/html", "application/json"]), escaped);
    }

    [GeneratedRegex(" href=\"(?<address>[^\"#]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Links();
}
