using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Tests.Registers;

[Trait("engine", "none")]
public sealed class WordingInSeveralLanguages
{
    private static readonly Localized French = Localized.Of("fr", "Données ouvertes");

    [Fact]
    public void A_text_without_a_language_is_bare() => Is("Données ouvertes", "\"Données ouvertes\"");

    [Fact]
    public void A_text_in_one_language_names_it() => Is(French, """{"fr":"Données ouvertes"}""");

    [Fact]
    public void A_translation_names_the_original_unless_it_is_the_first() =>
        Is(French.With("en", "Open data"), """{"en":"Open data","fr":"Données ouvertes","original":"fr"}""");

    [Fact]
    public void A_translation_keeps_the_version_that_it_was_made_from() =>
        Is(French.With("en", "Open data", of: 3), """{"en":{"text":"Open data","of":"3"},"fr":"Données ouvertes","original":"fr"}""");

    [Fact]
    public void It_is_read_in_the_language_asked() => French.With("en", "Open data").In(Tongue.English).ShouldBe(new Said("Open data", "en"));

    [Fact]
    public void When_the_language_asked_is_not_there_it_is_read_in_the_original() =>
        Localized.Of("de", "Offene Daten").With("it", "Dati aperti").In(Tongue.English).ShouldBe(new Said("Offene Daten", "de"));

    [Theory]
    [InlineData("""{"fr":" "}""", "/name/fr", "texte")]
    [InlineData("""{"français":"x"}""", "/name/français", "BCP 47")]
    [InlineData("""{"fr":"x","original":"en"}""", "/name/original", "original")]
    [InlineData("""{"fr":{"text":"x","of":"third"}}""", "/name/fr", "of:")]
    [InlineData("""{"fr":{"text":"x","from":"3"}}""", "/name/fr", "from")]
    [InlineData("""{"fr":{"of":"3"}}""", "/name/fr", "texte")]
    [InlineData("""{"original":"fr"}""", "/name", "texte")]
    [InlineData("""["x"]""", "/name", "texte")]
    [InlineData("3", "/name", "texte")]
    public void What_is_no_text_is_refused(string name, string path, string says)
    {
        var fault = TheTerms.Fault(EventKind.Kind, $$"""{"name":{{name}}}""");

        fault.Path.ShouldBe(path);
        fault.What.Fr.ShouldContain(says);
        fault.What.En.ShouldNotBe(fault.What.Fr);
    }

    private static void Is(Localized words, string json)
    {
        var document = Drafting.Named(EventKind.Kind, "x").With(Common.Name, words).Document;

        JsonElement.DeepEquals(document.GetProperty("name"), JsonDocument.Parse(json).RootElement).ShouldBeTrue(document.GetRawText());
        Common.Name.In(new Group(document)).ShouldBe(Fact<Localized>.Certain(words));
        TheTerms.Faults(EventKind.Kind, document.GetRawText()).ShouldBeEmpty();
    }
}
