using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Formats.Yaml;
using CsCheck;

namespace CielOuvert.Tests.Formats.Yaml;

/// <summary>Properties: what is written reads back equal, writing again changes no byte, and nothing a file holds can make the reader throw.</summary>
public sealed class WritingThenReadingYaml
{
    private static readonly string[] Hostile =
    [
        ": ", " #", "#", "- ", "---", "...", "'", "\"", "\\", "\t", "\n", "\n\n", " ", "  ", "é", "œ", "😀", "👩‍👩‍👧", "\u2028", "\u2029", "\u0085", "\u00A0", "\u202F",
        "\u200F", "\u202E", "שלום", "العربية", "\uFEFF", "\uFFFE", "\u0007", "\u001B", "\u007F", "\r", "\r\n", "@", "`", "%", "&a", "*a", "!", "!!str", "|", ">", "|-", "{", "}", "[", "]",
        ",", "?", "? ", ":", "~", "null", "yes", "No", "true", "2020", "2020-04-15", "14:30", "1e3", "0x1F", ".inf", "<<", "=", "a", "Une rencontre", "key: value", "- item",
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Hostile.Length - 1].Select(index => Hostile[index]);

    private static readonly Gen<string> Texts = Gen.Frequency(
        (60, Pieces.Array[0, 6].Select(string.Concat)),
        (20, Gen.String[Gen.Char[' ', '\u2100'], 0, 40]),
        (10, Gen.String[Gen.Char['\u0001', '\u007F'], 0, 40]),
        (1, Gen.Const(new string('x', 5_000) + " : " + new string('y', 5_000))));

    private static readonly Gen<YamlNode> Scalars = Gen.Select(Texts, Gen.Bool).Select((text, isText) => (YamlNode)YamlScalar.Of(text, isText ? ScalarStyle.Text : ScalarStyle.Bare));

    private static readonly Gen<YamlNode> Trees = Gen.Select(Nodes(4).Array[1, 4], Texts.Array[4]).Select((nodes, keys) => Mapping(nodes, keys));

    [Fact]
    public void What_was_written_reads_back_equal_and_writes_again_the_same() => Trees.Sample(
        root =>
        {
            var written = CanonicalYaml.Write(root);
            var read = Read(written);

            read.Equals(root).ShouldBeTrue(Encoding.UTF8.GetString(written));
            CanonicalYaml.Write(read).ShouldBe(written);
        },
        iter: 1_000);

    [Fact]
    public void Any_text_alone_reads_back_equal() => Texts.Sample(
        text => Read(CanonicalYaml.Write(YamlScalar.Of(text, ScalarStyle.Text))).ShouldBe(YamlScalar.Of(text, ScalarStyle.Text)),
        iter: 5_000);

    [Fact]
    public void Whatever_the_bytes_the_reader_answers() => Gen.OneOf(
            Pieces.Array[0, 30].Select(string.Concat).Select(Encoding.UTF8.GetBytes),
            Gen.Byte.Array[0, 60],
            Gen.Select(Trees.Select(CanonicalYaml.Write), Gen.Int[0, 10_000], Gen.Byte).Select(Damaged))
        .Sample(
            bytes => YamlReader.Read(bytes, "x.yaml").Match(root => true, why => why.Count == 1 && why[0].What.Fr.Length > 0),
            iter: 8_000);

    [Fact]
    public void A_record_as_we_write_it_takes_the_short_cut() => BlockReader.Read(
        """
        kind: event
        name:
          fr: 'Mais alors : quoi ?'
        startDate: 2020-07-09
        contributors:
          - person: ada
            roles:
              - speaker
        description: |
          Une ligne.

          Une autre.
        '2020': 1

        """).ShouldNotBeNull();

    /// <summary>Positions included; where it gives up, the parser reads instead.</summary>
    [Fact]
    public void The_short_cut_reads_what_the_whole_parser_reads() => Gen.OneOf(
            Trees.Select(CanonicalYaml.WriteText),
            Gen.Select(Trees.Select(CanonicalYaml.WriteText), Gen.Int[0, 10_000], Pieces).Select((text, place, piece) => text.Insert(place % text.Length, piece)),
            Gen.OneOf(Pieces, Skeleton, Skeleton).Array[1, 12].Select(lines => string.Concat(lines) + "\n"))
        .Where(text => !PlainScalars.NeedEscapes(text))
        .Sample(
            text =>
            {
                if (BlockReader.Read(text) is not { } direct) return;
                var whole = YamlTree.Read(text, "x.yaml").Match(Dump, why => why[0].In(Tongue.English));
                Dump(direct).ShouldBe(whole, text);
            },
            iter: 8_000);

    private static readonly Gen<string> Skeleton = Gen.Int[0, 15].Select(index => new[]
    {
        "a: b\n", "c:\n", "  d: e\n", "  - f\n", "- g\n", "    h: i\n", "j: |\n", "  k\n", "\n", "  \n", "l: |-\n", "m: |+\n", "- n: o\n", "  p: 'q'\n", "'r': s\n", "- - t\n",
    }[index]);

    private static string Dump(YamlNode node) => $"{node.Line}:{node.Column}" + node switch
    {
        YamlScalar scalar => $"{(scalar.IsQuoted ? "'" : "")}{scalar.Text}",
        YamlSequence list => $"[{string.Join('|', list.Items.Select(Dump))}]",
        YamlMapping map => $"{{{string.Join('|', map.Entries.Select(entry => $"{entry.Line} {entry.Key}: {Dump(entry.Node)}"))}}}",
        _ => "?",
    };

    private static Gen<YamlNode> Nodes(int depth) => depth == 0
        ? Scalars
        : Gen.Frequency(
            (4, Scalars),
            (1, Gen.Select(Nodes(depth - 1).Array[1, 3], Texts.Array[3]).Select((nodes, keys) => Mapping(nodes, keys))),
            (1, Nodes(depth - 1).Array[1, 3].Select(nodes => (YamlNode)new YamlSequence(nodes))));

    private static YamlNode Mapping(YamlNode[] nodes, string[] keys) =>
        new YamlMapping([.. nodes.Select((node, index) => new YamlEntry(Key(keys[index], index), node))]);

    private static string Key(string text, int index) => $"{(text.Length > 200 ? text[..200] : text)}{index}";

    private static byte[] Damaged(byte[] bytes, int place, byte one)
    {
        var damaged = bytes.ToArray();
        damaged[place % damaged.Length] = one;
        return damaged;
    }

    private static YamlNode Read(byte[] yaml) =>
        YamlReader.Read(yaml, "x.yaml").Match(root => root, why => throw new ShouldAssertException($"{why[0].In(Tongue.English)}\n{Encoding.UTF8.GetString(yaml)}"));
}
