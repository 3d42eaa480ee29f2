using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Charts;

namespace CielOuvert.Tests.Charts;

/// <summary>What every chart owes: a name, a table, the same bytes, and nothing that its words could break.</summary>
[Trait("engine", "none")]
public sealed class DrawingAChart
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Charts => SampleCharts.Names;

    [Theory]
    [MemberData(nameof(Charts))]
    public void When_drawn_it_says_its_name_and_what_one_sees(string name)
    {
        foreach (var svg in Drawings(SampleCharts.Of(name)))
        {
            var root = XElement.Parse(svg);
            var ids = root.Elements(Svg + "title").Concat(root.Elements(Svg + "desc")).Select(element => (string?)element.Attribute("id"));

            ((string?)root.Attribute("aria-labelledby")).ShouldBe(string.Join(' ', ids));
            ((string?)root.Attribute("role")).ShouldBe(root.Descendants(Svg + "a").Any() ? "group" : "img");
        }
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void When_drawn_again_in_another_culture_it_gives_the_same_bytes(string name)
    {
        var here = Drawings(SampleCharts.Of(name));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Drawings(SampleCharts.Of(name)).ShouldBe(here);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void When_its_words_are_hostile_they_stay_words(string name)
    {
        foreach (var svg in Drawings(SampleCharts.Of(name, SampleCharts.Hostile)))
        {
            var root = XElement.Parse(svg);

            root.DescendantsAndSelf().Select(element => element.Name.LocalName).ShouldNotContain("script");
            root.DescendantsAndSelf().Attributes().Select(attribute => attribute.Name.LocalName).ShouldNotContain("onload");
            root.Element(Svg + "title")?.Value.ShouldBe(SampleCharts.Hostile.Replace("\u0001", ""));
        }
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void When_on_a_page_it_has_no_style_and_no_colour_of_its_own(string name)
    {
        var svg = SampleCharts.Of(name).Draw("here");

        svg.ShouldNotContain("style=");
        svg.ShouldNotMatch("(fill|stroke|stop-color)=\"#");
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void When_on_paper_every_colour_is_a_value_and_nothing_leads_away(string name)
    {
        var svg = SampleCharts.Of(name).Draw(Ink.Print, "here");

        svg.ShouldNotContain("class=");
        svg.ShouldNotContain("var(");
        svg.ShouldNotContain("<a ");
        foreach (var text in XElement.Parse(svg).Descendants(Svg + "text"))
        {
            text.DescendantsAndSelf().Attributes("font-family").ShouldNotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void When_twice_on_a_page_no_id_is_met_twice(string name)
    {
        var page = SampleCharts.Of(name).Draw("first") + SampleCharts.Of(name).Draw("second");
        var ids = Regex.Matches(page, " id=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToList();

        ids.ShouldBeUnique();
        ids.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void When_read_as_a_table_each_row_has_a_cell_a_heading(string name)
    {
        var table = SampleCharts.Of(name).ToTable();

        table.Rows.ShouldNotBeEmpty();
        table.Rows.ShouldAllBe(row => row.Count == table.Headers.Count);
    }

    [Fact]
    public void When_there_is_nothing_to_draw_it_is_still_a_picture()
    {
        IChart[] empty =
        [
            new StackedShare("a", "b", [], ("a", "b")), new Bars("a", "b", [], ("a", "b")), new DotGrid("a", "b", [], "a"), new Line("a", "b", [], ("a", "b")),
            new PlaceMap(Tongue.English, "a", "b", []), new Network(Tongue.English, "a", "b", "c", []),
            new YearHorizon(2020, Tongue.English, "a", "b", [], [], "none"),
        ];

        foreach (var svg in empty.SelectMany(Drawings))
        {
            svg.ShouldNotContain("NaN");
            svg.ShouldNotContain("∞");
            XElement.Parse(svg).Attribute("viewBox").ShouldNotBeNull();
        }
    }

    private static IReadOnlyList<string> Drawings(IChart chart) =>
        [chart.Draw(Ink.Web, "here"), chart.Draw(Ink.Web, "here", Room.Narrow), chart.Draw(Ink.Print, "here")];
}
