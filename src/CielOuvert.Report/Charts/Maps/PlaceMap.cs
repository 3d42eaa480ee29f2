using System.Globalization;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Charts.Maps;

namespace CielOuvert.Report.Charts;

/// <summary>Where something happened, and how often.</summary>
/// <param name="Longitude">East positive; null when no one knows: the place is then listed apart.</param>
/// <param name="Latitude">North positive.</param>
public sealed record MapPlace(string Name, double? Longitude, double? Latitude, int Count, string? Href = null, string? Hue = null);

/// <summary>Places as dots on metropolitan France; a dot's area is its count. Those without coordinates, or off the sheet, are named under it.</summary>
public sealed record PlaceMap(Tongue Tongue, string Title, string Description, IReadOnlyList<MapPlace> Places) : IChart
{
    private const double LetterSize = 13;
    private const double UnitRadius = 5.5;

    /// <summary>The places that cannot be drawn.</summary>
    public IReadOnlyList<MapPlace> Apart => [.. Places.Where(place => !IsOnSheet(place))];

    private bool IsFrench => Tongue == Tongue.French;

    /// <inheritdoc/>
    public string Draw(Ink ink, string id, Room room = Room.Wide)
    {
        // The ground is drawn at one size and shrinks on a phone: its letters and dots are drawn larger to stay what they are.
        var scale = room == Room.Wide ? 1 : 1.37;
        var apart = Apart;
        var height = Ground.Height + (apart.Count == 0 ? 0 : 28 + (apart.Count * 20 * scale));
        var sheet = new Sheet(ink, id, this, room, Ground.Width, height, "place-map", Places.Any(place => place.Href is not null));
        sheet.Path(Ground.Outline(France.Mainland), Paint.Land).Path(Ground.Outline(France.Corsica), Paint.Land);
        DrawDistance(sheet, scale);
        DrawPlaces(sheet, scale);
        DrawApart(sheet, apart, scale);
        return sheet.Finish();
    }

    /// <inheritdoc/>
    public ChartTable ToTable() => new(
        Title,
        IsFrench ? ["Lieu", "Nombre", "Sur la carte"] : ["Place", "Count", "On the map"],
        [.. Places.Select(IReadOnlyList<string> (place) => [place.Name, Digits(place.Count), IsOnSheet(place) ? Yes : WhyNot(place)])]);

    private string Yes => IsFrench ? "oui" : "yes";

    private static bool IsOnSheet(MapPlace place) => place is { Longitude: { } lon, Latitude: { } lat } && Ground.Holds(lon, lat);

    private static string Digits(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static double Radius(int count) => UnitRadius * Math.Sqrt(Math.Max(1, count));

    private string WhyNot(MapPlace place) => (place.Longitude is null || place.Latitude is null, IsFrench) switch
    {
        (true, true) => "coordonnées inconnues",
        (true, false) => "coordinates unknown",
        (false, true) => "hors de la carte",
        (false, false) => "off the map",
    };

    private void DrawPlaces(Sheet sheet, double scale)
    {
        var labels = new PlaceLabels(LetterSize * scale);
        // The largest first, so that a small dot is never under a large one.
        var drawn = Places.Where(IsOnSheet).OrderByDescending(place => place.Count).ThenBy(place => place.Name, StringComparer.Ordinal)
            .Select(place => (Place: place, At: Ground.At(place.Longitude ?? 0, place.Latitude ?? 0), Radius: scale * Radius(place.Count))).ToList();
        drawn.ForEach(dot => labels.Keep(dot.At.X, dot.At.Y, dot.Radius));
        foreach (var (place, at, radius) in drawn)
        {
            sheet.Link(place.Href, $"{place.Name} {Digits(place.Count)}", () =>
            {
                sheet.Circle(at.X, at.Y, Math.Max(12 * scale, radius), Paint.Hit).Circle(at.X, at.Y, radius, Paint.Mark, place.Hue ?? "sky");
                labels.Draw(sheet, at.X, at.Y, radius, place.Count > 1 ? $"{place.Name} {Digits(place.Count)}" : place.Name);
            });
        }
    }

    private static void DrawDistance(Sheet sheet, double scale)
    {
        var length = Ground.Length(100);
        var y = Ground.Height - 14;
        sheet.Path($"M12 {Sheet.Of(y - 4)}v8h{Sheet.Of(length)}v-8", Paint.Axis).Text(18 + length, y + 5, "100 km", 12 * scale, Paint.Quiet);
    }

    private void DrawApart(Sheet sheet, IReadOnlyList<MapPlace> apart, double scale)
    {
        if (apart.Count == 0) return;
        sheet.Text(0, Ground.Height + 18, IsFrench ? "Hors de la carte" : "Not on the map", LetterSize * scale, Paint.Strong);
        for (var row = 0; row < apart.Count; row++)
        {
            var place = apart[row];
            var words = $"{place.Name}, {Digits(place.Count)} ({WhyNot(place)})";
            sheet.Link(place.Href, words, () => sheet.Text(0, Ground.Height + 18 + ((row + 1) * 20 * scale), Letters.Fit(words, LetterSize * scale, Ground.Width), LetterSize * scale, Paint.Label));
        }
    }
}
