using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Editions;
using CielOuvert.Report.Printing;
using CielOuvert.Site.Reports;
using CielOuvert.Tests.Printing;
using Document = CielOuvert.Report.Chapters.Document;

namespace CielOuvert.Tests.Site;

public sealed class ReadingAReport(ServedDemo demo)
{
    public const string French = "/fr/rapports/rapport-2020";

    [Theory]
    [InlineData(Tongue.French, French)]
    [InlineData(Tongue.English, "/en/reports/rapport-2020")]
    public async Task Its_page_says_what_every_print_says_in_the_same_order(Tongue tongue, string path)
    {
        var page = await demo.Site.Page(path);

        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        Words(page).ShouldRead(await Composed(tongue));
    }

    [Fact]
    public async Task Its_file_says_it_too() => Words(ServedRegister.Parse(await File(ASampleReport.Whole))).ShouldRead(ASampleReport.Whole);

    [Fact]
    public async Task Its_file_is_made_of_whole_addresses_and_of_files_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory("ciel-").FullName;
        await ReportFile.Write(await Composed(Tongue.French), folder, "rapport-2020", default);
        var page = ServedRegister.Parse(await System.IO.File.ReadAllTextAsync(Path.Combine(folder, "rapport-2020.html"), TestContext.Current.CancellationToken));

        page.QuerySelectorAll("[style], style, script:not([type='application/ld+json'])").ShouldBeEmpty();
        page.QuerySelectorAll("a[href^='/']").ShouldBeEmpty();
        foreach (var beside in page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href") ?? "")) System.IO.File.Exists(Path.Combine(folder, beside)).ShouldBeTrue(beside);
        var css = await System.IO.File.ReadAllTextAsync(Path.Combine(folder, "report.css"), TestContext.Current.CancellationToken);
        foreach (System.Text.RegularExpressions.Match font in System.Text.RegularExpressions.Regex.Matches(css, "fonts/[a-z-]+\\.woff2")) System.IO.File.Exists(Path.Combine(folder, font.Value)).ShouldBeTrue(font.Value);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Twice_printed_it_has_the_same_bytes() => (await File(await Composed(Tongue.French))).ShouldBe(await File(await Composed(Tongue.French)));

    [Fact]
    public async Task Each_number_leads_to_its_proof()
    {
        var page = await demo.Site.Page(French);
        var marks = page.QuerySelectorAll(".edition a.figure").Select(mark => mark.GetAttribute("href") ?? "").Distinct().ToList();

        marks.Count.ShouldBeGreaterThan(10);
        foreach (var mark in marks) await demo.Site.Page(mark);
    }

    [Fact]
    public async Task Its_other_forms_are_beside_it()
    {
        using var json = await demo.Site.Get(French + ".json");
        using var text = await demo.Site.Get(French + ".txt");
        var document = await Composed(Tongue.French);

        json.Content.Headers.ContentType?.MediaType.ShouldBe("application/json");
        (await json.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(ReportJson.Of(document));
        text.Content.Headers.ContentType?.MediaType.ShouldBe("text/plain");
        (await text.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(PlainText.Of(document));
    }

    [Fact]
    public async Task Its_pdf_is_there_or_the_page_says_how_to_get_it()
    {
        using var pdf = await demo.Site.Get(French + ".pdf");

        if (Press.Find() is null)
        {
            pdf.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await pdf.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Node 18");
            return;
        }

        pdf.StatusCode.ShouldBe(HttpStatusCode.OK);
        Encoding.Latin1.GetString(await pdf.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldStartWith("%PDF-");
    }

    [Fact]
    public async Task It_is_listed_under_its_year() =>
        (await demo.Site.Page("/fr/rapports")).QuerySelector("section[aria-labelledby=p2020] .record-title a")?.GetAttribute("href").ShouldBe(French);

    /// <summary>The words of the report alone: what repeats them, draws them, or stands beside is left out.</summary>
    internal static string Words(IHtmlDocument page)
    {
        var report = page.QuerySelectorAll("article.edition").Single();
        foreach (var aside in report.QuerySelectorAll("nav, svg, .is-aside, .figure-mark, .visually-hidden, .places, summary").ToList()) aside.Remove();
        return report.TextContent;
    }

    private async Task<Document> Composed(Tongue tongue)
    {
        var read = await new EditionReading(demo.Site.Register, Viewer.Visitor, AsOf.Now).Read(PartialDate.OfYear(2020), default);
        return Composing.Compose(read.ShouldBeDone(), tongue).ShouldBeDone();
    }

    private static async Task<string> File(Document document) => Encoding.UTF8.GetString(await ReportFile.Html(document, "rapport-2020"));
}
