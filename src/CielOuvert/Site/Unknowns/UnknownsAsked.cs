using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Vocabulary;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Site.Unknowns;

/// <summary>Which doubts the address asks for.</summary>
/// <param name="Certainty">Null for all three.</param>
/// <param name="Kind">Null for all: then a few of each.</param>
/// <param name="After">The cursor; null for the first page.</param>
public sealed record UnknownsAsked(Certainty? Certainty, Kind? Kind, string? After)
{
    public static UnknownsAsked From(Visit visit)
    {
        var query = QueryHelpers.ParseQuery(visit.Query);
        string Asked(Phrase name) => query.TryGetValue(name.In(visit.Tongue), out var values) ? values.ToString() : "";
        var kind = Paths.KindAt(Asked(ParameterNames.Kind));
        var after = Asked(ParameterNames.After) is { Length: > 0 } cursor && kind is not null ? cursor : null;
        return new(Doubts.FirstOrDefault(one => one is { } doubt && Written(doubt, visit.Tongue) == Asked(DoubtName)), kind, after);
    }

    public static IReadOnlyList<Certainty?> Doubts { get; } = [Register.Facts.Certainty.Ambiguous, Register.Facts.Certainty.Deduced, Register.Facts.Certainty.Unknown];

    /// <summary>The records that hold such a doubt.</summary>
    public Selection Selection => Of(Certainty) with { Kinds = Kind is null ? [] : [Kind.Code], After = After };

    /// <summary>The records of any kind that hold a doubt of a certainty; any doubt when there is none.</summary>
    public static Selection Of(Certainty? certainty) => Register.Selections.Selection.Everything.Where(Facets.Doubt, certainty?.Code ?? SelectionKeys.Any);

    public string In(Tongue tongue)
    {
        string[] parts =
        [
            .. Certainty is { } certainty ? new[] { $"{DoubtName.In(tongue)}={Written(certainty, tongue)}" } : [],
            .. Kind is { } kind ? new[] { $"{ParameterNames.Kind.In(tongue)}={kind.Path.In(tongue)}" } : [],
            .. After is { } after ? new[] { $"{ParameterNames.After.In(tongue)}={Uri.EscapeDataString(after)}" } : [],
        ];
        return Paths.Of(Paths.Unknowns, tongue) + (parts.Length == 0 ? "" : "?" + string.Join('&', parts));
    }

    /// <summary>A certainty as addresses write it: as in every list, « déduit » is <c>deduit</c>.</summary>
    private static string Written(Certainty certainty, Tongue tongue) => Slugs.From(certainty.Word.In(tongue));

    private static Phrase DoubtName { get; } = new(ParameterNames.Of(Facets.Doubt, Tongue.French), ParameterNames.Of(Facets.Doubt, Tongue.English));
}
