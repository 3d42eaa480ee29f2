using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Tests.Registers;

/// <summary>The desk sees a hearing, a person and an amount; a visitor must not learn that there is one, by any way out.</summary>
public sealed class KeepingPrivateRecords : IAsyncLifetime
{
    private ARegister? register;

    private ARegister Register => register ?? throw new InvalidOperationException("Not there yet.");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => register = await ARegister.With(
        AnOrganization.Named("Mairie"),
        APerson.Named("Camille Secrète").Called("camille"),
        APerson.Named("Dominique Connu").Called("dominique").SeenBy(Sight.Public),
        AnEvent.Named("Audition").OfType("hearing").On("2020-05-01").Linking(EventKind.Organizer, "mairie").SeenBy(Sight.Desk),
        AnEvent.Named("Réunion des membres").OfType("jury").On("2020-05-02").Linking(EventKind.Organizer, "mairie").SeenBy(Sight.Members),
        AnEvent.Named("Assises").OfType("conference").On("2020-05-03").Linking(EventKind.Organizer, "mairie").Linking(EventKind.Performer, "camille", "dominique"),
        AFunding.Of("subvention", 12_000));

    public async ValueTask DisposeAsync()
    {
        if (register is not null) await register.DisposeAsync();
    }

    [Theory]
    [InlineData("kind=event", "assises")]
    [InlineData("period=2020", "assises")]
    [InlineData("type=hearing")]
    [InlineData("linked=mairie", "assises")]
    [InlineData("kind=person", "dominique")]
    [InlineData("performer=dominique", "assises")]
    [InlineData("performer=camille")]
    [InlineData("linked=camille")]
    public async Task They_are_in_no_list_and_no_total(string query, params string[] slugs)
    {
        var found = await Register.Find(query);

        found.Records.Select(record => record.Slug).ShouldBe(slugs);
        found.Total.ShouldBe(slugs.Length);
        (await Register.It.Count(Drafting.Selection(query), Viewer.Visitor, AsOf.Now, Stop)).ShouldBe(slugs.Length);
    }

    [Fact]
    public async Task The_desk_sees_them_and_members_see_theirs()
    {
        (await Register.Slugs("kind=event&order=date", Viewer.Keeper)).ShouldBe(["audition", "reunion-des-membres", "assises"]);
        (await Register.Slugs("kind=event&order=date", new(Sight.Members))).ShouldBe(["reunion-des-membres", "assises"]);
        (await Register.Slugs("performer=camille", Viewer.Keeper)).ShouldBe(["assises"]);
    }

    [Fact]
    public async Task They_are_in_no_facet()
    {
        (await Register.Facet("", "type")).ShouldBe([new("conference", 1)]);
        (await Register.It.KindCounts(Drafting.Selection("period=2020"), Viewer.Visitor, AsOf.Now, Stop)).ShouldBe([new("event", 1)]);
    }

    [Fact]
    public async Task There_is_nothing_at_their_address()
    {
        (await Register.Read("audition")).ShouldBeOfType<Reading.Nothing>();
        (await Register.It.History("audition", Viewer.Visitor, Stop)).ShouldBeEmpty();
        (await Register.Read("audition", Viewer.Keeper)).ShouldBeOfType<Reading.Here>();
    }

