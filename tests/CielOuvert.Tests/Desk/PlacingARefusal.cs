using System.Text.Json;
using CielOuvert.Desk.Forms;

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
}
