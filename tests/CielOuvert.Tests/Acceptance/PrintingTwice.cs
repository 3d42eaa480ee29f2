using CielOuvert.Formats.Words;
using CielOuvert.Report.Printing;
using CielOuvert.Report.Printing.Word;
using CielOuvert.Site.Reports;
using CielOuvert.Tests.Demo;
using CielOuvert.Tests.Printing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CielOuvert.Tests.Acceptance;

/// <summary>G06 of the acceptance list, and what every form owes to the others.</summary>
public sealed class PrintingTwice(DemoRegister first, SecondDemoRegister second) : IClassFixture<DemoRegister>, IClassFixture<SecondDemoRegister>
{
    [Theory]
    [InlineData(Tongue.French)]
    [InlineData(Tongue.English)]
    public async Task G06_two_registers_loaded_separately_print_the_same_bytes(Tongue tongue)
    {
        var one = await PrintedDemo.Compose(first.Register, tongue);
        var other = await PrintedDemo.Compose(second.Register, tongue);

        PlainText.Of(other).ShouldBe(PlainText.Of(one));
        ReportJson.Of(other).ShouldBe(ReportJson.Of(one));
        WordDocument.Of(other).ShouldBe(WordDocument.Of(one));
        (await ReportFile.Html(other, "rapport-2020")).ShouldBe(await ReportFile.Html(one, "rapport-2020"));
        (await Pdf.Print(other)).Bytes.ShouldBe((await Pdf.Print(one)).Bytes);
    }

    [Fact]
    public async Task The_whole_report_is_valid_for_a_word_processor()
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(WordDocument.Of(await PrintedDemo.Compose(first.Register, Tongue.French))), isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(opened).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
    }

    [Fact]
    public async Task G06_the_same_register_prints_the_same_bytes_twice()
    {
        var once = await PrintedDemo.Compose(first.Register, Tongue.French);
        var twice = await PrintedDemo.Compose(first.Register, Tongue.French);

        PlainText.Of(twice).ShouldBe(PlainText.Of(once));
        ReportJson.Of(twice).ShouldBe(ReportJson.Of(once));
        (await Pdf.Print(twice)).Bytes.ShouldBe((await Pdf.Print(once)).Bytes);
    }

    [Theory]
    [InlineData(Tongue.French)]
    [InlineData(Tongue.English)]
    public async Task The_tags_of_the_PDF_say_it_all_in_order(Tongue tongue)
    {
        var document = await PrintedDemo.Compose(first.Register, tongue);

        (await Pdf.Print(document)).Spoken().ShouldRead(document);
    }

    [Fact]
    public async Task In_English_it_says_it_all_in_order_and_marks_what_is_in_French()
    {
        var document = await PrintedDemo.Compose(first.Register, Tongue.English);

        document.Language.ShouldBe("en-GB");
        PlainText.Of(document).ShouldRead(document);
        var html = CielOuvert.Tests.Site.ServedRegister.Parse(System.Text.Encoding.UTF8.GetString(await ReportFile.Html(document, "rapport-2020")));
        html.QuerySelector("article.edition").ShouldNotBeNull().GetAttribute("lang").ShouldBe("en-GB");
        html.QuerySelectorAll("[lang=fr]").Select(quoted => quoted.TextContent).ShouldContain(words => words.Contains("Publications issue de nos travaux", StringComparison.Ordinal));
        PlainText.Of(document).ShouldContain("Sum of the counters (computed): 66");
    }
}

/// <summary>The demonstration register, loaded a second time, elsewhere.</summary>
public sealed class SecondDemoRegister : IAsyncLifetime
{
    private readonly DemoRegister demo = new();

    public Register.Register Register => demo.Register;

    public ValueTask InitializeAsync() => demo.InitializeAsync();

    public ValueTask DisposeAsync() => demo.DisposeAsync();
}
