using System.Globalization;
using System.Xml.Linq;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Charts;

namespace CielOuvert.Tests.Charts;

/// <summary>The horizon is a ruler: a mark stands at its day, what has no day stands nowhere on it.</summary>
[Trait("engine", "none")]
public sealed class LayingOutAHorizon
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void When_a_day_is_known_its_mark_stands_in_the_middle_of_that_day()
    {
        var first = Marks(Year([Day(1, 1)]), "mark").Single();
        var last = Marks(Year([Day(12, 31)]), "mark").Single();

        (X(first) + X(last)).ShouldBe(1056, tolerance: 0.2);
        X(first).ShouldBe(1056 / 366.0 / 2, tolerance: 0.1);
    }

    [Fact]
    public void When_only_the_month_is_known_it_is_a_hill_and_its_mark_is_hollow()
    {
        var year = Year([new(new(2020, 4, 1), new(2020, 4, 30), "avril 2020", "Le jour d’après", "sky", "/a")]);

        Marks(year, "mark").ShouldBeEmpty();
        XElement.Parse(year.Draw(Ink.Web, "here")).Descendants(Svg + "path").Count(path => Class(path).StartsWith("wash", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void When_a_date_is_deduced_its_mark_is_hollow()
    {
        Marks(Year([Day(5, 20) with { IsDoubtful = true }]), "open").Count.ShouldBe(1);
        Marks(Year([Day(5, 20)]), "open").ShouldBeEmpty();
    }

    [Fact]
    public void When_nothing_is_known_of_the_date_the_mark_is_under_the_line_in_the_order_given()
    {
        var year = Year([Day(6, 1)]) with { Undated = [new("B", "sky", "/b"), new("A", "sky", "/a")], UndatedLabel = "2 sans date" };
        var root = XElement.Parse(year.Draw(Ink.Web, "here"));
        var line = double.Parse(root.Elements(Svg + "line").First(line => Class(line) == "axis").Attribute("y1")?.Value ?? "", CultureInfo.InvariantCulture);
        var undated = root.Descendants(Svg + "a").Where(link => ((string?)link.Attribute("aria-label") ?? "").EndsWith(", sans date", StringComparison.Ordinal)).ToList();

        undated.Select(link => (string?)link.Attribute("href")).ShouldBe(["/b", "/a"]);
        undated.SelectMany(link => link.Elements(Svg + "circle")).ShouldAllBe(circle => Y(circle) > line + 20);
        root.Descendants(Svg + "text").Select(text => text.Value).ShouldContain("2 sans date");
    }

    [Theory]
    [InlineData(Room.Wide)]
    [InlineData(Room.Narrow)]
    public void When_a_season_is_crowded_no_words_cover_others(Room room)
    {
        var marks = Enumerable.Range(1, 20).Select(day => Day(11, day) with { Title = $"Une rencontre au titre long, la {day}e du mois de novembre" }).ToList();
        var boxes = XElement.Parse(Year(marks).Draw(Ink.Web, "here", room)).Descendants(Svg + "rect").Where(rect => Class(rect) == "hit").Select(Box).ToList();

        boxes.Count.ShouldBe(20);
        foreach (var (one, other) in boxes.SelectMany((one, index) => boxes.Skip(index + 1).Select(other => (one, other))))
        {
            (one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom).ShouldBeFalse($"{one} covers {other}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(400)]
    public void However_full_the_year_every_dated_activity_has_its_mark_inside_the_sheet(int count)
    {
        var year = Year([.. Enumerable.Range(0, count).Select(index => Day(1 + (index % 12), 1 + (index % 28)) with { Title = $"Activité {index}" })]);

        foreach (var room in new[] { Room.Wide, Room.Narrow })
        {
            var root = XElement.Parse(year.Draw(Ink.Web, "here", room));
            var marks = root.Descendants(Svg + "circle").Where(circle => Class(circle).StartsWith("mark", StringComparison.Ordinal)).ToList();
            var box = (root.Attribute("viewBox")?.Value ?? "").Split(' ').Select(side => double.Parse(side, CultureInfo.InvariantCulture)).ToList();

            marks.Count.ShouldBe(count);
            marks.ShouldAllBe(mark => X(mark) >= 0 && X(mark) <= box[2] && Y(mark) >= 0 && Y(mark) <= box[3]);
        }
    }

    [Fact]
    public void The_order_in_which_marks_come_does_not_change_the_picture()
    {
        HorizonMark[] marks = [Day(3, 1), Day(9, 9), Day(6, 4)];

        Year([.. marks.Reverse()]).Draw(Ink.Web, "here").ShouldBe(Year(marks).Draw(Ink.Web, "here"));
    }

    [Fact]
    public void What_lies_in_another_year_is_not_drawn() => Marks(Year([Day(3, 1) with { From = new(2019, 3, 1), To = new(2019, 3, 1) }]), "mark").ShouldBeEmpty();

    private static HorizonMark Day(int month, int day) => new(new(2020, month, day), new(2020, month, day), $"{day}/{month}", "Titre", "sky", "/a");

    private static YearHorizon Year(IReadOnlyList<HorizonMark> marks) => new(2020, Tongue.French, "2020", "L’année", marks, [], "");

    private static List<XElement> Marks(YearHorizon year, string paint) =>
        [.. XElement.Parse(year.Draw(Ink.Web, "here")).Descendants(Svg + "circle").Where(circle => Class(circle).Split(' ')[0] == paint)];

    private static (double Left, double Top, double Right, double Bottom) Box(XElement rect) =>
        (Of(rect, "x"), Of(rect, "y"), Of(rect, "x") + Of(rect, "width"), Of(rect, "y") + Of(rect, "height"));

    private static string Class(XElement element) => (string?)element.Attribute("class") ?? "";

    private static double X(XElement circle) => Of(circle, "cx");

    private static double Y(XElement circle) => Of(circle, "cy");

    private static double Of(XElement element, string name) => double.Parse((string?)element.Attribute(name) ?? "", CultureInfo.InvariantCulture);
}
