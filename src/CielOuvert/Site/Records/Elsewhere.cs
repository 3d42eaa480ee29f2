using CielOuvert.Register.Records;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Records;

/// <summary>What an address answers when its record is not at it: where the record is, since when it is gone, or that nothing was there.</summary>
public static class Elsewhere
{
    /// <param name="form">What follows the path of a page in the address of another form of it: <c>.json</c>.</param>
    public static async Task<Answer> Of(Reading reading, Visit visit, CancellationToken stop, string form = "") => reading switch
    {
        Reading.Here(var record) => Answer.Moved(Paths.Of(record, visit.Tongue) + form),
        Reading.Moved(var to) => Answer.Moved(Paths.Of(to, visit.Tongue) + form),
        Reading.Gone gone => ErrorPages.Gone(gone, visit),
        _ => await ErrorPages.NotFound(visit, stop),
    };
}
