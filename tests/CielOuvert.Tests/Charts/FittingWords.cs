using System.Globalization;
using System.Xml.Linq;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Charts;

namespace CielOuvert.Tests.Charts;

/// <summary>Words that do not fit are cut at a word, and say so; what they name is whole in the table and in the link.</summary>
[Trait("engine", "none")]
public sealed class FittingWords
{
    private const string Long = "Synthèse des connecteurs recherche Numérique tous risques, avec ses annexes et la liste complète de ses contributrices et contributeurs";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(Room.Wide)]
    [InlineData(Room.Narrow)]
    public void When_a_name_is_too_long_it_ends_on_a_whole_word_and_an_ellipsis(Room room)
    {
        var bars = new Bars("Formes", "Par forme", [new(Long, 3, "3", Href: "/a")], ("Forme", "Nombre"));
        var root = XElement.Parse(bars.Draw(Ink.Web, "here", room));
        var label = root.Descendants(Svg + "text").First().Value;

        label.ShouldEndWith("…");
        Long.ShouldStartWith(label.TrimEnd('…'));
        Long[label.Length - 1].ShouldBeOneOf(' ', ',');
        ((string?)root.Descendants(Svg + "a").Single().Attribute("aria-label")).ShouldBe(Long + " 3");
        bars.ToTable().Rows.Single()[0].ShouldBe(Long);
    }

    [Fact]
    public void When_a_part_is_too_thin_for_its_name_a_line_leads_to_it()
    {
        var share = new StackedShare("Collèges", "Parts", [new("Individuels", 97, "97 %"), new("Recherche et enseignement", 3, "3 %")], ("Collège", "Part"));
        var root = XElement.Parse(share.Draw(Ink.Web, "here"));

        root.Descendants(Svg + "text").Select(text => text.Value).ShouldContain("Recherche et enseignement, 3 %");
        root.Descendants(Svg + "path").Count().ShouldBe(1);
    }

    [Fact]
    public void When_ties_are_too_many_the_rest_is_counted_and_listed()
    {
        var network = new Network(Tongue.French, "Reset", "Liens", "Reset", [.. Enumerable.Range(1, 30).Select(number => new NetworkTie($"Fiche {number}", "partenaire", $"/{number}"))]);
        var root = XElement.Parse(network.Draw(Ink.Web, "here"));

        root.Descendants(Svg + "a").Count().ShouldBe(Network.MostTies);
        root.Descendants(Svg + "text").Last().Value.ShouldBe("et 6 autres, dans la liste");
        network.ToTable().Rows.Count.ShouldBe(30);
    }

    [Fact]
    public void When_a_place_has_no_coordinates_or_is_elsewhere_it_is_named_apart()
    {
        var map = new PlaceMap(Tongue.English, "Places", "Map", [new("Rennes", -1.68, 48.11, 2), new("Occitanie", null, null, 3), new("Montréal", -73.6, 45.5, 1)]);
        var root = XElement.Parse(map.Draw(Ink.Web, "here"));

        map.Apart.Select(place => place.Name).ShouldBe(["Occitanie", "Montréal"]);
        root.Descendants(Svg + "circle").Count(circle => ((string?)circle.Attribute("class") ?? "").StartsWith("mark", StringComparison.Ordinal)).ShouldBe(1);
        root.Descendants(Svg + "text").Select(text => text.Value).ShouldContain("Occitanie, 3 (coordinates unknown)");
    }

    [Fact]
    public void When_a_value_is_unknown_the_line_breaks_there_and_says_the_word()
    {
        var line = new Line("Articles", "Par an", [new("2018", 64, "64"), new("2019", null, "inconnu"), new("2020", 27, "27")], ("Année", "Articles"));
        var root = XElement.Parse(line.Draw(Ink.Web, "here"));

        root.Descendants(Svg + "circle").Count().ShouldBe(2);
        root.Descendants(Svg + "path").ShouldAllBe(path => !((string?)path.Attribute("d") ?? "").Contains('L'));
        root.Descendants(Svg + "text").Select(text => text.Value).ShouldContain("inconnu");
    }

    [Fact]
    public void A_dot_grid_has_as_many_dots_as_it_counts()
    {
        var grid = new DotGrid("33", "Points", [.. Enumerable.Range(1, 33).Select(number => new Dot($"Fiche {number}"))], "Fiche");
        var circles = XElement.Parse(grid.Draw(Ink.Print, "here")).Descendants(Svg + "circle").Where(circle => circle.Attribute("fill")?.Value != "none").ToList();

        circles.Count.ShouldBe(33);
        circles.Select(circle => double.Parse(circle.Attribute("cy")?.Value ?? "", CultureInfo.InvariantCulture)).Distinct().Count().ShouldBe(2);
    }
}
