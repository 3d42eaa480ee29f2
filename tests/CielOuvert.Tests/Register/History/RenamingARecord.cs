using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Registers;

public sealed class RenamingARecord
{
    [Fact]
    public async Task Every_slug_that_it_ever_had_leads_to_the_last_one()
    {
        await using var register = await ARegister.With(AnEvent.Named("a"));
        await register.Commit(Change.Rename("a", "b"));
        await register.Commit(Change.Rename("b", "c"));

        (await register.Read("a")).ShouldBeOfType<Reading.Moved>().To.Slug.ShouldBe("c");
        (await register.Read("b")).ShouldBeOfType<Reading.Moved>().To.Slug.ShouldBe("c");
        (await register.Read("c")).ShouldBeOfType<Reading.Here>().Record.Version.ShouldBe(3);
        (await register.Slugs("kind=event")).ShouldBe(["c"]);
    }

    [Fact]
    public async Task It_can_go_back_to_a_slug_that_it_had()
    {
        await using var register = await ARegister.With(AnEvent.Named("a"));
        await register.Commit(Change.Rename("a", "b"));
        await register.Commit(Change.Rename("b", "a"));

        (await register.Read("a")).ShouldBeOfType<Reading.Here>();
        (await register.Read("b")).ShouldBeOfType<Reading.Moved>().To.Slug.ShouldBe("a");
    }

    [Theory]
    [InlineData("taken")]
    [InlineData("formerly-taken")]
    [InlineData("Not a slug")]
    public async Task Another_record_s_slug_past_or_present_is_refused(string to)
    {
        await using var register = await ARegister.With(AnEvent.Named("a"), AnEvent.Named("formerly-taken"));
        await register.Commit(Change.Rename("formerly-taken", "taken"));

        (await register.Refusals(Change.Rename("a", to))).ShouldHaveSingleItem().What.Fr.ShouldContain(to);
    }

    [Fact]
    public async Task Two_records_cannot_take_one_slug_in_one_commit()
    {
        await using var register = await ARegister.With(AnEvent.Named("a"), AnEvent.Named("b"));

        (await register.Refusals(Change.Rename("a", "c"), Change.Rename("b", "c"))).ShouldHaveSingleItem().What.ShouldBe(HistoryWords.Twice("c", null));
        (await register.Refusals(Change.Rename("a", "c"), Change.Add(AnEvent.Named("c")))).ShouldHaveSingleItem().What.ShouldBe(HistoryWords.Twice("c", null));
    }

    [Fact]
    public async Task It_can_be_amended_by_a_slug_that_it_had_and_keeps_the_last()
    {
        await using var register = await ARegister.With(AnEvent.Named("a"));
        await register.Commit(Change.Rename("a", "b"));

        await register.Commit(Change.Amend(AnEvent.Named("a").On("2020")));

        (await register.Record("b")).Version.ShouldBe(3);
    }

    [Fact]
    public async Task Links_to_its_former_slugs_hold_and_survive_a_dump()
    {
        await using var register = await ARegister.With(AnOrganization.Named("Mairie"), AnEvent.Named("Assises").Linking(EventKind.Organizer, "mairie"));
        await register.Commit(Change.Rename("mairie", "ville"));
        using var dump = await AFolder.DumpedFrom(register);
        await using var other = await ARegister.Empty();

        await dump.LoadInto(other);

        (await other.Slugs("organizer=ville")).ShouldBe(["assises"]);
        (await other.Read("mairie")).ShouldBeOfType<Reading.Moved>().To.Slug.ShouldBe("ville");
        using var again = await AFolder.DumpedFrom(other);
        again.Files().ShouldBe(dump.Files());
    }

    [Fact]
    public async Task Loading_a_folder_in_which_it_was_renamed_renames_it_here()
    {
        await using var register = await ARegister.With(AnEvent.Named("a"));
        using var folder = new AFolder().With(AnEvent.Named("a").Called("c") with { FormerSlugs = ["a", "b"] });

        await folder.LoadInto(register);

        (await register.Record("c")).Version.ShouldBe(2);
        (await register.Read("a")).ShouldBeOfType<Reading.Moved>();
        (await register.Read("b")).ShouldBeOfType<Reading.Moved>();
        (await folder.LoadInto(register)).Changed.ShouldBe(0);
    }

    [Fact]
    public async Task At_a_past_instant_it_is_where_it_was()
    {
        await using var register = await ARegister.With(AnEvent.Named("a"));
        await register.Commit(Change.Rename("a", "b"));

        (await register.Read("a", asOf: new(2))).ShouldBeOfType<Reading.Here>();
        (await register.Slugs("kind=event", Viewer.Visitor, new(2))).ShouldBe(["a"]);
    }
}
