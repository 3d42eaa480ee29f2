using CielOuvert.Formats.Words;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Search;

/// <summary>Search by words over every kind, and the lists of several kinds.</summary>
public static class SearchPages
{
    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var parsed = SelectionAddress.Parse(null, visit.Query, visit.Tongue, visit.Frame.Labels);
        if (!parsed.IsDone(out var selection)) return Refuse(parsed.Refusals, visit);
        var canonical = SelectionAddress.Of(selection, visit.Tongue, visit.Frame.Labels);
        if (visit.Path + visit.Query != canonical) return Answer.Moved(canonical);
        if (selection.Text is null && selection.Criteria.Count == 0 && selection.Kinds.Length == 0 && selection.Period is null) return Answer.Show<SearchPage, SearchModel>(visit, SearchModel.NothingAsked);
        var read = await SearchModel.Read(selection, visit, stop);
        return read.IsDone(out var model) ? Answer.Show<SearchPage, SearchModel>(visit, model) : Refuse(read.Refusals, visit);
    }

    private static Answer Refuse(IReadOnlyList<Refusal> refusals, Visit visit) =>
        Answer.Show<SearchPage, SearchModel>(visit, SearchModel.NothingAsked with { Refused = refusals }, StatusCodes.Status400BadRequest);
}
