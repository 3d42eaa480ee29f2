using System.Net;
using CielOuvert.Exchange.Harvest;
using CielOuvert.Tests.House;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Harvest;

/// <summary>Every verb, every error, each answer as the schema of the protocol has it (OAI-PMH 2.0).</summary>
public sealed class AskingTheProtocol(ServedDemo demo)
{
    private const string Nobody = "oai:fing-2020.example:01a2260a-0000-7000-8000-000000000000";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "badVerb")]
    [InlineData("?verb=Nothing", "badVerb")]
    [InlineData("?verb=identify", "badVerb")]
    [InlineData("?Verb=Identify", "badVerb")]
    [InlineData("?verb=Identify&verb=Identify", "badVerb")]
    [InlineData("?verb=Identify&set=kind.event", "badArgument")]
    [InlineData("?verb=ListRecords", "badArgument")]
    [InlineData("?verb=ListRecords&metadataprefix=oai_dc", "badArgument")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc&colour=blue", "badArgument")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai%20dc", "badArgument")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc&set=kind::event", "badArgument")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc&from=2021-02-30", "badArgument")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc&from=2021", "badArgument")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc&from=2021-01-01T00:00:00", "badArgument")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc&from=2021-01-01&until=2022-01-01T00:00:00Z", "badArgument")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc&from=2022-01-02&until=2022-01-01", "badArgument")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x", "badArgument")]
    [InlineData("?verb=GetRecord&metadataPrefix=oai_dc", "badArgument")]
    [InlineData("?verb=GetRecord&metadataPrefix=oai_dc&identifier=not%20a%20uri", "badArgument")]
    [InlineData("?verb=ListIdentifiers&metadataPrefix=marc21", "cannotDisseminateFormat")]
    [InlineData($"?verb=GetRecord&metadataPrefix=oai_dc&identifier={Nobody}", "idDoesNotExist")]
    [InlineData("?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere.example:1", "idDoesNotExist")]
    [InlineData($"?verb=ListMetadataFormats&identifier={Nobody}", "idDoesNotExist")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc&until=1999-12-31", "noRecordsMatch")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc&from=2999-01-01", "noRecordsMatch")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc&set=kind.nothing", "noRecordsMatch")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_datacite&set=kind.event", "noRecordsMatch")]
    [InlineData("?verb=ListRecords&resumptionToken=", "badResumptionToken")]
    [InlineData("?verb=ListRecords&resumptionToken=ListRecords!oai_dc!!!1!2!3!4!000000000000", "badResumptionToken")]
    [InlineData("?verb=ListSets&resumptionToken=any", "badResumptionToken")]
    public async Task What_is_wrong_is_said_by_its_code(string query, string code)
    {
        var answer = await demo.Site.Ask(query);

        answer.Error().ShouldBe(code);
        var request = answer.Element(OaiClient.Oai + "request").ShouldNotBeNull();
        request.Value.ShouldBe("https://fing-2020.example/oai");
        request.HasAttributes.ShouldBe(code is not ("badVerb" or "badArgument"));
        await Validate(query);
    }

    [Theory]
    [InlineData("?verb=Identify")]
    [InlineData("?verb=ListSets")]
    [InlineData("?verb=ListMetadataFormats")]
    [InlineData("?verb=ListIdentifiers&metadataPrefix=oai_dc")]
    [InlineData("?verb=ListIdentifiers&metadataPrefix=oai_datacite")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_datacite")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc&from=2021-07-01&until=2021-07-01&set=kind.event")]
    [InlineData("?verb=ListRecords&metadataPrefix=oai_dc&from=2021-07-01T00:00:00Z&until=2021-07-01T00:00:00Z&set=figure.evenements")]
    public async Task Each_verb_has_its_answer_in_the_form_of_its_schema(string query)
    {
        var answer = await demo.Site.Ask(query);

        answer.Error().ShouldBeNull();
        answer.Element(OaiClient.Oai + "request")?.Attributes().Select(one => $"{one.Name}={one.Value}").ShouldBe(query.TrimStart('?').Split('&'), ignoreOrder: true);
        await Validate(query);
        for (var token = answer.Token(); token is not null;)
        {
            var next = $"?{query.TrimStart('?').Split('&')[0]}&resumptionToken={Uri.EscapeDataString(token)}";
            await Validate(next);
            token = (await demo.Site.Ask(next)).Token();
        }
    }

    [Fact]
    public async Task A_record_is_given_alone_as_in_the_list()
    {
        var listed = (await demo.Site.Ask("?verb=ListRecords&metadataPrefix=oai_datacite")).Items()[0];
        var query = $"?verb=GetRecord&metadataPrefix=oai_datacite&identifier={listed.Identifier}";

        var given = (await demo.Site.Ask(query)).Items().ShouldHaveSingleItem();

        (given with { Metadata = null, Sets = listed.Sets }).ShouldBe(listed with { Metadata = null });
        given.Sets.ShouldBe(listed.Sets);
        given.Metadata?.ToString().ShouldBe(listed.Metadata?.ToString());
        await Validate(query);
        var formats = await demo.Site.Ask($"?verb=ListMetadataFormats&identifier={listed.Identifier}");
        formats.Descendants(OaiClient.Oai + "metadataPrefix").Select(one => one.Value).ShouldBe(["oai_dc", "oai_datacite"]);
    }

    [Fact]
    public async Task What_is_no_work_or_has_no_sure_year_has_one_format()
    {
        var works = (await demo.Site.Harvest("metadataPrefix=oai_datacite")).Select(one => one.Identifier).ToHashSet();
        var undated = (await demo.Site.Harvest("metadataPrefix=oai_dc&set=kind.publication")).First(one => !works.Contains(one.Identifier));

        undated.Say("date").ShouldBeEmpty();
        (await demo.Site.Ask($"?verb=GetRecord&metadataPrefix=oai_datacite&identifier={undated.Identifier}")).Error().ShouldBe("cannotDisseminateFormat");
        var formats = await demo.Site.Ask($"?verb=ListMetadataFormats&identifier={undated.Identifier}");
        formats.Descendants(OaiClient.Oai + "metadataPrefix").Select(one => one.Value).ShouldBe(["oai_dc"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(30)]
    [InlineData(-1)]
    public async Task A_token_that_was_spoilt_is_refused(int at)
    {
        var token = (await demo.Site.Ask("?verb=ListRecords&metadataPrefix=oai_dc")).Token().ShouldNotBeNull();
        var place = at < 0 ? token.Length + at : at;
        var spoilt = $"{token[..place]}{(token[place] == '7' ? '8' : '7')}{token[(place + 1)..]}";

        (await demo.Site.Ask($"?verb=ListRecords&resumptionToken={Uri.EscapeDataString(spoilt)}")).Error().ShouldBe("badResumptionToken");
        (await demo.Site.Ask($"?verb=ListIdentifiers&resumptionToken={Uri.EscapeDataString(token)}")).Error().ShouldBe("badResumptionToken");
        (await demo.Site.Ask($"?verb=ListRecords&resumptionToken={Uri.EscapeDataString(token)}")).Error().ShouldBeNull();
    }

    [Fact]
    public async Task A_form_asks_the_same_from_any_site()
    {
        using var form = new HttpRequestMessage(HttpMethod.Post, HarvestMap.Path) { Content = new FormUrlEncodedContent([new("verb", "ListRecords"), new("metadataPrefix", "oai_dc"), new("set", "kind.event")]) };
        form.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var posted = await demo.Site.Client.SendAsync(form, Stop);

        var body = await posted.Content.ReadAsStringAsync(Stop);
        var got = await demo.Site.Ask("?verb=ListRecords&metadataPrefix=oai_dc&set=kind.event");

        System.Xml.Linq.XDocument.Parse(body).Root?.Element(OaiClient.Oai + "ListRecords")?.ToString().ShouldBe(got.Element(OaiClient.Oai + "ListRecords")?.ToString());
        posted.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }

    [Fact]
    public async Task What_is_no_form_or_too_long_a_one_is_refused()
    {
        using var json = await demo.Site.Client.PostAsync(HarvestMap.Path, new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), Stop);
        using var endless = await demo.Site.Client.PostAsync(HarvestMap.Path, new FormUrlEncodedContent([new("verb", new string('x', 100_000))]), Stop);

        json.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        endless.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task An_answer_is_compressed_and_never_kept()
    {
        using var answer = await demo.Site.Get($"{HarvestMap.Path}?verb=Identify", ("Accept-Encoding", "gzip"));

        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        answer.Headers.ETag.ShouldBeNull();
        answer.Headers.CacheControl?.ToString().ShouldBe("no-cache");
    }

    private async Task Validate(string query)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.xml");
        using var answer = await demo.Site.Get($"{HarvestMap.Path}{query}");
        await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync(Stop), Stop);
        try
        {
            await Peer.Run("xmllint", ["--nonet", "--noout", "--schema", Path.Combine(Repository.Root, "tests", "CielOuvert.Tests", "Exchange", "Schemas", "answers.xsd"), path], Stop);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
