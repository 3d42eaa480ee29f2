using AngleSharp.Dom;

namespace CielOuvert.Tests.Site;

public sealed class ShowingDoubtInLines(ServedDemo demo)
{
    private const string EitherNature = "initiative soutenue ou collaboration experte ambigu";

    [Fact]
    public async Task The_page_of_an_organisation_says_that_the_nature_of_its_collaboration_is_ambiguous()
    {
        var page = await demo.Site.Page("/fr/organisations/chronos");

        Line(page.QuerySelector("#collaboration-organization ~ ul > li")).ShouldBe($"Collaboration {EitherNature}");
    }

    [Fact]
    public async Task A_list_shows_the_candidates_of_what_is_ambiguous()
    {
        var page = await demo.Site.Page("/fr/collaborations");

        Line(page.QuerySelector(".record:has(a[href='/fr/collaborations/collab-chronos']) .record-line")).ShouldBe(EitherNature);
    }

    [Fact]
    public async Task A_list_marks_what_is_deduced()
    {
        var page = await demo.Site.Page("/fr/publications");

        Line(page.QuerySelector(".record:has(a[href='/fr/publications/self-data-cities-playbook']) .record-line")).ShouldBe("guide · Self Data stratégies territoriales déduit");
    }

    [Fact]
    public async Task Partners_without_a_name_go_by_the_words_of_the_source()
    {
        var page = await demo.Site.Page("/fr/partenariats/partenariat-rudi-autres");

        Line(page.QuerySelector("h1")).ShouldBe("8 autres partenaires — RUDI");
    }

    private static string Line(IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
