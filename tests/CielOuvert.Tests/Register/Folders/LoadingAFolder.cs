using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Registers;

public sealed class LoadingAFolder
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_one_commit_at_the_instant_of_the_folder()
    {
        await using var register = await ARegister.Empty();
        using var folder = new AFolder().With(AnEvent.Named("Assises"), AnEvent.Named("Bilan"));

        var commit = await folder.LoadInto(register);

        commit.ShouldBe(new Commit(1, new DateTime(2021, 7, 1, 0, 0, 0, DateTimeKind.Utc), 2));
        (await register.It.InstantOf(1, Stop)).ShouldBe(commit.At);
        (await register.It.Descriptor(Stop)).ShouldNotBeNull().NameIn("fr").ShouldBe("Atelier du Pont");
    }

    [Fact]
    public async Task Twice_changes_nothing()
    {
        await using var register = await ARegister.Empty();
        using var folder = new AFolder().With(AnEvent.Named("Assises").Saying("Été : « 100 % ».\n\nDeux lignes."), APerson.Named("Ada"), AnEvent.Named("Retirée").SeenBy(Sight.Withdrawn));
        await folder.LoadInto(register);

        (await folder.LoadInto(register)).ShouldBe(new Commit(1, register.Clock.Now, 0));
        (await register.It.JournalNumber(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Loading_what_it_dumped_itself_changes_nothing()
    {
        await using var register = await ARegister.With(AnEvent.Named("Été").Called("assises").Saying("Voilà."), AnEvent.Named("Bilan"), APerson.Named("Ada"));
        await register.Commit(Change.Withdraw("bilan"));
        using var dump = await AFolder.DumpedFrom(register);

        (await dump.LoadInto(register)).Changed.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_not_in_the_folder_is_left_alone_and_what_differs_is_amended()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"), AnEvent.Named("Bilan"));
        using var folder = new AFolder().With(AnEvent.Named("Bilan").On("2020"));

        (await folder.LoadInto(register)).Changed.ShouldBe(1);

        (await register.Record("assises")).Version.ShouldBe(1);
        (await register.Record("bilan")).Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_record_may_link_to_one_that_comes_after_it()
    {
        await using var register = await ARegister.Begun();
        using var folder = new AFolder().With(AnEvent.Named("a").Linking(EventKind.Performer, "z"), APerson.Named("z"));

        await folder.LoadInto(register);

        (await register.Slugs("performer=z", Viewer.Keeper)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_folder_may_bring_the_vocabulary_that_it_uses()
    {
        await using var register = await ARegister.Empty();
        using var folder = new AFolder().With(
            new Draft(Register.Kinds.House.VocabularyKind.Kind, "event-type", System.Text.Json.JsonDocument.Parse("""{"name":"types","terms":[{"code":"veillee"}]}""").RootElement),
            AnEvent.Named("a").OfType("veillee"));

        await folder.LoadInto(register);

        (await register.Slugs("type=veillee")).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_new_name_of_the_organisation_is_told_in_the_journal()
    {
        await using var register = await ARegister.Empty();
        using var folder = new AFolder().With(AnEvent.Named("a"));
        await folder.LoadInto(register);
        folder.With("register.yaml", AFolder.Descriptor.Replace("Atelier du Pont", "Atelier du Quai"));

        var commit = await folder.LoadInto(register);

        commit.ShouldBe(new Commit(2, commit.At, 0));
        (await register.It.Descriptor(Stop)).ShouldNotBeNull().NameIn("fr").ShouldBe("Atelier du Quai");
        (await folder.LoadInto(register)).Number.ShouldBe(2);
    }
}
