using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Tests.Site;

public sealed class VisitingEveryKind(ServedDemo demo)
{
    public static IEnumerable<TheoryDataRow<string, Tongue>> KindsInBothTongues =>
        AllKinds.InOrder.SelectMany(kind => Tongues.All.Select(tongue => new TheoryDataRow<string, Tongue>(kind.Code, tongue)));

    [Theory, MemberData(nameof(KindsInBothTongues))]
    public async Task Its_list_is_a_whole_page_in_both_languages(string code, Tongue tongue) =>
        WholePage.Check(await demo.Site.Page(Paths.Of(KindOf(code), tongue)), Paths.Of(KindOf(code), tongue), tongue);

    [Theory, MemberData(nameof(KindsInBothTongues))]
    public async Task Its_records_are_whole_pages_in_both_languages(string code, Tongue tongue)
    {
        var found = await demo.Site.Register.Find(Selection.Of(code) with { Size = 12 }, Viewer.Visitor, AsOf.Now, default);
        foreach (var record in found.Value?.Records ?? []) WholePage.Check(await demo.Site.Page(Paths.Of(record, tongue)), Paths.Of(record, tongue), tongue);
    }

    [Theory, MemberData(nameof(KindsInBothTongues))]
    public async Task Its_list_counts_what_the_register_counts(string code, Tongue tongue)
    {
        var page = await demo.Site.Page(Paths.Of(KindOf(code), tongue) + $"?{ParameterNames.Size.In(tongue)}=1000");
        var count = await demo.Site.Register.Count(Selection.Of(code), Viewer.Visitor, AsOf.Now, default);

        page.QuerySelectorAll(".record, .axes > li").Length.ShouldBe((int)count);
    }

    private static Kind KindOf(string code) => AllKinds.Find(code) ?? throw new InvalidOperationException(code);
}
