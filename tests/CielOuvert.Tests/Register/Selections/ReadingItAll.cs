using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Selections;

namespace CielOuvert.Tests.Registers;

/// <summary>A whole selection is read a few records at a time, as it stood when the reading began.</summary>
public sealed class ReadingItAll
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("kind=event")]
    [InlineData("kind=event&order=name")]
    [InlineData("kind=event&q=debat")]
    [InlineData("kind=event&q=debat&order=date")]
    public async Task It_holds_what_pages_hold_in_the_same_order(string query)
    {
        await using var register = await ARegister.With([.. Enumerable.Range(1, 23).Select(index => AnEvent.Named($"Débat {index % 4} {index}").On($"2020-01-{index:00}"))]);
        var whole = (await register.Find($"{query}&size=1000")).Records.Select(record => record.Slug).ToList();
        whole.Count.ShouldBe(23);

        foreach (var size in (int[])[1, 7, 23, 500]) (await Walk(register, query, size)).ShouldBe(whole, $"{size} at a time");
    }

    [Fact]
    public async Task What_is_committed_meanwhile_is_not_in_it()
    {
        await using var register = await ARegister.With([.. Enumerable.Range(1, 6).Select(index => AnEvent.Named($"Débat {index}").Called($"debat-{index}").On($"2020-01-0{index}"))]);
        var met = new List<string>();

        await foreach (var page in register.It.Stream(Drafting.Selection("kind=event&order=date"), 2, Viewer.Visitor, AsOf.Now, Stop))
        {
            met.AddRange(page.Select(record => $"{record.Slug} {record.Version}"));
            if (met.Count == 2)
                await register.Commit(Change.Add(AnEvent.Named("Tard").On("2020-01-31")), Change.Withdraw("debat-5"), Change.Amend(Draft(await register.Record("debat-3"))));
        }

        met.ShouldBe(["debat-1 1", "debat-2 1", "debat-3 1", "debat-4 1", "debat-5 1", "debat-6 1"]);
        (await Walk(register, "kind=event&order=date", 2)).ShouldBe(["debat-1", "debat-2", "debat-3", "debat-4", "debat-6", "tard"]);
    }

    [Fact]
    public async Task When_a_record_came_and_last_changed_is_told()
    {
        await using var register = await ARegister.With(AnEvent.Named("Débat").Called("debat").On("2020"));
        await register.Commit(Change.Amend(Draft(await register.Record("debat"))));
        var record = await register.Record("debat");

        var times = (await register.It.Times([record], Viewer.Visitor, AsOf.Now, Stop))[record.Key];

        times.Published.ShouldBe((await register.It.InstantOf(record.Since - 1, Stop)) ?? default);
        times.Modified.ShouldBe((await register.It.InstantOf(record.Since, Stop)) ?? default);
        times.Modified.ShouldBeGreaterThan(times.Published);
    }

    private static CielOuvert.Register.Records.Draft Draft(CielOuvert.Register.Records.Record record) => CielOuvert.Register.Records.Draft.From(record).On("2020-01-03");

    private static async Task<List<string>> Walk(ARegister register, string query, int size)
    {
        var met = new List<string>();
        await foreach (var page in register.It.Stream(Drafting.Selection(query), size, Viewer.Visitor, AsOf.Now, Stop))
        {
            page.Count.ShouldBeInRange(1, size);
            met.AddRange(page.Select(record => record.Slug));
        }

        return met;
    }
}
