using System.Globalization;
using System.Text.RegularExpressions;
using CielOuvert.Report.Charts;
using CielOuvert.Tests.House;

namespace CielOuvert.Tests.Charts;

/// <summary>The sheets and the fonts keep what the art direction promises.</summary>
[Trait("engine", "none")]
public sealed class DressingThePage
{
    private static readonly string Root = Path.Combine(Repository.Root, "src", "CielOuvert", "wwwroot");

    private static readonly string[] Grounds = ["paper", "sky-high", "sky-low", "ground"];

    [Fact]
    public void The_order_names_each_sheet_once()
    {
        var written = Directory.GetFiles(Path.Combine(Root, "css"), "*.css").Select(Path.GetFileName).Order(StringComparer.Ordinal);

        File.ReadAllLines(Path.Combine(Root, "css", "order.txt")).Order(StringComparer.Ordinal).ShouldBe(written);
    }

    [Fact]
    public void The_fonts_of_a_page_weigh_less_than_120_kB_together() =>
        Directory.GetFiles(Path.Combine(Root, "fonts"), "*.woff2").Sum(font => new FileInfo(font).Length).ShouldBeInRange(1, 120_000);

    [Fact]
    public void The_licence_of_each_font_lies_beside_it()
    {
        foreach (var folder in new[] { Path.Combine(Root, "fonts"), Path.Combine(Repository.Root, "src", "CielOuvert.Report", "Fonts") })
        {
            Directory.GetFiles(folder, "*OFL.txt").Length.ShouldBe(2, folder);
        }
    }

    [Fact]
    public void The_sheets_need_no_force_and_ask_nothing_of_anyone_else()
    {
        var all = string.Concat(Directory.GetFiles(Path.Combine(Root, "css"), "*.css").Select(File.ReadAllText));

        all.ShouldNotContain("!important");
        all.ShouldNotContain("@import");
        all.ShouldNotMatch(@"url\(""?(https?:|//|data:)");
        all.ShouldNotMatch(@"^\s*#[a-z]");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Text_has_seven_to_one_on_every_ground(string scheme)
    {
        var tokens = Tokens(scheme);
        foreach (var ground in Grounds)
        {
            foreach (var text in new[] { "ink", "ink-soft", "link", "link-seen" })
            {
                Contrast(tokens[text], tokens[ground]).ShouldBeGreaterThanOrEqualTo(7, $"{text} on {ground}, {scheme}");
            }
        }

        foreach (var hue in Hues.Names)
        {
            Contrast(tokens[hue + "-ink"], tokens["paper"]).ShouldBeGreaterThanOrEqualTo(7, $"{hue}-ink, {scheme}");
        }
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void What_is_drawn_has_three_to_one_where_it_is_drawn(string scheme)
    {
        var tokens = Tokens(scheme);
        foreach (var hue in Hues.Names.Append("focus").Append("field-edge"))
        {
            foreach (var ground in Grounds)
            {
                Contrast(tokens[hue], tokens[ground]).ShouldBeGreaterThanOrEqualTo(3, $"{hue} on {ground}, {scheme}");
            }
        }
    }

    [Fact]
    public void A_hue_is_the_same_on_the_page_and_on_paper()
    {
        var tokens = Tokens("light");

        Hues.Names.ShouldAllBe(hue => tokens[hue] == Hues.Hex(hue) && tokens[hue + "-ink"] == Hues.DarkHex(hue));
    }

    private static Dictionary<string, string> Tokens(string scheme)
    {
        string[] sheets = scheme == "dark" ? ["tokens", "hues", "dark"] : ["tokens", "hues"];
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var match in sheets.SelectMany(sheet => Regex.Matches(File.ReadAllText(Path.Combine(Root, "css", sheet + ".css")), @"--([\w-]+): (#[0-9a-f]{6})")))
        {
            tokens[match.Groups[1].Value] = match.Groups[2].Value;
        }

        return tokens;
    }

    // WCAG 2.2, relative luminance and contrast ratio.
    private static double Contrast(string one, string other)
    {
        var (high, low) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (high + 0.05) / (low + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
