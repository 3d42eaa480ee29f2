namespace CielOuvert.Report.Charts.Maps;

/// <summary>Where a point of the Earth falls on the sheet: a plain projection, true on the parallel 46.5° N, which is enough for one country.</summary>
internal static class Ground
{
    public const double Width = 480;
    public const double Height = 482;

    private const double West = -5.2;
    private const double East = 9.8;
    private const double North = 51.4;
    private const double South = 41.1;
    private const double DegreeWidth = Width / (East - West);
    private const double KilometresPerDegree = 111.2;

    private static readonly double DegreeHeight = DegreeWidth / Math.Cos(46.5 * Math.PI / 180);

    public static bool Holds(double lon, double lat) => lon is >= West and <= East && lat is >= South and <= North;

    public static (double X, double Y) At(double lon, double lat) => ((lon - West) * DegreeWidth, (North - lat) * DegreeHeight);

    /// <summary>How long a distance is on the sheet.</summary>
    public static double Length(double kilometres) => kilometres / KilometresPerDegree * DegreeHeight;

    public static string Outline(IReadOnlyList<(double Lon, double Lat)> coast) =>
        "M" + string.Join('L', coast.Select(point => At(point.Lon, point.Lat)).Select(at => $"{Sheet.Of(at.X)} {Sheet.Of(at.Y)}")) + "Z";
}
