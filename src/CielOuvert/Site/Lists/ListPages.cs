using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Lists;

/// <summary>The list of each kind, narrowed by its address.</summary>
public static class ListPages
{
    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        if (Paths.KindAt(visit.Value("segment")) is not { } kind) return await ErrorPages.NotFound(visit, stop);
        if (visit.Path != Paths.Of(kind, visit.Tongue)) return Answer.Moved(Paths.Of(kind, visit.Tongue) + visit.Query);
        var parsed = SelectionAddress.Parse(kind, visit.Query, visit.Tongue, visit.Frame.Labels);
        if (!parsed.IsDone(out var selection)) return await Nearest(kind, parsed.Refusals, visit, stop);
        var canonical = SelectionAddress.Of(selection, visit.Tongue, visit.Frame.Labels);
        if (visit.Path + visit.Query != canonical) return Answer.Moved(canonical);
        var list = await ListModel.Read(kind, selection, [], visit, stop);
        return list.IsDone(out var model) ? Answer.Show<ListPage, ListModel>(visit, model) : await Nearest(kind, list.Refusals, visit, stop);
    }

    /// <summary>What cannot be followed is said, above the whole list.</summary>
    private static async Task<Answer> Nearest(Kind kind, IReadOnlyList<Formats.Words.Refusal> refused, Visit visit, CancellationToken stop)
    {
        var whole = await ListModel.Read(kind, Selection.Of(kind.Code), refused, visit, stop);
        return whole.IsDone(out var model)
            ? Answer.Show<ListPage, ListModel>(visit, model, StatusCodes.Status400BadRequest)
            : throw new InvalidOperationException($"The list of {kind.Code} cannot be read: {whole.Refusals[0].What}");
    }
}
