using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Selections;

namespace CielOuvert.Tests.Registers;

/// <summary>A page of several kinds is merged from the first of each: page after page, it is what sorting them all would give.</summary>
public sealed class MergingKindsInOrder
{
    private const int Several = 7;

    [Theory]
    [InlineData(Order.Name)]
    [InlineData(Order.Recent)]
    [InlineData(Order.Changed)]
    public async Task Page_after_page_all_are_there_once_and_in_order(Order order)
    {
        await using var site = await CielOuvert.Tests.Site.ServedRegister.Empty();
        var register = site.Register;
        for (var turn = 0; turn < Several; turn++)
            await site.Commit(Change.Add(AnEvent.Named($"{(char)('g' - turn)} fois {turn}").Called($"e-{turn}").On($"20{10 + (turn * 3 % Several)}-01-01")),
                Change.Add(AnOrganization.Named($"{(char)('b' + turn)} ici").Called($"o-{turn}")));
        foreach (var kinds in (string[])["kind=event,organization&", ""])
        {
            var whole = await Slugs(register, $"{kinds}size=1000&order={order.Code}");
            var paged = await Slugs(register, $"{kinds}size=3&order={order.Code}");

            paged.ShouldBe(whole);
            whole.Count.ShouldBe(Several * 2);
            if (order == Order.Changed) whole.Take(2).Select(slug => slug[2..]).ShouldAllBe(turn => turn == $"{Several - 1}");
            if (order == Order.Name) whole.Take(3).ShouldBe(["e-6", "e-5", "o-0"], ignoreOrder: true);
        }
    }

    private static async Task<List<string>> Slugs(CielOuvert.Register.Register register, string query)
    {
        var selection = ARegister.Done(Selection.Parse(query));
        var slugs = new List<string>();
        for (string? after = null; ;)
        {
            var page = ARegister.Done(await register.FindPage(selection with { After = after }, Viewer.Keeper, AsOf.Now, default));
            slugs.AddRange(page.Records.Select(record => record.Slug));
            if ((after = page.Next) is null) return slugs;
        }
    }
}
