using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Tests.Registers;

/// <summary>A facet says how many records each of its codes would leave; the list it leads to must agree.</summary>
public sealed class CountingFacets
{
    private static readonly string[] Types = ["webinar", "conference", "jury", "hearing"];
    private static readonly string[] Facets = ["type", "precision", "doubt", "doubt-in", "place", "mode"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Each_count_is_that_of_the_list_it_leads_to(int seed)
    {
        var random = new Random(seed);
        await using var register = await ARegister.With([AnInitiative.Named("Chantier"), .. Enumerable.Range(0, 60).Select(index => AnyEvent(random, index))]);
        foreach (var query in (string[])["", "kind=event", "period=2020", "initiative=chantier", "type=webinar", "type=webinar,jury&period=2020", "type=none", "doubt=unknown&type=jury"])
        foreach (var viewer in (Viewer[])[Viewer.Visitor, Viewer.Keeper])
        foreach (var facet in Facets)
        foreach (var (code, count) in await register.Facet(query, facet, viewer))
        {
            var list = Drafting.Selection(query).Where(facet, code);
            (await register.Find(list.ToString(), viewer)).Total.ShouldBe(count, $"{query} by {facet}={code}");
        }
    }

    [Fact]
    public async Task Each_count_of_a_kind_is_that_of_its_list()
    {
        var random = new Random(3);
        await using var register = await ARegister.With([AnInitiative.Named("Chantier"), .. Enumerable.Range(0, 30).Select(index => AnyEvent(random, index))]);
        var selection = Drafting.Selection("kind=initiative&period=2020");

        foreach (var (code, count) in await register.It.KindCounts(selection, Viewer.Visitor, AsOf.Now, TestContext.Current.CancellationToken))
            (await register.Find((selection with { Kinds = [code] }).ToString())).Total.ShouldBe(count, code);
    }

    [Fact]
    public async Task The_most_frequent_comes_first()
    {
        await using var register = await ARegister.With(
            AnEvent.Named("a").OfType("webinar"), AnEvent.Named("b").OfType("jury"), AnEvent.Named("c").OfType("jury"), AnEvent.Named("d").OfType("conference"));

        (await register.Facet("kind=event", "type")).ShouldBe([new("jury", 2), new("conference", 1), new("webinar", 1)]);
    }

    [Fact]
    public async Task A_record_counts_once_for_a_code_that_it_has_several_times()
    {
        await using var register = await ARegister.With(AnEvent.Named("a").Holding("attendance", """{"certainty":"unknown"}""").Holding("format", """{"certainty":"unknown"}"""));

        (await register.Facet("kind=event", "doubt")).ShouldBe([new("unknown", 1)]);
    }

    private static Draft AnyEvent(Random random, int index)
    {
        var draft = AnEvent.Named($"Rencontre {index}");
        if (random.Next(4) > 0) draft = draft.OfType(Types[random.Next(Types.Length)]);
        if (random.Next(3) > 0) draft = draft.On($"20{random.Next(19, 22)}");
        if (random.Next(4) == 0) draft = draft.With(EventKind.Attendance, Fact<decimal>.Unknown);
        if (random.Next(4) == 0) draft = draft.With(EventKind.OurRole, Fact<Localized>.UnknownBecause("nobody said"));
        if (random.Next(2) == 0) draft = draft.Linking(EventKind.Initiative, "chantier");
        return random.Next(4) == 0 ? draft.SeenBy(Sight.Desk) : draft;
    }
}
