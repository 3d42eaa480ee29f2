using System.IO.Compression;
using System.Text;
using System.Xml;
using CielOuvert.Formats.Text;

namespace CielOuvert.Formats.Tables;

/// <summary>
/// Writes a workbook of one sheet (ECMA-376, SpreadsheetML), row after row, and holds one row at a time. Every cell is a text, written where it
/// stands (18.18.11, <c>inlineStr</c>): none is taken for a number, a date or a formula.
/// </summary>
public sealed class SheetWriting : IDisposable
{
    /// <summary>The most characters of a cell: with more, the workbook is said to be damaged. What is beyond is cut.</summary>
    public const int MostCharacters = 32_767;

    /// <summary>The most rows of a sheet.</summary>
    public const int MostRows = 1_048_576;

    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // One workbook of the same rows has the same bytes, whenever it is written: no clock.
    private static readonly DateTimeOffset Beginning = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive;
    private readonly Stream part;
    private readonly XmlWriter rows;

    /// <param name="to">It stays open.</param>
    /// <param name="name">Of the sheet, at most 31 characters.</param>
    public SheetWriting(Stream to, string name)
    {
        archive = new(to, ZipArchiveMode.Create, leaveOpen: true);
        Add("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
        Add("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add("xl/workbook.xml", $"""<workbook xmlns="{Sheet}" xmlns:r="{Relation}"><sheets><sheet name="{System.Security.SecurityElement.Escape(name)}" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Add("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        part = Entry("xl/worksheets/sheet1.xml");
        rows = XmlWriter.Create(part, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        rows.WriteStartElement("worksheet", Sheet);
        rows.WriteStartElement("sheetData", Sheet);
    }

    /// <summary>How many rows were written.</summary>
    public int Count { get; private set; }

    /// <exception cref="InvalidOperationException">The sheet has no row left.</exception>
    public void Write(IReadOnlyList<string> cells)
    {
        if (++Count > MostRows) throw new InvalidOperationException($"A sheet holds {MostRows} rows at most.");
        rows.WriteStartElement("row", Sheet);
        foreach (var cell in cells)
        {
            rows.WriteStartElement("c", Sheet);
            if (cell.Length > 0)
            {
                rows.WriteAttributeString("t", "inlineStr");
                rows.WriteStartElement("is", Sheet);
                rows.WriteStartElement("t", Sheet);
                rows.WriteAttributeString("xml", "space", null, "preserve");
                rows.WriteString(Writable(cell));
                rows.WriteEndElement();
                rows.WriteEndElement();
            }

            rows.WriteEndElement();
        }

        rows.WriteEndElement();
    }

    public void Dispose()
    {
        rows.WriteEndElement();
        rows.WriteEndElement();
        rows.Dispose();
        part.Dispose();
        archive.Dispose();
    }

    private void Add(string name, string xml)
    {
        using var to = new StreamWriter(Entry(name));
        to.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{xml}""");
    }

    private Stream Entry(string name)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Beginning;
        return entry.Open();
    }

    private static string Writable(string text) =>
        CellEscapes.Write(Letters.First(text, MostCharacters));
}
