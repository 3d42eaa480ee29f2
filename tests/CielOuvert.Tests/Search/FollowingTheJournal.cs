using System.Text;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Selections;
using static CielOuvert.Tests.Search.SearchedRegister;

namespace CielOuvert.Tests.Search;

public sealed class FollowingTheJournal
{
    [Fact]
    public async Task What_was_just_committed_is_found()
    {
        await using var given = await Holding(Event("first", "La forêt"));
        (await given.Find("forêt")).ShouldBe(["first"]);

        await given.Commit(Change.Add(Event("second", "La clairière")));

        (await given.Find("clairière")).ShouldBe(["second"]);
        (await given.Find("forêt")).ShouldBe(["first"]);
    }

    [Fact]
    public async Task An_amended_record_is_found_by_its_new_words_and_no_longer_by_the_old_ones()
    {
        await using var given = await Holding(Event("walk", "Marche du matin", "Sous les hêtres"));
        (await given.Find("matin")).ShouldBe(["walk"]);

        await given.Commit(Change.Amend(Event("walk", "Marche du soir", "Sous les hêtres")));

        (await given.Find("soir")).ShouldBe(["walk"]);
        (await given.Find("matin")).ShouldBeEmpty();
        (await given.Find("hêtre")).ShouldBe(["walk"]);
    }

    [Fact]
    public async Task A_withdrawn_record_is_gone()
    {
        await using var given = await Holding(Event("walk", "Marche du matin"), Event("run", "Course du matin"));
        (await given.Find("matin")).Count.ShouldBe(2);

        await given.Commit(Change.Withdraw("walk"));

        (await given.Find("matin")).ShouldBe(["run"]);
    }

    [Fact]
    public async Task A_record_that_only_the_desk_sees_is_in_the_index_and_the_register_keeps_it_from_visitors()
    {
        await using var given = await Holding(Event("open", "Atelier ouvert"), Event("closed", "Atelier clos") with { Sight = Sight.Desk });

        (await given.Find("atelier")).Count.ShouldBe(2);
        (await Seen(given, Viewer.Visitor)).ShouldBe(["open"]);
        (await Seen(given, Viewer.Keeper)).Order().ShouldBe(["closed", "open"]);

        static async Task<IEnumerable<string>> Seen(SearchedRegister given, Viewer viewer)
        {
            var outcome = await given.Register.Find(Selection.Everything with { Text = "atelier" }, viewer, AsOf.Now, default);
            return outcome.IsDone(out var found) ? found.Records.Select(record => record.Slug) : throw new InvalidOperationException(outcome.Refusals[0].What.En);
        }
    }

    [Fact]
    public void Words_for_the_desk_alone_are_not_searched()
    {
        var open = Define.Words("open", "ouvert", "open");
        var secret = Define.Words("secret", "secret", "secret", Treatment.Private);
        var kind = new Kind
        {
            Code = "safe", One = new("", ""), Many = new("", ""), Path = new("", ""), About = new("", ""), Family = KindFamily.House, Fields = new([open, secret]),
        };
        using var document = System.Text.Json.JsonDocument.Parse("""{"open": "montre", "secret": "caché"}""");

        CielOuvert.Register.Search.RecordFields.TextsOf(kind, document.RootElement).Select(text => text.Text).ShouldBe(["montre"]);
    }

    [Fact]
    public async Task What_was_redacted_is_nowhere_in_its_files()
    {
        await using var given = await Holding([.. Enumerable.Range(1, 20).Select(number => Event($"other-{number}", $"Autre chose {number}")), Event("walk", "Marche", "Avec Zyzzyvas")]);
        (await given.Find("zyzzyvas")).ShouldBe(["walk"]);
        await given.Restart();
        InFiles(given, "zyzzyvas").ShouldBeTrue("otherwise the test could not see it go");

        await given.Register.Redact("walk", [Common.Description.Key], "asked by the person", Author.Keeper, default);

        (await given.Find("zyzzyvas")).ShouldBeEmpty();
        (await given.Find("marche")).ShouldBe(["walk"]);
        await given.Restart();
        InFiles(given, "zyzzyvas").ShouldBeFalse();
    }

    [Fact]
    public async Task Many_who_search_at_once_all_get_the_last_commit()
    {
        await using var given = await Holding([.. Enumerable.Range(1, 300).Select(number => Event($"event-{number}", $"Rencontre {number}"))]);
        var journal = await given.Register.JournalNumber(default);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => given.Index.Find("rencontre", journal, default)));

        answers.ShouldAllBe(answer => answer.Count == 300);
    }

    [Fact]
    public async Task Stopped_while_it_is_built_it_goes_on_and_ends_whole()
    {
        await using var given = await Holding([.. Enumerable.Range(1, 3000).Select(number => Event($"event-{number}", $"Rencontre {number}"))]);
        using var source = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => given.Index.Rebuild(new Stopping(source), source.Token));

        (await given.Index.Find("rencontre", 1, default)).Count.ShouldBe(3000);
    }

    [Fact]
    public async Task It_says_how_far_it_has_come()
    {
        await using var given = await Holding([.. Enumerable.Range(1, 2500).Select(number => Event($"event-{number}", $"Rencontre {number}"))]);
        var steps = new Steps();

        await given.Index.Follow(steps, default);

        steps.Seen.ShouldBe([new(0, 2500), new(1000, 2500), new(2000, 2500), new(2500, 2500)]);
    }

    private static bool InFiles(SearchedRegister given, string word) =>
        Directory.GetFiles(given.Folder).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0);

    private sealed class Stopping(CancellationTokenSource source) : IProgress<Progress>
    {
        public void Report(Progress value)
        {
            if (value.Done >= 1000) source.Cancel();
        }
    }

    private sealed class Steps : IProgress<Progress>
    {
        public List<Progress> Seen { get; } = [];

        public void Report(Progress value) => Seen.Add(value);
    }
}
