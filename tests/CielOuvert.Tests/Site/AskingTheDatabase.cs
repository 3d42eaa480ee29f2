namespace CielOuvert.Tests.Site;

/// <summary>A page asks so many statements of the database, whatever the number of records it shows.</summary>
public sealed class AskingTheDatabase
{
    private const int MostOfARecord = 8;

    /// <summary>A year, with its months, places, kinds and partners, asks most.</summary>
    private const int MostOfAWhole = 48;

    [Fact]
    public async Task Each_page_asks_as_many_of_a_large_register_as_of_a_small_one()
    {
        using var counting = new CountingStatements();
        // A list that ends on its page needs no total: in both of these, every list is longer than its page.
        await using var small = await AGrownRegister.Of(400);
        await using var large = await AGrownRegister.Of(800);

        foreach (var (path, most) in Pages)
        {
            var asked = await Warm(small, path, counting);

            asked.ShouldBeInRange(1, most, path);
            (await Warm(large, path, counting)).ShouldBe(asked, path);
        }
    }

    [Fact]
    public async Task A_page_that_shows_everything_asks_no_more()
    {
        using var counting = new CountingStatements();
        await using var tiny = await AGrownRegister.Of(2);

        foreach (var (path, most) in Pages) (await Warm(tiny, path, counting)).ShouldBeInRange(1, most, path);
    }

    private static IEnumerable<(string Path, int Most)> Pages =>
        [.. AGrownRegister.RecordPages.Select(path => (path, MostOfARecord)), .. AGrownRegister.GatheringPages.Select(path => (path, MostOfAWhole))];

    /// <summary>The second time: the first one also reads what surrounds every page, once for each commit.</summary>
    private static async Task<int> Warm(ServedRegister site, string path, CountingStatements counting)
    {
        await counting.On(site, path);
        return await counting.On(site, path);
    }
}
