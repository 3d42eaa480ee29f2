using System.IO.Compression;
using System.Text;

namespace CielOuvert.Tests.Formats.Tables;

/// <summary>A workbook made by hand, so that a test says exactly what is in it.</summary>
internal static class ASheet
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    public static byte[] Of(string rows, string texts = "", params IReadOnlyList<(string Name, byte[] Bytes)> more) => Archive(
    [
        ("xl/workbook.xml", Utf8($"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels", Utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>")),
        ("xl/styles.xml", Utf8($"<styleSheet {Main}><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")),
        ("xl/sharedStrings.xml", Utf8($"<sst {Main}>{texts}</sst>")),
        ("xl/worksheets/sheet1.xml", Utf8($"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>")),
        .. more,
    ]);

    public static byte[] Archive(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(bytes);
            }

        return buffer.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
