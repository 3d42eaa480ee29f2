using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Starter;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Site;

/// <summary>A part of a report shows so many lines, and says of what figure the others are.</summary>
public sealed class CuttingALongList
{
    [Theory]
    [InlineData(2, "Rencontre 3, Rencontre 2", "et 1 autre, sur 3*, voir la preuve")]
    [InlineData(4, "Annulée, Rencontre 3, Rencontre 2, Rencontre 1", "")]
    public async Task When_its_figure_leaves_something_out_a_list_that_is_cut_does_too(int most, string shown, string more)
    {
        await using var site = await ServedRegister.Empty();
        ARegister.Done(await site.Register.Commit(ARegister.Descriptor, [.. Starting.Shipped().Concat(House(most)).Select(Change.Add)], Author.Keeper, "begun", AClock.Beginning, TestContext.Current.CancellationToken));

        var page = await site.Page("/fr/rapports/rapport");

        var edition = page.QuerySelectorAll(".edition").Single();
        string.Join(", ", edition.QuerySelectorAll(".record-title a[href^='/fr/evenements/']").Select(link => link.TextContent).Distinct()).ShouldBe(shown);
        string.Join("", edition.QuerySelectorAll(".more").Select(line => line.TextContent.Replace('\u00a0', ' ').Trim())).ShouldBe(more);
    }

    private static IEnumerable<CielOuvert.Register.Records.Draft> House(int most) =>
    [
        Drafting.Named(EditionKind.Kind, "Rapport").With(EditionKind.Period, Drafting.Date("2020")),
        Drafting.Named(ChapterKind.Kind, "Chapitre").With(ChapterKind.IsPartOf, "rapport")
            .Holding(ChapterKind.Parts.Key, $$"""[{"selection":"kind=event","rule":"reported-in","layout":"lines","mostLines":{{most}}}]"""),
        AnEvent.Named("Annulée").On("2020-12-01").With(EventKind.Status, "cancelled"),
        .. Enumerable.Range(1, 3).Select(number => AnEvent.Named($"Rencontre {number}").On($"2020-02-0{number}")),
    ];
}
