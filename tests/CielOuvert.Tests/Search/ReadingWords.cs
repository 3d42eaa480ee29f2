using CielOuvert.Register.Facts;
using CielOuvert.Register.Search.Analysis;
using static CielOuvert.Tests.Search.SearchedRegister;

namespace CielOuvert.Tests.Search;

public sealed class ReadingWords
{
    [Theory]
    [InlineData("Les élections municipales", "election municipale")]
    [InlineData("Les élections municipales", "ÉLECTIONS")]
    [InlineData("Un cheval", "chevaux")]
    [InlineData("Réseaux nationaux", "réseau nationale")]
    [InlineData("Les libertés numériques", "libertes numerique")]
    [InlineData("Œuvres et œufs", "oeuvre oeuf")]
    [InlineData("Oeuvre ouverte", "œuvres")]
    [InlineData("Curriculum vitæ", "vitae")]
    [InlineData("L’été à la mer", "été")]
    [InlineData("État d’urgence", "urgence")]
    [InlineData("État d'urgence", "d’urgence")]
    [InlineData("Aujourd’hui l'école", "aujourd'hui école")]
    [InlineData("Saint-Jacques-de-la-Lande", "Saint-Jacques")]
    [InlineData("Saint-Jacques-de-la-Lande", "jacques lande")]
    [InlineData("Avec Tim O’Reilly", "o'reilly")]
    [InlineData("Avec Tim O’Reilly", "reilly")]
    [InlineData("Le site fing.org", "fing")]
    [InlineData("Le réseau N.E.C.", "NEC")]
    [InlineData("NEC Rennes", "n.e.c.")]
    [InlineData("Projet RUDI", "rudi")]
    [InlineData("La 5G en débat", "5g")]
    [InlineData("#Reset", "reset")]
    [InlineData("Reset", "#Reset")]
    [InlineData("C’est quoi l’e-administration ?", "e-administration")]
    [InlineData("Cafe\u0301 citoyen", "café")]
    [InlineData("La médiation numérique", "mediat")]
    [InlineData("Innovation numérique", "innov")]
    [InlineData("Innovation numérique", "innovation numé")]
    [InlineData("La Fing et les communs", "les communs de la fing")]
    public async Task In_French_a_record_is_found_as_people_type(string name, string query)
    {
        await using var given = await Holding(Event("wanted", name), Event("other", "Tout autre chose"));

        (await given.Find(query)).ShouldBe(["wanted"]);
    }

    [Theory]
    [InlineData("Voting for universities", "vote university")]
    [InlineData("The women’s network", "women network")]
    [InlineData("Connected things", "connect")]
    public async Task In_English_a_record_is_found_by_the_families_of_its_words(string name, string query)
    {
        await using var given = await Holding(Event("wanted", Localized.Of("en", name)), Event("other", "Tout autre chose"));

        (await given.Find(query)).ShouldBe(["wanted"]);
    }

    [Fact]
    public async Task In_a_third_language_a_record_is_found_by_its_words_as_written()
    {
        await using var given = await Holding(Event("wanted", Localized.Of("es", "Ciudades abiertas")));

        (await given.Find("ciudades abiertas")).ShouldBe(["wanted"]);
    }

    [Fact]
    public async Task A_translation_is_found_too()
    {
        await using var given = await Holding(Event("wanted", Localized.Of("fr", "La ville lente").With("en", "The slow city")));

        (await given.Find("slow cities")).ShouldBe(["wanted"]);
        (await given.Find("villes lentes")).ShouldBe(["wanted"]);
    }

    [Fact]
    public async Task The_words_of_a_query_may_be_in_different_texts_of_a_record_but_all_must_be_there()
    {
        await using var given = await Holding(Event("both", "Atelier", "Sur les communs"), Event("one", "Atelier", "Sur la ville"));

        (await given.Find("atelier communs")).ShouldBe(["both"]);
        (await given.Find("atelier forêt")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_made_of_small_words_is_found()
    {
        await using var given = await Holding(Event("wanted", "Et pour qui ?"), Event("other", "Tout autre chose"));

        (await given.Find("pour qui")).ShouldBe(["wanted"]);
    }

    [Fact]
    public async Task Only_the_last_word_may_be_a_beginning()
    {
        await using var given = await Holding(Event("wanted", "Clairière numérique"));

        (await given.Find("clair numérique")).ShouldBeEmpty();
    }

    /// <summary>Extracts rely on it: of the words of a text, they work out the stems of those alone that begin as one that was asked.</summary>
    [Fact]
    public void A_stem_begins_as_its_word_does()
    {
        var random = new Random(2020);
        var words = Enumerable.Range(0, 20_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => "aeiouyslxtnmencrd"[random.Next(17)])));

        words.Where(word => Chain.TermsOf(word).Any(term => term.TrimStart('\u0001', '\u0002')[0] != word[0])).ShouldBeEmpty();
    }
}
