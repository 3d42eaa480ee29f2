using static CielOuvert.Tests.Search.SearchedRegister;

namespace CielOuvert.Tests.Search;

public sealed class TypingAnything
{
    [Theory]
    [InlineData("*:* AND ((")]
    [InlineData("id:1")]
    [InlineData("title:*")]
    [InlineData("\"communs")]
    [InlineData("communs~0.1^1000 OR [a TO z]")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\\ / + - && || ! { } ? <script>")]
    [InlineData("a\uFFFEb\uD83D")]
    public async Task Signs_that_mean_something_to_other_engines_mean_nothing_here(string query)
    {
        await using var given = await Holding(Event("wanted", "Les communs"));

        await Should.NotThrowAsync(() => given.Find(query));
        (await given.Find("(communs*:")).ShouldBe(["wanted"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("?!*((")]
    [InlineData("\0\u0001\u0002")]
    public async Task Without_any_word_nothing_is_found(string query)
    {
        await using var given = await Holding(Event("wanted", "Les communs"));

        (await given.Find(query)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_first_two_hundred_characters_are_read()
    {
        await using var given = await Holding(Event("wanted", "Les communs"));

        (await given.Find("communs" + new string(' ', 200) + "introuvable")).ShouldBe(["wanted"]);
        (await given.Find(string.Join(' ', Enumerable.Repeat("communs", 1500)))).ShouldBe(["wanted"]);
        (await given.Find(new string('a', 10_000))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Half_a_character_is_no_trouble()
    {
        await using var given = await Holding(Event("wanted", "Les communs"));

        (await given.Find("communs \ud83d")).ShouldBe(["wanted"]);
        (await given.Find(new string('x', 199) + "😀")).ShouldBeEmpty();
    }
}
