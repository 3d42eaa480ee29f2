using CielOuvert.Report.Chapters;

namespace CielOuvert.Tests.Printing;

/// <summary>Short ways to write the runs of a sample.</summary>
internal static class SampleRuns
{
    public const string Home = "https://ciel.example/fr";

    public static TemplateText Say(string words) => new(words);

    public static QuotedRun Quote(string text, string record, string? language = null) => new(text, record, "title", language);

    public static RecordRun Named(string text, string slug) => new([Quote(text, slug)], slug, $"{Home}/{slug}");

    public static FigureMark Mark(string slug) => new(slug, "2020", new string('a', 63) + slug.Length % 10, $"{Home}/chiffres/{slug}/2020");

    public static FigureRun Figure(string slug, int value) => new(Mark(slug), value, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static FigureLine Counted(string slug, int value, string label, params SideNote[] notes) =>
        new([Say(label)], new ComputedNumber(Figure(slug, value)), Mark(slug), notes);

    public static DeclaredRun Declared(string printed, string record) => new(printed, record, "value", decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture), $"{Home}/{record}");

    public static SideNote Source(params Run[] words) => new(SideNoteKind.Source, words);

    public static RecordLine Line(string slug, string title, string? edtf, string? date, params Run[] detail) =>
        new(slug, edtf is null || date is null ? [] : [new DateRun(edtf, date)], [Named(title, slug)], detail, [], []);

    public static RecordList Records(params RecordLine[] lines) => new(lines, null, [Say("Rien n’est encore enregistré ici.")]);

    public static Paragraph Paragraph(params Run[] words) => new(words);
}
