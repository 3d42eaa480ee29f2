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
        return await visit.Register.Read(visit.Value("slug"), visit.Viewer, visit.AsOf, stop) switch
        {
            Reading.Here(var record) when visit.Path + visit.Query != Paths.Of(record, visit.Tongue) => Answer.Moved(Paths.Of(record, visit.Tongue)),
            Reading.Here(var record) => Answer.Show<RecordPage, RecordModel>(visit, await RecordModel.Read(record, visit, stop)),
            Reading.Moved(var to) => Answer.Moved(Paths.Of(to, visit.Tongue)),
            Reading.Gone gone => ErrorPages.Gone(gone, visit),
            _ => await ErrorPages.NotFound(visit, stop),
        };
    }
}
