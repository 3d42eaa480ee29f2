using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Printing.Word;

/// <summary>The parts of a .docx in one file (ECMA-376, part 2). Written by hand: the library that knows the format weighs six megabytes, and checks it in the tests.</summary>
internal static class WordPackage
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static byte[] Of(Document document, XElement body, WordLinks links, XElement lists, Tongue tongue)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var at = document.Colophon.AsOf;
            Write(zip, "[Content_Types].xml", ContentTypes(), at);
            Write(zip, "_rels/.rels", Related([("r1", Office + "officeDocument", "word/document.xml", false), ("r2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml", false)]), at);
            Write(zip, "docProps/core.xml", Core(document, tongue), at);
            Write(zip, "word/document.xml", new(WordXml.W + "document", new XAttribute(XNamespace.Xmlns + "w", WordXml.W), new XAttribute(XNamespace.Xmlns + "r", WordXml.R), body), at);
            Write(zip, "word/styles.xml", WordStyles.Part(document.Language), at);
            Write(zip, "word/numbering.xml", lists, at);
            Write(zip, "word/_rels/document.xml.rels", Related(
                [("r1", Office + "styles", "styles.xml", false), ("r2", Office + "numbering", "numbering.xml", false), .. links.All.Select(link => (link.Number, Office + "hyperlink", link.Address, true))]), at);
        }

        return file.ToArray();
    }

    private static XElement ContentTypes() => new(Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
        Override("/word/document.xml", Word + "document.main+xml"),
        Override("/word/styles.xml", Word + "styles+xml"),
        Override("/word/numbering.xml", Word + "numbering+xml"),
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));

    private static XElement Override(string part, string type) => new(Types + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", type));

    private static XElement Related(IEnumerable<(string Id, string Type, string Target, bool IsAway)> all) => new(Relations + "Relationships", all.Select(one => new XElement(Relations + "Relationship",
        new XAttribute("Id", one.Id), new XAttribute("Type", one.Type), new XAttribute("Target", one.Target), one.IsAway ? new XAttribute("TargetMode", "External") : null)));

    private static XElement Core(Document document, Tongue tongue)
    {
        XNamespace core = Properties, dublin = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/", schema = "http://www.w3.org/2001/XMLSchema-instance";
        return new(core + "coreProperties", new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", dublin), new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", schema),
            new XElement(dublin + "title", WordXml.Clean(PrintedText.Of(document.Title, tongue))),
            new XElement(dublin + "creator", WordXml.Clean(PrintedText.Of(document.Organisation, tongue))),
            new XElement(dublin + "language", document.Language),
            new XElement(terms + "modified", new XAttribute(schema + "type", "dcterms:W3CDTF"), Instants.Write(document.Colophon.AsOf.UtcDateTime)));
    }

    private static void Write(ZipArchive zip, string name, XElement part, DateTimeOffset at)
    {
        var entry = zip.CreateEntry(name);
        // A zip knows no year before this one (APPNOTE 4.4.6).
        entry.LastWriteTime = at.Year < 1980 ? new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero) : at.ToUniversalTime();
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        part.WriteTo(xml);
    }
}
