using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;
using static CielOuvert.Tests.Printing.SampleRuns;

namespace CielOuvert.Tests.Printing;

[Trait("engine", "none")]
public sealed class ReadingAnEditorial
{
    [Fact]
    public void An_empty_line_parts_paragraphs_and_a_line_end_is_a_space() => Read("Un\ndeux.\n\n\nTrois.").ShouldBe(["Un deux.", "Trois."]);

    [Fact]
    public void A_figure_is_named_and_its_number_comes_from_the_register()
    {
        var paragraph = Parse("Nous avons publié {figure:publications} travaux.").ShouldBeDone().Single();

        paragraph.Words.ShouldBe([new TemplateText("Nous avons publié ", "e.yaml", 10), Figure("publications", 7), new TemplateText(" travaux.", "e.yaml", 10)]);
    }

    [Fact]
    public void Digits_that_count_nothing_are_marked_by_their_author() =>
        Parse("La loi de {as-is:1901}.").ShouldBeDone().Single().Words[1].ShouldBe(new AsIsRun("1901", "e.yaml", 10));

    [Fact]
    public void Emphasis_and_links_are_read()
    {
        var words = Parse("Voir *bien* [le site](https://fing.org/).").ShouldBeDone().Single().Words;

        words[1].ShouldBeOfType<EmphasisRun>().Inner.ShouldBe([new TemplateText("bien", "e.yaml", 10)]);
        words[3].ShouldBeOfType<LinkRun>().Address.ShouldBe("https://fing.org/");
    }

    [Theory]
    [InlineData("Un.\nDeux.\n\nTrois,\nquatre et 5.", 14)]
    [InlineData("Un 2.", 10)]
    [InlineData("Un *2*.", 10)]
    [InlineData("Un \\2.", 10)]
    [InlineData("Un\n[2](https://fing.org/)", 11)]
    [InlineData("Un m².", 10)]
    [InlineData("Un ٣.", 10)]
    public void A_typed_number_is_refused_where_it_stands(string text, int line)
    {
        var refusal = Parse(text).Refusals.ShouldHaveSingleItem();

        (refusal.File, refusal.Line).ShouldBe(("e.yaml", line));
        refusal.What.Fr.ShouldContain("{figure:nom}");
        refusal.What.En.ShouldContain("{figure:name}");
    }

    [Theory]
    [InlineData("{figure:inconnue}")]
    [InlineData("{chiffre:publications}")]
    [InlineData("[ici](javascript:alert)")]
    public void What_cannot_be_followed_is_refused(string text) => Parse(text).Refusals.ShouldHaveSingleItem().Line.ShouldBe(10);

    [Theory]
    [InlineData("un * seul et un [crochet et une { accolade")]
    [InlineData("a] b) c} d\\")]
    public void A_sign_alone_is_itself(string text) => Read(text).ShouldBe([text]);

    private static Outcome<IReadOnlyList<Paragraph>> Parse(string text) =>
        EditorialText.Parse(text, "e.yaml", 10, slug => slug == "publications" ? Figure("publications", 7) : null);

    private static IEnumerable<string> Read(string text) => Parse(text).ShouldBeDone().Select(paragraph => PrintedText.Of(paragraph.Words, Tongue.French));
}
