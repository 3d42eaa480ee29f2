using CielOuvert.StaticSite;

namespace CielOuvert.Tests.StaticSite;

public sealed class NamingFiles
{
    [Theory, Trait("engine", "none")]
    [InlineData("/", "index.html")]
    [InlineData("/fr", "fr/index.html")]
    [InlineData("/fr/evenements", "fr/evenements/index.html")]
    [InlineData("/fr/evenements/reset", "fr/evenements/reset.html")]
    [InlineData("/fr/evenements.csv", "fr/evenements.csv")]
    [InlineData("/fr/evenements?annee=2020", "fr/evenements/_annee=2020.html")]
    [InlineData("/fr/evenements.csv?type=webinaire&annee=2020", "fr/evenements/_type=webinaire__annee=2020.csv")]
    [InlineData("/en/figures/events/2020", "en/figures/events/2020.html")]
    [InlineData("/assets/site.0a1b2c3d4e5f.css", "assets/site.0a1b2c3d4e5f.css")]
    public void An_address_has_a_file_that_one_can_read(string address, string file) => ArchivePath.Of(address).ShouldBe(file);

    [Theory, Trait("engine", "none")]
    [InlineData("/fr/personnes/con")]
    [InlineData("/fr/personnes/aux.json")]
    [InlineData("/../../etc/passwd")]
    [InlineData("/fr/evenements?apres=A:B*C|<D>\"")]
    [InlineData("/fr/%2e%2e/x")]
    [InlineData("/fr/évènements/é")]
    [InlineData("/fr/chiffres/x?as-of=2021-01-01T00:00:00Z")]
    public void One_that_a_file_system_would_refuse_has_a_name_of_its_own(string address)
    {
        var file = ArchivePath.Of(address);

        file.ShouldAllBe(letter => char.IsAsciiLetterOrDigit(letter) || "/._-=,".Contains(letter, StringComparison.Ordinal));
        file.Split('/').ShouldAllBe(part => part.Length > 0 && part.Length < 130 && !part.StartsWith("..", StringComparison.Ordinal));
        file.Split('/').Select(part => part.Split('.')[0]).ShouldNotContain("con");
        file.Split('/').Select(part => part.Split('.')[0]).ShouldNotContain("aux");
    }

    [Fact, Trait("engine", "none")]
    public void Two_that_differ_by_case_or_at_their_end_have_two_files()
    {
        ArchivePath.Of("/fr/evenements?apres=AbC").ToLowerInvariant().ShouldNotBe(ArchivePath.Of("/fr/evenements?apres=aBc").ToLowerInvariant());
        ArchivePath.Of($"/fr/evenements/{new string('a', 300)}b").ShouldNotBe(ArchivePath.Of($"/fr/evenements/{new string('a', 300)}c"));
        ArchivePath.Of($"/fr/evenements/{new string('a', 300)}b").Length.ShouldBeLessThan(150);
    }
}
