using AngleSharp.Html.Parser;
using CielOuvert.Formats.Text;
using CsCheck;

namespace CielOuvert.Tests.Formats.Text;

public sealed class WritingRichText
{
    [Fact]
    public void Paragraphs_emphasis_links_lists_and_quotes_are_understood()
    {
        var text = RichText.Parse(
            """
            Un *premier* paragraphe, **important**,
            sur deux lignes, avec [un lien](https://example.org/?a=1&b=é).

            - un
            - deux
              1. interne

            > Une citation.
            """);

        text.ToHtml().ShouldBe(
            "<p>Un <em>premier</em> paragraphe, <strong>important</strong>, sur deux lignes, avec " +
            "<a href=\"https://example.org/?a=1&amp;b=%C3%A9\" rel=\"noopener\">un lien</a>.</p>" +
            "<ul><li>un</li><li><p>deux</p><ol><li>interne</li></ol></li></ul><blockquote><p>Une citation.</p></blockquote>");
        text.ToPlainText().ShouldBe(
            """
            Un premier paragraphe, important, sur deux lignes, avec un lien (https://example.org/?a=1&b=%C3%A9).

            - un
            - deux

              1. interne

            > Une citation.
            """);
    }

    [Fact]
    public void The_tree_says_what_a_book_needs()
    {
        var text = RichText.Parse("Un **mot *fort*** et [*là*](http://a.org)  \nsuite\n\n3. trois\n4. quatre");

        text.Blocks[0].ShouldBeOfType<RichParagraph>().Runs.ShouldBe([
            new("Un "), new("mot ", IsStrong: true), new("fort", IsEmphasis: true, IsStrong: true), new(" et "),
            new("là", IsEmphasis: true, Link: new Uri("http://a.org")), new("\n"), new("suite")]);
        var list = text.Blocks[1].ShouldBeOfType<RichList>();
        (list.First, list.Items.Count).ShouldBe((3, 2));
        text.Blocks[0].ShouldBeOfType<RichParagraph>().Text.ShouldBe("Un mot fort et là\nsuite");
    }

    [Theory]
    [InlineData("# Titre", "<p># Titre</p>")]
    [InlineData("Titre\n=====", "<p>Titre =====</p>")]
    [InlineData("`code` et ```bloc```", "<p>`code` et ```bloc```</p>")]
    [InlineData("    retrait", "<p>retrait</p>")]
    [InlineData("a | b\n--|--", "<p>a | b --|--</p>")]
    [InlineData("***", "<p>***</p>")]
    [InlineData("![une image](https://example.org/a.png)", "<p>une image</p>")]
    [InlineData("5 &lt; 6 &amp; 7", "<p>5 &lt; 6 &amp; 7</p>")]
    [InlineData("\\*pas d’emphase\\*", "<p>*pas d’emphase*</p>")]
    [InlineData("<https://example.org>", "<p><a href=\"https://example.org/\" rel=\"noopener\">https://example.org</a></p>")]
    [InlineData("", "")]
    [InlineData(" \n\n ", "")]
    public void What_is_not_of_our_subset_shows_as_it_was_typed(string markdown, string html) => RichText.Parse(markdown).ToHtml().ShouldBe(html);

    [Fact]
    public void French_is_set_as_french_and_english_is_not()
    {
        RichText.Parse("« *Quoi* ? » : l'**été** !", "fr").Blocks[0].ShouldBeOfType<RichParagraph>().Text.ShouldBe("«\u202FQuoi\u202F?\u202F»\u00A0: l’été\u202F!");
        RichText.Parse("What? It's!", "en").ToPlainText().ShouldBe("What? It's!");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](<java\nscript:alert(1)>)")]
    [InlineData("[x]( javascript:alert(1))")]
    [InlineData("[x](\u0001javascript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:msgbox(1))")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](//evil.example)")]
    [InlineData("[x](/local)")]
    [InlineData("[x](https://bank.example@evil.example/)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[![x](data:image/svg+xml,a)](javascript:alert(1))")]
    [InlineData("<style>body{display:none}</style>")]
    [InlineData("<p style=\"position:fixed\" class=\"c\">x</p>")]
    [InlineData("<iframe src=\"https://evil.example\"></iframe>")]
    [InlineData("<!--><script>alert(1)</script>-->")]
    [InlineData("<math><mi xlink:href=\"javascript:alert(1)\">")]
    [InlineData("> - <b onmouseover=alert(1)>x")]
    [InlineData("＜script＞alert(1)＜/script＞")]
    [InlineData("a\u202Egnp.exe\u2066b")]
    public void What_is_hostile_comes_out_as_harmless_words(string markdown) => ShouldBeSafe(RichText.Parse(markdown).ToHtml());

    [Fact]
    public void A_link_cannot_carry_an_attribute_of_its_own()
    {
        var html = RichText.Parse("[x](https://a.org/\"onmouseover=\"alert(1) \"t\")\n[y](<https://a.org/' onclick='alert(1)>)").ToHtml();

        ShouldBeSafe(html);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a **b ")]
    [InlineData("<")]
    [InlineData("[a](")]
    [InlineData("&#")]
    [InlineData("_a*")]
    [InlineData("(")]
    public void However_deep_it_is_nested_it_answers(string piece)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        ShouldBeSafe(RichText.Parse(string.Concat(Enumerable.Repeat(piece, 20_000))).ToHtml());

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Whatever_the_text_the_page_is_safe() => Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 14].Select(string.Concat).Sample(
        markdown =>
        {
            var text = RichText.Parse(markdown, "fr");
            ShouldBeSafe(text.ToHtml());
            text.ToPlainText().ShouldNotBeNull();
        },
        iter: 500);

    private static readonly string[] Pieces =
    [
        "*", "**", "_", "[", "](", ")", "]", "<", ">", "\"", "'", "javascript:", "https://a.org", "data:", "&lt;", "&#x3c;", "script", " onerror=", "=", "\n", "\n\n", "> ", "- ", "1. ",
        "    ", "`", "!", "![", "\\", "é", "😀", "\u202E", "\u0000", "&", ";", "#", "<a href=", "</p>", "<!--", "-->", " ", "a",
    ];

    private static void ShouldBeSafe(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body.ShouldNotBeNull();
        foreach (var element in body.QuerySelectorAll("*"))
        {
            element.LocalName.ShouldBeOneOf("p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "br");
            foreach (var attribute in element.Attributes)
            {
                attribute.Name.ShouldBeOneOf("href", "rel", "start");
                if (attribute.Name == "href") new Uri(attribute.Value).Scheme.ShouldBeOneOf("http", "https");
            }
        }

        html.IndexOfAny(['\u202E', '\u2066', '\u0001']).ShouldBe(-1);
        html.ShouldNotContain("evil.example/\"");
    }
}
