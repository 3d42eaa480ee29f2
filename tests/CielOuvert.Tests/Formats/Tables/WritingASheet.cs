using System.IO.Compression;
using CielOuvert.Formats.Tables;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Formats;

[Trait("engine", "none")]
public sealed class WritingASheet
{
    [Fact]
    public void Every_text_comes_back_as_it_was()
    {
        var bytes = Written([["text", "two"], .. Hostile.Texts.Select(text => (IReadOnlyList<string>)[text, "=1+1"])]);

        var table = SentTable.Read(bytes, "sheet.xlsx").IsDone(out var read) ? read : throw new InvalidOperationException();

        // Who reads a cell leaves the spaces around it.
        table.Rows.Select(row => row.Cells[0].Trim()).ShouldBe(Hostile.Texts.Select(text => text.Trim()));
        table.Rows.ShouldAllBe(row => row.Cells[1] == "=1+1");
    }

    [Fact]
    public void No_cell_is_a_formula_or_a_number()
    {
        using var archive = new ZipArchive(new MemoryStream(Written(["text"], ["=1+1"], ["12"])));
        using var sheet = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")?.Open() ?? throw new InvalidOperationException("No sheet."));

        var xml = sheet.ReadToEnd();

        xml.ShouldNotContain("<f>");
        xml.Split("<c ").Skip(1).ShouldAllBe(cell => cell.StartsWith("t=\"inlineStr\""));
    }

    /// <summary>Other programs read <c>_x0041_</c> as A (ECMA-376, 22.9.2.19).</summary>
    [Theory]
    [InlineData("un\u0001deux\u001Btrois\uFFFE")]
    [InlineData("un\r\ndeux")]
    [InlineData("_x0041_ _x005F_x0041_ _xyz_ __x0041_")]
    public void What_xml_cannot_hold_is_escaped_and_nothing_typed_is_taken_for_an_escape(string text) => ReadBack(text).ShouldBe(text);

    [Fact]
    public void Half_a_character_is_replaced()
    {
        foreach (var (text, read) in ((string, string)[])[("\uD800a", "\uFFFDa"), ("a\uDC00", "a\uFFFD"), ("\0a", "\uFFFDa")]) ReadBack(text).ShouldBe(read);
    }

    [Fact]
    public void What_is_too_long_for_a_cell_is_cut_between_characters()
    {
        var text = new string('a', SheetWriting.MostCharacters - 1) + "😀";

        ReadBack(text).ShouldBe(new string('a', SheetWriting.MostCharacters - 1));
    }

    [Fact]
    public void Twice_the_same_rows_are_the_same_bytes() => Written(["a"], ["b"]).ShouldBe(Written(["a"], ["b"]));

    private static string ReadBack(string text) => SentTable.Read(Written(["text"], [text]), "sheet.xlsx").IsDone(out var read) ? read.Rows[0].Cells[0] : "";

    private static byte[] Written(params IReadOnlyList<string>[] rows)
    {
        using var bytes = new MemoryStream();
        using (var sheet = new SheetWriting(bytes, "L’été <&>"))
            foreach (var row in rows) sheet.Write(row);
        return bytes.ToArray();
    }
}
