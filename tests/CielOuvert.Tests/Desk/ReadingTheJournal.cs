using System.Net;
using System.Xml.Linq;
using CielOuvert.Accounts;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Desk;

/// <summary>The journal, by its page and by its feed, for who is at the desk.</summary>
public sealed class ReadingTheJournal : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly AClock clock = new();
    private ServedRegister? opened;
    private Seat? seated;

    private ServedRegister Served => opened ?? throw new InvalidOperationException("Nothing is served yet.");

    private Seat Reader => seated ?? throw new InvalidOperationException("Nobody is seated yet.");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        opened = await ServedRegister.Empty(clock);
        var drafts = CielOuvert.Register.Starter.Starting.Shipped().Select(Change.Add);
        ARegister.Done(await Served.Register.Commit(ARegister.Descriptor, [.. drafts], new("Anne"), "Commencer", clock.Now, Stop));
        await Write(Change.Add(AnInitiative.Named("Chantier")), "Bruno", "Ouvrir le chantier", "2021-02-01");
        await Write(Change.Add(AnEvent.Named("Assises <du> pont & \"plus\"")), "Anne", "Annoncer « les assises » & <la suite>\u0001", "2021-03-05");
        await Write(Change.Add(APerson.Named("Jeanne Martin").SeenBy(Sight.Desk)), "Bruno", "Noter qui vient", "2021-03-06");
        seated = await Seat.Of(Served, Role.Contributor);
    }

    public async ValueTask DisposeAsync()
    {
        seated?.Dispose();
        if (opened is not null) await opened.DisposeAsync();
    }

    [Fact]
    public async Task The_feed_says_who_changed_what_when_and_why()
    {
        var feed = await Feed("/fr/bureau/journal.atom");

        feed.Element(Atom + "title").ShouldNotBeNull().Value.ShouldBe("Journal — Atelier du Pont");
        feed.Element(Atom + "updated").ShouldNotBeNull().Value.ShouldBe("2021-03-06T09:00:00Z");
        Titles(feed).ShouldBe(["Noter qui vient", "Annoncer « les assises » & <la suite>", "Ouvrir le chantier", "Commencer"]);
        var entry = feed.Elements(Atom + "entry").ElementAt(1);
        entry.Element(Atom + "author").ShouldNotBeNull().Value.ShouldBe("Anne");
        entry.Element(Atom + "summary").ShouldNotBeNull().Value.ShouldBe("Assises <du> pont & \"plus\" (événement)");
        var address = entry.Element(Atom + "link").ShouldNotBeNull().Attribute("href").ShouldNotBeNull().Value;
        address.ShouldBe("https://register.example/fr/bureau/journal/3");
        (await Reader.Page(new Uri(address).PathAndQuery)).Body.ShouldNotBeNull().TextContent.ShouldContain("Annoncer");
    }

    [Fact]
    public async Task Every_entry_has_an_id_of_its_own()
    {
        var ids = (await Feed("/en/desk/journal.atom")).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")?.Value).ToList();

        ids.Distinct().Count().ShouldBe(4);
    }

    [Theory]
    [InlineData("auteur=Bruno", "Noter qui vient", "Ouvrir le chantier")]
    [InlineData("genre=initiative", "Ouvrir le chantier")]
    [InlineData("periode=2021-03-06", "Noter qui vient")]
    [InlineData("periode=f%C3%A9vrier+2021", "Ouvrir le chantier")]
    [InlineData("auteur=Bruno&genre=person&periode=2021", "Noter qui vient")]
    [InlineData("auteur=Personne")]
    public async Task Page_and_feed_choose_the_same(string query, params string[] reasons)
    {
        Titles(await Feed($"/fr/bureau/journal.atom?{query}")).ShouldBe(reasons);
        var page = await Reader.Page($"/fr/bureau/journal?{query}");
        page.QuerySelectorAll(".commit > p:nth-of-type(2)").Select(line => line.TextContent.Trim()).ShouldBe(reasons);
        var link = page.QuerySelector("a[type='application/atom+xml']").ShouldNotBeNull().GetAttribute("href").ShouldNotBeNull();
        Titles(await Feed(link)).ShouldBe(reasons);
    }

    [Fact]
    public async Task A_period_that_cannot_be_read_is_said_beside_its_field_and_kept()
    {
        var page = await Reader.Page("/fr/bureau/journal?periode=bient%C3%B4t");

        page.QuerySelector("#period-wrong").ShouldNotBeNull().TextContent.ShouldContain("avril 2026");
        page.QuerySelector("#period").ShouldNotBeNull().GetAttribute("value").ShouldBe("bientôt");
    }

    [Fact]
    public async Task Nobody_reads_it_without_signing_in()
    {
        using var answer = await Served.Get("/fr/bureau/journal.atom");

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location.ShouldNotBeNull().ToString().ShouldContain("/fr/connexion");
    }

    [Fact]
    public async Task It_is_kept_by_nobody_on_the_way()
    {
        using var answer = await Reader.Get("/fr/bureau/journal.atom");

        answer.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
        answer.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe("application/atom+xml");
    }

    private async Task Write(Change change, string author, string why, string day)
    {
        clock.Advance(DateTime.Parse($"{day}T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime() - clock.Now);
        ARegister.Done(await Served.Register.Commit(change, new(author), why, Stop));
    }

    private async Task<XElement> Feed(string path)
    {
        using var answer = await Reader.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).Root.ShouldNotBeNull();
    }

    private static IEnumerable<string> Titles(XElement feed) => feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")?.Value ?? "");
}
