using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Benchmarks;

/// <summary>A yearly edition over generated records: a chapter a kind, each with its figure and at most forty lines.</summary>
internal static class GeneratedEdition
{
    public const string Slug = "rapport-engendre";

    public static readonly PartialDate Year = PartialDate.OfYear(2015);

    private static readonly IReadOnlyList<(string Slug, string Name, string Selection)> Chapters =
    [
        ("conferences", "Conférences", "kind=event&type=conference"),
        ("tables-rondes", "Tables rondes", "kind=event&type=round-table"),
        ("seminaires", "Séminaires", "kind=event&type=seminar"),
        ("ateliers", "Ateliers", "kind=event&type=workshop"),
        ("webinaires", "Webinaires", "kind=event&type=webinar"),
        ("auditions", "Auditions", "kind=event&type=hearing"),
        ("jurys", "Jurys", "kind=event&type=jury"),
        ("debats", "Débats", "kind=event&type=debate"),
        ("sans-date", "Sans date", "kind=event&precision=none"),
        ("evenements", "Tous les événements", "kind=event"),
        ("articles", "Articles", "kind=article"),
        ("publications", "Publications", "kind=publication"),
    ];

    public static IReadOnlyList<Draft> Drafts() =>
    [
        Draft.Of(EditionKind.Kind, Slug).With(Common.Name, (Localized)"Une année engendrée").With(EditionKind.Period, Year),
        .. Chapters.Select(Figure),
        .. Chapters.Select(Chapter),
    ];

    private static Draft Figure((string Slug, string Name, string Selection) chapter) => Draft.Of(FigureKind.Kind, $"nombre-{chapter.Slug}")
        .With(Common.Name, (Localized)chapter.Name)
        .With(FigureKind.Selection, Parsed(chapter.Selection))
        .With(FigureKind.Measure, "count")
        .With(FigureKind.Rule, "reported-in");

    private static Draft Chapter((string Slug, string Name, string Selection) chapter, int index) => Draft.Of(ChapterKind.Kind, $"chapitre-{chapter.Slug}")
        .With(Common.Name, (Localized)chapter.Name)
        .With(ChapterKind.IsPartOf, Slug)
        .With(Common.Position, index + 1)
        .With(ChapterKind.Figures, Fact<IReadOnlyList<string>>.Certain([$"nombre-{chapter.Slug}"]))
        .With(ChapterKind.Parts, Fact<IReadOnlyList<Register.Kinds.Shapes.Group>>.Certain([Part(chapter.Selection)]));

    private static Register.Kinds.Shapes.Group Part(string selection) => new(System.Text.Json.JsonSerializer.SerializeToElement(
        new Dictionary<string, object> { ["selection"] = selection, ["rule"] = "reported-in", ["layout"] = "lines", ["mostLines"] = 40 }));

    private static Selection Parsed(string text) => Selection.Parse(text).Match(selection => selection, why => throw new InvalidOperationException(why[0].ToString()));
}
