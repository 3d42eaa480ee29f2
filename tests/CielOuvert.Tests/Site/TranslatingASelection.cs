using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Vocabulary;

namespace CielOuvert.Tests.Site;

public sealed class TranslatingASelection(ServedDemo demo)
{
    [Theory]
    [InlineData("kind=event&type=webinar&period=2020&initiative=reset", "/fr/evenements?initiative=reset&type=webinaire&annee=2020", "/en/events?initiative=reset&type=webinar&year=2020")]
    [InlineData("kind=event&precision=none", "/fr/evenements?precision=aucun", "/en/events?precision=none")]
    [InlineData("kind=event&organizer=several&order=date", "/fr/evenements?organisateur=plusieurs&ordre=date", "/en/events?organizer=several&order=date")]
    [InlineData("kind=event,publication&period=2020-04&rule=starts-in&q=soin", "/fr/recherche?q=soin&genre=evenements,publications&periode=2020-04&regle=commence", "/en/search?q=soin&kind=events,publications&period=2020-04&rule=starts-in")]
    public async Task It_has_one_address_in_each_language(string canonical, string fr, string en)
    {
        var labels = await Labels.Read(demo.Site.Register, AsOf.Now, default);
        var selection = Parsed(Selection.Parse(canonical));

        SelectionAddress.Of(selection, Tongue.French, labels).ShouldBe(fr);
        SelectionAddress.Of(selection, Tongue.English, labels).ShouldBe(en);
    }

    [Fact]
    public async Task Every_term_of_every_facet_comes_back_in_both_languages()
    {
        var labels = await Labels.Read(demo.Site.Register, AsOf.Now, default);
        foreach (var kind in AllKinds.InOrder)
        {
            foreach (var facet in Facets.Of(kind))
            {
                string[] codes = [.. Facets.TermsOf(facet, [kind.Code], labels).Select(term => term.Code), SelectionKeys.Any, SelectionKeys.None];
                foreach (var code in codes) ComesBack(Selection.Of(kind.Code).Where(facet, code), kind, labels);
            }
        }
    }

    [Fact]
    public async Task Every_role_comes_back_in_both_languages()
    {
        var labels = await Labels.Read(demo.Site.Register, AsOf.Now, default);
        foreach (var key in SelectionKeys.All.Where(SelectionKeys.IsRole)) ComesBack(Selection.Of("event").Where(key, "reset"), Parsed(AllKinds.Find("event")), labels);
    }

    [Fact]
    public void No_two_keys_share_a_parameter()
    {
        foreach (var tongue in Tongues.All)
        {
            string[] own = [.. new[] { ParameterNames.Kind, ParameterNames.Year, ParameterNames.Period, ParameterNames.Rule, ParameterNames.Words, ParameterNames.Order, ParameterNames.Size, ParameterNames.After }.Select(name => name.In(tongue))];
            string[] names = [.. own, .. SelectionKeys.All.Select(key => ParameterNames.Of(key, tongue))];

            names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
        }
    }

    [Fact]
    public void No_kind_stands_at_the_segment_of_another_page()
    {
        foreach (var tongue in Tongues.All)
        {
            string[] segments = [.. AllKinds.InOrder.Select(kind => kind.Path.In(tongue)), .. Paths.Fixed.Select(page => page.In(tongue))];

            segments.GroupBy(segment => segment).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
        }
    }

    private static void ComesBack(Selection selection, Kind kind, Labels labels)
    {
        foreach (var tongue in Tongues.All)
        {
            var address = SelectionAddress.Of(selection, tongue, labels);
            var query = address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "";

            Parsed(SelectionAddress.Parse(kind, query, tongue, labels)).ToString().ShouldBe(selection.ToString(), address);
        }
    }

    private static T Parsed<T>(Outcome<T> outcome) => outcome.IsDone(out var done) ? done : throw new InvalidOperationException(outcome.Refusals[0].What.En);

    private static Kind Parsed(Kind? kind) => kind ?? throw new InvalidOperationException("No such kind.");
}
