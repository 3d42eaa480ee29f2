using System.Text.Json;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Tests.Desk;

/// <summary>What was refused at a place of a document is said beside the input that holds it.</summary>
[Trait("engine", "none")]
public sealed class PlacingARefusal
{
    private const string Document = """
        {
            "name": "x",
            "startDate": { "certainty": "deduced", "value": "2020", "because": "y", "sources": [{ "document": "d" }] },
            "attendance": { "certainty": "ambiguous", "candidates": [{ "value": 1 }, { "value": 2, "sources": [{ "document": "d" }] }] },
            "exclusions": [{ "selection": "kind=event", "because": "z" }],
            "published": [{ "value": 3 }]
        }
        """;

    [Theory]
    [InlineData("", "")]
    [InlineData("/name", "name")]
    [InlineData("/startDate/value", "startDate")]
    [InlineData("/startDate/because", "startDate!because")]
    [InlineData("/startDate/sources/0/document", "startDate!sources.0.document")]
    [InlineData("/attendance/candidates/1/value", "attendance!or.1")]
    [InlineData("/attendance/candidates/1/sources/0/document", "attendance!or.1!sources.0.document")]
    [InlineData("/exclusions/0/because", "exclusions.0.because")]
    [InlineData("/published/0/value", "published.0.value")]
    public void It_stands_at_its_input(string pointer, string path) =>
        FormNames.PathOf(pointer, JsonDocument.Parse(Document).RootElement).ShouldBe(path);

    [Theory]
    [InlineData("/hasPart/1/startDate", "hasPart.2.startDate")]
    [InlineData("/hasPart/1/about/0", "hasPart.2.about.1")]
    [InlineData("/attendance/candidates/1/value", "attendance!or.3")]
    [InlineData("/attendance/candidates/1/sources/0/document", "attendance!or.3!sources.1.document")]
    public void When_a_row_before_it_was_emptied_it_stands_at_its_row(string pointer, string path)
    {
        var kind = new Kind
        {
            Code = "x", One = Same("x"), Many = Same("x"), Path = Same("x"), About = Same("x"), Family = KindFamily.House,
            Fields = new([Define.Groups("hasPart", "x", "x", [Define.Date("startDate", "x", "x"), Define.Texts("about", "x", "x")]), Define.Whole("attendance", "x", "x")]),
        };
        var state = new FormState
        {
            ["hasPart.0.startDate"] = "2020", ["hasPart.1.startDate"] = "", ["hasPart.2.startDate"] = "soon", ["hasPart.2.about.0"] = " ", ["hasPart.2.about.1"] = "y",
            ["attendance!certainty"] = "ambiguous", ["attendance!or.0"] = "1", ["attendance!or.3"] = "many", ["attendance!or.3!sources.1.document"] = "d",
        };

        var read = FormReading.Read(kind, state, null, "fr");

        FormNames.PathOf(pointer, read.Document, read.Rows).ShouldBe(path);
    }

    private static Phrase Same(string word) => Phrase.Same(word);
}
