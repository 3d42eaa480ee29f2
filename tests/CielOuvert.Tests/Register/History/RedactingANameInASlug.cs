using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Databases;

namespace CielOuvert.Tests.Registers;

/// <summary>The slug of a person holds the name: when the name goes, the slug goes from all that links to it.</summary>
public sealed class RedactingANameInASlug : IAsyncLifetime
{
    private const string Old = "camille-quetzalcoatl";
    private const string Older = "camille-quetzal";
    private ARegister? register;

    private ARegister Register => register ?? throw new InvalidOperationException("Not there yet.");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        register = await ARegister.With(
            APerson.Named("Camille Quetzalcoatl").Called(Older).SeenBy(Sight.Public).With(PersonKind.JobTitle, (Localized)"maire"),
            AnEvent.Named("Assises").Linking(EventKind.Performer, Older),
            AnEvent.Named("Bilan").Holding("performer", $$"""{"certainty":"ambiguous","candidates":[{"value":["{{Older}}"]}]}"""),
            AnEvent.Named("Conseil").Holding("subEvent", $$"""[{"name":"Ouverture","performer":["{{Older}}"]}]"""),
            AFigure.Counting("ses-interventions", $"kind=event&performer={Older}"),
            AnEvent.Named("Débat"));
        await register.Commit(Change.Rename(Older, Old));
        await register.Commit(Change.Amend(Draft.From(await register.Record("assises")).Linking(EventKind.Performer, Old).On("2020-05-01")));
    }

    public async ValueTask DisposeAsync()
    {
        if (register is not null) await register.DisposeAsync();
    }

    [Fact]
    public async Task No_slug_no_document_and_no_byte_holds_it_any_more()
    {
        await Redact();

        foreach (var column in (string[])["SELECT slug FROM slugs", "SELECT slug FROM versions", "SELECT doc FROM versions", "SELECT by_name FROM versions"])
            (await Register.Stored(column)).Where(text => text.Contains("quetzal", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(column);
        if (Engines.Current != Engine.Sqlite) return;
        await using var file = new FileStream(Register.Location, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        (await reader.ReadToEndAsync(Stop)).ShouldNotContain("quetzal", Case.Insensitive);
    }

    [Fact]
    public async Task What_linked_to_it_still_does_now_and_then()
    {
        await Redact();

        var slug = (await Register.Slugs("kind=person")).ShouldHaveSingleItem();
        slug.ShouldStartWith("person-");
        (await Register.Slugs($"performer={slug}&order=name")).ShouldBe(["assises", "conseil"]);
        (await Register.Slugs($"performer={slug}&order=name", asOf: new(2))).ShouldBe(["assises", "conseil"]);
        (await Register.Figure("ses-interventions")).Value.ShouldBe(2);
        EventKind.Performer.In(await Register.Record("bilan")).Candidates.ShouldHaveSingleItem().Value.ShouldBe([slug]);
        (await Auditing.Audit(Register.It, Stop)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_did_not_hold_it_is_not_touched()
    {
        var before = await Register.Record("debat");

        (await Redact()).Changed.ShouldBe(5);

        (await Register.Record("debat")).Version.ShouldBe(before.Version);
    }

    [Theory]
    [InlineData(Old)]
    [InlineData(Older)]
    public async Task At_its_old_addresses_it_is_gone(string slug)
    {
        await Redact();

        (await Register.Read(slug)).ShouldBeOfType<Reading.Gone>().Why.ShouldBe("redact name: asked by the person");
    }

    [Fact]
    public async Task At_the_old_address_of_a_person_that_a_visitor_never_saw_there_is_nothing()
    {
        await Register.Given(APerson.Named("Dominique Tlaloc"));
        ARegister.Done(await Register.It.Redact("dominique-tlaloc", ["name"], "asked by the person", ARegister.Somebody, Stop));

        (await Register.Read("dominique-tlaloc")).ShouldBeOfType<Reading.Nothing>();
        (await Register.Read("dominique-tlaloc", Viewer.Keeper)).ShouldBeOfType<Reading.Gone>();
    }

    [Fact]
    public async Task An_older_folder_does_not_bring_it_back()
    {
        using var folder = await AFolder.DumpedFrom(Register);
        await Redact();

        var refused = (await folder.TryLoadInto(Register)).Refusals;

        refused.Select(refusal => refusal.What.En).ShouldContain(HistoryWords.WasErased(Old).En);
        (await Register.Refusals(Change.Rename("debat", Older))).ShouldHaveSingleItem().What.ShouldBe(HistoryWords.WasErased(Older));
    }

    [Fact]
    public async Task When_another_field_goes_the_slug_stays()
    {
        ARegister.Done(await Register.It.Redact(Old, ["jobTitle"], "asked by the person", ARegister.Somebody, Stop));

        (await Register.Read(Old)).ShouldBeOfType<Reading.Here>();
    }

    private async Task<Commit> Redact() => ARegister.Done(await Register.It.Redact(Old, ["name"], "asked by the person", ARegister.Somebody, Stop));
}
