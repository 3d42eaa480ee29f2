using System.Globalization;
using System.IO.Compression;
using System.Xml;
using CielOuvert.Formats.Csv;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Tables;

/// <summary>
/// Reads the first sheet of a workbook (ECMA-376, SpreadsheetML) in one pass, by an XML reader that knows no DTD. Formulas are not run: their last
/// value is read. An archive that unfolds beyond measure is refused as soon as it does, whatever it declares.
/// </summary>
internal sealed class SheetReading
{
    /// <summary>What one part of the archive may unfold to.</summary>
    private const long MostUnfolded = 256L << 20;

    private const int MostParts = 2_000;
    private const int MostTexts = 2_000_000;

    private readonly ZipArchive archive;
    private readonly List<string> texts = [];
    private SheetDates dates = SheetDates.None;

    private SheetReading(ZipArchive archive) => this.archive = archive;

    public static Outcome<SentTable> Read(byte[] bytes, string fileName)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts || archive.Entries.Any(entry => entry.Length > MostUnfolded)) return TableRefusals.Bomb.At(fileName);
            return new SheetReading(archive).Read(fileName);
        }
        catch (BombException)
        {
            return TableRefusals.Bomb.At(fileName);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or EndOfStreamException or FormatException or OverflowException)
        {
            return TableRefusals.Damaged.At(fileName);
        }
    }

    private Outcome<SentTable> Read(string fileName)
    {
        if (archive.GetEntry("xl/workbook.xml") is null || SheetPart() is not { } sheet) return TableRefusals.NoWorkbook.At(fileName);
        ReadTexts();
        dates = SheetDates.Read(Open("xl/styles.xml"), Open("xl/workbook.xml"));
        var rows = new List<CsvRow>();
        using var xml = Reader(sheet);
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" }) continue;
            var line = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : rows.Count + 1;
            if (ReadRow(xml) is not { } cells) return TableRefusals.TooManyColumns(SentTable.MostColumns + 1).At(fileName, line);
            if (cells.Count > 0) rows.Add(new(cells, line));
            if (rows.Count > SentTable.MostRows + 1) return TableRefusals.TooManyRows.At(fileName, line);
        }

        return SentTable.Of(rows, fileName, []);
    }

    /// <summary>The part of the first sheet in the order of the workbook; by name when its relations do not say.</summary>
    private ZipArchiveEntry? SheetPart()
    {
        string? id = null;
        using (var xml = Reader(archive.GetEntry("xl/workbook.xml")))
            while (id is null && xml.Read())
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("state") is null or "visible")
                    id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        using (var xml = Reader(archive.GetEntry("xl/_rels/workbook.xml.rels")))
            while (xml.Read())
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") == id && xml.GetAttribute("Target") is { } target)
                    return archive.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");
        return archive.GetEntry("xl/worksheets/sheet1.xml");
    }

    private void ReadTexts()
    {
        using var xml = Reader(archive.GetEntry("xl/sharedStrings.xml"));
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                if (texts.Count >= MostTexts) throw new BombException();
                texts.Add(Text(xml));
            }
    }

    /// <summary>The cells of a row, at their columns; null when there are too many.</summary>
    private List<string>? ReadRow(XmlReader xml)
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement) return cells;
        using var row = xml.ReadSubtree();
        while (row.Read())
        {
            if (row is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;
            var column = Column(row.GetAttribute("r")) ?? cells.Count;
            if (column > SentTable.MostColumns) return null;
            while (cells.Count <= column) cells.Add("");
            cells[column] = Value(row).Trim();
        }

        return cells;
    }

    private string Value(XmlReader row)
    {
        var (type, style) = (row.GetAttribute("t"), row.GetAttribute("s"));
        if (row.IsEmptyElement) return "";
        var value = "";
        using var cell = row.ReadSubtree();
        while (cell.Read())
        {
            if (cell is not { NodeType: XmlNodeType.Element }) continue;
            if (cell.LocalName == "is") value = Text(cell);
            else if (cell.LocalName == "v") value = Text(cell);
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count ? texts[index] : "",
            "b" => value == "1" ? "yes" : "no",
            "e" => "",
            "str" or "inlineStr" or "d" => value,
            _ => dates.Written(value, style),
        };
    }

    /// <summary>The words in an element, without those that only say how to pronounce them.</summary>
    private static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new System.Text.StringBuilder();
        using var inside = xml.ReadSubtree();
        var isSpoken = false;
        while (inside.Read())
        {
            if (inside.LocalName == "rPh") isSpoken = inside.NodeType == XmlNodeType.Element && !inside.IsEmptyElement;
            else if (!isSpoken && inside.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(inside.Value);
        }

        return CellEscapes.Read(text.ToString());
    }

    /// <summary>« AB12 » is column 27, from 0; null when a cell does not say where it is.</summary>
    private static int? Column(string? reference)
    {
        if (reference is null || reference.Length == 0 || !char.IsAsciiLetterUpper(reference[0])) return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4)) column = column * 26 + (letter - 'A' + 1);
        return column - 1;
    }

    private XmlReader? Open(string part) => archive.GetEntry(part) is { } entry ? Reader(entry) : null;

    private static XmlReader Reader(ZipArchiveEntry? entry)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, CheckCharacters = false };
        return entry is null ? XmlReader.Create(new StringReader("<none/>"), settings) : XmlReader.Create(new Measured(entry.Open(), MostUnfolded), settings);
    }
}
