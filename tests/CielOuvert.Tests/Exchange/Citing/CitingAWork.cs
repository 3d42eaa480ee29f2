using AngleSharp.Html.Dom;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Starter;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Citing;

/// <summary>The page of a work says how it is cited, and names nobody whom it may not.</summary>
public sealed class CitingAWork(ServedDemo demo)
{
    private const string Hostile = "</cite><script>alert(1)</script>\" \u202Etxet";

    [Fact]
    public async Task Its_page_has_the_reference_the_attribution_and_the_same_for_programs()
    {
        var french = await demo.Site.Page("/fr/publications/livret-reset-territoires");
        var english = await demo.Site.Page("/en/publications/livret-reset-territoires");

        Lines(french).ShouldBe(["Livret Reset territoires [en ligne]. Fing, [s. d.]. Disponible à l’adresse : https://fing.org/publications/livret-reset-territoires.html", "aucune licence certaine : à demander avant de reprendre"]);
        Lines(english).ShouldBe(["Livret Reset territoires. (n.d.). Fing. https://fing.org/publications/livret-reset-territoires.html", "no certain licence: ask before reusing it"]);
        french.QuerySelectorAll("[aria-labelledby=citing] [rel=alternate]").Select(link => link.GetAttribute("href")).ShouldBe(
            ["/fr/publications/livret-reset-territoires.bib", "/fr/publications/livret-reset-territoires.ris", "/fr/publications/livret-reset-territoires.csl"]);
    }

    [Theory]
    [InlineData("/fr/articles", true)]
    [InlineData("/fr/rediffusions", true)]
    [InlineData("/en/works-cited", true)]
    [InlineData("/fr/evenements", false)]
    public async Task Works_have_it_and_nothing_else(string list, bool has)
    {
        var first = (await demo.Site.Page(list)).QuerySelectorAll("main a").Select(link => link.GetAttribute("href") ?? "").First(href => href.StartsWith($"{list}/", StringComparison.Ordinal));

        ((await demo.Site.Page(first)).QuerySelector("#citing") is not null).ShouldBe(has, first);
    }

    [Fact]
    public async Task The_report_has_it_too() => (await demo.Site.Page("/fr/rapports/rapport-2020")).QuerySelector("#citing").ShouldNotBeNull();

    [Fact]
    public async Task Nobody_private_and_nothing_in_doubt_is_in_it_and_hostile_words_stay_words()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit([.. Starting.Shipped().Select(Change.Add)]);
        await site.Commit(
            Change.Add(APerson.Named("Ada King").SeenBy(Sight.Public)), Change.Add(APerson.Named("Camille Secrète")),
            Change.Add(Drafting.Named(LicenceKind.Kind, "Licence libre").Called("libre").Holding("url", "\"https://libre.example/\"")),
            Change.Add(Drafting.Named(PublicationKind.Kind, Hostile).Called("cahier").On("2020-04").Linking(PublicationKind.Author, "camille-secrete", "ada-king").With(Common.License, "libre")
                .With(Common.Url, new WebAddress("https://wrong.example/", new("https://wrong.example/"), AddressState.Wrong))),
            Change.Add(Drafting.Named(PublicationKind.Kind, "Livret").Called("livret").With(PublicationKind.Author, Fact<IReadOnlyList<string>>.Deduced(["ada-king"], "her style"))
                .With(Common.License, Fact<string>.Deduced("libre", "its cover"))));

        var page = await site.Page("/en/publications/cahier");
        var doubtful = await site.Page("/en/publications/livret");

        Lines(page)[1].ShouldStartWith($"“{Hostile}” by Ada King, April 2020, licensed under Licence libre (https://libre.example/). Source: http");
        Lines(page)[1].ShouldEndWith("/en/publications/cahier");
        page.QuerySelectorAll("main script").ShouldBeEmpty();
        Lines(doubtful)[0].ShouldStartWith("Livret. (n.d.).");
        Lines(doubtful)[1].ShouldBe("no certain licence: ask before reusing it");
        doubtful.QuerySelector("[aria-labelledby=citing] .more")?.TextContent.ShouldBe("What is in doubt is not in the reference, or is there in brackets.");
    }

    private static IReadOnlyList<string> Lines(IHtmlDocument page) => [.. page.QuerySelectorAll("[aria-labelledby=citing] dd").SkipLast(1).Select(line => line.TextContent.Replace('\u00A0', ' ').Replace('\u202F', ' '))];
}
