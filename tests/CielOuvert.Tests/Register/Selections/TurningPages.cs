using CielOuvert.Register.Access;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Registers;

public sealed class TurningPages
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Each_record_is_met_once_in_every_order_and_size(int seed)
    {
        var random = new Random(seed);
        await using var register = await ARegister.With([.. Enumerable.Range(0, 70).Select(index => AnyEvent(random, index))]);
        foreach (var order in (string[])["name", "date", "recent", "position"])
        {
            var whole = await register.Slugs($"kind=event&order={order}&size=1000");
            whole.Count.ShouldBe(await Total(register));
            foreach (var size in (int[])[1, 7, 69])
                (await Walk(register, $"kind=event&order={order}&size={size}")).ShouldBe(whole, $"by {order}, {size} a page");
        }
    }

    private static async Task<int> Total(ARegister register) => (int)(await register.Find("kind=event&size=1")).Total;

    private static async Task<List<string>> Walk(ARegister register, string query)
    {
        var met = new List<string>();
        string? after = null;
        do
        {
            var page = await register.Find(after is null ? query : $"{query}&after={Uri.EscapeDataString(after)}");
            page.Total.ShouldBe(await Total(register));
            met.AddRange(page.Records.Select(record => record.Slug));
            after = page.Next;
        }
        while (after is not null);
        return met;
    }

    private static Draft AnyEvent(Random random, int index)
    {
        var name = Hostile.Texts[random.Next(Hostile.Texts.Count)];
        var draft = AnEvent.Named(string.IsNullOrWhiteSpace(name) ? "x" : name).Called($"e{random.Next(3)}-{index}");
        if (random.Next(3) > 0) draft = draft.On(random.Next(2) == 0 ? "2020" : $"2020-{random.Next(1, 13):00}");
        if (random.Next(2) == 0) draft = draft.At(random.Next(5));
        return random.Next(5) == 0 ? draft.SeenBy(Sight.Desk) : draft;
    }
}
