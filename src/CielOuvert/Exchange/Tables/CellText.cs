using System.Globalization;
using System.Text.Json;
using CielOuvert.Exchange.Twins;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Exchange.Tables;

/// <summary>
/// What a cell says of a field. What is certain or deduced is there, in its own form: a date in EDTF, never more precise than it is known (ISO 8601-2),
/// a number with a point, a text in the tongue of the address. What is ambiguous or unknown leaves the cell empty, and the column of doubts speaks.
/// </summary>
public static class CellText
{
    /// <summary>Between several values of one cell.</summary>
    private const string Between = " | ";

    public static string Of(Field of, Told told) => ValueOf(of, told) is { } value ? Of(value, of.Shape, told) : "";

    /// <summary>The words of codes, the titles of what is linked to.</summary>
    public static string LabelOf(Field of, Told told) => ValueOf(of, told) is { } value ? LabelOf(value, of.Shape, told) : "";

    public static string Of(JsonElement json, Shape shape, Told told) => shape switch
    {
        LocalizedShape words => words.Read(json).In(told.Telling.Tongue).Text,
        AddressShape address => address.Read(json) is var web ? web.Shown?.OriginalString ?? web.Printed : "",
        NumberShape number => number.Read(json).ToString(CultureInfo.InvariantCulture),
        YesNoShape yesNo => yesNo.Read(json) ? "true" : "false",
        GroupShape => Parts(json),
        // Fields of several parts are one text that a program reads back (RFC 8259).
        ListShape<Register.Kinds.Shapes.Group> => Parts(json),
        { Item: { } item } => string.Join(Between, json.EnumerateArray().Select(one => Of(one, item, told))),
        _ => json.ToString(),
    };

    /// <summary>Letters as they are read, however the record was written.</summary>
    private static string Parts(JsonElement json) => System.Text.Encoding.UTF8.GetString(PlainJson.Write(json.WriteTo));

    private static string LabelOf(JsonElement json, Shape shape, Told told) => shape switch
    {
        TermShape term => told.Telling.Visit.Frame.Labels.Of(term.Vocabulary, term.Read(json), told.Telling.Tongue).Text,
        LinkShape link => told.Names.Of(link.Read(json)).Title.Text,
        { Item: { } item } => string.Join(Between, json.EnumerateArray().Select(one => LabelOf(one, item, told))),
        _ => "",
    };

    private static JsonElement? ValueOf(Field of, Told told) =>
        !told.Document.TryGetProperty(of.Key, out var json) ? null
        : !FactForm.Is(json) ? json
        : json.TryGetProperty("value", out var value) ? value : null;
}
