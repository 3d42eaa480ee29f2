using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Formats.Yaml;

namespace CielOuvert.Tests.Formats.Yaml;

public sealed class ReadingYaml
{
    [Fact]
    public void Keys_values_and_lists_come_in_their_order_with_their_places()
    {
        var root = Read("kind: event\nname:\n  fr: Une rencontre\nplaces:\n  - lille\n  - role: host\n").ShouldBeOfType<YamlMapping>();

        root.Entries.Select(entry => (entry.Key, entry.Line)).ShouldBe([("kind", 1), ("name", 2), ("places", 4)]);
        var name = root["name"].ShouldBeOfType<YamlMapping>()["fr"].ShouldBeOfType<YamlScalar>();
        (name.Text, name.Line, name.Column).ShouldBe(("Une rencontre", 3, 7));
        root["places"].ShouldBeOfType<YamlSequence>().Items.Select(item => item.Line).ShouldBe([5, 6]);
        root["absent"].ShouldBeNull();
    }

    [Theory]
    [InlineData("a: 2020", false, false)]
    [InlineData("a: '2020'", true, true)]
    [InlineData("a: \"2020\"", true, true)]
    [InlineData("a: words", false, true)]
    [InlineData("a: |\n  2020", true, true)]
    public void It_tells_what_was_quoted_and_what_is_text(string yaml, bool isQuoted, bool isText)
    {
        var scalar = Read(yaml).ShouldBeOfType<YamlMapping>()["a"].ShouldBeOfType<YamlScalar>();

        (scalar.IsQuoted, scalar.IsText).ShouldBe((isQuoted, isText));
    }

    [Fact]
    public void A_mark_of_byte_order_and_ends_of_line_of_another_system_are_accepted()
    {
        YamlReader.Read([0xEF, 0xBB, 0xBF, .. "a: é\r\nb: |\r\n  one\r\n  two\r\n"u8], "x.yaml").IsDone(out var root).ShouldBeTrue();

        root.ShouldBe(Read("a: é\nb: |\n  one\n  two\n"));
    }

    [Fact]
    public void Comments_flow_lists_and_a_start_of_document_are_understood() =>
        Read("---\n# a remark\na: [one, 'two'] # another\nb: {c: d}\n...\n").ShouldBe(Read("a:\n  - one\n  - two\nb:\n  c: d\n"));

