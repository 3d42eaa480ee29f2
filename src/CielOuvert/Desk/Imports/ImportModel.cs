using System.Globalization;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Imports;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Desk.Imports;

/// <summary>A file that waits, and what it will be.</summary>
/// <param name="Kind">What its lines become; null until it is chosen.</param>
/// <param name="Tally">What the lines looked at come to; null until the kind is chosen.</param>
/// <param name="Rows">The lines of this page.</param>
/// <param name="From">How many stand before them.</param>
/// <param name="Comparisons">By line, what it says beside what its possible duplicate says.</param>
public sealed record ImportModel(
    Import Import, Incoming Incoming, ImportChoices Choices, Kind? Kind, Tally? Tally, IReadOnlyList<PlannedRow> Rows, int From, IReadOnlyDictionary<int, IReadOnlyList<Comparison>> Comparisons,
    IReadOnlyList<Refusal> Why)
{
    /// <summary>The query that asks for the lines from a place on.</summary>
    public const string FromName = "depuis";

    public const int PageSize = 50;

    /// <summary>Lines looked at to tell what will be.</summary>
    public const int MostTallied = 5_000;

    public static async Task<ImportModel> Of(Visit visit, Import import, Incoming incoming, IReadOnlyList<Refusal> why, CancellationToken stop)
    {
        var choices = ImportChoices.FromJson(import.Options);
        if (incoming.KindOf(choices) is not { } kind) return new(import, incoming, choices, null, null, [], 0, new Dictionary<int, IReadOnlyList<Comparison>>(), why);
        var names = await NameIndex.Read(visit.Register, kind, new HashSet<long>(), stop);
        var preparing = new Preparing(incoming, kind, choices, names, visit.Frame.Labels, visit.Frame.MainLanguage);
        var looked = preparing.Rows(0, Math.Min(preparing.Count, MostTallied), withText: false);
        var from = Math.Min(Asked(visit), Math.Max(0, preparing.Count - 1));
        var rows = preparing.Rows(from, Math.Min(from + PageSize, preparing.Count), withText: false);
        var twins = rows.SelectMany(row => row.Twins.Select(twin => twin.Slug)).Distinct().ToList();
        var records = await visit.Register.ReadAll(twins, visit.Caller.Viewer, AsOf.Now, stop);
        return new(import, incoming, choices, kind, Tally.Of(looked, preparing.Count), rows, from, Compared(rows, records, visit.Frame.MainLanguage), why);
    }

    private static Dictionary<int, IReadOnlyList<Comparison>> Compared(IReadOnlyList<PlannedRow> rows, IReadOnlyDictionary<string, Record> records, string language) =>
        rows.Where(row => row.Twins.Count > 0).DistinctBy(row => row.Line).ToDictionary(
            row => row.Line,
            row => (IReadOnlyList<Comparison>)[.. row.Twins.Select(twin => records.GetValueOrDefault(twin.Slug)).OfType<Record>().Select(record => Comparison.Of(row, record, language))]);

    private static int Asked(Visit visit) =>
        QueryHelpers.ParseQuery(visit.Query).TryGetValue(FromName, out var typed) && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0;
}

/// <summary>What lines come to.</summary>
/// <param name="Total">How many lines there are.</param>
/// <param name="Looked">How many of them were looked at: all, but in a very long file.</param>
public sealed record Tally(int Total, int Looked, int Added, int Amended, int Left, int Refused, int Made)
{
    public static Tally Of(IReadOnlyList<PlannedRow> rows, int total)
    {
        var sound = rows.Where(row => row.Refused.Count == 0).ToList();
        return new(
            total, rows.Count, sound.Count(row => !row.IsLeft && row.Amends is null), sound.Count(row => !row.IsLeft && row.Amends is not null), sound.Count(row => row.IsLeft), rows.Count - sound.Count,
            sound.Where(row => !row.IsLeft).SelectMany(row => row.Makes).DistinctBy(one => (one.Kind.Code, Formats.Text.Folding.Fold(one.Name))).Count());
    }
}
