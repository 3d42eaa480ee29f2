namespace CielOuvert.Report.Charts.Horizon;

/// <summary>A span of time drawn as a hill on the line: somewhere within, no one knows where.</summary>
internal static class Hill
{
    /// <summary>A hill on a line that runs across.</summary>
    public static string Across(double from, double to, double line, double height)
    {
        var (middle, shoulder) = ((from + to) / 2, (to - from) / 4);
        return $"M{S(from)} {S(line)}C{S(from + shoulder)} {S(line)} {S(middle - shoulder)} {S(line - height)} {S(middle)} {S(line - height)}"
            + $"S{S(to - shoulder)} {S(line)} {S(to)} {S(line)}Z";
    }

    /// <summary>The same beside a line that runs downwards.</summary>
    public static string Down(double from, double to, double line, double height)
    {
        var (middle, shoulder) = ((from + to) / 2, (to - from) / 4);
        return $"M{S(line)} {S(from)}C{S(line)} {S(from + shoulder)} {S(line + height)} {S(middle - shoulder)} {S(line + height)} {S(middle)}"
            + $"S{S(line)} {S(to - shoulder)} {S(line)} {S(to)}Z";
    }

    private static string S(double length) => Sheet.Of(length);
}
