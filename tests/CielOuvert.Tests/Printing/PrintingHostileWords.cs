using System.Text.Json;
using CielOuvert.Formats.Text;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Printing;
using static CielOuvert.Tests.Printing.SampleRuns;

namespace CielOuvert.Tests.Printing;

/// <summary>What people write is never run, and never lost.</summary>
[Trait("engine", "none")]
public sealed class PrintingHostileWords
{
    public static TheoryData<string> Words { get; } =
    [
        "#sys.version", "#panic(1)", "$x$", "@ref et <label>", "*gras* _souligné_ ~insécable~", "`code` ```raw```", "// commentaire", "/* commentaire */",
        "= Titre", "- liste", "+ liste", "/ terme: sens", "\\ barre \\u{41}", "\"guillemets\"", "[crochets] {accolades}", "https://exemple.fr/#a?b=c&d",
        "😀 👩‍👩‍👧 🇫🇷", "你好 مرحبا שלום", "ligature ﬁ œuf", "e\u0301", "a\u00ADb", "#\"abc\".len()",
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void Plain_text_keeps_them(string words) => PlainText.Of(With(words)).ShouldContain(FrenchTypography.Apply(words));

    [Theory]
    [MemberData(nameof(Words))]
    public void Json_keeps_them(string words) => JsonWords(words).ShouldBe(words);

    [Fact]
    public async Task A_pdf_keeps_them_all_in_its_text()
    {
        var document = ASampleReport.Of([.. Words.Select(row => Paragraph(Quote(row.Data, "hostile")))]);

        (await (await Pdf.Print(document)).Copied).ShouldRead(document);
    }

    [Fact]
    public async Task A_pdf_keeps_them_in_every_place_where_words_may_stand()
    {
        const string words = "#sys $x$ @ref <label> *a* _b_ // `c` \\ \"d\" #]";
        Run[] said = [Quote(words, "x")];
        var document = ASampleReport.Whole with
        {
            Title = said,
            Subtitle = said,
            Organisation = said,
            Chapters = [SampleChapters.Interventions with { Title = said, Opening = [Counted("x", 1, "#sys") with { Label = said }], Blocks = [new Section("x", said, [Records(Line("x", words, null, null, said)), new Table(said, [new(said)], [[said]])])] }],
        };

        (await Pdf.Print(document)).Spoken().ShouldRead(document);
    }

    [Fact]
    public async Task What_turns_the_reading_direction_stays_and_turns_nothing_else()
    {
        var document = With("avant \u202Eabc\u202C après");

        PlainText.Of(document).ShouldContain("avant \u202Eabc\u202C après");
        (await Pdf.Print(document)).Painted().ShouldContain("avant");
    }

    [Fact]
    public void A_control_character_is_replaced_and_a_line_end_is_a_space() => PlainText.Of(With("a\0b\u001Bc\nd")).ShouldContain("a\uFFFDb\uFFFDc d");

    [Fact]
    public void Half_of_a_letter_does_not_stop_a_print() => JsonWords("a\uD83Db").ShouldBe("a\uFFFDb");

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    public void Only_addresses_of_the_web_leave_a_report(string address) => Should.Throw<ArgumentException>(() => new LinkRun([Say("ici")], address));

    private static string? JsonWords(string words) => JsonDocument.Parse(ReportJson.Of(With(words))).RootElement
        .GetProperty("chapters")[0].GetProperty("blocks")[0].GetProperty("words")[1].GetProperty("text").GetString();

    private static Document With(string words) => ASampleReport.Of(Paragraph(Say("Voici "), Quote(words, "hostile"), Say(" et la suite.")));
}
