using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Records;

namespace CielOuvert.Exchange.Twins;

/// <summary>Answers for the twins of lists (searches are) and of records: each asks what its page asks.</summary>
public static class TwinPages
{
    public static async Task<Answer> ShowList(Visit visit, CancellationToken stop)
    {
        var segment = visit.Value("segment");
        var kind = Paths.KindAt(segment);
        return (kind is not null || segment == Paths.Search.In(visit.Tongue)) && AllTwins.Find(visit.Value("extension")) is { } twin && twin.IsOfList(kind is null ? [] : [kind.Code])
            ? await Show(kind, twin, visit, stop)
            : await ErrorPages.NotFound(visit, stop);
    }

    public static async Task<Answer> ShowRecord(Visit visit, CancellationToken stop)
    {
        if ((visit.Values.ContainsKey("segment") && Paths.KindAt(visit.Value("segment")) is null) || AllTwins.Find(visit.Value("extension")) is not { } twin) return await ErrorPages.NotFound(visit, stop);
        var reading = await visit.Register.Read(visit.Value("slug"), visit.Viewer, visit.AsOf, stop);
        if (reading is not Reading.Here(var record)) return await Elsewhere.Of(reading, visit, stop, $".{twin.Extension}");
        if (!twin.IsOfRecord(record)) return await ErrorPages.NotFound(visit, stop);
        var canonical = TwinAddress.Of(record, twin, visit.Tongue);
        return visit.Path + visit.Query == canonical ? await Give(Telling.Of(record, twin, visit), stop) : Answer.Moved(canonical);
    }

    /// <summary>The same, where the route names the extension.</summary>
    public static PageHandler ShowAs(Twin twin) => (visit, stop) => ShowRecord(visit with { Values = new(visit.Values) { ["extension"] = twin.Extension } }, stop);

    private static async Task<Answer> Show(Register.Kinds.Kind? kind, Twin twin, Visit visit, CancellationToken stop)
    {
        var parsed = SelectionAddress.Parse(kind, visit.Query, visit.Tongue, visit.Frame.Labels);
        if (!parsed.IsDone(out var selection)) return Problem.Of(parsed.Refusals, visit);
        var canonical = TwinAddress.Of(selection, twin, visit);
        if (visit.Path + visit.Query != canonical) return Answer.Moved(canonical);
        var telling = await Telling.Of(selection, twin, visit, stop);
        return telling.IsDone(out var told) ? await Give(told, stop) : Problem.Of(telling.Refusals, visit);
    }

    /// <summary>What is short is made whole, and kept; the rest is written as it is read.</summary>
    private static async Task<Answer> Give(Telling telling, CancellationToken stop)
    {
        var twin = telling.Twin;
        if (!twin.IsPaged && telling.Only is null) return new Answer.Streamed(twin.ContentType, twin.IsText, (to, stopping) => twin.Write(telling, to, stopping)) { Links = TwinLinks.Of(telling), IsForAnySite = true };
        using var bytes = new MemoryStream();
        await twin.Write(telling, bytes, stop);
        return new Answer.File(bytes.ToArray(), twin.ContentType, twin.IsText) { Links = TwinLinks.Of(telling), IsForAnySite = true };
    }
}