    [Theory]
    [InlineData("", null, "est vide", "is empty")]
    [InlineData("# only a remark\n", null, "est vide", "is empty")]
    [InlineData("---\n", null, "est vide", "is empty")]
    [InlineData("a: 1\nb: 2\na: 3\n", 3, "« a » est déjà à la ligne 1", "“a” is already on line 1")]
    [InlineData("a:\n  b: 1\n  'b': 2\n", 3, "« b » est déjà à la ligne 2", "“b” is already on line 2")]
    [InlineData("a: &x 1\nb: 2\n", 1, "« &x »", "“&x”")]
    [InlineData("a: 1\nb: *x\n", 2, "« *x »", "“*x”")]
    [InlineData("a: 1\n*x : 2\n", 2, "« *x »", "“*x”")]
    [InlineData("a: !!str 1\n", 1, "impose un type", "gives the value a type")]
    [InlineData("a: !local 1\n", 1, "impose un type", "gives the value a type")]
    [InlineData("a: ! b\n", 1, "impose un type", "gives the value a type")]
    [InlineData("a: 1\n---\nb: 2\n", 2, "second document", "second document")]
    [InlineData("? [a, b]\n: 1\n", 1, "Une clé doit être un mot", "A key must be a word")]
    [InlineData("a: 1\nb: x\u0007y\n", 2, "U+0007", "U+0007")]
    [InlineData("a: 1\nb: x\u0085y\n", 2, "U+0085", "U+0085")]
    [InlineData("a: 1\n\nb: x\u2028y\n", 3, "U+2028", "U+2028")]
    [InlineData("a: 1\nb: 'not closed\nc: 2\n", null, "Fermez-les", "Close them")]
    [InlineData("a: 1\nname: Zoom : et alors\n", 2, "deux-points", "colon")]
    [InlineData("a: 1\n\tb: 2\n", 2, "tabulation", "tab")]
    [InlineData("a: @fing\n", 1, "garde pour lui", "keeps for itself")]
    [InlineData("a:\n  - b\n - c\n", 3, "bord", "margin")]
    [InlineData("a: \"\\0\"\n", 1, "U+0000", "U+0000")]
    public void What_a_person_can_mend_is_refused_once_with_its_line_and_what_to_do(string yaml, int? line, string fr, string en)
    {
        var refusal = Refused(Encoding.UTF8.GetBytes(yaml));

        refusal.File.ShouldBe("records/x.yaml");
        if (line is not null) refusal.Line.ShouldBe(line);
        refusal.In(Tongue.French).ShouldContain(fr);
        refusal.In(Tongue.English).ShouldContain(en);
        refusal.What.Fr.ShouldEndWith(".");
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_with_its_byte_and_line()
    {
        var refusal = Refused([.. "a: 1\nb: caf"u8, 0xE9, .. "\n"u8]);

        refusal.Line.ShouldBe(2);
        refusal.What.Fr.ShouldContain("l’octet 12 (0xE9)");
        refusal.What.En.ShouldContain("byte 12 (0xE9)");
    }

    [Theory]
    [InlineData(0xFF, 0xFE)]
    [InlineData(0xFE, 0xFF)]
    public void A_file_in_utf_16_is_called_so(byte first, byte second) => Refused([first, second, 0x61, 0x00]).What.En.ShouldContain("UTF-16");

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void Thirty_two_levels_may_be_nested(int levels, bool isRead) =>
        YamlReader.Read(Encoding.UTF8.GetBytes(new string('[', levels) + "1" + new string(']', levels)), "x.yaml").IsDone(out _).ShouldBe(isRead);

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_read()
    {
        using var stream = new Unreadable(100L << 20);

        YamlReader.Read(stream, "records/x.yaml").IsDone(out _).ShouldBeFalse();
        YamlReader.Read(stream, "records/x.yaml").Refusals.Single().What.Fr.ShouldContain("1 Mio");
    }

    [Fact]
    public void A_stream_that_does_not_say_its_length_is_left_as_soon_as_it_is_over_the_limit()
    {
        using var endless = new Endless();

        YamlReader.Read(endless, "x.yaml", limit: 50_000).Refusals.Single().What.En.ShouldContain("48 KiB");
        endless.Given.ShouldBeLessThan(200_000);
    }

    [Fact]
    public void A_stream_of_any_length_reads_as_its_bytes_do()
    {
        var yaml = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 9_000).Select(number => $"key{number}: value\n")));
        using var stream = new MemoryStream(yaml);

        YamlReader.Read(stream, "x.yaml").IsDone(out var root).ShouldBeTrue();
        root.ShouldBe(Read(Encoding.UTF8.GetString(yaml)));
    }

    private static YamlNode Read(string yaml) =>
        YamlReader.Read(Encoding.UTF8.GetBytes(yaml), "x.yaml").Match(root => root, why => throw new ShouldAssertException(why[0].In(Tongue.English)));

    private static Refusal Refused(byte[] yaml)
    {
        var outcome = YamlReader.Read(yaml, "records/x.yaml");
        outcome.IsDone(out _).ShouldBeFalse();
        return outcome.Refusals.ShouldHaveSingleItem();
    }

    private sealed class Unreadable(long length) : MemoryStream
    {
        public override long Length => length;

        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("Nothing of it should be read.");
    }

    private sealed class Endless : MemoryStream
    {
        public int Given { get; private set; }

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'a');
            Given += buffer.Length;
            return buffer.Length;
        }
    }
}
