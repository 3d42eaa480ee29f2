using CielOuvert.Formats.Yaml;

namespace CielOuvert.Tests.Formats.Yaml;

public sealed class WritingYaml
{
    [Fact]
    public void Blocks_are_indented_by_two_and_lists_of_groups_start_on_their_dash()
    {
        var root = Map(
            ("kind", Text("event")),
            ("startDate", Bare("2020-07-09")),
            ("contributors", new YamlSequence([Map(("person", Text("ada")), ("roles", new YamlSequence([Text("author"), Text("speaker")]))), Map(("person", Text("bob")))])),
            ("grid", new YamlSequence([new YamlSequence([Bare("1"), Bare("2")])])),
            ("name", Map(("fr", Text("Une rencontre")))));

        CanonicalYaml.WriteText(root).ShouldBe(
            """
            kind: event
            startDate: 2020-07-09
            contributors:
              - person: ada
                roles:
                  - author
                  - speaker
              - person: bob
            grid:
              - - 1
                - 2
            name:
              fr: Une rencontre

            """);
    }

    [Fact]
    public void What_is_empty_is_not_written() =>
        CanonicalYaml.WriteText(Map(("a", new YamlSequence([])), ("b", Map(("c", new YamlSequence([Map()])))), ("d", Text("e")))).ShouldBe("d: e\n");

    [Theory]
    [InlineData("Une rencontre", "Une rencontre")]
    [InlineData("L’été à Lille", "L’été à Lille")]
    [InlineData("https://example.org/a?b=c#d", "https://example.org/a?b=c#d")]
    [InlineData("Mais alors : quoi", "'Mais alors : quoi'")]
    [InlineData("it's # not: that", "'it''s # not: that'")]
    [InlineData("l'été", "l'été")]
    [InlineData("'quoted'", "'''quoted'''")]
    [InlineData("", "''")]
    [InlineData(" spaced ", "' spaced '")]
    [InlineData("- dash", "'- dash'")]
    [InlineData("-", "'-'")]
    [InlineData("@fing", "'@fing'")]
    [InlineData("yes", "'yes'")]
    [InlineData("NON", "NON")]
    [InlineData("No", "'No'")]
    [InlineData("null", "'null'")]
    [InlineData("~", "'~'")]
    [InlineData("2020", "'2020'")]
    [InlineData("2020-04", "'2020-04'")]
    [InlineData("202X", "'202X'")]
    [InlineData("2020-04-15 10:00:00", "'2020-04-15 10:00:00'")]
    [InlineData("14:30", "'14:30'")]
    [InlineData("1_000", "'1_000'")]
    [InlineData("0x1F", "'0x1F'")]
    [InlineData("1.2.3", "'1.2.3'")]
    [InlineData("-12", "'-12'")]
    [InlineData(".5", "'.5'")]
    [InlineData("<<", "'<<'")]
    [InlineData("27 articles", "27 articles")]
    [InlineData("a\u2028b\u0085", "\"a\\u2028b\\x85\"")]
    [InlineData("one\ntwo", "|-\n  one\n  two")]
    [InlineData("one\n\n  two\n", "|\n  one\n\n    two")]
    [InlineData("one\n\n", "|+\n  one\n")]
    [InlineData(" one\ntwo", "\" one\\ntwo\"")]
    [InlineData("one \ntwo", "\"one \\ntwo\"")]
    public void Text_is_quoted_when_a_reader_could_mistake_it(string text, string written) =>
        CanonicalYaml.WriteText(Map(("key", Text(text)))).ShouldBe($"key: {written}\n");

    [Theory]
    [InlineData("2020-04-15", "2020-04-15")]
    [InlineData("27", "27")]
    [InlineData("true", "true")]
    [InlineData("2020-04/..", "2020-04/..")]
    [InlineData("a: b", "'a: b'")]
    public void What_is_a_number_a_date_or_a_yes_is_bare(string text, string written) =>
        CanonicalYaml.WriteText(Map(("key", Bare(text)))).ShouldBe($"key: {written}\n");

    [Fact]
    public void A_key_that_could_be_mistaken_is_quoted() => CanonicalYaml.WriteText(Map(("2020", Bare("1")), ("a: b", Bare("2")))).ShouldBe("'2020': 1\n'a: b': 2\n");

    [Fact]
    public void A_key_that_no_reader_could_read_is_never_written() =>
        Should.Throw<ArgumentException>(() => CanonicalYaml.Write(Map((new string('k', 1025), Text("a")))));

    [Fact]
    public void Half_a_surrogate_pair_is_never_written() => Should.Throw<ArgumentException>(() => CanonicalYaml.Write(Map(("a", Text("\uD83D")))));

    private static YamlScalar Text(string text) => YamlScalar.Of(text, ScalarStyle.Text);

    private static YamlScalar Bare(string text) => YamlScalar.Of(text, ScalarStyle.Bare);

    private static YamlMapping Map(params (string Key, YamlNode Node)[] entries) => new([.. entries.Select(entry => new YamlEntry(entry.Key, entry.Node))]);
}
