using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace DialogueArchive.Web.Charts;

/// <summary>A picture that stands alone: it brings its colours along, light and dark, and says what it shows.</summary>
internal sealed class PictureFile(Drawing drawing, double width, double height, string title, string detail)
{
    private const string Style = """
        svg{background:#fcfdfc;color:#14201d;font:13px "Avenir Next","Segoe UI","Noto Sans",system-ui,sans-serif}
        text{fill:#14201d}.q{fill:#45524e}.strong{font-weight:600}.axis{stroke:#d0d8d4}.base{stroke:#14201d}
        .on{fill:#00594f}.held,.here{fill:#14201d;stroke:#14201d;stroke-width:1.5}.here{fill:#00594f;stroke:#00594f}.open{fill:#fcfdfc;stroke:#14201d;stroke-width:1.5}
        .inverse{fill:#fcfdfc;font-weight:600}.letter{font-weight:600}.nhbox{fill:url(#h);stroke:#75827d;stroke-dasharray:5 4}.hatchline{stroke:#aab7b1}
        .seated{fill:#fcfdfc;stroke:#14201d;stroke-width:1.5}.mark{font-size:11px;font-weight:600}.known{fill:#fcfdfc;stroke:#75827d;stroke-width:1.5;stroke-dasharray:3 2.4}.window{fill:none;stroke:#00594f;stroke-width:1.5;stroke-dasharray:1.5 3}.event{fill:#e5efd2;stroke:#526d15}
        .empty{fill:none;stroke:#d0d8d4}.s0{fill:none;stroke:#75827d}.s1{fill:#e9efec;stroke:#75827d}.s2{fill:#cbdfd9}.s3{fill:#9cc5bb}.s4{fill:#357669}.s5{fill:#00443c}
        .t4,.t5{fill:#fff}.t0,.t1,.t2,.t3,.t4,.t5{font-weight:600}
        @media(prefers-color-scheme:dark){svg{background:#101413;color:#e8edeb}text{fill:#e8edeb}.q{fill:#b3bdb9}.axis{stroke:#35403c}.base{stroke:#e8edeb}
        .on{fill:#7fd4c5}.held{fill:#e8edeb;stroke:#e8edeb}.here{fill:#7fd4c5;stroke:#7fd4c5}.open{fill:#101413;stroke:#e8edeb}.inverse{fill:#101413}.seated{fill:#101413;stroke:#e8edeb}.known{fill:#101413;stroke:#82908b}.window{stroke:#7fd4c5}.event{fill:#2e4014;stroke:#b3d070}.nhbox{stroke:#82908b}.hatchline{stroke:#45514d}
        .empty{stroke:#35403c}.s0{stroke:#82908b}.s1{fill:#1d2926;stroke:#82908b}.s2{fill:#24443d}.s3{fill:#2f665b}.s4{fill:#58a394}.s5{fill:#a5e8db}.t4,.t5{fill:#06110f}}
        """;

    /// <summary>The hash by which the content policy lets the style of pictures through, and no other.</summary>
    public static string StyleHash { get; } =
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(StyleText)))}'";

    // A parser of XML hands on line ends as line feeds.
    private static string StyleText => Style.ReplaceLineEndings("\n");

    /// <summary>The file.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <?xml version="1.0" encoding="utf-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="{width:0.##}" height="{height:0.##}" role="img" aria-labelledby="t d"><title id="t">{Encoded(
                title
            )}</title><desc id="d">{Encoded(
                detail
            )}</desc><style>{StyleText}</style><defs><pattern id="h" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatchline" d="M.5 0v5"/></pattern></defs>{drawing.Shapes}</svg>

            """
        );

    private static string Encoded(string words) => HtmlEncoder.Default.Encode(words);
}
