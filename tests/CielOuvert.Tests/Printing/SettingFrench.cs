using CielOuvert.Report.Chapters;
using CielOuvert.Report.Printing;
using static CielOuvert.Tests.Printing.SampleRuns;

namespace CielOuvert.Tests.Printing;

/// <summary>French spaces are set by the printer, in French words and nowhere else.</summary>
[Trait("engine", "none")]
public sealed class SettingFrench
{
    private static readonly Document Document = ASampleReport.Of(
        Paragraph(Say("Vraiment ? « Oui » ; l'an dernier : "), Quote("is it 'so'?", "x", "en"), Say(" "), Quote("Qui ?", "x")));

    [Fact]
    public void Plain_text_has_its_narrow_spaces() =>
        PlainText.Of(Document).ShouldContain("Vraiment\u202F? «\u202FOui\u202F»\u202F; l’an dernier\u00A0: is it 'so'? Qui\u202F?");

    [Fact]
    public async Task So_has_the_pdf()
    {
        var painted = (await Pdf.Print(Document)).Painted();

        painted.ShouldContain("Vraiment\u202F? «\u202FOui\u202F»\u202F;");
        painted.ShouldContain("is it 'so'?");
    }

    [Fact]
    public void In_an_English_document_nothing_is_set() =>
        PlainText.Of(Document with { Language = "en-GB" }).ShouldContain("Vraiment ? « Oui » ; l'an dernier : is it 'so'?");

    [Fact]
    public void Json_has_the_words_as_recorded() => System.Text.Encoding.UTF8.GetString(ReportJson.Of(Document)).ShouldContain("Vraiment ? « Oui » ; l'an dernier : ");
}
