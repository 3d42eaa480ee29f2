using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Registers;

public sealed class DumpingARegister
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_it_holds_nothing_its_descriptor_comes_back_the_same()
    {
        await using var first = await ARegister.Empty();
        using var folder = new AFolder();
        await folder.LoadInto(first);

        using var dump = await AFolder.DumpedFrom(first);
        await using var second = await ARegister.Empty();
        await dump.LoadInto(second);
        using var again = await AFolder.DumpedFrom(second);

        (await File.ReadAllTextAsync(dump.FileAt("register.yaml"), Stop)).ShouldBe(AFolder.Descriptor);
        (await File.ReadAllTextAsync(dump.FileAt("salts.csv"), Stop)).ShouldBe("slug,salt\n");
        again.Files().ShouldBe(dump.Files());
    }

    [Fact]
    public async Task When_it_was_never_begun_it_says_so()
    {
        await using var register = await ARegister.Empty();
        using var folder = AFolder.Empty();

        (await FolderWriting.Dump(register.It, folder.Path, Stop)).Refusals.ShouldHaveSingleItem();
        folder.Files().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("letter.txt", "Dear diary")]
    [InlineData("photos/holidays.yaml", "kind: event\nslug: holidays\n")]
    [InlineData("register.yaml", "machine: cash register\n")]
    public async Task Into_a_folder_that_is_no_register_it_is_refused(string file, string text)
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));
        using var folder = AFolder.Empty().With(file, text);
        var before = folder.Files();

        (await FolderWriting.Dump(register.It, folder.Path, Stop)).Refusals.ShouldHaveSingleItem().What.ShouldBe(FolderWords.NotEmpty(folder.Path));

        folder.Files().ShouldBe(before);
    }

    [Fact]
    public async Task Into_the_folder_of_another_organisation_it_is_refused()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));
        using var folder = new AFolder(AFolder.Descriptor.Replace("Atelier du Pont", "Les Voisins").Replace("register.example", "voisins.example")).With(AnEvent.Named("Veillée"));
        var before = folder.Files();

        (await FolderWriting.Dump(register.It, folder.Path, Stop)).Refusals.ShouldHaveSingleItem().What.ShouldBe(FolderWords.OtherOrganisation(folder.Path, "Les Voisins"));

        folder.Files().ShouldBe(before);
    }

    [Fact]
    public async Task Over_an_older_dump_what_is_gone_goes_and_what_is_not_its_own_stays()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"), AnEvent.Named("Bilan"));
        using var folder = await AFolder.DumpedFrom(register);
        folder.With("README.md", "ours").With("crosswalk.csv", "ours").With("notes/idea.yaml", "ours: yes\n");
        await register.Commit(Change.Rename("bilan", "bilan-2020"));

        ARegister.Done(await FolderWriting.Dump(register.It, folder.Path, Stop));

        var files = folder.Files().Keys;
        files.ShouldNotContain("event/bilan.yaml");
        files.ShouldContain("event/bilan-2020.yaml");
        foreach (var ours in (string[])["README.md", "crosswalk.csv", "notes/idea.yaml"]) files.ShouldContain(ours);
    }

    [Fact]
    public async Task When_it_is_stopped_no_file_is_cut_nor_taken_for_a_register_and_it_can_be_done_again()
    {
        await using var register = await ARegister.With([.. Enumerable.Range(0, 1200).Select(index => AnEvent.Named($"e{index}"))]);
        using var folder = AFolder.Empty();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        await Should.ThrowAsync<OperationCanceledException>(() => FolderWriting.Dump(register.It, folder.Path, stopping.Token, new StoppingAtOnce(stopping)));

        var files = folder.Files().Keys.ToList();
        files.Count.ShouldBeGreaterThan(900);
        files.ShouldAllBe(file => file.EndsWith(".yaml", StringComparison.Ordinal));
        (await Folder.Read(folder.Path, Stop)).Refusals.ShouldHaveSingleItem().What.ShouldBe(FolderWords.NoDescriptor);
        ARegister.Done(await FolderWriting.Dump(register.It, folder.Path, Stop));
        ARegister.Done(await Folder.Read(folder.Path, Stop)).Drafts.Count.ShouldBeGreaterThan(1200);
    }

    [Fact]
    public async Task A_change_committed_meanwhile_is_whole_in_it_or_not_at_all()
    {
        await using var register = await ARegister.With([.. Enumerable.Range(0, 1100).Select(index => AnEvent.Named($"e{index}"))]);
        using var folder = AFolder.Empty();

        ARegister.Done(await FolderWriting.Dump(register.It, folder.Path, Stop, new Meanwhile(() => Rename(register))));

        var read = ARegister.Done(await Folder.Read(folder.Path, Stop));
        read.Drafts.Select(draft => draft.Slug).ShouldContain("e999");
        read.Drafts.Single(draft => draft.Slug == "e999").FormerSlugs.ShouldBeEmpty();
        (await register.Record("renamed")).Version.ShouldBe(2);
    }

    private static void Rename(ARegister register) => register.Commit(Change.Rename("e999", "renamed")).GetAwaiter().GetResult();

    private sealed class StoppingAtOnce(CancellationTokenSource source) : IProgress<Progress>
    {
        public void Report(Progress value) => source.Cancel();
    }

    private sealed class Meanwhile(Action act) : IProgress<Progress>
    {
        private bool isDone;

        public void Report(Progress value)
        {
            if (isDone) return;
            isDone = true;
            act();
        }
    }
}
