using CielOuvert.Formats.Text;
using CielOuvert.Formats.WordPress;

namespace CielOuvert.Tests.Formats.WordPress;

/// <summary>The HTML of posts becomes Markdown that reads the same, and in which nothing runs.</summary>
[Trait("engine", "none")]
public sealed class CleaningAPost
{
    [Theory]
    [InlineData("<!-- wp:paragraph --><p>Un <strong>mot </strong>fort et <em>autre</em>.</p><!-- /wp:paragraph -->", "Un **mot** fort et *autre*.")]
    [InlineData("Premier\nsuite\n\nSecond [sic] 2*3", "Premier\\\nsuite\n\nSecond \\[sic\\] 2\\*3")]
    [InlineData("<h2>Titre</h2><p>A</p><hr><p>B</p>", "**Titre**\n\nA\n\nB")]
    [InlineData("<ul><li>un<ul><li>dans</li></ul></li><li>deux</li></ul>", "- un\n\n  - dans\n- deux")]
    [InlineData("<ol><li>un</li><li>deux</li></ol>", "1. un\n2. deux")]
    [InlineData("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b")]
    [InlineData("<p>Voir <a href=\"/page (1)\">ici</a></p>", "Voir [ici](https://revue.example/page%20%281%29)")]
    [InlineData("<p><img src=\"https://revue.example/a.jpg\" alt=\"Un pont\"></p>", "[Un pont](https://revue.example/a.jpg)")]
    [InlineData("[caption id=\"a\"]<img src=\"/a.jpg\" alt=\"x\"> Légende[/caption]", "[x](https://revue.example/a.jpg) Légende")]
    [InlineData("[embed]https://video.example/1[/embed]", "https://video.example/1")]
    [InlineData("[video mp4=\"https://revue.example/f.mp4\"][/video]", "https://revue.example/f.mp4")]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "- a · b\n- 1 · 2")]
    [InlineData("<p>- pas une liste</p><p>1. non plus</p>", "\\- pas une liste\n\n1\\. non plus")]
    public void It_says_the_same(string html, string markdown) => WordPressText.ToMarkdown(html, new("https://revue.example")).ShouldBe(markdown);

    [Theory]
    [InlineData("<script>alert(1)</script><p onclick=\"x()\">Bon</p>")]
    [InlineData("<p><a href=\"javascript:alert(1)\">Bon</a></p>")]
    [InlineData("<p><a href=\"data:text/html,x\">Bon</a><svg onload=x><script>y</script></svg></p>")]
    [InlineData("<form action=\"https://evil.example\"><input></form><style>p{}</style>Bon")]
    [InlineData("<p><a href=\"https://bank.example@evil.example\">Bon</a></p>")]
    public void Nothing_active_passes(string html)
    {
        var markdown = WordPressText.ToMarkdown(html, null);

        markdown.ShouldBe("Bon");
        RichText.Parse(markdown).ToHtml().ShouldBe("<p>Bon</p>");
    }

    [Fact]
    public void Words_that_look_like_marks_read_as_themselves()
    {
        const string Words = "a_b_c *d* [e](f) <g> &amp; \\h";
        var html = $"<p>{System.Net.WebUtility.HtmlEncode(Words)}</p>";

        RichText.Parse(WordPressText.ToMarkdown(html, null)).ToPlainText().ShouldBe(Words);
    }

    [Fact]
    public void Elements_nested_beyond_reason_give_their_words_and_no_fall()
    {
        var html = string.Concat(Enumerable.Repeat("<div><b>", 50_000)) + "Bon" + string.Concat(Enumerable.Repeat("</b></div>", 50_000));

        WordPressText.ToMarkdown(html, null).ShouldBe("Bon");
    }
}
