using System.Globalization;
using System.Text;
using CielOuvert.Desk.Imports;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;

namespace CielOuvert.Benchmarks;

/// <summary>From the export of a WordPress site to its articles in the register. WordPress’s own importer takes 119 s for as many (docs of the stack).</summary>
internal sealed class Importing : Measurement
{
    private const int Articles = 10_000;

    public override string Name => "Importing";

    public override async Task Run(BenchmarkReport report, CancellationToken stop)
    {
        var export = Export();
        var read = await Median(3, () =>
        {
            Done(Incoming.Read(export, "site.xml"));
            return Task.CompletedTask;
        });
        var imports = new List<double>();
        for (var run = 0; run < 3; run++)
        {
            await using var register = await GeneratedRegister.Empty(stop);
            imports.Add(await Median(1, () => Import(export, register.Register, stop)));
        }

        report.Add($"import 10,000 articles of a WordPress export ({export.Length >> 20} MiB)", Text(Middle(imports), "s"), "reading the export alone", Ratio(Middle(imports) / read), "under 60 s");
    }

    private static async Task Import(byte[] export, Register.Register register, CancellationToken stop)
    {
        var choices = new ImportChoices { MakesMissing = true, CategoriesAreSeries = true, Sight = Sight.Public };
        var number = await register.Imports.Stage("site.xml", export, choices.ToJson(), Author.Keeper, stop);
        var staged = await register.Imports.Find(number, stop) ?? throw new InvalidOperationException("It is not staged.");
        var run = new ImportRun(register, TimeProvider.System);
        var opened = Done(Incoming.Read(export, "site.xml"));
        Done(await run.Begin(staged, opened, choices, stop));
        var ended = Done(await run.Run(number, progress: null, stop, opened));
        if (ended.Done != Articles || ended.LeftOut != "[]") throw new InvalidOperationException(ended.LeftOut);
    }

    /// <summary>Articles of some 5,000 characters with what articles have: headings, lists, links, pictures, shortcodes.</summary>
    private static byte[] Export()
    {
        var text = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Un site</title><link>https://site.example</link><language>fr-FR</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://site.example</wp:base_blog_url>

            """);
        for (var author = 0; author < 40; author++)
            text.Append(CultureInfo.InvariantCulture, $"<wp:author><wp:author_login>a{author}</wp:author_login><wp:author_display_name><![CDATA[Autrice {author}]]></wp:author_display_name></wp:author>\n");
        var body = Body();
        for (var index = 1; index <= Articles; index++)
            text.Append(CultureInfo.InvariantCulture, $"""
                <item><title><![CDATA[Article {index} d’un site]]></title><link>https://site.example/{2000 + (index % 20)}/{1 + (index % 12):00}/article-{index}/</link><dc:creator><![CDATA[a{index % 40}]]></dc:creator>
                <content:encoded><![CDATA[<!-- wp:paragraph --><p>Numéro {index}.</p><!-- /wp:paragraph -->{body}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>{index}</wp:post_id>
                <wp:post_date><![CDATA[{2000 + (index % 20)}-{1 + (index % 12):00}-{1 + (index % 28):00} 08:00:00]]></wp:post_date><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
                <category domain="category" nicename="c"><![CDATA[Série {index % 60}]]></category><category domain="post_tag" nicename="t"><![CDATA[mot {index % 300}]]></category></item>

                """);
        return Encoding.UTF8.GetBytes(text.Append("</channel></rss>").ToString());
    }

    private static string Body()
    {
        var body = new StringBuilder();
        for (var part = 0; part < 10; part++)
            body.Append(CultureInfo.InvariantCulture, $"""
                <!-- wp:heading --><h2>Partie {part}</h2><!-- /wp:heading -->
                <!-- wp:paragraph --><p>Des mots <strong>forts</strong>, d’autres <em>penchés</em>, et <a href="https://ailleurs.example/{part}">un lien</a> vers ailleurs. {string.Concat(Enumerable.Repeat("Une phrase ordinaire de plus. ", 8))}</p><!-- /wp:paragraph -->
                <!-- wp:list --><ul><li>un</li><li>deux</li></ul><!-- /wp:list --> [caption id="x"]<img src="/image-{part}.jpg" alt="Une image"/> Légende[/caption]
                """);
        return body.ToString();
    }

    private static T Done<T>(Outcome<T> outcome)
        where T : notnull => outcome.Match(done => done, why => throw new InvalidOperationException(why[0].ToString()));
}
