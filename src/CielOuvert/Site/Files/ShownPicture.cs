using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Files;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Files;

/// <summary>A picture as pages show it: with words for those who do not see it, and who made it under what licence.</summary>
/// <param name="Instead">What it shows, in words; its name when nobody wrote them yet.</param>
/// <param name="To">Its own page; null where one is on it.</param>
public sealed record ShownPicture(KeptFile File, Said Instead, Said Title, Said? Credit, Named? Licence, string? To)
{
    /// <summary>Those of some records that are pictures which the register holds.</summary>
    public static IReadOnlyList<ShownPicture> Among(IEnumerable<Record> records, Record page, IReadOnlyDictionary<string, KeptFile> files, Names names, Visit visit) =>
    [
        .. records.Where(record => record.Kind == PictureKind.Kind).DistinctBy(record => record.Slug)
            .Select(record => PictureKind.Hash.In(record).IsKnown(out var hash) && files.TryGetValue(hash, out var file) && file.Type.IsPicture ? Of(record, file, record.Slug != page.Slug, names, visit) : null)
            .OfType<ShownPicture>(),
    ];

    /// <summary>The smaller ones of a type for a browser to choose from (HTML, 4.8.4.2.1).</summary>
    public string? SourcesOf(Formats.Files.FileType type) =>
        string.Join(", ", File.Sizes.Where(size => size.Type == type).Select(size => $"{FileAddress.Of(size)} {size.Width.ToString(System.Globalization.CultureInfo.InvariantCulture)}w")) is { Length: > 0 } set ? set : null;

    /// <summary>The one that every browser shows.</summary>
    public string Plainest => File.Sizes.FirstOrDefault(size => size.Type == Formats.Files.FileType.Jpeg) is { } size ? FileAddress.Of(size) : FileAddress.Of(File);

    private static ShownPicture Of(Record record, KeptFile file, bool leadsToIt, Names names, Visit visit) => new(
        file, PictureKind.AlternativeText.In(record).IsKnown(out var words) ? words.In(visit.Tongue) : names.TitleOf(record), names.TitleOf(record),
        PictureKind.Credit.In(record).IsKnown(out var credit) ? credit.In(visit.Tongue) : null,
        Common.License.In(record).IsKnown(out var licence) && names.Knows(licence) ? names.Of(licence) : null,
        leadsToIt ? Paths.Of(record, visit.Tongue) : null);
}
