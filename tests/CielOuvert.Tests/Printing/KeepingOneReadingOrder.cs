using System.Text;
using System.Text.Json;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Printing;

namespace CielOuvert.Tests.Printing;

/// <summary>The same words in the same order, whatever a report is printed on. Its page on the site is read in the same way.</summary>
[Trait("engine", "none")]
public sealed class KeepingOneReadingOrder
{
    [Fact]
    public void Plain_text_says_it_all_in_order() => PlainText.Of(ASampleReport.Whole).ShouldRead(ASampleReport.Whole);

    [Fact]
    public void Json_says_it_all_in_order() => Strings(ReportJson.Of(ASampleReport.Whole)).ShouldRead(ASampleReport.Whole);

    [Fact]
    public async Task The_tags_of_the_pdf_say_it_all_in_order() => (await Pdf.Sample).Spoken().ShouldRead(ASampleReport.Whole);

    [Fact]
    public async Task A_doubtful_link_of_a_line_is_tagged_after_the_words_that_precede_it()
    {
        var line = SampleRuns.Line("a", "A", null, null, SampleRuns.Say("guide · "), new DoubtRun(Doubt.Deduced, [SampleRuns.Named("programme", "b")], []));
        var document = ASampleReport.Of(SampleRuns.Records(line));

        (await Pdf.Print(document)).Spoken().ShouldRead(document);
    }

    [Fact]
    public async Task The_pages_of_the_pdf_are_painted_in_order() => (await Pdf.Sample).Painted().ShouldRead(ASampleReport.Whole);

    [Fact]
    public void A_document_with_its_chapters_exchanged_is_not_read_as_the_same()
    {
        var exchanged = ASampleReport.Whole with { Chapters = [.. ASampleReport.Whole.Chapters.Reverse()] };

        Should.Throw<ShouldAssertException>(() => PlainText.Of(exchanged).ShouldRead(ASampleReport.Whole));
    }

    [Fact]
    public void A_note_comes_after_its_block_and_the_reason_of_a_doubt_before_it()
    {
        var line = SampleRuns.Line("a", "A", null, null, new DoubtRun(Doubt.Deduced, [SampleRuns.Say("détail")], [SampleRuns.Say("raison")])) with { Notes = [SampleRuns.Source(SampleRuns.Say("source"))] };

        ReadingOrder.Of(ASampleReport.Of(SampleRuns.Records(line))).Where(unit => unit.Chapter == "chapitre")
            .Select(unit => PrintedText.Of(unit.Words, CielOuvert.Formats.Words.Tongue.French)).Skip(2)
            .ShouldBe(["sans date", "A", "détail déduit", "raison", "source"]);
    }

    private static string Strings(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        var said = new StringBuilder();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String) said.Append(reader.GetString());
        }

        return said.ToString();
    }
}
