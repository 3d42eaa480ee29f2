using System.Globalization;
using CielOuvert.Exchange.Dumps.Download;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Charts;
using CielOuvert.Report.Editions.Parts;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Figures;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Web.Previews;

/// <summary>Tells what a page is from its path alone, as whoever shares its address has nothing else.</summary>
public sealed class Previewing(Visit visit)
{
    /// <summary>What the picture of the home page is called.</summary>
    public static readonly Phrase HomeTitle = new("À ciel ouvert", "Under an open sky");

    private const string WholeHue = "sky";

    private static readonly IReadOnlyList<(Phrase Segment, Phrase Title)> Others =
    [
        (Paths.Records, new("Tout le registre", "The whole register")),
        (Paths.Unknowns, new("Ce que nous ne savons pas", "What we do not know")),
        (Paths.About, new("À propos", "About")),
        (DownloadPages.Path, new("Tout emporter", "Take everything")),
        (Described.DescribedPages.Path, Phrase.Same("Interfaces")),
    ];

    /// <summary>What a path leads to; null when anybody sees nothing there, or it is another's former address.</summary>
    public static Task<Preview?> Of(string path, Visit visit, CancellationToken stop) => Paths.TongueOf(path) is { } tongue
        ? new Previewing(visit with { Tongue = tongue }).Of(path, stop)
        : Task.FromResult<Preview?>(null);

    private async Task<Preview?> Of(string path, CancellationToken stop) => path.Split('/')[2..] switch
    {
        [] => await Home(stop),
        [var year] when year == Paths.Year.In(visit.Tongue) => await Home(stop),
        [var segment] when Others.FirstOrDefault(other => other.Segment.In(visit.Tongue) == segment) is { Title: { } title } => new(visit.Tongue, path, Plain(title.In(visit.Tongue)), "", "", WholeHue, await SkyReading.Latest(visit, stop)),
        [var segment] when KindAt(segment) is { } kind => await List(kind, stop),
        [var years, var year] when years == Paths.Year.In(visit.Tongue) => await Year(year, path, stop),
        [var segment, var slug, .. var rest] when KindAt(segment) is { } kind => await One(kind, slug, rest, path, stop),
        _ => null,
    };

    private async Task<Preview> Home(CancellationToken stop) =>
        new(visit.Tongue, Paths.Home(visit.Tongue), Plain(HomeTitle.In(visit.Tongue)), "", visit.T($"Le registre de {Organisation}", $"The register of {Organisation}"), WholeHue, await SkyReading.Latest(visit, stop));

    private async Task<Preview> List(Kind kind, CancellationToken stop)
    {
        var selection = Selection.Of(kind.Code);
        var count = await visit.Register.Count(selection, visit.Viewer, visit.AsOf, stop);
        var line = $"{Numbers.In(visit.Tongue, count)} {(count == 1 ? visit.T("fiche", "record") : visit.T("fiches", "records"))}";
        var sky = kind.Start is null ? await SkyReading.Latest(visit, stop) : await SkyReading.Of(selection, own: null, visit, stop);
        return new(visit.Tongue, Paths.Of(kind, visit.Tongue), Plain(Letters.Capital(kind.Many.In(visit.Tongue))), "", line, WholeHue, sky) { Description = new(kind.About.In(visit.Tongue), visit.Tongue.Code) };
    }

    private async Task<Preview?> Year(string asked, string path, CancellationToken stop)
    {
        if (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9999) return null;
        var sky = await SkyReading.During(PartialDate.OfYear(year), visit, stop);
        return new(visit.Tongue, path, Plain(asked), visit.T("L’année à l’horizon", "The year on the horizon"), "", WholeHue, sky);
    }

    private async Task<Preview?> One(Kind kind, string slug, string[] rest, string path, CancellationToken stop)
    {
        if (await visit.Register.Read(slug, visit.Viewer, visit.AsOf, stop) is not Reading.Here(var record) || record.Kind != kind) return null;
        if (kind == FigureKind.Kind) return await Figure(record, string.Join('/', rest), path, stop);
        if (kind == EditionKind.Kind) return await Edition(record, rest, path, stop);
        if (rest.Length > 0) return null;
        var names = await Names.Around([record], visit, stop);
        return new(visit.Tongue, path, names.TitleOf(record), Letters.Capital(kind.One.In(visit.Tongue)), Dated(record), Hues.Known(visit.Frame.Hues.Of(record)), await SkyReading.Of(record, visit, stop))
        {
            Description = record.Description?.In(visit.Tongue),
        };
    }

    private async Task<Preview?> Figure(Record record, string written, string path, CancellationToken stop)
    {
        PartialDate? period = null;
        if (written.Length > 0 && !PartialDate.TryParse(written, out period)) return null;
        var figure = await new FigureReading(visit.Register, visit.Viewer, visit.AsOf).Compute(record, period, stop);
        var name = figure.Definition.Name.In(visit.Tongue);
        // What cannot be computed is not 0: the page says why.
        var title = figure.Value is { } value ? new Said($"{Numbers.In(visit.Tongue, value)} {name.Text}", name.Language) : name;
        return new(visit.Tongue, path, title, Letters.Capital(FigureKind.Kind.One.In(visit.Tongue)) + CountingWords.During(figure.Period, visit.Tongue), "", WholeHue, await SkyReading.Of(figure.Counted, own: null, visit, stop))
        {
            Description = figure.Definition.Definition?.In(visit.Tongue),
        };
    }

    private async Task<Preview?> Edition(Record edition, string[] rest, string path, CancellationToken stop)
    {
        var part = rest is [_, var about] ? (await visit.Register.Cards([about], visit.Viewer, visit.AsOf, stop)).GetValueOrDefault(about) : null;
        if (rest.Length > 0 && (rest.Length != 2 || !Enum.GetValues<NarrowedBy>().Any(by => Narrowing.Segment(by).In(visit.Tongue) == rest[0]))) return null;
        var period = EditionKind.Period.In(edition).IsKnown(out var known) ? known : null;
        return new(visit.Tongue, path, edition.Title(visit.Tongue), Letters.Capital(EditionKind.Kind.One.In(visit.Tongue)), part?.Title(visit.Tongue).Text ?? period?.In(visit.Tongue) ?? "", WholeHue, period is null ? PreviewSky.Empty : await SkyReading.During(period, visit, stop))
        {
            Description = edition.Description?.In(visit.Tongue),
        };
    }

    /// <summary>Its date in words, with the word of its doubt.</summary>
    private string Dated(Record record) => When.Of(record) switch
    {
        { Date: { } date, Certainty: Certainty.Certain } => date.In(visit.Tongue),
        { Date: { } date, Certainty: var certainty } => $"{date.In(visit.Tongue)} ({certainty.Word.In(visit.Tongue)})",
        _ => "",
    };

    private Kind? KindAt(string segment) => AllKinds.InOrder.FirstOrDefault(kind => kind.Path.In(visit.Tongue) == segment);

    private string Organisation => visit.Frame.OrganisationIn(visit.Tongue);

    private Said Plain(string words) => new(words, visit.Tongue.Code);
}
