using CielOuvert.Register.Kinds;
using CielOuvert.Tests.House;

namespace CielOuvert.Tests.Demo;

/// <summary>Every word of the product stands in both languages, and the glossary has them all.</summary>
[Trait("engine", "none")]
public sealed class PairingWords
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "glossary.md");

    [Fact]
    public void The_glossary_says_what_the_descriptions_say()
    {
        if (Environment.GetEnvironmentVariable("CIEL_WRITE") == "glossary") System.IO.File.WriteAllText(File, GlossaryText.Write());

        System.IO.File.ReadAllText(File).ShouldBe(GlossaryText.Write(), "The descriptions of kinds have changed: run the tests with CIEL_WRITE=glossary, and read the difference.");
    }

    [Fact]
    public void Every_kind_has_an_address_of_its_own_in_each_language()
    {
        AllKinds.InOrder.Select(kind => kind.Path.Fr).ShouldBeUnique();
        AllKinds.InOrder.Select(kind => kind.Path.En).ShouldBeUnique();
        AllKinds.InOrder.Select(kind => kind.Code).ShouldBeUnique();
    }

    [Fact]
    public void Every_field_that_names_a_vocabulary_finds_it_in_the_register_of_a_new_organisation()
    {
        var shipped = Directory.GetFiles(Path.Combine(Repository.Root, "src", "CielOuvert.Register", "Starter", "vocabulary")).Select(Path.GetFileNameWithoutExtension).ToHashSet();

        AllKinds.InOrder.SelectMany(kind => Vocabularies.Of(kind.Fields)).Distinct().Where(vocabulary => !shipped.Contains(vocabulary)).ShouldBeEmpty();
    }
}
