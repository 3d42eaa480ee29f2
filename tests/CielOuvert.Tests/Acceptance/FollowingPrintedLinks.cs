using AngleSharp.Dom;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Printing;
using CielOuvert.Site.Addresses;
using CielOuvert.Tests.Demo;
using CielOuvert.Tests.Printing;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Acceptance;

/// <summary>Section E of the acceptance list: the links that the document printed. E03, none without a record, is also counted by a figure.</summary>
public sealed class FollowingPrintedLinks(ServedDemo demo)
{
    private static readonly string[] OfAnother = ["universite-technologie-compiegne", "vraiment-vraiment", "la-turbine", "ou-sont-les-dragons"];

    [Theory]
    [InlineData("utt", "gclid")]
    [InlineData("replay-webinaire-ia-metiers-du-controle", "channel_id")]
    public async Task E01_a_link_is_shown_without_its_tracker_and_kept_as_printed(string slug, string tracker)
    {
        var record = (await DemoFolder.Records()).Single(one => one.Slug == slug);
        var address = Common.Url.Or(new Group(record.Document), new("", null, default));
        var page = await demo.Site.Page(Paths.Of(record.Kind, slug, Tongue.French));

        address.Printed.ShouldContain(tracker);
        Outgoing(page.QuerySelector("main").ShouldNotBeNull()).ShouldContain(address.Shown.ShouldNotBeNull().AbsoluteUri);
        page.QuerySelectorAll($"[href*={tracker}]").ShouldBeEmpty();
    }

    [Fact]
    public async Task E02_four_organisations_do_not_lead_to_the_site_of_a_fifth()
    {
        foreach (var slug in OfAnother)
        {
            var page = await demo.Site.Page($"/fr/organisations/{slug}");

            page.QuerySelectorAll("a[href*='collectifbam']").Select(link => link.GetAttribute("href")).Where(href => href?.StartsWith("http", StringComparison.Ordinal) == true).ShouldBeEmpty(slug);
        }
    }

    [Fact]
    public async Task E01_E02_no_form_of_the_report_leads_where_it_should_not()
    {
        var document = (await PrintedDemo.Of(demo)).Document;
        var page = await demo.Site.Page("/fr/rapports/rapport-2020");
        var prints = new[] { PlainText.Of(document), System.Text.Encoding.UTF8.GetString(ReportJson.Of(document)), page.QuerySelector("article.edition").ShouldNotBeNull().OuterHtml, TypstSource.Of(document) };

        foreach (var print in prints)
        {
            print.ShouldNotContain("gclid");
            print.ShouldNotContain("channel_id");
            print.ShouldNotContain("collectifbam.fr");
        }
    }

    [Fact]
    public async Task E03_every_full_address_of_the_document_belongs_to_a_record()
    {
        var records = await DemoFolder.Records();
        var links = records.Where(record => record.Kind.Code == "link").ToList();
        var slugs = records.Select(record => record.Slug).ToHashSet();

        links.Count.ShouldBe(40);
        links.Where(link => !link.Kind.Index(link.Document).Links.Any(target => slugs.Contains(target.Target) && target.Role != "sources")).Select(link => link.Slug).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("alternumerisme")]
    [InlineData("catastrophes-technologiques")]
    public async Task E04_an_article_without_a_link_leads_nowhere_outside(string slug)
    {
        var record = (await DemoFolder.Records()).Single(one => one.Slug == slug);
        var page = await demo.Site.Page($"/fr/articles/{slug}");

        Common.Url.In(new Group(record.Document)).IsKnown(out _).ShouldBeFalse();
        Outgoing(page.QuerySelector("main").ShouldNotBeNull()).ShouldBeEmpty();
        var said = ReadingOrder.Of((await PrintedDemo.Of(demo)).Document).SelectMany(unit => unit.Words).OfType<RecordRun>().Where(run => run.Slug == slug);
        said.ShouldNotBeEmpty();
        said.SelectMany(run => run.Inner).ShouldAllBe(run => run is QuotedRun);
    }

    private static IEnumerable<string> Outgoing(IElement main) =>
        main.QuerySelectorAll("a[href^=http]").Select(link => link.GetAttribute("href") ?? "").Where(href => !href.StartsWith("https://fing-2020.example", StringComparison.Ordinal));
}
