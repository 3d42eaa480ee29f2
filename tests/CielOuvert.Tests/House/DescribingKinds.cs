using System.Text.Json;
using System.Text.RegularExpressions;
using CielOuvert.Formats.Words;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.Folders;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Tests.Demo;
using Group = CielOuvert.Register.Kinds.Shapes.Group;

namespace CielOuvert.Tests.House;

/// <summary>What every kind owes, whoever adds the next one.</summary>
[Trait("engine", "none")]
public sealed partial class DescribingKinds
{
    public static TheoryData<string> Codes => [.. AllKinds.InOrder.Select(kind => kind.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void Its_words_stand_in_both_languages_and_its_sentences_differ(string code)
    {
        var kind = Of(code);

        foreach (var words in (Phrase[])[kind.One, kind.Many, kind.Path, kind.About, .. Fields(kind.Fields).Select(field => field.Label), .. Fields(kind.Fields).Select(field => field.Help).OfType<Phrase>()])
        {
            words.Fr.ShouldNotBeNullOrWhiteSpace(code);
            words.En.ShouldNotBeNullOrWhiteSpace(code);
        }

        kind.About.Fr.ShouldNotBe(kind.About.En);
        Fields(kind.Fields).Where(field => field.Help is { } help && help.Fr == help.En).Select(field => field.Key).ShouldBeEmpty(code);
    }

    [Theory, MemberData(nameof(Codes))]
    public void Its_keys_are_in_camel_case_and_none_is_there_twice(string code)
    {
        Fields(Of(code).Fields).Select(field => field.Key).Where(key => !CamelCase().IsMatch(key)).ShouldBeEmpty();
        foreach (var set in Sets(Of(code).Fields)) set.All.Select(field => field.Key).ShouldBeUnique();
    }

    [Theory, MemberData(nameof(Codes))]
    public void No_two_of_its_fields_answer_to_the_same_facet(string code) =>
        Of(code).Fields.All.Select(field => field.Facet).OfType<string>().ShouldBeUnique();

    [Theory, MemberData(nameof(Codes))]
    public void A_record_with_all_its_fields_is_written_read_and_written_again_the_same(string code)
    {
        var kind = Of(code);
        using var document = JsonDocument.Parse(SampleValues.Of(kind.Fields.All).ToJsonString());
        var written = RecordFile.Write(kind, "a-sample", kind.DefaultSight, ["an-older-name"], document.RootElement);

        var read = YamlReader.Read(written, "a-sample.yaml").Match(node => RecordFile.From(node, "a-sample.yaml"), Outcome<Register.Records.Draft>.Refused)
            .Match(draft => draft, refusals => throw new InvalidOperationException(string.Join('\n', refusals)));

        JsonElement.DeepEquals(read.Document, document.RootElement).ShouldBeTrue(code);
        RecordFile.Write(kind, read.Slug, read.EffectiveSight, read.FormerSlugs, read.Document).ShouldBe(written);
    }

    [Fact]
    public void Every_term_of_every_vocabulary_has_a_label_in_both_languages()
    {
        foreach (var folder in (string[])[DemoFolder.Path, Path.Combine(Repository.Root, "src", "CielOuvert.Register", "Starter")])
        {
            foreach (var file in Directory.GetFiles(Path.Combine(folder, "vocabulary")))
            {
                var vocabulary = YamlReader.Read(File.ReadAllBytes(file), file).Match(node => RecordFile.From(node, file), Outcome<Register.Records.Draft>.Refused).Value.ShouldNotBeNull(file);
                var terms = VocabularyKind.Terms.Or(new Group(vocabulary.Document), []);
                terms.Where(term => !VocabularyKind.TermLabel.In(term).IsKnown(out var label) || !label.Wordings.ContainsKey("fr") || !label.Wordings.ContainsKey("en"))
                    .Select(term => VocabularyKind.TermCode.Or(term, "")).ShouldBeEmpty(file);
            }
        }
    }

    private static Kind Of(string code) => AllKinds.Find(code) ?? throw new InvalidOperationException(code);

    private static IEnumerable<Field> Fields(FieldSet set) => Sets(set).SelectMany(one => one.All);

    private static IEnumerable<FieldSet> Sets(FieldSet set) =>
        [set, .. set.All.Select(field => field.Shape.Item ?? field.Shape).OfType<GroupShape>().SelectMany(group => Sets(group.Fields))];

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$")]
    private static partial Regex CamelCase();
}
