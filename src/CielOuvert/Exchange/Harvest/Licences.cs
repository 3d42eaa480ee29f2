using CielOuvert.Exchange.Twins;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Harvest;

/// <summary>A licence as harvesters are told of it.</summary>
/// <param name="Address">Of its text; null when nobody said.</param>
/// <param name="Code">SPDX; null when it has none, or when its variant is not known.</param>
/// <param name="IsWhole">Whether it is said which of its variants it is.</param>
public sealed record ToldLicence(Said Name, Uri? Address, string? Code, bool IsWhole);

/// <summary>The licences of some records, read at once.</summary>
public sealed class Licences
{
    private readonly IReadOnlyDictionary<string, ToldLicence> bySlug;

    private Licences(IReadOnlyDictionary<string, ToldLicence> bySlug) => this.bySlug = bySlug;

    /// <summary>Those of a record that are certain. That of the register's own data is about the data, and not about the thing.</summary>
    public IEnumerable<ToldLicence> Of(SureFacts facts) => facts.Linked(Common.License.Key).Select(named => bySlug.GetValueOrDefault(named.Slug)).OfType<ToldLicence>();

    public static async Task<Licences> Of(IEnumerable<Told> told, Visit visit, CancellationToken stop)
    {
        var slugs = told.SelectMany(one => new SureFacts(one).Linked(Common.License.Key)).Select(named => named.Slug).ToHashSet(StringComparer.Ordinal);
        if (slugs.Count == 0) return new(new Dictionary<string, ToldLicence>());
        var records = await visit.Register.ReadAll(slugs, visit.Viewer, visit.AsOf, stop);
        return new((await Telling.Of([.. records.Values], HarvestFormats.Twin, visit, stop)).DistinctBy(one => one.Record.Slug).ToDictionary(one => one.Record.Slug, From, StringComparer.Ordinal));
    }

    private static ToldLicence From(Told licence)
    {
        var facts = new SureFacts(licence);
        return new(licence.Title with { Language = licence.Title.Language ?? licence.Telling.Visit.Frame.MainLanguage }, facts.Addresses(Common.Url.Key).FirstOrDefault(), facts.Texts(LicenceKind.Code.Key).FirstOrDefault(),
            !LicenceKind.Variant.IsSaidIn(licence) || LicenceKind.Variant.CertaintyIn(licence) == Certainty.Certain);
    }
}
