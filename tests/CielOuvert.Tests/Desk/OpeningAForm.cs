using System.Text.Json;
using System.Text.Json.Nodes;
using CielOuvert.Desk.Forms;
using CielOuvert.Register.Folders;
using CielOuvert.Register.Kinds;
using CielOuvert.Tests.House;

namespace CielOuvert.Tests.Desk;

/// <summary>A form opened on a document and sent back as it is changes nothing: all that a record can say has its place in the form of its kind.</summary>
[Trait("engine", "none")]
public sealed class OpeningAForm
{
    public static TheoryData<string> Kinds => [.. AllKinds.InOrder.Select(kind => kind.Code)];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_field_of_every_kind_comes_back(string code)
    {
        var kind = AllKinds.Find(code).ShouldNotBeNull();

        ShouldComeBack(kind, Json(SampleValues.Of(kind.Fields.All)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_doubt_comes_back(string code)
    {
        var kind = AllKinds.Find(code).ShouldNotBeNull();
        var sources = new JsonArray(new JsonObject { ["document"] = "some-source", ["page"] = "12", ["heading"] = "A heading" });
        foreach (var field in kind.Fields.All)
        {
            var value = SampleValues.Of([field])[field.Key].ShouldNotBeNull();
            foreach (var fact in (JsonObject[])
            [
                new() { ["certainty"] = "certain", ["value"] = value.DeepClone(), ["sources"] = sources.DeepClone() },
                new() { ["certainty"] = "deduced", ["value"] = value.DeepClone(), ["because"] = "a reason" },
                new()
                {
                    ["certainty"] = "ambiguous", ["because"] = "two readings",
                    ["candidates"] = new JsonArray(new JsonObject { ["value"] = value.DeepClone(), ["sources"] = sources.DeepClone() }, new JsonObject { ["value"] = value.DeepClone() }),
                },
                new() { ["certainty"] = "unknown" },
                new() { ["certainty"] = "unknown", ["because"] = "nobody wrote it", ["sources"] = sources.DeepClone() },
            ])
                ShouldComeBack(kind, Json(new() { [field.Key] = fact }));
        }
    }

    [Fact]
    public async Task Every_record_of_the_demonstration_comes_back()
    {
        var read = await Folder.Read(Demo.DemoFolder.Path, TestContext.Current.CancellationToken);
        read.IsDone(out var folder).ShouldBeTrue();

        foreach (var draft in folder.Drafts) ShouldComeBack(draft.Kind, draft.Document);
    }

    [Fact]
    public void What_was_erased_and_what_is_foreign_stay_though_no_input_shows_them()
    {
        var kind = AllKinds.Find("person").ShouldNotBeNull();
        var document = Json(new()
        {
            ["name"] = new JsonObject { ["redacted"] = "2026-11-24", ["ground"] = "asked" },
            ["x-old-id"] = 12,
        });

        ShouldComeBack(kind, document);
        FormOpening.Of(kind, document).Values.ShouldBeEmpty();
    }

    private static void ShouldComeBack(Kind kind, JsonElement document)
    {
        var back = FormReading.Document(kind, FormOpening.Of(kind, document), document, "fr");

        JsonElement.DeepEquals(back, document).ShouldBeTrue($"{kind.Code}:\n{document}\ncame back as\n{back}");
    }

    private static JsonElement Json(JsonObject document) => JsonDocument.Parse(document.ToJsonString()).RootElement;
}
