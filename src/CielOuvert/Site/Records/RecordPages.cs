using CielOuvert.Register.Records;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Records;

/// <summary>The page of each record, at the one address that never changes.</summary>
public static class RecordPages
{
    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        if (Paths.KindAt(visit.Value("segment")) is null) return await ErrorPages.NotFound(visit, stop);
        var reading = await visit.Register.Read(visit.Value("slug"), visit.Viewer, visit.AsOf, stop);
        if (reading is not Reading.Here(var record) || visit.Path + visit.Query != Paths.Of(record, visit.Tongue)) return await Elsewhere.Of(reading, visit, stop);
        var model = await RecordModel.Read(record, visit, stop);
        return Answer.Show<RecordPage, RecordModel>(visit, model, links: model.Signposts.Header);
    }
}
