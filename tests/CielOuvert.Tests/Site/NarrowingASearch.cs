using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Site;

/// <summary>What a search of one's own finds may be narrowed by kind, year, theme and initiative, as exactly as any list.</summary>
public sealed class NarrowingASearch : IAsyncLifetime
{
    private ServedRegister? served;

    private ServedRegister Served => served ?? throw new InvalidOperationException("It is not served yet.");

    public async ValueTask InitializeAsync()
    {
        served = await ServedRegister.Empty();
        IEnumerable<Draft> drafts =
        [
            .. Named(ThemeKind.Kind, "Forêt urbaine", "Rivières"),
            .. Named(InitiativeKind.Kind, "La forêt qui vient", "La forêt qui va").Select((draft, index) => draft.With(InitiativeKind.Theme, Certain(index == 0 ? ["foret-urbaine"] : ["foret-urbaine", "rivieres"]))),
            .. Named(EventKind.Kind, "Forêt un", "Forêt deux", "Forêt trois", "Un lac").Select((draft, index) => draft
                .With(EventKind.StartDate, Date($"{2019 + (index % 2)}-06-0{index + 1}")).With(EventKind.Initiative, Certain([index == 0 ? "la-foret-qui-va" : "la-foret-qui-vient"]))),
        ];
        ARegister.Done(await Served.Register.Commit(ARegister.Descriptor, [.. drafts.Select(Change.Add)], Author.Keeper, "begun", new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }

    [Theory]
    [InlineData("/fr/recherche?q=for%C3%AAt", "Genre événements 3, initiatives 2, thèmes 1", "Année 2020 1, 2019 2", "Initiatives La forêt qui vient 2, La forêt qui va 1", "Thèmes Forêt urbaine 2, Rivières 1")]
    [InlineData("/en/search?q=for%C3%AAt", "Kind events 3, initiatives 2, themes 1", "Year 2020 1, 2019 2", "Initiatives La forêt qui vient 2, La forêt qui va 1", "Themes Forêt urbaine 2, Rivières 1")]
    public async Task Each_way_says_how_many_it_leaves_and_leads_to_them(string path, params string[] expected)
    {
        var page = await Served.Page(path);

        page.QuerySelectorAll(".facet").Select(facet => $"{facet.QuerySelector("h2")?.TextContent} {string.Join(", ", facet.QuerySelectorAll("a").Select(link => link.TextContent.Trim()))}").ShouldBe(expected);
        foreach (var link in page.QuerySelectorAll(".facet a"))
        {
            var href = link.GetAttribute("href") ?? "";
            (await Served.Page(href)).QuerySelectorAll(".record").Length.ShouldBe(int.Parse(link.QuerySelector(".count")?.TextContent ?? "", CultureInfo.InvariantCulture), href);
        }
    }

    private static IEnumerable<Draft> Named(Kind kind, params string[] names) => names.Select(name => Drafting.Named(kind, name));

    private static Fact<IReadOnlyList<string>> Certain(IReadOnlyList<string> slugs) => Fact<IReadOnlyList<string>>.Certain(slugs);

    private static Fact<PartialDate> Date(string day) => Fact<PartialDate>.Certain(Drafting.Date(day));
}
