using AngleSharp.Dom;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Tests.Site;

/// <summary>The reason of a doubt often stands among the notes of its record too: a page says it once.</summary>
public sealed class SayingADoubtOnce(ServedDemo demo)
{
    [Fact]
    public async Task A_reason_that_is_also_a_note_is_printed_beside_what_it_explains()
    {
        var page = await demo.Site.Page("/fr/evenements/connecteur-recherche-1");

        page.QuerySelectorAll(".sidenote").Count(note => note.TextContent.Contains("Appariement date/thèmes ambigu", StringComparison.Ordinal)).ShouldBe(1);
        page.QuerySelector("#note-date")?.TextContent.ShouldContain("Appariement date/thèmes ambigu");
    }

    [Fact]
    public async Task No_note_of_the_demonstration_repeats_what_is_said_beside_a_fact()
    {
        // The page of a report is the report: what each of its chapters says is said there.
        var noted = (await Everything()).Where(record => record.Kind != EditionKind.Kind && Common.Notes.Or(record, []).Count > 0).ToList();
        noted.Count.ShouldBeGreaterThan(70);

        foreach (var record in noted)
        {
            var page = await demo.Site.Page(Paths.Of(record, Tongue.French));
            var beside = page.QuerySelectorAll("main [role=note]").Select(note => note.TextContent).ToList();
            page.QuerySelectorAll("main aside.sidenote").Select(note => note.TextContent.Trim())
                .Where(note => beside.Any(reason => reason.Contains(note, StringComparison.Ordinal))).ShouldBeEmpty(record.Slug);
        }
    }

    private async Task<IReadOnlyList<CielOuvert.Register.Records.Record>> Everything() =>
        (await demo.Site.Register.Find(Selection.Everything with { Size = Selection.MostSize }, Viewer.Visitor, AsOf.Now, default)).Value?.Records ?? [];
}
