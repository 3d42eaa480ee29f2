using CielOuvert.Formats.Text;
using CsCheck;

namespace CielOuvert.Tests.Formats.Text;

public sealed class FoldingNames
{
    [Theory]
    [InlineData("", "")]
    [InlineData("lille2020", "lille2020")]
    [InlineData("L’Œuvre — été 2020 !", "l oeuvre ete 2020")]
    [InlineData("L'Été", "l ete")]
    [InlineData("  Ægir   &\tStraße…", "aegir strasse")]
    [InlineData("Numérique, tous risques", "numerique tous risques")]
    [InlineData("Capacity-Lab", "capacity lab")]
    [InlineData("E\u0301cole", "ecole")]
    [InlineData("Łódź, Øresund, İstanbul, Þór", "lodz oresund istanbul thor")]
    [InlineData("ﬁn du XXᵉ", "fin du xxe")]
    [InlineData("co\u00ADopérer\u200B", "cooperer")]
    [InlineData("1\u202F000", "1 000")]
    [InlineData("Ελλάδα", "ελλαδα")]
    [InlineData("Россия", "россия")]
    [InlineData("日本", "日本")]
    [InlineData("😀 !?", "")]
    [InlineData("a\uD83Db", "a b")]
    [InlineData("a\uFFFEé", "a e")]
    public void A_name_folds_to_what_anyone_would_type(string name, string folded) => Folding.Fold(name).ShouldBe(folded);

    [Fact]
    public void Folding_again_changes_nothing() => Gen.String[Gen.Char, 0, 30].Sample(
        text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text), iter: 10_000);

    [Fact]
    public void It_asks_no_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("tr-TR");
            Folding.Fold("INITIATIVE").ShouldBe("initiative");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("L’Été numérique !", "l-ete-numerique")]
    [InlineData("Reset", "reset")]
    [InlineData("  --  ", "")]
    [InlineData("日本 2020", "2020")]
    [InlineData("A/B & C", "a-b-c")]
    public void A_slug_holds_small_letters_digits_and_single_hyphens(string name, string slug) => Slugs.From(name).ShouldBe(slug);

    [Fact]
    public void A_long_slug_is_cut_between_words()
    {
        Slugs.From(string.Join(' ', Enumerable.Repeat("numerique", 12))).ShouldBe(string.Join('-', Enumerable.Repeat("numerique", 8)));
        Slugs.From(new string('a', 200)).ShouldBe(new string('a', 80));
    }

    [Fact]
    public void Any_slug_is_well_formed() => Gen.String[Gen.Char, 0, 200].Sample(
        text => Slugs.From(text) is var slug && slug.Length <= 80 && System.Text.RegularExpressions.Regex.IsMatch(slug, "^([a-z0-9]+(-[a-z0-9]+)*)?$"), iter: 5_000);
}
