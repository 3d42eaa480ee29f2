using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Charts;
using static CielOuvert.Tests.Printing.SampleRuns;

namespace CielOuvert.Tests.Printing;

/// <summary>A report that holds every block and every run, with words enough to fill pages. Its editorial is ours.</summary>
internal static class ASampleReport
{
    public static Document Whole { get; } = new()
    {
        Title = [Quote("Imaginer, coaliser, transformer", "rapport-2020")],
        Subtitle = [Say("Rapport d’activité")],
        Language = "fr-FR",
        Organisation = [Named("Fing", "fing")],
        Period = [new DateRun("2020", "2020")],
        Signed = [Named("Jacques-François Marchandise", "jacques-francois-marchandise"), Say(", délégué général")],
        Horizon = Drawn("horizon", Year, null),
        Chapters = [SampleChapters.Editorial, SampleChapters.Publications, SampleChapters.Interventions, SampleChapters.Hearings, SampleChapters.Counts, SampleChapters.Members, SampleChapters.Articles],
        Indexes =
        [
            new("personnes", [Say("Personnes")], [Entry("Jacques-François Marchandise", "jacques-francois-marchandise"), Entry("Hubert Guillaud", "hubert-guillaud")]),
            new("organisations", [Say("Organisations")],
                [Entry("Arcep", "arcep"), Entry("Banque des territoires", "banque-des-territoires"), Entry("Conseil national du numérique", "cnnum"), Entry("Fing", "fing"), Entry("Sénat", "senat"), Entry("Ville de Rennes", "ville-de-rennes")]),
        ],
        Afterwards =
        [
            new("errata", [Say("Errata")], [new DefinitionList([new([new DateRun("2021-05-04", "4 mai 2021")], [Quote("Il fallait lire Rennes Métropole.", "rapport-2020")])])]),
            new("since-publication", [Say("Depuis la publication")],
            [
                Paragraph(Say("Quelque chose a été effacé depuis. L’empreinte d’alors : "), new HashRun("60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")),
                new DefinitionList([new([Quote("Interventions de l’année", "interventions")],
                    [new DeclaredRun("27", "rapport-2020", "published", 27), Say(" à la publication, "), new DeclaredRun("28", "rapport-2020", "published", 28), Say(" aujourd’hui, parce que : "), Quote("Une audition retrouvée.", "interventions")])]),
            ]),
        ],
        Colophon = new(
            [
                Paragraph(Say("Ce rapport est imprimé depuis le registre ouvert de l’organisation. Chaque nombre y mène, par sa petite marque, à la page qui le prouve : sa définition, sa règle de comptage et la liste de ce qu’il compte. Ce qui n’est pas sûr est souligné de points, et la marge dit pourquoi.")),
                Paragraph(Say("Composé en Source Serif et Public Sans par Ciel ouvert.")),
            ],
            [new QuotedRun("Creative Commons", "licence-creative-commons", "name"), Say(", "), new DoubtRun(Doubt.Unknown, [Say("variante non précisée dans la source")], [Say("Le document ne dit que le nom de la famille.")])],
            new DateTimeOffset(2021, 3, 1, 9, 30, 0, TimeSpan.Zero),
            new DateRun("2021-03-01T09:30:00Z", "1er mars 2021, 9 h 30 (temps universel)"),
            new HashRun("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            new LinkRun([], $"{Home}/rapports/2020")),
    };

    /// <summary>A report of one chapter, of which a test says only what it is about.</summary>
    public static Document Of(params Block[] blocks) => Whole with { Chapters = [SampleChapters.Editorial with { Slug = "chapitre", Opening = [], Blocks = blocks }], Horizon = null };

    /// <summary>A picture as a block, with its words and its table.</summary>
    public static ChartBlock Drawn(string slug, IChart chart, Table? table) => new(
        slug,
        chart.Draw(Ink.Web, slug),
        chart.Draw(Ink.Print, slug),
        [new QuotedRun($"{chart.Title}. {chart.Description}", slug, "description")],
        [],
        table);

    private static IndexEntry Entry(string name, string slug) => new(slug, [Named(name, slug)]);

    private static YearHorizon Year => new(
        2020,
        Tongue.French,
        "L’année 2020 à l’horizon",
        "Treize activités datées, debout sur la ligne de l’année ; les autres sont sans date.",
        [
            Day(2, 5, "Audition au Sénat", "sky"),
            Month(4, "Le jour d’après sera numérique ou ne le sera pas", "amber"),
            Day(5, 20, "Connecteur recherche", "sky", doubtful: true),
            Day(6, 3, "Commission supérieure du numérique et des postes", "sky"),
            Day(7, 3, "Connecteur recherche", "sky", doubtful: true),
            Month(7, "Contribution à l’Arcep", "leaf"),
            Day(7, 9, "Conseil national du numérique", "leaf"),
            Day(10, 15, "États généraux du numérique dans l’éducation", "amber"),
            Day(11, 14, "Mission 5G, Ville de Rennes", "leaf"),
            Day(11, 16, "Haut Conseil pour le Climat", "leaf"),
            Day(11, 27, "Innovation ouverte au service des territoires", "amber"),
        ],
        [.. Enumerable.Range(1, 30).Select(i => new UndatedMark($"Intervention {i}", "amber", null))],
        "30 sans date");

    private static HorizonMark Day(int month, int day, string title, string hue, bool doubtful = false)
    {
        var date = new DateOnly(2020, month, day);
        return new(date, date, date.ToString("d", new System.Globalization.CultureInfo("fr-FR")), title, hue, null, doubtful);
    }

    private static HorizonMark Month(int month, string title, string hue) =>
        new(new DateOnly(2020, month, 1), new DateOnly(2020, month, 1).AddMonths(1).AddDays(-1), $"{month}/2020", title, hue, null);
}
