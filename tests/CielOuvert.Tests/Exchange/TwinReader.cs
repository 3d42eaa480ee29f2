using System.Text.Json;
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

    /// <summary>Every twin has a reader here, or the test that compares them fails.</summary>
    public static IReadOnlyList<TwinReader> All { get; } =
    [
        new("json", body => JsonDocument.Parse(body).RootElement.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("slug").GetString() ?? "")),
        new("csv", InTable),
        new("xlsx", InTable),
    ];

    public static TwinReader Of(string extension) => All.SingleOrDefault(reader => reader.Extension == extension) ?? throw new InvalidOperationException($"No reader of .{extension}: say here how it is read.");

    private static IEnumerable<string> InTable(byte[] bytes)
    {
        var table = ARegister.Done(SentTable.Read(bytes, "table"));
        var column = table.Header.ToList().IndexOf("slug");
        return table.Rows.Select(row => row.Cells[column]);
    }
}
