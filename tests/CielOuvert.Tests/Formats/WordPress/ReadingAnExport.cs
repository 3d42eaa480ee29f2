using System.Text;
using CielOuvert.Formats.WordPress;
using CielOuvert.Formats.Words;

namespace CielOuvert.Tests.Formats.WordPress;

/// <summary>WordPress exports, sound and hostile.</summary>
[Trait("engine", "none")]
public sealed class ReadingAnExport
{
    [Fact]
    public void It_gives_the_site_its_authors_and_its_items_with_their_lines()
    {
        var export = Read(AnExport.Of(AnExport.Post(7, "Un", "<p>Texte</p>"), AnExport.Post(8, "Deux", "", "attachment", more: "<wp:attachment_url>https://revue.example/a.pdf</wp:attachment_url>")));

        (export.Title, export.Site?.AbsoluteUri, export.Language).ShouldBe(("La revue", "https://revue.example/", "fr-FR"));
        export.Authors.ShouldBe([new("ada", "Ada Lovelace")]);
        var first = export.Items[0];
        (first.Line, first.Id, first.Type, first.Status, first.Title, first.Date, first.Author, first.Html).ShouldBe((7, 7, "post", "publish", "Un", "2020-11-20", "ada", "<p>Texte</p>"));
        first.Terms.ShouldBe([new("category", "Coincés dans Zoom")]);
        export.Items[1].File.ShouldBe("https://revue.example/a.pdf");
    }

    [Fact]
    public void What_stands_before_a_cut_is_read_and_the_cut_is_said_with_its_line()
    {
        var whole = AnExport.Text(AnExport.Post(1, "Un", "a"), AnExport.Post(2, "Deux", "b"), AnExport.Post(3, "Trois", "c"));
        var export = Read(Encoding.UTF8.GetBytes(whole[..whole.IndexOf("Trois", StringComparison.Ordinal)]));

        export.Items.Select(item => item.Title).ShouldBe(["Un", "Deux"]);
        export.Refused.Single().Line.ShouldNotBeNull();
        export.Refused.Single().What.Fr.ShouldContain("2 entrées");
    }

    [Fact]
    public void Control_characters_are_taken_out_and_bytes_that_are_no_text_are_told()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(AnExport.Text(AnExport.Post(1, "A\u0001B", "mot@@mot")))];
        bytes[bytes.AsSpan().IndexOf("@@"u8)] = 0xE9;

        var export = Read(bytes);

        export.Items.Single().Title.ShouldBe("AB");
        export.Repairs.Single().What.En.ShouldContain("replaced");
    }

    [Theory]
    [InlineData("<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><rss>&b;</rss>", "DOCTYPE")]
    [InlineData("<rss version=\"2.0\"><channel><item><title>x</title></item></channel></rss>", "no WordPress export")]
    [InlineData("nom,lieu\n", "no WordPress export")]
    public void What_is_no_export_is_refused_in_words(string text, string why) =>
        WxrReading.Read(Encoding.UTF8.GetBytes(text), "x.xml").Refusals.ShouldHaveSingleItem().What.En.ShouldContain(why);

    private static WxrExport Read(byte[] bytes) => WxrReading.Read(bytes, "x.xml").Match(export => export, why => throw new ShouldAssertException(why[0].In(Tongue.English)));
}
