using System.Globalization;
using System.Xml;

namespace CielOuvert.Formats.Tables;

/// <summary>Which numbers of a workbook are dates: those whose style formats them so. A workbook writes a date as a count of days.</summary>
/// <param name="Styles">By the number of a style, whether it is of a date.</param>
/// <param name="IsFrom1904">Whether days are counted from 1904, as old Macintoshes did.</param>
internal sealed record SheetDates(IReadOnlyList<bool> Styles, bool IsFrom1904)
{
    /// <summary>The first day of 9999, beyond which no date is written.</summary>
    private const double MostDays = 2_958_466;

    public static SheetDates None { get; } = new([], false);

    public static SheetDates Read(XmlReader? styles, XmlReader? workbook)
    {
        using (workbook)
        using (styles)
            return new(styles is null ? [] : StylesOf(styles), workbook is not null && CountsFrom1904(workbook));
    }

    /// <summary>A number as a person would type it: a date in ISO 8601, or the number itself without the noise of its binary form.</summary>
    public string Written(string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value;
        var isDate = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Styles.Count && Styles[index];
        if (isDate && number is >= 1 and < MostDays) return DateTime.FromOADate(IsFrom1904 ? number + 1462 : number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture) : value;
    }

    private static bool CountsFrom1904(XmlReader workbook)
    {
        while (workbook.Read())
            if (workbook is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" }) return workbook.GetAttribute("date1904") is "1" or "true";
        return false;
    }

    private static List<bool> StylesOf(XmlReader xml)
    {
        var (own, styles, isInCells) = (new Dictionary<string, bool>(), new List<bool>(), false);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") isInCells = xml.NodeType == XmlNodeType.Element;
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" }) own[xml.GetAttribute("numFmtId") ?? ""] = IsOfDate(xml.GetAttribute("formatCode") ?? "");
            else if (isInCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" }) styles.Add(IsDate(xml.GetAttribute("numFmtId") ?? "", own));
        }

        return styles;
    }

    // ECMA-376, 18.8.30: the formats that every workbook has.
    private static bool IsDate(string format, Dictionary<string, bool> own) =>
        own.TryGetValue(format, out var isDate) ? isDate : int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 14 and <= 17 or 22 or >= 27 and <= 36 or >= 50 and <= 58;

    /// <summary>A format of a date names a year or a day, out of quotes and brackets.</summary>
    private static bool IsOfDate(string format)
    {
        var (isQuoted, isBracketed) = (false, false);
        foreach (var one in format)
        {
            if (one == '"') isQuoted = !isQuoted;
            else if (one is '[' or ']') isBracketed = one == '[';
            else if (!isQuoted && !isBracketed && (one is 'y' or 'Y' or 'd' or 'D')) return true;
        }

        return false;
    }
}
