using CielOuvert.Register.History;
using CielOuvert.Register.Search;
using static CielOuvert.Tests.Search.SearchedRegister;

namespace CielOuvert.Tests.Search;

public sealed class LosingAnIndex
{
    [Fact]
    public async Task An_index_that_was_deleted_is_made_again()
    {
        await using var given = await Holding(Event("wanted", "Les communs"));
        await given.Find("communs");

        await given.Restart(() => Directory.Delete(given.Folder, recursive: true));

        (await given.Find("communs")).ShouldBe(["wanted"]);
    }

    [Fact]
    public async Task An_index_whose_folder_went_while_it_was_open_ends_quietly_and_is_made_again()
    {
        await using var given = await Holding(Event("wanted", "Les communs"));
        await given.Find("communs");
        await given.Commit(Change.Add(Event("later", "Communs encore")));
        Directory.Delete(given.Folder, recursive: true);

        (await given.Find("communs")).Order().ShouldBe(["later", "wanted"]);
        await given.Restart();

        (await given.Find("communs")).Order().ShouldBe(["later", "wanted"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("this was an index")]
    public async Task A_damaged_index_is_made_again_and_its_keeper_is_told(string contents)
    {
        await using var given = await Holding(Event("wanted", "Les communs"));
        await given.Find("communs");

        await given.Restart(() =>
        {
            foreach (var file in Directory.GetFiles(given.Folder)) File.WriteAllText(file, contents);
        });

        (await given.Find("communs")).ShouldBe(["wanted"]);
        given.Said.ShouldHaveSingleItem().En.ShouldContain("made again");
    }

    [Fact]
    public async Task An_index_that_lost_some_of_its_files_is_made_again()
    {
        await using var given = await Holding(Event("wanted", "Les communs"));
        await given.Find("communs");

        await given.Restart(() =>
        {
            foreach (var file in Directory.GetFiles(given.Folder, "_*")) File.Delete(file);
        });

        (await given.Find("communs")).ShouldBe(["wanted"]);
    }

    [Fact]
    public async Task An_index_of_another_register_at_the_same_place_is_not_believed()
    {
        await using var before = await Holding(Event("theirs", "Les communs"));
        await using var now = await Holding(Event("ours", "La forêt"));
        await before.Find("communs");
        await before.Restart();

        await now.Restart(() =>
        {
            Directory.CreateDirectory(now.Folder);
            foreach (var file in Directory.GetFiles(before.Folder)) File.Copy(file, Path.Combine(now.Folder, Path.GetFileName(file)), overwrite: true);
        });

        (await now.Find("communs")).ShouldBeEmpty();
        (await now.Find("forêt")).ShouldBe(["ours"]);
        now.Said.ShouldHaveSingleItem().ShouldBe(SearchWords.Foreign);
    }

    [Fact]
    public async Task A_place_where_nothing_can_be_written_is_done_without()
    {
        await using var given = await Holding(Event("wanted", "Les communs"));
        await File.WriteAllTextAsync(given.Folder, "a file where the folder would be");

        (await given.Find("communs")).ShouldBe(["wanted"]);
        await given.Commit(Change.Add(Event("second", "Communs encore")));
        (await given.Find("communs")).Order().ShouldBe(["second", "wanted"]);
    }

    [Fact]
    public async Task A_second_process_on_the_same_register_gets_the_same_answers_from_a_copy()
    {
        await using var given = await Holding(Event("first", "Les communs"));
        await given.Find("communs");
        await using var second = given.AnotherIndex();

        (await given.Find("communs", second)).ShouldBe(["first"]);
        await given.Commit(Change.Add(Event("later", "Communs encore")));

        (await given.Find("communs", second)).Order().ShouldBe(["first", "later"]);
        (await given.Find("communs")).Order().ShouldBe(["first", "later"]);
        given.Said.ShouldHaveSingleItem().ShouldBe(SearchWords.HeldByAnother(given.Folder));
    }

    [Fact]
    public async Task No_two_processes_ever_write_one_index()
    {
        await using var given = await Holding(Event("first", "Les communs"));
        Directory.CreateDirectory(given.Folder);

        // As another process holds it: an exclusive lock is on the file, not on the process.
        await using (Lock(given))
        {
            (await given.Find("communs")).ShouldBe(["first"]);
            given.Said.ShouldHaveSingleItem().ShouldBe(SearchWords.HeldByAnother(given.Folder));
        }

        await given.Restart();
        await given.Find("communs");
        Should.Throw<IOException>(() => Lock(given).Dispose());

        static FileStream Lock(SearchedRegister given) => new(Path.Combine(given.Folder, "write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    [Fact]
    public async Task It_goes_on_from_where_it_was_saved()
    {
        await using var given = await Holding(Event("first", "Les communs"));
        await given.Find("communs");
        await given.Restart();
        await given.Commit(Change.Add(Event("later", "Communs encore")));
        var steps = new Totals();

        await given.Index.Follow(steps, default);

        steps.Total.ShouldBe(1);
        (await given.Find("communs")).Order().ShouldBe(["first", "later"]);
    }

    [Fact]
    public async Task When_the_register_speaks_another_language_its_texts_are_read_anew()
    {
        await using var given = await Holding(Event("wanted", "Voting"));
        (await given.Find("votes")).ShouldBeEmpty();

        await given.Register.Commit(In("en"), [Change.Add(Event("later", "Something else"))], Author.Keeper, "we moved", new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc), default);

        (await given.Find("votes")).ShouldBe(["wanted"]);
    }

    private sealed class Totals : IProgress<Progress>
    {
        public int Total { get; private set; }

        public void Report(Progress value) => Total = value.Total;
    }
}
