using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Records;

namespace CielOuvert.Site.Axes;

/// <summary>The page of each axis, at the address of its record.</summary>
public static class AxisPages
{
    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var reading = await visit.Register.Read(visit.Value("slug"), visit.Viewer, visit.AsOf, stop);
        return reading is Reading.Here(var record) && record.Kind == AxisKind.Kind && visit.Path + visit.Query == Paths.Of(record, visit.Tongue)
            ? Answer.Show<AxisPage, AxisModel>(visit, await AxisModel.Read(record, visit, stop))
            : await Elsewhere.Of(reading, visit, stop);
    }
}
