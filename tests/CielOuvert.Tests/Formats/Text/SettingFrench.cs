using CielOuvert.Formats.Text;
using CsCheck;

namespace CielOuvert.Tests.Formats.Text;

public sealed class SettingFrench
{
    /// <summary>Here <c>_</c> stands for the narrow no-break space, <c>~</c> for the no-break space.</summary>
    [Theory]
    [InlineData("« Mais alors que nous apporte Zoom ? »", "«_Mais alors que nous apporte Zoom_?_»")]
    [InlineData("«Mais alors que nous apporte Zoom?»", "«_Mais alors que nous apporte Zoom_?_»")]
    [InlineData("L'intelligence artificielle et les métiers du contrôle : opportunités et cas d'usages", "L’intelligence artificielle et les métiers du contrôle~: opportunités et cas d’usages")]
    [InlineData("Numérique: tous risques", "Numérique~: tous risques")]
    [InlineData("Reset ; et après ?!", "Reset_; et après_?!")]
    [InlineData("Quoi ??? Non !", "Quoi_??? Non_!")]
    [InlineData("Vraiment (oui ?) non", "Vraiment (oui_?) non")]
    [InlineData("le numérique d'« après »", "le numérique d’«_après_»")]
    [InlineData("Et demain… ?", "Et demain…_?")]
    [InlineData("Aujourd'hui, l'*ouvert* !", "Aujourd’hui, l’*ouvert*_!")]
    [InlineData("« L’un » et « l’autre » ; fin.", "«_L’un_» et «_l’autre_»_; fin.")]
    [InlineData("Rendez-vous à 14:30 !", "Rendez-vous à 14:30_!")]
    [InlineData("Voir https://ripostecreativeterritoriale.xyz/?PagePrincipale ; merci", "Voir https://ripostecreativeterritoriale.xyz/?PagePrincipale_; merci")]
    [InlineData("Voir https://example.org/a;b!c?d='e' : ici", "Voir https://example.org/a;b!c?d='e'~: ici")]
    [InlineData("Voir « https://example.org » !", "Voir «_https://example.org_»_!")]
    [InlineData("Écrire à d'arc@example.org ?", "Écrire à d'arc@example.org_?")]
    [InlineData("Le code `a ? b : c; l'x` reste !", "Le code `a ? b : c; l'x` reste_!")]
    [InlineData("&amp; &#39; et &lt;", "&amp; &#39; et &lt;")]
    [InlineData("a::b, fichier.txt:12, x!=y, !important, ?x", "a::b, fichier.txt:12, x!=y, !important, ?x")]
    [InlineData("! seul", "! seul")]
    [InlineData("un 'mot' et 5' de pause", "un 'mot' et 5' de pause")]
    [InlineData("\n  ? ligne", "\n  ? ligne")]
    [InlineData("Rien à faire, ici.", "Rien à faire, ici.")]
    [InlineData("", "")]
    [InlineData("« »", "« »")]
    public void Signs_get_the_space_that_printed_french_gives_them(string typed, string set) =>
        FrenchTypography.Apply(typed).ShouldBe(set.Replace('_', '\u202F').Replace('~', '\u00A0'));

    [Theory]
    [InlineData("What does Zoom bring? It's: this!", "en")]
    [InlineData("What does Zoom bring? It's: this!", null)]
    [InlineData("¿Qué nos aporta?", "es")]
    public void Another_language_is_left_as_it_is(string text, string? language) => FrenchTypography.Apply(text, language).ShouldBe(text);

    [Fact]
    public void French_of_any_country_is_set() => FrenchTypography.Apply("Quoi ?", "fr-BE").ShouldBe("Quoi\u202F?");

    [Fact]
    public void Setting_again_changes_nothing_and_no_word_is_lost() => Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 12].Select(string.Concat).Sample(
        text =>
        {
            var set = FrenchTypography.Apply(text);
            FrenchTypography.Apply(set).ShouldBe(set);
            Bare(set).ShouldBe(Bare(text));
        },
        iter: 10_000);

    [Fact]
    public void Plain_text_gives_back_what_a_keyboard_types() => FrenchTypography.Plain("l’«\u202Fouvert\u202F»\u00A0: oui\u202F!").ShouldBe("l'« ouvert » : oui !");

    private static readonly string[] Pieces =
    [
        " ", "  ", "\u00A0", "\u202F", ";", "!", "?", ":", "«", "»", "'", "’", "l'", "été", "Zoom", "2020", "14:30", "\n", "(", ")", "…", "😀", "&amp;", "`", "https://a.org/?b;c",
        "a@b.org", "*", ",", ".", "\"", "-",
    ];

    private static string Bare(string text) => string.Concat(text.Where(one => one is not (' ' or '\u00A0' or '\u202F' or '\u2009'))).Replace('’', '\'');
}
