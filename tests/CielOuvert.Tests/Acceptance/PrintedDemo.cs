using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Editions;
using CielOuvert.Report.Printing;
using CielOuvert.Site.Addresses;
using CielOuvert.Tests.Printing;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Acceptance;

/// <summary>The report on 2020 of the demonstration register, printed once in each form for all the tests that read it.</summary>
internal sealed partial class PrintedDemo
{
    private static readonly ConcurrentDictionary<ServedDemo, Lazy<Task<PrintedDemo>>> Printed = new();

    private readonly IReadOnlyDictionary<Form, string> words;

    private PrintedDemo(Document document, IReadOnlyDictionary<Form, string> words) => (Document, this.words) = (document, words);

    public Document Document { get; }

    public static Task<PrintedDemo> Of(ServedDemo demo) => Printed.GetOrAdd(demo, one => new(() => Print(one))).Value;

    /// <summary>What one reads in a form of the report.</summary>
    public static async Task<Passage> Read(ServedDemo demo, Form form) => Passage.Of($"{form}", (await Of(demo)).words[form]);

    /// <summary>What one reads in one of its sixteen blocks.</summary>
    public static async Task<Passage> Chapter(ServedDemo demo, Form form, string slug)
    {
        var printed = await Of(demo);
        var at = printed.Document.Chapters.Index().Single(chapter => chapter.Item.Slug == slug).Index;
        return (await Read(demo, form)).Between(printed.Heading(at), at + 1 < printed.Document.Chapters.Count ? printed.Heading(at + 1) : null);
    }

    /// <summary>The words of a form, with their spaces.</summary>
    public string Words(Form form) => words[form];

    /// <summary>The slugs of the lines of a block, in their order.</summary>
    public IReadOnlyList<string> Lines(string chapter) => [.. Lists(Document.Chapters.Single(one => one.Slug == chapter).Blocks).SelectMany(list => list.Lines).Select(line => line.Slug)];

    public static async Task<Document> Compose(Register.Register register, Tongue tongue)
    {
        var year = PartialDate.Parse("2020").Value ?? throw new InvalidOperationException("2020 is a year.");
        var content = Done(await new EditionReading(register, Viewer.Visitor, AsOf.Now).Read(year, CancellationToken.None));
        return Done(Composing.Compose(content, tongue));
    }

    private static async Task<PrintedDemo> Print(ServedDemo demo)
    {
        var document = await Compose(demo.Site.Register, Tongue.French);
        var page = await demo.Site.Page(Paths.Of(EditionKind.Kind, "rapport-2020", Tongue.French));
        var article = page.QuerySelector("article.edition").ShouldNotBeNull();
        foreach (var aside in article.QuerySelectorAll("svg, nav, .report-proof, a .visually-hidden").ToList()) aside.Remove();
        return new(document, new Dictionary<Form, string>
        {
            [Form.Text] = Marks().Replace(PlainText.Of(document), " "),
            [Form.Json] = JsonReading.Words(ReportJson.Of(document)),
            [Form.Pdf] = (await Pdf.Print(document)).Spoken(),
            [Form.Html] = article.TextContent,
        });
    }

    private static IEnumerable<RecordList> Lists(IReadOnlyList<Block> blocks) =>
        blocks.SelectMany(block => block is Section section ? Lists(section.Blocks) : block is RecordList list ? [list] : Enumerable.Empty<RecordList>());

    private string Heading(int at) => $"{at + 1} {PrintedText.Of(Document.Chapters[at].Title, Tongue.French)}";

    private static T Done<T>(Outcome<T> outcome) where T : notnull => outcome.Match(done => done, refusals => throw new InvalidOperationException(string.Join('\n', refusals)));

    // In plain text, the mark of a figure is its address in brackets, and a record is followed by its own.
    [GeneratedRegex(@"\[https?://[^\]]*\]|<https?://[^>]*>")]
    private static partial Regex Marks();
}
