using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Search;

/// <summary>The index narrows what words find by itself. It must answer as the database does, which is asked here by a condition that the index does not hold.</summary>
public sealed class NarrowingWhatWasFound
{
    /// <summary>Holds for every record, and is left to the database.</summary>
    private const string AskedOfTheDatabase = "&precision=any,none";

    [Theory]
    [InlineData("")]
    [InlineData("&kind=event")]
    [InlineData("&kind=event,initiative")]
    [InlineData("&period=2020")]
    [InlineData("&period=2019&kind=event")]
    [InlineData("&period=2019-06")]
    [InlineData("&initiative=la-foret")]
    [InlineData("&initiative=la-foret,nowhere")]
    [InlineData("&initiative=le-secret")]
    [InlineData("&theme=le-bois&kind=initiative")]
    [InlineData("&theme=le-bois&initiative=la-foret")]
    [InlineData("&size=2")]
    [InlineData("&size=2&after=3")]
    [InlineData("&after=2147483647")]
    public async Task It_finds_and_counts_what_the_database_does(string narrowed)
    {
        await using var register = await Given();
        foreach (var viewer in (Viewer[])[Viewer.Visitor, Viewer.Keeper])
        {
            var (ours, theirs) = (await Answer(register, $"q=bois{narrowed}", viewer), await Answer(register, $"q=bois{narrowed}{AskedOfTheDatabase}", viewer));

            ours.ShouldBe(theirs);
        }
    }

    [Fact]
    public async Task It_follows_what_changes_without_a_word_of_it()
    {
        await using var register = await Given();
        (await register.Slugs("q=bois&initiative=la-foret")).ShouldBe(["rencontre-0", "rencontre-2", "rencontre-4"], ignoreOrder: true);

        await register.Commit(
            Change.Amend(AnEvent.Named("Rencontre 0").With(Common.Description, (Localized)"Au bois").With(EventKind.Initiative, Certain("le-secret"))),
            Change.Amend(AnEvent.Named("Rencontre 2").With(Common.Description, (Localized)"Au bois").With(EventKind.Initiative, Certain("la-foret")) with { Sight = Sight.Desk }));

        (await register.Slugs("q=bois&initiative=la-foret")).ShouldBe(["rencontre-4"]);
        (await register.Slugs("q=bois&initiative=la-foret", Viewer.Keeper)).ShouldBe(["rencontre-2", "rencontre-4", "rencontre-6"], ignoreOrder: true);
    }

    private static async Task<ARegister> Given() => await ARegister.With([
        Drafting.Named(ThemeKind.Kind, "Le bois"),
        AnInitiative.Named("La forêt").With(Common.Description, (Localized)"Du bois").With(InitiativeKind.Theme, Certain("le-bois")),
        AnInitiative.Named("Le secret").With(Common.Description, (Localized)"Un bois dont on ne parle pas") with { Sight = Sight.Desk },
        .. Enumerable.Range(0, 7).Select(index => AnEvent.Named($"Rencontre {index}").With(Common.Description, (Localized)$"Au bois {new string('x', index)}")
            .With(EventKind.Initiative, Certain(index % 2 == 0 ? "la-foret" : "le-secret"))
            .With(EventKind.StartDate, Fact<PartialDate>.Certain(Drafting.Date(index switch { 0 => "2019-06-01", 1 => "2019", 2 => "2019-12-30/2020-01-02", 3 => "2020-02", 4 => "2019/2020", _ => "2021-05-04" })))
            with { Sight = index == 6 ? Sight.Desk : Sight.Public }),
    ]);

    private static async Task<string> Answer(ARegister register, string asked, Viewer viewer)
    {
        var selection = ARegister.Done(Selection.Parse(asked));
        var found = ARegister.Done(await register.It.Find(selection, viewer, AsOf.Now, default));
        var counts = new List<string> { $"count {await register.It.Count(selection, viewer, AsOf.Now, default)}" };
        foreach (var role in (string[])["initiative", "theme"]) counts.Add($"{role} {Text(await register.It.Targets(selection, role, 8, viewer, AsOf.Now, default))}");
        counts.Add($"years {Text(await register.It.Years(selection, viewer, AsOf.Now, default))}");
        counts.Add($"kinds {Text(await register.It.KindCounts(selection, viewer, AsOf.Now, default))}");
        return string.Join('\n', [string.Create(CultureInfo.InvariantCulture, $"{found.Total} {found.Next}"), .. found.Records.Select(record => record.Slug), .. counts]);
    }

    private static string Text(IReadOnlyList<FacetCount> counts) => string.Join(", ", counts.Select(count => $"{count.Code} {count.Count}"));

    private static Fact<IReadOnlyList<string>> Certain(string slug) => Fact<IReadOnlyList<string>>.Certain([slug]);
}
