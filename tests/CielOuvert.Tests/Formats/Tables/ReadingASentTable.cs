using System.Text;
using CielOuvert.Formats.Tables;
using CielOuvert.Formats.Words;

namespace CielOuvert.Tests.Formats.Tables;

/// <summary>Tables as people send them: read, mended, or refused with the line and what to do.</summary>
[Trait("engine", "none")]
public sealed class ReadingASentTable
{
    [Theory]
    [InlineData("nom,lieu\nÉté,Lille\n")]
    [InlineData("nom;lieu\r\nÉté;Lille\r\n")]
    [InlineData("nom\tlieu\rÉté\tLille")]
    [InlineData("sep=;\nnom;lieu\nÉté;Lille")]
    [InlineData("\"nom\",\"lieu\"\n\n\"Été\",\"Lille\"\n,\n")]
    public void Any_delimiter_and_any_end_of_line_will_do(string text)
    {
        var table = Read(Encoding.UTF8.GetBytes(text));

        table.Header.ShouldBe(["nom", "lieu"]);
        table.Rows.Single().Cells.ShouldBe(["Été", "Lille"]);
    }

    [Theory]
    [InlineData("utf-8", true, 0)]
    [InlineData("utf-16", true, 0)]
    [InlineData("utf-16BE", true, 0)]
    [InlineData("utf-16", false, 1)]
    [InlineData("windows-1252", false, 1)]
    public void Any_encoding_of_a_spreadsheet_is_read_and_a_guess_is_said(string name, bool hasMark, int repairs)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1 : Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("nom;coût\nÉté à l’œuvre;3 €\n")];

        var table = Read(bytes);

        table.Header.ShouldBe(["nom", "coût"]);
        table.Rows.Single().Cells.ShouldBe(["Été à l’œuvre", "3 €"]);
        table.Repairs.Count.ShouldBe(repairs);
    }

    [Fact]
    public void A_row_knows_the_line_where_it_starts_whatever_lines_its_cells_hold()
    {
        var table = Read("nom,notes\nA,\"une\ndeux \"\"trois\"\"\"\n\nB,x\n"u8.ToArray());

        table.Rows.Select(row => row.Line).ShouldBe([2, 5]);
        table.Rows[0].Cells[1].ShouldBe("une\ndeux \"trois\"");
    }

    [Fact]
    public void A_short_row_is_filled_and_one_that_says_more_is_refused_by_its_line()
    {
        var table = Read("a,b\n1\n1,2,3\n4,5,,\n"u8.ToArray());

        table.Rows.Select(row => string.Join('|', row.Cells)).ShouldBe(["1|", "4|5"]);
        table.Refused.Single().Line.ShouldBe(3);
    }

    [Fact]
    public void Columns_without_a_name_or_with_the_same_get_one_and_it_is_said()
    {
        var table = Read("nom,,nom\n1,2,3\n"u8.ToArray());

        table.Header.ShouldBe(["nom", "(2)", "nom (2)"]);
        table.Repairs.Count.ShouldBe(2);
    }

    [Fact]
    public void A_quote_that_never_closes_is_refused_where_it_opens() => Refused("a,b\n1,2\n3,\"4\n5,6\n"u8.ToArray()).Line.ShouldBe(3);

    [Fact]
    public void An_empty_file_a_picture_and_an_old_workbook_are_each_refused_in_words()
    {
        Refused([]).What.Fr.ShouldContain("vide");
        Refused([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4, 5, 6, 7]).What.Fr.ShouldContain("pas un texte");
        Refused([0xD0, 0xCF, 0x11, 0xE0, 1, 2]).What.Fr.ShouldContain(".xlsx");
    }

    [Fact]
    public void Empty_characters_are_taken_out_and_it_is_said()
    {
        var table = Read("nom\nA\0B\n"u8.ToArray());

        table.Rows.Single().Cells.ShouldBe(["AB"]);
        table.Repairs.Single().Line.ShouldBe(2);
    }

    [Fact]
    public void A_sheet_is_read_with_its_texts_dates_and_holes()
    {
        var bytes = ASheet.Of("""
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>date</t></is></c></row>
            <row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="1"><v>43936</v></c></row>
            <row r="4"><c r="A4"><v>0.1</v></c><c r="C4" t="b"><v>1</v></c></row>
            """, "<si><t>nom</t></si><si><r><t>Atelier </t></r><r><t>un</t></r></si>");

        var table = Read(bytes);

        table.Header.ShouldBe(["nom", "(2)", "date"]);
        table.Rows.Select(row => $"{row.Line}:{string.Join('|', row.Cells)}").ShouldBe(["3:Atelier un||2020-04-15", "4:0.1||yes"]);
    }

    [Fact]
    public void A_workbook_that_unfolds_beyond_measure_is_refused_unread() =>
        Refused(ASheet.Of("", "", ("xl/media/zeros", new byte[300 << 20]))).What.En.ShouldContain("unfolds");

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")]
    [InlineData("<worksheet><sheetData><row><c>")]
    public void A_sheet_that_declares_entities_or_is_cut_is_refused(string sheet)
    {
        var bytes = ASheet.Archive([("xl/workbook.xml", ASheet.Utf8("<workbook/>")), ("xl/worksheets/sheet1.xml", ASheet.Utf8(sheet))]);

        Refused(bytes).What.En.ShouldContain("damaged");
    }

    [Fact]
    public void An_archive_cut_short_or_of_something_else_is_refused()
    {
        Refused(ASheet.Of("<row/>")[..200]).What.En.ShouldContain("damaged");
        Refused(ASheet.Archive([("word/document.xml", [1])])).What.En.ShouldContain("no XLSX");
    }

    private static SentTable Read(byte[] bytes) => SentTable.Read(bytes, "t").Match(table => table, why => throw new ShouldAssertException(why[0].In(Tongue.English)));

    private static Refusal Refused(byte[] bytes) => SentTable.Read(bytes, "t").Refusals.ShouldHaveSingleItem();
}
