using System.Text;
using CielOuvert.Formats.Csv;
using CielOuvert.Formats.Words;
using CsCheck;

namespace CielOuvert.Tests.Formats.Csv;

public sealed class ReadingAndWritingTables
{
    [Fact]
    public void A_table_has_its_columns_its_cells_and_their_lines()
    {
        var table = Read("fact,record,path\na-1,une-fiche,/name\n\"x,y\",\"deux\nlignes\",\"un \"\"mot\"\"\"\nz,,\n");

        table.Header.ShouldBe(["fact", "record", "path"]);
        table.Rows.Select(row => (string.Join('|', row.Cells), row.Line)).ShouldBe([("a-1|une-fiche|/name", 2), ("x,y|deux\nlignes|un \"mot\"", 3), ("z||", 5)]);
        (table.Column("path"), table.Column("absent")).ShouldBe((2, null));
    }

    [Fact]
    public void A_mark_and_ends_of_line_of_another_system_are_accepted() =>
        CsvReading.Read([0xEF, 0xBB, 0xBF, .. "a,b\r\n1,2\r\n"u8], "x.csv").Match(table => table.Rows.Single().Cells, why => []).ShouldBe(["1", "2"]);

    [Fact]
    public void It_is_written_with_as_few_quotes_as_can_be() => Written(["a", "b"], ["plain", "é ; œ"], ["x,y", "z\"w"], ["", "l\nm"], ["=1+1", "-2"])
        .ShouldBe("a,b\nplain,é ; œ\n\"x,y\",\"z\"\"w\"\n\"\",\"l\nm\"\n=1+1,-2\n");

    [Fact]
    public void For_spreadsheets_a_cell_that_they_would_run_is_held_by_an_apostrophe()
    {
        var table = new CsvTable(["a"], [new(["=1+1"]), new(["+33 1"]), new(["-2"]), new(["@x"]), new(["\tx"]), new(["safe =1"])]);

        var written = Encoding.UTF8.GetString(CsvWriting.Write(table, CsvReaders.Spreadsheets));

        written.Split('\n')[1..^1].ShouldAllBe(line => line.Trim('"').StartsWith('\'') || line == "safe =1");
    }

    [Fact]
    public void What_was_written_reads_back_equal() => Gen.Select(Gen.Int[1, 4], Gen.Int[0, 5]).SelectMany((columns, rows) => Cells.Array[columns].Array[rows].Select(cells => (columns, cells)))
        .Sample(
            given =>
            {
                var header = Enumerable.Range(0, given.columns).Select(column => $"c{column}").ToList();
                var table = Read(Encoding.UTF8.GetString(CsvWriting.Write(header, given.cells)));
                table.Header.ShouldBe(header);
                table.Rows.Select(row => row.Cells).ShouldBe(given.cells);
            },
            iter: 2_000);

    [Theory]
    [InlineData("", 1, "est vide", "is empty")]
    [InlineData("\n\n", 1, "est vide", "is empty")]
    [InlineData("a,a\n1,2\n", 1, "deux fois", "twice")]
    [InlineData("a,b\n1\n", 2, "1 cellules et l’en-tête 2", "1 cells and the header 2")]
    [InlineData("a,b\n1,2\n1,2,3\n", 3, "3 cellules", "3 cells")]
    [InlineData("a,b\n1,\"2\n", 2, "guillemet", "quote")]
    [InlineData("a,b\n1,x\"y\n", 2, "guillemet", "quote")]
    public void What_is_no_such_table_is_refused_with_its_line_and_what_to_do(string csv, int line, string fr, string en)
    {
        var refusal = CsvReading.Read(Encoding.UTF8.GetBytes(csv), "x.csv").Refusals.ShouldHaveSingleItem();

        (refusal.File, refusal.Line).ShouldBe(("x.csv", line));
        refusal.In(Tongue.French).ShouldContain(fr);
        refusal.In(Tongue.English).ShouldContain(en);
    }

    [Fact]
    public void A_table_in_another_encoding_or_too_large_is_refused()
    {
        CsvReading.Read([.. "a\ncaf"u8, 0xE9], "x.csv").Refusals.Single().Line.ShouldBe(2);
        CsvReading.Read(new byte[20], "x.csv", limit: 10).Refusals.Single().What.En.ShouldContain("is over");
    }

    [Fact]
    public void A_row_of_another_width_is_never_written() => Should.Throw<ArgumentException>(() => CsvWriting.Write(["a"], [["1", "2"]]));

    private static readonly Gen<string> Cells = Gen.Int[0, 15].Select(index => new[]
    {
        "", " ", "a", "é", "\"", "\"\"", ",", "\n", "\r\n", ";", "=1", " lead", "trail ", "😀", "a\"b", "#x",
    }[index]).Array[0, 3].Select(string.Concat);

    private static string Written(IReadOnlyList<string> header, params string[][] rows) => Encoding.UTF8.GetString(CsvWriting.Write(header, rows));

    private static CsvTable Read(string csv) =>
        CsvReading.Read(Encoding.UTF8.GetBytes(csv), "x.csv").Match(table => table, why => throw new ShouldAssertException($"{why[0].In(Tongue.English)}\n{csv}"));
}
