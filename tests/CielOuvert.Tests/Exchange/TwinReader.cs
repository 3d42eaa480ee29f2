using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CielOuvert.Exchange.Calendars;
using CielOuvert.Exchange.Citing;
using CielOuvert.Formats.Tables;
using CielOuvert.Tests.Registers;
using Record = CielOuvert.Register.Records.Record;

namespace CielOuvert.Tests.Exchange;

/// <summary>Reads a twin as a program of its ecosystem would, for the slugs it holds.</summary>
/// <param name="Slugs">Of one answer, in its order.</param>
internal sealed record TwinReader(string Extension, Func<byte[], IEnumerable<string>> Slugs)
{
    /// <summary>The records that it can hold: a calendar holds what has a date.</summary>
    public Func<Record, bool> Keeps { get; init; } = _ => true;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Every twin has a reader here, or the test that compares them fails.</summary>
    public static IReadOnlyList<TwinReader> All { get; } =
    [
        new("json", body => JsonDocument.Parse(body).RootElement.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("slug").GetString() ?? "")),
        new("jsonld", body => JsonDocument.Parse(body).RootElement.GetProperty("@graph").EnumerateArray().Select(node => Slug(node.GetProperty("@id").GetString()))),
        new("ttl", body => Encoding.UTF8.GetString(body).Split('\n').Where(line => line.StartsWith('<')).Select(line => Slug(line.Split('>')[0]))),
        new("atom", body => XDocument.Parse(Encoding.UTF8.GetString(body)).Descendants(Atom + "entry").Select(entry => Slug(entry.Elements(Atom + "link").First(link => (string?)link.Attribute("rel") == "alternate").Attribute("href")?.Value))),
        new("rss", body => XDocument.Parse(Encoding.UTF8.GetString(body)).Descendants("item").Select(item => Slug(item.Element("link")?.Value))),
        new("jsonfeed", body => JsonDocument.Parse(body).RootElement.GetProperty("items").EnumerateArray().Select(item => Slug(item.GetProperty("url").GetString()))),
        new("ics", body => Encoding.UTF8.GetString(body).Replace("\r\n ", "").Split("BEGIN:VEVENT").Skip(1).Select(day => Slug(day.Split("\r\n").First(line => line.StartsWith("URL:"))))) { Keeps = record => WholeDays.Of(record.Kind, record) is not null },
        new("bib", body => Encoding.UTF8.GetString(body).Split('\n').Where(line => line.StartsWith('@')).Select(line => line.Split('{')[1].TrimEnd(','))) { Keeps = record => CitedTypes.Suits(record.Kind) },
        new("ris", body => Encoding.UTF8.GetString(body).Split("\r\n").Where(line => line.StartsWith("ID  - ")).Select(line => line[6..])) { Keeps = record => CitedTypes.Suits(record.Kind) },
        new("csl", body => JsonDocument.Parse(body).RootElement.EnumerateArray().Select(work => work.GetProperty("id").GetString() ?? "")) { Keeps = record => CitedTypes.Suits(record.Kind) },
        new("csv", InTable),
        new("xlsx", InTable),
    ];

    public static TwinReader Of(string extension) => All.SingleOrDefault(reader => reader.Extension == extension) ?? throw new InvalidOperationException($"No reader of .{extension}: say here how it is read.");

    /// <summary>Of what the address of a record's page names.</summary>
    private static string Slug(string? iri) => iri?.Split('/')[^1].Split('#')[0] ?? "";

    private static IEnumerable<string> InTable(byte[] bytes)
    {
        var table = ARegister.Done(SentTable.Read(bytes, "table"));
        var column = table.Header.ToList().IndexOf("slug");
        return table.Rows.Select(row => row.Cells[column]);
    }
}
