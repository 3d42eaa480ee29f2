using System.Net;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Starter;
using CielOuvert.Report.Printing;
using CielOuvert.Site.Addresses;
using CielOuvert.Tests.Exchange.Harvest;
using CielOuvert.Tests.Printing;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Site;

/// <summary>
/// Camille Secrète is known to the desk only, and public records link to her in every way they can. For a visitor it is as if the links were not
/// there: no page and no print holds her name or her slug, and no count tells that somebody is hidden.
/// </summary>
public sealed class KeepingAPersonPrivate : IAsyncLifetime
{
    private static readonly string[] Secrets = ["camille", "secrete"];

    private ServedRegister? served;

    private ServedRegister Site => served ?? throw new InvalidOperationException("Not served yet.");

    public async ValueTask InitializeAsync()
    {
        served = await ServedRegister.Empty();
        ARegister.Done(await served.Register.Commit(ARegister.Descriptor, [.. Starting.Shipped().Concat(Records()).Select(Change.Add)], Author.Keeper, "begun", AClock.Beginning, CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }

    [Fact]
    public async Task No_page_holds_the_name_or_the_slug()
    {
        var read = 0;
        foreach (var tongue in Tongues.All)
        foreach (var path in await Pages(tongue))
        {
            using var answer = await Site.Get(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            HoldsNoSecret(await answer.Content.ReadAsStringAsync(), path);
            HoldsNoSecret($"{answer.Headers}", path);
            read++;
        }

        read.ShouldBeGreaterThan(150);
    }

    [Fact]
    public async Task Nor_does_any_twin()
    {
        var found = ARegister.Done(await Site.Register.Find(Selection.Everything with { Size = Selection.MostSize }, Viewer.Visitor, AsOf.Now, default));
        foreach (var twin in AllTwins.InOrder)
        {
            var lists = AllKinds.InOrder.Where(kind => twin.IsOfList([kind.Code])).Select(kind => $"{Paths.Of(kind, Tongue.French)}.{twin.Extension}");
            var records = found.Records.Where(record => twin.IsOfRecord(record)).Select(record => TwinAddress.Of(record, twin, Tongue.English));
            foreach (var path in lists.Concat(records))
            {
                using var answer = await Site.Get(path);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
                HoldsNoSecret(System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()), path);
            }
        }
    }

    [Fact]
    public async Task Nor_does_anything_that_others_show_of_a_page()
    {
        foreach (var path in await Pages(Tongue.French))
        {
            var told = (await Site.Page(path)).QuerySelector("link[type='application/json+oembed']")?.GetAttribute("href");
            if (told is null) continue;
            using var answer = await Site.Get(new Uri(told).PathAndQuery);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            HoldsNoSecret(await answer.Content.ReadAsStringAsync(), path);
        }

        using var hers = await Site.Get("/previews/fr/personnes/camille-secrete.png");
        hers.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nor_does_any_harvest()
    {
        foreach (var prefix in (string[])["oai_dc", "oai_datacite"])
        {
            var items = await Site.Harvest($"metadataPrefix={prefix}");
            items.ShouldNotBeEmpty();
            foreach (var item in items) HoldsNoSecret($"{item.Metadata}", item.Identifier);
        }

        (await Site.Harvest("metadataPrefix=oai_dc")).Count.ShouldBe((int)await Site.Register.Count(Selection.Everything, Viewer.Visitor, AsOf.Now, default));
        (await Site.Harvest("metadataPrefix=oai_dc&set=kind.person")).ShouldHaveSingleItem().Say("title").ShouldBe(["Dominique Connu"]);
    }

    /// <summary>Who was known and is hidden is no more: her identifier holds nothing of her, and is all that is given.</summary>
    [Fact]
    public async Task A_harvester_is_told_that_somebody_was_hidden_and_no_more()
    {
        var given = (await Site.Harvest("metadataPrefix=oai_dc&set=kind.person")).ShouldHaveSingleItem();
        await Site.Commit(Change.Amend(APerson.Named("Dominique Connu").SeenBy(Sight.Desk)));

        var now = (await Site.Harvest("metadataPrefix=oai_dc&set=kind.person")).ShouldHaveSingleItem();

        (now.Identifier, now.IsDeleted, now.Metadata).ShouldBe((given.Identifier, true, null));
        using var answer = await Site.Get("/oai?verb=ListRecords&metadataPrefix=oai_dc");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("dominique", Case.Insensitive);
    }

    [Theory]
    [InlineData("camile")]
    [InlineData("kamille")]
    [InlineData("secretes")]
    [InlineData("reset kamille")]
    public async Task No_search_suggests_her(string typed)
    {
        foreach (var path in (string[])[$"/fr/recherche?q={Uri.EscapeDataString(typed)}", $"/en/search?q={Uri.EscapeDataString(typed)}"])
        {
            var page = await Site.Page(path);
            Folding.Fold(page.QuerySelector("main")?.TextContent.Replace(typed, "", StringComparison.Ordinal) ?? "").ShouldNotContain("camil", Case.Insensitive, path);
            page.QuerySelectorAll(".meant").ShouldBeEmpty(path);
            page.QuerySelectorAll(".record").ShouldBeEmpty(path);
        }

        (await Site.Register.Hints.Corrections(Selection.Everything with { Text = "kamille" }, 0, Viewer.Keeper, default)).ShouldNotBeEmpty();
    }

    /// <summary>What stands beside a link that a visitor may not see is not shown: no word finds it, none is suggested, and no passage shows it.</summary>
    [Theory]
    [InlineData("entretien")]
    [InlineData("entretie")]
    [InlineData("\"entretien confidentiel\"")]
    [InlineData("methode")]
    public async Task No_search_finds_what_is_said_with_a_hidden_link(string typed)
    {
        (await Site.Register.Count(Selection.Everything with { Text = typed }, Viewer.Visitor, AsOf.Now, default)).ShouldBe(0);
        (await Site.Register.Hints.Completions("entret", 5, Viewer.Visitor, default)).ShouldBeEmpty();
        (await Site.Page($"/fr/recherche?q={Uri.EscapeDataString(typed)}")).QuerySelectorAll(".record").ShouldBeEmpty();
    }

    [Fact]
    public async Task Once_she_may_be_seen_what_is_said_with_her_is_found_and_then_no_more()
    {
        Task<long> Found() => Site.Register.Count(Selection.Everything with { Text = "confidentiel" }, Viewer.Visitor, AsOf.Now, default);

        await Site.Commit(Change.Amend(ASource.Named("Dossier Secret").SeenBy(Sight.Public)));
        (await Found()).ShouldBe(1);
        await Site.Commit(Change.Amend(ASource.Named("Dossier Secret").SeenBy(Sight.Desk)));
        (await Found()).ShouldBe(0);
    }

    [Theory]
    [InlineData("/fr/rapports/rapport.json")]
    [InlineData("/en/reports/rapport.json")]
    [InlineData("/fr/rapports/rapport.txt")]
    [InlineData("/en/reports/rapport.txt")]
    public async Task No_print_of_the_report_holds_them(string path)
    {
        using var answer = await Site.Get(path);
        var words = await answer.Content.ReadAsStringAsync();

        words.ShouldContain("Dominique Connu");
        HoldsNoSecret(words, path);
    }

    [Fact]
    public async Task Nor_does_the_printed_one()
    {
        Assert.SkipWhen(Press.Find() is null, "There is no press on this machine: ./ciel test installs one.");
        using var answer = await Site.Get("/fr/rapports/rapport.pdf");
        var pdf = new Pdf(await answer.Content.ReadAsByteArrayAsync());

        pdf.Painted().ShouldContain("Dominique");
        HoldsNoSecret(pdf.Painted(), "painted");
        HoldsNoSecret(pdf.Spoken(), "spoken");
    }

    [Theory]
    [InlineData("performer=any", "colloque")]
    [InlineData("performer=none", "assises", "audience", "debat", "journee", "seance")]
    [InlineData("performer=several")]
    [InlineData("kind=event&linked=none", "audience", "debat")]
    public async Task A_question_counts_the_links_that_a_visitor_may_see(string query, params string[] slugs)
    {
        var selection = Drafting.Selection(query).Kinds.Length > 0 ? Drafting.Selection(query) : Drafting.Selection($"kind=event&{query}");
        var found = ARegister.Done(await Site.Register.Find(selection with { Order = Order.Name }, Viewer.Visitor, AsOf.Now, default));

        found.Records.Select(record => record.Slug).ShouldBe(slugs);
    }

    [Fact]
    public async Task The_desk_counts_them_all()
    {
        async Task<long> Count(string query) => await Site.Register.Count(Drafting.Selection(query), Viewer.Keeper, AsOf.Now, default);

        (await Count("kind=event&performer=several")).ShouldBe(1);
        (await Count("kind=event&performer=any")).ShouldBe(4);
    }

    [Fact]
    public async Task An_address_that_names_her_answers_as_one_that_names_nobody()
    {
        var her = await Site.Page("/fr/evenements?avec=camille-secrete");
        var nobody = await Site.Page("/fr/evenements?avec=personne-du-tout");

        (her.Body?.InnerHtml.Replace("camille-secrete", "?", StringComparison.Ordinal)).ShouldBe(nobody.Body?.InnerHtml.Replace("personne-du-tout", "?", StringComparison.Ordinal));
        using var page = await Site.Get("/fr/personnes/camille-secrete");
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task When_a_known_name_is_erased_its_address_is_gone_and_no_page_holds_it()
    {
        ARegister.Done(await Site.Register.Redact("dominique-connu", ["name"], "asked by the person", Author.Keeper, default));

        using var old = await Site.Get("/fr/personnes/dominique-connu");
        old.StatusCode.ShouldBe(HttpStatusCode.Gone);
        foreach (var path in await Pages(Tongue.French))
        {
            using var answer = await Site.Get(path);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("dominique", Case.Insensitive, path);
        }
    }

    /// <summary>She, and all that links to her.</summary>
    internal static IEnumerable<Draft> Records() =>
    [
        APerson.Named("Camille Secrète"),
        APerson.Named("Dominique Connu").SeenBy(Sight.Public),
        AnEvent.Named("Réunion Secrète").SeenBy(Sight.Desk),
        ASource.Named("Dossier Secret").SeenBy(Sight.Desk),
        AnOrganization.Named("Officine Secrète").SeenBy(Sight.Desk),
        Draft.Of(FundingKind.Kind, "funding-1").With(FundingKind.Funder, "officine-secrete").Linking(FundingKind.FundedItem, "reset"),
        AnInitiative.Named("Reset").Holding("sources", """[{"document":"dossier-secret","heading":"Entretien confidentiel"}]""")
            .Holding("partnerFramework", """{"name":"Méthode occulte","organization":"officine-secrete"}"""),
        AnEvent.Named("Assises").On("2020-05-01").Linking(EventKind.Initiative, "reset").Linking(EventKind.Performer, "camille-secrete"),
        AnEvent.Named("Colloque").On("2020-05-02").Linking(EventKind.Initiative, "reset").Linking(EventKind.Performer, "camille-secrete", "dominique-connu"),
        AnEvent.Named("Débat").On("2020-05-03").With(EventKind.Performer, Fact<IReadOnlyList<string>>.Deduced(["camille-secrete"], "The photograph shows Camille Secrète.")),
        AnEvent.Named("Audience").On("2020-05-04").Holding("performer", """{"certainty":"ambiguous","because":"Camille Secrète or another.","candidates":[{"value":["camille-secrete"]}]}"""),
        AnEvent.Named("Journée").On("2020-05-05").Linking(EventKind.Initiative, "reset").Holding("subEvent", """[{"name":"Ouverture","performer":["camille-secrete"]}]"""),
        AnEvent.Named("Séance").On("2020-05-06").With(EventKind.SuperEvent, "reunion-secrete").Linking(EventKind.Organizer, "dominique-connu", "camille-secrete"),
        Drafting.Named(PublicationKind.Kind, "Cahier").On("2020").Holding("contributor", """[{"party":"camille-secrete","roleName":"design"},{"party":"dominique-connu","roleName":"design"}]"""),
        AnArticle.Named("Article").On("2020-06-01").Linking(ArticleKind.Author, "camille-secrete"),
        Drafting.Named(PlaylistKind.Kind, "À revoir").Linking(PlaylistKind.Items, "reunion-secrete", "colloque"),
        Draft.Of(ParticipationKind.Kind, "participation-1").With(ParticipationKind.Party, "camille-secrete").With(ParticipationKind.TakesPartIn, "reset"),
        Drafting.Named(PictureKind.Kind, "Photographie").Linking(PictureKind.Depicts, "camille-secrete"),
        Drafting.Named(EditionKind.Kind, "Rapport").With(EditionKind.Period, Drafting.Date("2020")).With(EditionKind.SignedBy, "camille-secrete"),
        Drafting.Named(ChapterKind.Kind, "Chapitre").With(ChapterKind.IsPartOf, "rapport").Holding(ChapterKind.Parts.Key, """
            [{"selection":"kind=event","rule":"reported-in","layout":"lines"},{"selection":"kind=publication","layout":"sheet"},{"about":["article","seance","colloque"],"layout":"sheet"},
            {"selection":"kind=playlist","layout":"contents"},{"selection":"kind=participation","layout":"lines"},{"selection":"kind=person","layout":"names"}]
            """),
    ];

    private async Task<IReadOnlyList<string>> Pages(Tongue tongue)
    {
        var found = ARegister.Done(await Site.Register.Find(Selection.Everything with { Size = Selection.MostSize }, Viewer.Visitor, AsOf.Now, default));
        string At(string french, string english) => tongue == Tongue.French ? french : english;
        return
        [
            Paths.Home(tongue), .. AllKinds.InOrder.Select(kind => Paths.Of(kind, tongue)), .. found.Records.Select(record => Paths.Of(record, tongue)),
            At("/fr/annees/2020", "/en/years/2020"), At("/fr/inconnus", "/en/unknowns"), At("/fr/inconnus?genre=evenements", "/en/unknowns?kind=events"), At("/fr/fiches", "/en/records"),
            At("/fr/recherche?q=reset", "/en/search?q=reset"), At("/fr/evenements?avec=tous", "/en/events?with=any"), At("/fr/a-propos", "/en/about"), At("/fr/interfaces", "/en/interfaces"), "/openapi.json", At("/fr/chiffres/evenements/2020", "/en/figures/evenements/2020"),
        ];
    }

    private static void HoldsNoSecret(string words, string where)
    {
        var folded = Folding.Fold(WebUtility.HtmlDecode(words));
        foreach (var secret in Secrets) folded.ShouldNotContain(secret, Case.Insensitive, where);
    }
}
