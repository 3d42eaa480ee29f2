using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Tests.Registers;

public sealed class AskingByKindTermAndLink : IAsyncLifetime
{
    private ARegister? register;

    private ARegister Register => register ?? throw new InvalidOperationException("Not there yet.");

    public async ValueTask InitializeAsync() => register = await ARegister.With(
        AnOrganization.Named("Mairie"),
        AnOrganization.Named("Agence"),
        AnInitiative.Named("Chantier"),
        AnEvent.Named("Assises").OfType("conference").Linking(EventKind.Organizer, "mairie", "agence").Linking(EventKind.Initiative, "chantier"),
        AnEvent.Named("Bilan").OfType("webinar").Linking(EventKind.Organizer, "agence"),
        AnEvent.Named("Causerie").Linking(EventKind.Performer, "mairie"),
        AnArticle.Named("Dans la presse").Holding("datePublished", """{"certainty":"unknown"}"""));

    public async ValueTask DisposeAsync()
    {
        if (register is not null) await register.DisposeAsync();
    }

    [Theory]
    [InlineData("kind=article", "dans-la-presse")]
    [InlineData("kind=article,initiative", "chantier", "dans-la-presse")]
    [InlineData("kind=event&type=webinar", "bilan")]
    [InlineData("kind=event&type=webinar,conference", "assises", "bilan")]
    [InlineData("kind=event&type=any", "assises", "bilan")]
    [InlineData("kind=event&type=none", "causerie")]
    [InlineData("kind=event&type=none,webinar", "bilan", "causerie")]
    [InlineData("kind=event&type=any,none", "assises", "bilan", "causerie")]
    [InlineData("kind=event&type=unheard-of")]
    [InlineData("organizer=agence", "assises", "bilan")]
    [InlineData("organizer=agence&initiative=chantier", "assises")]
    [InlineData("organizer=mairie,agence", "assises", "bilan")]
    [InlineData("kind=event&organizer=any", "assises", "bilan")]
    [InlineData("kind=event&organizer=none", "causerie")]
    [InlineData("kind=event&organizer=none,mairie", "assises", "causerie")]
    [InlineData("linked=mairie", "assises", "causerie")]
    [InlineData("linked=nobody")]
    [InlineData("kind=event&precision=none", "assises", "bilan", "causerie")]
    [InlineData("doubt=unknown", "dans-la-presse")]
    [InlineData("doubt-in=datePublished-unknown", "dans-la-presse")]
    public async Task It_finds_what_answers_all_keys_and_any_value_of_each(string query, params string[] slugs) =>
        (await Register.Slugs($"{query}&order=name")).ShouldBe(slugs);

    [Fact]
    public async Task A_link_is_found_by_any_slug_that_its_target_ever_had()
    {
        await Register.Commit(CielOuvert.Register.History.Change.Rename("agence", "agence-nouvelle"));

        (await Register.Slugs("organizer=agence&order=name")).ShouldBe(["assises", "bilan"]);
        (await Register.Slugs("organizer=agence-nouvelle&order=name")).ShouldBe(["assises", "bilan"]);
    }

    [Fact]
    public async Task Each_page_says_how_many_there_are_on_all()
    {
        var found = await Register.Find("kind=event&order=name&size=2");

        found.Total.ShouldBe(3);
        found.Records.Count.ShouldBe(2);
        found.Next.ShouldNotBeNull();
        found.Journal.ShouldBe(2);
    }

    [Fact]
    public void Every_facet_and_role_may_be_asked() => AllKinds.InOrder.SelectMany(kind => kind.Fields.All).Select(field => field.Facet).OfType<string>()
        .ShouldBeSubsetOf(CielOuvert.Register.Selections.SelectionKeys.All);
}
