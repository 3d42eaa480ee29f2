using CielOuvert.Register.Folders;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Tests.Demo;

/// <summary>The integrity of the demonstration register's files.</summary>
[Trait("engine", "none")]
public sealed class ReadingTheDemoFolder
{
    [Fact]
    public async Task No_two_records_have_the_same_slug() =>
        (await DemoFolder.Records()).GroupBy(record => record.Slug).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    [Fact]
    public async Task Every_link_leads_to_a_record_of_a_kind_it_allows()
    {
        var kinds = (await DemoFolder.Records()).ToDictionary(record => record.Slug, record => record.Kind.Code);

        var broken = (await DemoFolder.Records()).SelectMany(record => record.Kind.Index(record.Document).Links.Select(link => (record.Slug, Link: link)))
            .Where(found => !kinds.TryGetValue(found.Link.Target, out var kind) || (found.Link.Kinds.Count > 0 && !found.Link.Kinds.Contains(kind)));

        broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_record_passes_the_check_of_its_kind()
    {
        var records = await DemoFolder.Records();
        var terms = new TermSet(records.Where(record => record.Kind == VocabularyKind.Kind).ToDictionary(record => record.Slug, CodesOf));

        var faults = records.SelectMany(record =>
        {
            var checking = new Checking(terms);
            record.Kind.Check(record.Document, checking);
            return checking.Faults.Select(fault => $"{record.Slug}{fault.Path}: {fault.What}");
        });

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_file_is_already_in_its_canonical_form()
    {
        var others = (await DemoFolder.Records()).Where(record =>
        {
            var file = Path.Combine(DemoFolder.Path, record.Kind.Code, $"{record.Slug}.yaml");
            var written = RecordFile.Write(record.Kind, record.Slug, record.EffectiveSight, record.FormerSlugs, record.Document);
            return !File.ReadAllBytes(file).AsSpan().SequenceEqual(written);
        });

        others.Select(record => record.Slug).ShouldBeEmpty();
    }

    /// <summary>Without its line, each load draws another, and nothing that holds the hash of the record is the same twice.</summary>
    [Fact]
    public async Task Every_record_has_its_salt() =>
        (await DemoFolder.Records()).Where(record => record.Salt is null).Select(record => record.Slug).ShouldBeEmpty();

    [Fact]
    public async Task Only_the_kinds_that_the_year_has_none_of_are_missing()
    {
        var present = (await DemoFolder.Records()).Select(record => record.Kind).ToHashSet();

        AllKinds.InOrder.Where(kind => !present.Contains(kind)).Select(kind => kind.Code).ShouldBe(["funding", "picture", "attestation"]);
    }

    [Fact]
    public async Task Every_person_is_public_for_a_reason()
    {
        var people = (await DemoFolder.Records()).Where(record => record.Kind.Code == "person").ToList();

        people.Count.ShouldBe(25);
        people.Where(person => !person.Document.TryGetProperty("publishedBecause", out _)).ShouldBeEmpty();
    }

    private static IReadOnlyCollection<string> CodesOf(Register.Records.Draft vocabulary) =>
        [.. VocabularyKind.Terms.Or(new Register.Kinds.Shapes.Group(vocabulary.Document), []).Select(term => VocabularyKind.TermCode.Or(term, ""))];
}
