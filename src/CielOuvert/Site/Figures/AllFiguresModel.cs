using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Site.Figures;

/// <summary>All figures of a year, by what they count.</summary>
/// <param name="Year">The year counted; null in a register where nothing is in time.</param>
public sealed record AllFiguresModel(PartialDate? Year, PartialDate? Asked, IReadOnlyList<PartialDate> Years, IReadOnlyList<FigureFamily> Families)
{
    /// <summary>The year that the address asks for; null when it asks for none, or for more than a year.</summary>
    public static PartialDate? YearAsked(Visit visit)
    {
        var query = QueryHelpers.ParseQuery(visit.Query);
        return query.Count == 1 && query.TryGetValue(ParameterNames.Year.In(visit.Tongue), out var year) && PartialDate.TryParse(year.ToString(), out var date) ? date : null;
    }

    public static async Task<AllFiguresModel> Read(PartialDate? asked, Visit visit, CancellationToken stop)
    {
        var years = await YearsOf(visit, stop);
        var period = asked ?? years.FirstOrDefault();
        var found = await visit.Register.Find(Selection.Of(FigureKind.Kind.Code) with { Size = Selection.MostSize }, visit.Viewer, visit.AsOf, stop);
        var glances = await new FigureReading(visit.Register, visit.Viewer, visit.AsOf).Glance(found.Value?.Records ?? [], period, stop);
        var ranks = AllKinds.InOrder.Index().ToDictionary(pair => pair.Item.Code, pair => pair.Index);
        var families = glances.GroupBy(FamilyOf).OrderBy(group => group.Key ?? (KindFamily)int.MaxValue)
            .Select(group => new FigureFamily(group.Key, [.. group.OrderBy(one => one.Definition.Selection.Kinds.Select(code => ranks[code]).FirstOrDefault())]));
        return new(period, asked, years, [.. families]);
    }

    /// <summary>The years in which anything was done or published, the latest first; works only cited have years that are not the organisation’s.</summary>
    public static Task<IReadOnlyList<PartialDate>> YearsOf(Visit visit, CancellationToken stop) => YearsOf(visit.Register, visit.Viewer, visit.AsOf, stop);

    public static async Task<IReadOnlyList<PartialDate>> YearsOf(Register.Register register, Viewer viewer, AsOf asOf, CancellationToken stop)
    {
        var done = Selection.Of(EventKind.Kind.Code, ArticleKind.Kind.Code, PublicationKind.Kind.Code);
        var years = await register.Years(done, viewer, asOf, stop);
        return [.. years.Select(year => PartialDate.OfYear(int.Parse(year.Code, CultureInfo.InvariantCulture)))];
    }

    private static KindFamily? FamilyOf(FigureGlance glance) =>
        glance.Definition.Selection.Kinds.Select(AllKinds.Find).OfType<Kind>().Select(kind => (KindFamily?)kind.Family).FirstOrDefault();
}

/// <summary>The figures that count records of one family; of any kind when there is none.</summary>
public sealed record FigureFamily(KindFamily? Family, IReadOnlyList<FigureGlance> Figures);
