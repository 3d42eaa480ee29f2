using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Printing;
using UglyToad.PdfPig;
using static CielOuvert.Tests.Printing.SampleRuns;

namespace CielOuvert.Tests.Printing;

[Trait("engine", "none")]
public sealed class PrintingAPdf
{
    [Fact]
    public async Task It_says_its_title_its_author_and_that_it_is_tagged()
    {
        var info = await (await Pdf.Sample).Info;

        info.ShouldMatch(@"Title: +Imaginer, coaliser, transformer");
        info.ShouldMatch(@"Author: +Fing");
        info.ShouldMatch(@"Tagged: +yes");
        info.ShouldMatch(@"Page size: +595\.\d+ x 841\.\d+ pts \(A4\)");
    }

    [Fact]
    public async Task It_claims_PDF_UA_and_names_its_language()
    {
        var objects = await (await Pdf.Sample).Ask("qpdf", "--json");
        objects.ShouldContain("\"/Lang\": \"u:fr-FR\"");

        var claims = await (await Pdf.Sample).Ask("pdfinfo", "-meta");
        claims.ShouldContain("<pdfuaid:part>1</pdfuaid:part>");
    }

    [Fact]
    public async Task Its_structure_is_sound() => (await (await Pdf.Sample).Ask("qpdf", "--check")).ShouldContain("No syntax or stream encoding errors found");

    [Fact]
    public async Task It_is_set_in_our_families_and_no_other() =>
        (await (await Pdf.Sample).Fonts).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)
            .Select(line => line.Split(' ')[0].Split('+')[^1])
            .ShouldAllBe(font => font.StartsWith("SourceSerif4") || font.StartsWith("PublicSans"));

    [Fact]
    public async Task Its_outline_leads_to_each_chapter()
    {
        using var pdf = PdfDocument.Open((await Pdf.Sample).Bytes);
        pdf.TryGetBookmarks(out var outline).ShouldBeTrue();

        outline.Roots.Select(root => root.Title).ShouldBe(
        [
            .. ASampleReport.Whole.Chapters.Select(chapter => PrintedText.Of(chapter.Title, Tongue.French)), "Personnes", "Organisations", "Errata", "Depuis la publication", "Colophon",
        ]);
    }

    [Fact]
    public async Task Its_contents_give_the_page_of_each_chapter()
    {
        using var pdf = PdfDocument.Open((await Pdf.Sample).Bytes);
        var contents = string.Concat(pdf.GetPage(2).Letters.Select(letter => letter.Value));

        for (var page = 3; page < 10; page++)
        {
            var chapter = ASampleReport.Whole.Chapters[page - 3];
            var title = Reader.Bare(PrintedText.Of(chapter.Title, Tongue.French));
            Reader.Bare(contents).ShouldContain($"{chapter.Ordinal.Printed}{title}{page}");
            Reader.Bare(string.Concat(pdf.GetPage(page).Letters.Select(letter => letter.Value))).ShouldStartWith($"{chapter.Ordinal.Printed}{title}");
        }
    }

    [Fact]
    public async Task Its_index_gives_the_pages_of_the_chapters_that_name_someone_and_neither_the_cover_nor_its_own()
    {
        using var pdf = PdfDocument.Open((await Pdf.Sample).Bytes);
        var index = Reader.Bare(string.Concat(pdf.GetPage(10).Letters.Select(letter => letter.Value)));

        string[] entries = ["Personnes", "JacquesFrançoisMarchandise3", "HubertGuillaud9", "Organisations", "Arcep6", "Banquedesterritoires5", "Conseilnationaldunumérique6", "Fing3", "Sénat6", "VilledeRennes6"];
        index.ShouldBe(string.Concat(entries) + "10");
    }

    [Fact]
    public async Task Each_picture_has_its_words()
    {
        var objects = await (await Pdf.Sample).Ask("qpdf", "--json");

        objects.ShouldContain("/Alt\": \"u:L’année 2020 à l’horizon");
        objects.ShouldContain("/Alt\": \"u:Adhérents par collège");
        objects.ShouldContain("/Alt\": \"u:Preuve de ce chiffre");
    }

    [Fact]
    public async Task Its_tables_have_headers_and_its_lists_are_lists()
    {
        var structure = await (await Pdf.Sample).Structure;

        structure.ShouldContain("TH");
        structure.ShouldContain("LI");
        structure.ShouldContain("TOCI");
        structure.ShouldMatch(@"\n +H1");
        structure.ShouldMatch(@"\n +H2");
    }

    [Fact]
    public async Task A_number_leads_to_its_proof()
    {
        using var pdf = PdfDocument.Open((await Pdf.Sample).Bytes);

        pdf.GetPages().SelectMany(page => page.GetHyperlinks()).Select(link => link.Uri).ShouldContain($"{Home}/chiffres/interventions/2020");
    }

    [Fact]
    public async Task Printed_twice_it_is_the_same_to_the_byte()
    {
        var first = await Pdf.Sample;
        var again = await Pdf.Print(ASampleReport.Whole);

        again.Bytes.ShouldBe(first.Bytes);
    }

    [Fact]
    public async Task It_is_dated_by_the_register_and_not_by_the_clock() => (await (await Pdf.Sample).Ask("pdfinfo", "-rawdates")).ShouldContain("D:20210301093000");

    [Fact]
    public async Task In_English_it_says_so()
    {
        var english = ASampleReport.Of(Paragraph(Say("A word."))) with { Language = "en-GB" };

        (await (await Pdf.Print(english)).Ask("qpdf", "--json")).ShouldContain("\"/Lang\": \"u:en-GB\"");
    }
}