    [Fact]
    public async Task They_have_no_card_and_no_backlink()
    {
        var mairie = await Register.Record("mairie");

        (await Register.It.Cards(["camille", "dominique", "audition"], Viewer.Visitor, AsOf.Now, Stop)).Keys.ShouldBe(["dominique"]);
        (await Register.It.Backlinks(mairie, 10, Viewer.Visitor, AsOf.Now, Stop)).Select(link => link.From.Slug).ShouldBe(["assises"]);
        (await Register.It.Backlinks(mairie, 10, Viewer.Keeper, AsOf.Now, Stop)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Links_to_them_are_not_counted()
    {
        (await Register.It.CountLinks(Selection.Everything, "performer", Viewer.Visitor, AsOf.Now, Stop)).ShouldBe(1);
        (await Register.It.CountLinks(Selection.Everything, "performer", Viewer.Keeper, AsOf.Now, Stop)).ShouldBe(2);
        await Register.Given(AFigure.Measuring("intervenants", "kind=event", "distinct", "performer"));
        (await Register.Figure("intervenants")).Value.ShouldBe(1);
        (await Register.Figure("intervenants", viewer: Viewer.Keeper)).Value.ShouldBe(2);
    }

    [Fact]
    public async Task A_field_of_the_desk_is_neither_shown_nor_added_up()
    {
        var funding = (await Register.Read("subvention")).ShouldBeOfType<Reading.Here>().Record;
        await Register.Given(AFigure.Summing("montants", "kind=funding", "amount"));

        FundingKind.Amount.IsSaidIn(funding).ShouldBeFalse();
        (await Register.It.Sum(Drafting.Selection("kind=funding"), "amount", Viewer.Visitor, AsOf.Now, Stop)).ShouldBeNull();
        (await Register.Figure("montants")).Value.ShouldBeNull();
        (await Register.Figure("montants", viewer: Viewer.Keeper)).Value.ShouldBe(12_000);
    }

    [Fact]
    public async Task A_public_selection_may_not_name_one_and_one_of_the_desk_may()
    {
        var figure = AFigure.Counting("ses-interventions", "kind=event&performer=camille");

        (await Register.Refusals(Change.Add(figure))).ShouldHaveSingleItem().What.En.ShouldBe($"ses-interventions: {HistoryWords.AsksForPrivate("camille").En}");
        await Register.Given(figure.SeenBy(Sight.Desk), AFigure.Counting("celles-de-dominique", "kind=event&performer=dominique"));

        (await Register.Figure("ses-interventions", viewer: Viewer.Keeper)).Value.ShouldBe(1);
    }

    [Fact]
    public async Task The_cursor_of_a_page_names_only_what_was_on_it()
    {
        var page = await Register.Find("period=2020&order=recent&size=1");

        page.Records.ShouldHaveSingleItem().Slug.ShouldBe("assises");
        page.Next.ShouldBeNull();
    }

    [Fact]
    public async Task When_one_is_withdrawn_no_tombstone_tells_a_visitor_that_it_was_there()
    {
        await Register.Commit(Change.Withdraw("audition"), Change.Withdraw("assises"));

        (await Register.Read("audition")).ShouldBeOfType<Reading.Nothing>();
        (await Register.Read("assises")).ShouldBeOfType<Reading.Gone>();
        (await Register.Read("audition", Viewer.Keeper)).ShouldBeOfType<Reading.Gone>();
    }

    [Fact]
    public async Task What_was_private_stays_so_in_the_past_of_what_became_public()
    {
        await Register.Commit(Change.Amend(Draft.From(await Register.Record("audition")).SeenBy(Sight.Public)));

        (await Register.It.History("audition", Viewer.Visitor, Stop)).Select(version => version.Record.Version).ShouldBe([2]);
        (await Register.Slugs("type=hearing")).ShouldBe(["audition"]);
        (await Register.Slugs("type=hearing", asOf: new AsOf(2))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("somebody-else")]
    [InlineData("camille")]
    public void What_is_left_of_a_document_is_as_it_was_written(string unseen)
    {
        const string Written = """{"name":"Soirée d’été <b>&","subEvent":[{"name":"L’été à 5 + 5"}],"organizer":["mairie"]}""";
        using var document = System.Text.Json.JsonDocument.Parse(Written);

        Unseen.Of([unseen]).Left(document.RootElement, EventKind.Kind).GetRawText().ShouldBe(Written);
        Unseen.Nothing.Left(document.RootElement, EventKind.Kind).GetRawText().ShouldBe(Written);
    }
}
