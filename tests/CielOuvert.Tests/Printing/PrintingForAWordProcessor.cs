using CielOuvert.Report.Chapters;
using CielOuvert.Report.Printing.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Words = DocumentFormat.OpenXml.Wordprocessing;

namespace CielOuvert.Tests.Printing;

/// <summary>A report as .docx: what a word processor calls a heading, a list, a table and a link is one.</summary>
[Trait("engine", "none")]
public sealed class PrintingForAWordProcessor
{
    [Fact]
    public void It_is_valid_by_the_schemas_of_the_format()
    {
        using var opened = Open(WordDocument.Of(ASampleReport.Whole));

        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(opened).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void It_says_it_all_in_order() => Read(ASampleReport.Whole).ShouldRead(ASampleReport.Whole);

    [Fact]
    public void Headings_lists_and_tables_are_real_and_its_language_is_said()
    {
        using var opened = Open(WordDocument.Of(ASampleReport.Whole));
        var body = Body(opened);
        var styles = body.Descendants<Words.ParagraphStyleId>().Select(style => style.Val?.Value ?? "").ToHashSet();
        var named = opened.MainDocumentPart?.StyleDefinitionsPart?.Styles?.Elements<Words.Style>().Select(style => style.StyleId?.Value ?? "").ToHashSet() ?? [];

        styles.ShouldBeSubsetOf(named);
        styles.ShouldContain("Heading1");
        body.Descendants<Words.NumberingId>().ShouldNotBeEmpty();
        body.Descendants<Words.Table>().ShouldAllBe(table => table.Descendants<Words.TableHeader>().Any());
        opened.MainDocumentPart?.StyleDefinitionsPart?.Styles?.DocDefaults?.Descendants<Words.Languages>().Single().Val?.Value.ShouldBe(ASampleReport.Whole.Language);
        (opened.PackageProperties.Language, opened.PackageProperties.Title).ShouldBe((ASampleReport.Whole.Language, PrintedText.Of(ASampleReport.Whole.Title, CielOuvert.Formats.Words.Tongue.French)));
    }

    [Fact]
    public void A_number_leads_to_its_proof()
    {
        var figures = ReadingOrder.Of(ASampleReport.Whole).SelectMany(unit => unit.Words).OfType<FigureRun>().Select(figure => figure.Mark.Address).ToHashSet();
        using var opened = Open(WordDocument.Of(ASampleReport.Whole));

        var led = opened.MainDocumentPart?.HyperlinkRelationships.Select(link => link.Uri.OriginalString).ToHashSet() ?? [];

        figures.ShouldNotBeEmpty();
        figures.ShouldBeSubsetOf(led);
    }

    [Fact]
    public void Printed_twice_it_is_the_same_to_the_byte() => WordDocument.Of(ASampleReport.Whole).ShouldBe(WordDocument.Of(ASampleReport.Whole));

    [Fact]
    public void Words_that_no_file_can_hold_do_not_break_it()
    {
        var hostile = ASampleReport.Of(new Paragraph([SampleRuns.Say("un\u0000 deux\uFFFE <w:p> & \uD83C\uDF1E ]]>")]));
        using var opened = Open(WordDocument.Of(hostile));

        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(opened).ShouldBeEmpty();
        Body(opened).InnerText.ShouldContain("<w:p> & \uD83C\uDF1E ]]>");
    }

    private static string Read(Document document)
    {
        using var opened = Open(WordDocument.Of(document));
        return Body(opened).InnerText;
    }

    private static Words.Body Body(WordprocessingDocument opened) => opened.MainDocumentPart?.Document?.Body ?? throw new InvalidOperationException("It has no body.");

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
}
