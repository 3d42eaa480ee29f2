using System.Text;
using CielOuvert.Formats.Text;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Registers;

/// <summary>The suite is told on both engines: an order that is computed here is the same in both.</summary>
public sealed class OrderingAList
{
    [Fact]
    public async Task By_name_it_is_that_of_folded_names_then_of_slugs_in_bytes()
    {
        var names = Hostile.Texts.SelectMany(name => (string[])[name, name]).Where(name => !string.IsNullOrWhiteSpace(name)).ToList();
        var drafts = names.Select((name, index) => AnEvent.Named(name).Called($"{(index % 2 == 0 ? "z" : "a")}-{index}")).ToArray();
        await using var register = await ARegister.With(drafts);

        var slugs = await register.Slugs("kind=event&order=name&size=1000");

        var expected = names.Zip(drafts, (name, draft) => (Name: Encoding.UTF8.GetBytes(Folding.Fold(name)), draft.Slug))
            .OrderBy(one => Convert.ToHexString(one.Name), StringComparer.Ordinal).ThenBy(one => one.Slug, StringComparer.Ordinal).Select(one => one.Slug);
        slugs.ShouldBe(expected);
    }

    [Fact]
    public async Task A_name_that_begins_another_comes_before_it_whatever_their_slugs()
    {
        await using var register = await ARegister.With(AnEvent.Named("Fête").Called("zz"), AnEvent.Named("Fête du livre").Called("aa"));

        (await register.Slugs("kind=event&order=name")).ShouldBe(["zz", "aa"]);
    }

    [Fact]
    public async Task Newest_first_then_the_undated_in_the_order_of_their_source()
    {
        await using var register = await ARegister.With(Some());

        (await register.Slugs("kind=event&order=recent")).ShouldBe(["e2021", "d2020-05", "c2020-04", "b2020", "a2019", "u1", "u2", "u10", "u-a", "u-b"]);
    }

    [Fact]
    public async Task Oldest_first_then_the_undated_in_the_order_of_their_source()
    {
        await using var register = await ARegister.With(Some());

        (await register.Slugs("kind=event&order=date")).ShouldBe(["a2019", "b2020", "c2020-04", "d2020-05", "e2021", "u1", "u2", "u10", "u-a", "u-b"]);
    }

    [Fact]
    public async Task When_nothing_is_asked_what_is_in_time_is_newest_first_and_the_rest_by_name()
    {
        await using var register = await ARegister.With([.. Some(), AnOrganization.Named("Zoé").Called("a"), AnOrganization.Named("Anne").Called("z")]);

        (await register.Slugs("kind=event&size=1")).ShouldBe(["e2021"]);
        (await register.Slugs("kind=organization")).ShouldBe(["z", "atelier-du-pont", "a"]);
    }

    [Fact]
    public async Task By_position_it_is_that_of_the_source()
    {
        await using var register = await ARegister.With(AnEvent.Named("a").At(10), AnEvent.Named("b").At(9), AnEvent.Named("c"), AnEvent.Named("d").At(1));

        (await register.Slugs("kind=event&order=position")).ShouldBe(["d", "b", "a", "c"]);
    }

    private static Draft[] Some() =>
    [
        AnEvent.Named("u-b"), AnEvent.Named("u10").At(10), AnEvent.Named("u2").At(2), AnEvent.Named("u1").At(1), AnEvent.Named("u-a"),
        AnEvent.Named("e2021").On("2021-01-01"), AnEvent.Named("a2019").On("2019-12-31"), AnEvent.Named("c2020-04").On("2020-04"),
        AnEvent.Named("d2020-05").On("2020-05-02"), AnEvent.Named("b2020").On("2020"),
    ];
}
