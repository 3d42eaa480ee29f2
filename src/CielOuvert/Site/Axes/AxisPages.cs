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
        if (reading is not Reading.Here(var record) || record.Kind != AxisKind.Kind || visit.Path + visit.Query != Paths.Of(record, visit.Tongue)) return await Elsewhere.Of(reading, visit, stop);
        var model = await AxisModel.Read(record, visit, stop);
        return Answer.Show<AxisPage, AxisModel>(visit, model, links: model.About.Signposts.Header);
    }
}
