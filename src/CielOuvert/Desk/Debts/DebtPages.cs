using CielOuvert.Desk.Editing;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Desk.Debts;

/// <summary>What is not closed yet, year by year: by initiative, and by person.</summary>
public static class DebtPages
{
    public const string Year = "annee";

    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var years = await visit.Register.Years(Selection.Of(EventKind.Kind.Code), visit.Caller.Viewer, AsOf.Now, stop);
        var year = QueryHelpers.ParseQuery(visit.Query).TryGetValue(Year, out var typed) && int.TryParse(typed, out var asked) && asked is > 0 and < 10000
            ? asked
            : years.Select(one => int.TryParse(one.Code, out var number) ? number : 0).Prepend(0).Max();
        var selection = Selection.Of(EventKind.Kind.Code) with { Period = year > 0 ? PartialDate.OfYear(year) : null, Size = Selection.MostSize, Order = Order.Recent };
        var found = await visit.Register.Find(selection, visit.Caller.Viewer, AsOf.Now, stop);
        List<Debt> debts = [.. (found.Value?.Records ?? []).Select(Debt.Of).OfType<Debt>()];
        var names = await Names.Around(debts.Select(debt => debt.Record), visit, stop);
        return Answer.Show<DebtsPage, DebtsModel>(visit, new(year, [.. years.Select(one => one.Code)], debts.Count, Groups(debts, EventKind.Initiative, names), Groups(debts, EventKind.Performer, names)));
    }

    /// <summary>The debts by what a field of theirs leads to; those that lead nowhere come last.</summary>
    private static IReadOnlyList<DebtGroup> Groups(IReadOnlyList<Debt> debts, Register.Kinds.Field<IReadOnlyList<string>> by, Names names) =>
    [
        .. debts.SelectMany(debt => by.Or(debt.Record, []).Select(slug => (Slug: slug, Debt: debt))).GroupBy(one => one.Slug, one => one.Debt)
            .OrderByDescending(group => group.Count()).Select(group => new DebtGroup(names.Of(group.Key), [.. group])),
        .. debts.Where(debt => by.Or(debt.Record, []).Count == 0).ToList() is { Count: > 0 } loose ? [new DebtGroup(null, loose)] : Array.Empty<DebtGroup>(),
    ];
}

/// <param name="Of">Whose they are; null for those of nobody.</param>
public sealed record DebtGroup(Named? Of, IReadOnlyList<Debt> Debts);

/// <param name="Year">The year shown; 0 when no event has one.</param>
public sealed record DebtsModel(int Year, IReadOnlyList<string> Years, int Count, IReadOnlyList<DebtGroup> ByInitiative, IReadOnlyList<DebtGroup> ByPerson);
