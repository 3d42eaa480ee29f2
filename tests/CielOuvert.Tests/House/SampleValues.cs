using System.Text.Json.Nodes;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Tests.House;

/// <summary>A valid and dull value for whatever a field may hold, so that a record can have all its fields.</summary>
internal static class SampleValues
{
    /// <summary>All the fields, for a document on its own: its links lead nowhere.</summary>
    public static JsonObject Of(IEnumerable<Field> fields) => Of(fields, _ => "some-record", _ => "some-term");

    /// <summary>All the fields, with links and terms that are somewhere.</summary>
    public static JsonObject Of(IEnumerable<Field> fields, Func<LinkShape, string> link, Func<TermShape, string> term)
    {
        var document = new JsonObject();
        foreach (var field in fields) document[field.Key] = Of(field.Shape, link, term);
        return document;
    }

    private static JsonNode Of(Shape shape, Func<LinkShape, string> link, Func<TermShape, string> term) => shape switch
    {
        { Item: { } item } => new JsonArray(Of(item, link, term)),
        GroupShape group => Of(group.Fields.All, link, term),
        LocalizedShape => new JsonObject { ["en"] = "two: words", ["fr"] = "deux « mots »" },
        NumberShape => 3,
        DateShape => "2020-04-15",
        YesNoShape => true,
        ClockShape => "18:30",
        ZoneShape => "Europe/Paris",
        AddressShape => new JsonObject { ["printed"] = "https://example.org/?gclid=x", ["shown"] = "https://example.org/", ["state"] = "tracked" },
        SelectionShape => "kind=event",
        FileShape => new string('a', 64),
        FormerAddressShape => "/2020/04/15/some-record/",
        LinkShape to => link(to),
        TermShape of => term(of),
        _ => "no: text",
    };
}
