using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Citing;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Citing;

/// <summary>The licences of works, by their slug.</summary>
public sealed class CitedLicences
{
    private readonly IReadOnlyDictionary<string, CitedLicence> bySlug;

    private CitedLicences(IReadOnlyDictionary<string, CitedLicence> bySlug) => this.bySlug = bySlug;

    /// <summary>A register has few: they are read at once, and only when one of the works has one.</summary>
    public static async Task<CitedLicences> Of(IReadOnlyList<Told> works, Visit visit, CancellationToken stop)
    {
        if (!works.Any(work => work.Document.TryGetProperty(Common.License.Key, out var json) && !FactForm.Is(json))) return new(new Dictionary<string, CitedLicence>());
        var found = await visit.Register.Find(Selection.Of(LicenceKind.Kind.Code) with { Size = Selection.MostSize }, visit.Viewer, visit.AsOf, stop);
        return new((found.Value?.Records ?? []).ToDictionary(record => record.Slug, record => Of(record, visit), StringComparer.Ordinal));
    }

    /// <summary>Null when the reader may not know of it.</summary>
    public CitedLicence? Find(string slug) => bySlug.GetValueOrDefault(slug);

    private static CitedLicence Of(Record record, Visit visit) => new(
        (record.Name ?? record.Slug).In(visit.Tongue).Text,
        LicenceKind.Code.In(record) is { Certainty: Certainty.Certain } code && code.IsKnown(out var spdx) ? spdx : null,
        Common.Url.In(record) is { Certainty: Certainty.Certain } url && url.IsKnown(out var address) ? address.Shown : null);
}
