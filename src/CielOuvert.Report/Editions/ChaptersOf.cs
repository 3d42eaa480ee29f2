using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Report.Editions;

/// <summary>The chapters of an edition, hidden ones too, in their order.</summary>
internal static class ChaptersOf
{
    public static async Task<IReadOnlyList<Record>> Read(Record edition, Register.Register register, Viewer viewer, AsOf asOf, CancellationToken stop)
    {
        var selection = Selection.Of(ChapterKind.Kind.Code).Where(ChapterKind.IsPartOf.Key, edition.Slug) with { Order = Order.Position, Size = Selection.MostSize };
        return (await register.Find(selection, viewer, asOf, stop)).Value?.Records ?? [];
    }
}
