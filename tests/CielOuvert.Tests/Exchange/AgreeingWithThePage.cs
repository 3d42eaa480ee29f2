using System.Text.RegularExpressions;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Site;
using Microsoft.Net.Http.Headers;
using Record = CielOuvert.Register.Records.Record;

namespace CielOuvert.Tests.Exchange;

/// <summary>A page and its twins are renderings of one selection: they hold the same records in the same order, whatever is asked.</summary>
public sealed partial class AgreeingWithThePage(ServedDemo demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Selections, and where their pages are.</summary>
    public static TheoryData<string, string> Lists =>
    [
        .. AllKinds.InOrder.Select(kind => ($"kind={kind.Code}", $"/fr/{kind.Path.Fr}")),
        ("kind=event&type=webinar&period=2020", "/fr/evenements?type=webinaire&annee=2020"),
        ("kind=event&organizer=several&order=name", "/en/events?organizer=several&order=name"),
        ("kind=event,publication", "/en/search?kind=events,publications"),
        ("kind=event,organization&order=changed", "/en/search?kind=events,organisations&order=changed"),
        ("kind=event&order=changed", "/fr/evenements?ordre=modifie"),
        ("kind=article&isPartOf=coinces-dans-zoom&order=sequence", "/fr/articles?dans=coinces-dans-zoom&ordre=suite"),
        ("playlist=playlist-acculturation-au-numerique&order=sequence", "/fr/recherche?playlist=playlist-acculturation-au-numerique&ordre=suite"),
        ("q=donn%C3%A9es&order=changed", "/fr/recherche?q=donn%C3%A9es&ordre=modifie"),
        ("q=donn%C3%A9es", "/fr/recherche?q=donn%C3%A9es"),
        ("q=%22donn%C3%A9es%20personnelles%22%20-rennes", "/fr/recherche?q=%22donn%C3%A9es%20personnelles%22%20-rennes"),
        ("kind=event&q=num%C3%A9rique&period=2020", "/fr/recherche?q=num%C3%A9rique&genre=evenements&annee=2020"),
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_twin_holds_what_the_register_finds(string asked, string page)
    {
        var selection = Selection.Parse(asked).IsDone(out var parsed) ? parsed : throw new InvalidOperationException(asked);
        var records = await Records(selection);

        foreach (var twin in AllTwins.InOrder.Where(twin => twin.IsOfList(selection.Kinds)))
        {
            var reader = TwinReader.Of(twin.Extension);
            (await Slugs(reader, With(page, twin.Extension))).ShouldBe(records.Where(reader.Keeps).Select(record => record.Slug), $"{page} as {twin.Extension}");
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_page_leads_to_each_of_them(string asked, string page)
    {
        var kinds = Selection.Parse(asked).IsDone(out var parsed) ? parsed.Kinds : [];
        using var document = await demo.Site.Page(page);

        var said = document.QuerySelectorAll("head link[rel=alternate][type]:not([type$='+oembed'])").Select(link => link.GetAttribute("type")).ToList();

        said.ShouldBe(AllTwins.InOrder.Where(twin => twin.IsOfList(kinds)).Select(twin => twin.MediaType));
    }

    private async Task<List<Record>> Records(Selection selection)
    {
        var records = new List<Record>();
        var found = (await demo.Site.Register.Find(selection with { Size = Selection.MostSize }, Viewer.Visitor, AsOf.Now, Stop)).IsDone(out var page) ? page : throw new InvalidOperationException(selection.ToString());
        found.Next.ShouldBeNull();
        records.AddRange(found.Records);
        return records;
    }

    /// <summary>All that a twin holds, through all its pages.</summary>
    private async Task<List<string>> Slugs(TwinReader reader, string address)
    {
        var slugs = new List<string>();
        for (string? next = address; next is not null;)
        {
            using var response = await demo.Site.Get(next);
            response.IsSuccessStatusCode.ShouldBeTrue($"{next}: {response.StatusCode} {response.Headers.Location}");
            slugs.AddRange(reader.Slugs(await response.Content.ReadAsByteArrayAsync(Stop)));
            next = response.Headers.TryGetValues(HeaderNames.Link, out var links) ? links.Select(link => NextLink().Match(link)).FirstOrDefault(match => match.Success)?.Groups[1].Value : null;
            if (next is not null) next = new Uri(next).PathAndQuery;
        }

        return slugs;
    }

    private static string With(string page, string extension) => page.Split('?') is [var path, var query] ? $"{path}.{extension}?{query}" : $"{page}.{extension}";

    [GeneratedRegex("^<([^>]+)>; rel=\"next\"")]
    private static partial Regex NextLink();
}
