using CielOuvert.Report.Chapters;
using CielOuvert.Report.Printing;
using static CielOuvert.Tests.Printing.SampleRuns;

namespace CielOuvert.Tests.Printing;

[Trait("engine", "none")]
public sealed class ReadingOverADocument
{
    [Fact]
    public void A_document_whose_digits_all_come_from_somewhere_may_be_printed() => Proofreading.Of(ASampleReport.Whole).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Places))]
    public void A_digit_typed_in_a_template_is_refused_wherever_it_hides(int place)
    {
        var refusal = Proofreading.Of(ASampleReport.Of(Blocks[place])).ShouldHaveSingleItem();

        (refusal.File, refusal.Line).ShouldBe(("rapport.yaml", 7));
        refusal.What.Fr.ShouldContain("« chapitre »");
        refusal.What.En.ShouldContain("33 fois");
    }

    [Fact]
    public void A_picture_without_words_is_refused_by_name()
    {
        var mute = ASampleReport.Whole.Horizon.ShouldNotBeNull() with { Slug = "muette", Alternative = [Say(" ")] };

        Proofreading.Of(ASampleReport.Of(new Section("s", [Say("S")], [mute]))).ShouldHaveSingleItem().What.En.ShouldContain("'muette'");
    }

    [Fact]
    public async Task What_is_refused_is_not_printed()
    {
        var printed = await new PdfPrinter(Press.Find(), TimeProvider.System).Print(ASampleReport.Of(Blocks[0]), TestContext.Current.CancellationToken);

        printed.Refusals.ShouldHaveSingleItem().Line.ShouldBe(7);
    }

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Blocks.Length)];

    private static Run[] Typed => [new TemplateText("33 fois", "rapport.yaml", 7)];

    private static Block[] Blocks =>
    [
        new Paragraph(Typed),
        new Paragraph([new EmphasisRun([new LinkRun(Typed, "https://fing.org/")])]),
        new Paragraph([new DoubtRun(Doubt.Deduced, [Say("un")], Typed)]),
        new Section("s", Typed, []),
        new Editorial([Paragraph(Say("un"))], Typed),
        new Quote([new Paragraph(Typed)], [Say("un")]),
        new NoteAside(Source(Typed)),
        Counted("x", 1, "un") with { Label = Typed },
        Counted("x", 1, "un") with { Number = new UnknownNumber(Typed) },
        Counted("x", 1, "un", Source(Typed)),
        Records(Line("x", "X", null, null, Typed)),
        Records(Line("x", "X", null, null) with { Parts = [Typed] }),
        Records() with { WhenEmpty = Typed },
        new DefinitionList([new Definition(Typed, [Say("un")])]),
        new Table(Typed, [], []),
        new Table([], [new Column(Typed)], []),
        new Table([], [], [[Typed]]),
        new ChartBlock("x", "<svg/>", "<svg/>", Typed, [], null),
    ];
}
