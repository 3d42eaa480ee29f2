using System.IO.Compression;
using System.Text;
using CielOuvert.Formats.Files;
using CielOuvert.Formats.Words;

namespace CielOuvert.Tests.Formats.Files;

/// <summary>A PDF is read to its end before it is kept: it can be read, it runs nothing, its words are found.</summary>
[Trait("engine", "none")]
public sealed class ReadingAPdf
{
    [Fact]
    public void Its_words_and_pages_are_read()
    {
        var read = PdfReading.Read(SomeFile.Pdf("Territoires en commun")).Value.ShouldNotBeNull();

        read.Pages.ShouldBe(1);
        read.Words.Trim().ShouldBe("Territoires en commun");
        PdfReading.Read(SomeFile.PdfSaying()).Value?.Pages.ShouldBe(1);
    }

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")]
    [InlineData("/OpenAction << /S /Launch /F (calc.exe) >>")]
    [InlineData("/AA << /WC << /S /SubmitForm /F (https://example.org) >> >>")]
    [InlineData("/Names << /EmbeddedFiles << /Names [(x) << /Type /Filespec >>] >> >>")]
    [InlineData("/AcroForm << /XFA 4 0 R >>")]
    [InlineData("/Deep [[[<< /S /#4aavaScript /J#53 (x) >>]]]")]
    public void One_that_runs_or_carries_something_is_refused(string catalogue) => Refused(SomeFile.PdfSaying(catalogue)).ShouldBe(FileWords.ActivePdf);

    [Fact]
    public void One_that_is_locked_is_refused() =>
        Refused(SomeFile.PdfSaying(trailer: $"/ID [<{new string('0', 32)}> <{new string('0', 32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>"))
            .ShouldBe(FileWords.LockedPdf);

    [Fact]
    public void One_whose_end_is_missing_is_refused()
    {
        var whole = SomeFile.Pdf();

        Refused(whole[..(whole.Length / 2)]).ShouldBe(FileWords.BrokenPdf);
        Refused([.. whole, .. "PK\u0003\u0004 something behind"u8]).ShouldBe(FileWords.BrokenPdf);
        Refused(Encoding.ASCII.GetBytes("%PDF-1.7\nnothing\n%%EOF")).ShouldBe(FileWords.BrokenPdf);
    }

    [Fact]
    public void One_that_is_a_web_page_too_is_refused() =>
        Refused([.. "%PDF-1.7\n<html><script>alert(1)</script></html>\n"u8, .. SomeFile.Pdf()[9..]]).ShouldBe(FileWords.TwoThings);

    [Fact]
    public void One_that_swells_when_it_is_opened_is_not_opened()
    {
        var packed = SomeFile.Packed(300L << 20);
        packed.Length.ShouldBeLessThan(1 << 20);

        Refused(SomeFile.PdfSaying(content: packed, filter: "/Filter /FlateDecode")).ShouldBe(FileWords.PdfTooLarge);
        Refused(SomeFile.PdfSaying(content: PackedAgain(packed), filter: "/Filter [/FlateDecode /FlateDecode]")).ShouldBe(FileWords.PdfTooLarge);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("<< /A ", " >>")]
    public void One_that_is_nested_without_end_ends_nothing(string open, string close)
    {
        const int Deep = 100_000;
        var nested = string.Concat(Enumerable.Repeat(open, Deep)) + string.Concat(Enumerable.Repeat(close, Deep));

        Refused(SomeFile.PdfSaying($"/Deep {nested}")).Fr.ShouldNotBeEmpty();
    }

    private static byte[] PackedAgain(byte[] packed)
    {
        using var bytes = new MemoryStream();
        using (var packing = new ZLibStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) packing.Write(packed);
        return bytes.ToArray();
    }

    private static Phrase Refused(byte[] bytes) => PdfReading.Read(bytes).Refusals.Single().What;
}
