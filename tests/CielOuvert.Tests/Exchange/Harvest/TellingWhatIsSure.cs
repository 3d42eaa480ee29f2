using System.Xml.Linq;
using CielOuvert.Exchange.Harvest;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Folders;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Harvest;

/// <summary>What harvesters read: all that is certain, in its language; no doubt for true, no text that breaks, nobody who is hidden.</summary>
public sealed class TellingWhatIsSure
{
    private const string Pages = "http://localhost";

    [Fact]
    public async Task A_publication_is_told_by_all_that_is_certain_of_it()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(Change.Add(APerson.Named("Ada Lovelace").SeenBy(Sight.Public).Holding("relatedLink", """["https://orcid.org/0000-0002-1825-0097"]""")), Change.Add(APerson.Named("Camille Secrète")), Change.Add(AnInitiative.Named("Reset")),
            Change.Add(Drafting.Named(LicenceKind.Kind, "CC BY 4.0").Called("cc-by").With(Common.Url, Address("https://creativecommons.org/licenses/by/4.0/")).With(LicenceKind.Code, "CC-BY-4.0")),
            Change.Add(Draft.Of(PublicationKind.Kind, "cahier").With(Common.Name, Localized.Of("fr", "Cahier").With("en", "Booklet")).With(Common.Description, (Localized)"Un cahier.").On("2020-04")
                .Linking(PublicationKind.Author, "ada-lovelace", "camille-secrete").Linking(PublicationKind.IsPartOf, "reset").With(Common.License, "cc-by").With(Common.Url, Address("https://doi.org/10.1234/ab%2Fc"))
                .Holding("inLanguage", """["fr"]""").Holding("numberOfPages", "12")));

        var dc = (await site.Harvest("metadataPrefix=oai_dc&set=kind.publication")).ShouldHaveSingleItem();
        Elements(dc.Metadata, OaiItem.Dc).ShouldBe([
            "title[fr]=Cahier", "title[en]=Booklet", "creator=Ada Lovelace", "description[fr]=Un cahier.", "publisher=Ciel ouvert", "date=2020-04", "type=Text", "type[fr]=publication",
            $"identifier={Pages}/fr/publications/cahier", "identifier=https://doi.org/10.1234/ab%2Fc", "language=fr", $"relation={Pages}/fr/initiatives/reset", "rights[fr]=CC BY 4.0", "rights=https://creativecommons.org/licenses/by/4.0/",
        ], ignoreOrder: true);
        var work = (await site.Harvest("metadataPrefix=oai_datacite")).ShouldHaveSingleItem();
        Elements(work.Metadata, "http://datacite.org/schema/kernel-4").ShouldBe([
            "identifier=10.1234/ab/c", "creatorName=Ada Lovelace", "nameIdentifier=https://orcid.org/0000-0002-1825-0097", "title[fr]=Cahier", "title[en]=Booklet", "publisher=Ciel ouvert", "publicationYear=2020", "resourceType=publication", "date=2020-04", "language=fr",
            $"alternateIdentifier={Pages}/fr/publications/cahier", $"relatedIdentifier={Pages}/fr/initiatives/reset", "size=12 pages", "rights[fr]=CC BY 4.0", "description[fr]=Un cahier.",
        ]);
    }

    [Fact]
    public async Task A_work_has_the_DOI_by_which_it_is_cited_and_no_address_that_is_known_to_be_wrong()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(Change.Add(AnArticle.Named("Article").On("2020").With(Common.Url, new WebAddress("https://wrong.example/", new("https://wrong.example/"), AddressState.Wrong)).Holding("relatedLink", """["https://doi.org/10.5281/zenodo.42"]""")));

        (await site.Harvest("metadataPrefix=oai_dc"))[0].Say("identifier").ShouldBe([$"{Pages}/fr/articles/article"]);
        (await site.Harvest("metadataPrefix=oai_datacite")).SelectMany(one => Elements(one.Metadata, "http://datacite.org/schema/kernel-4")).First().ShouldBe("identifier=10.5281/zenodo.42");
    }

    [Theory]
    [InlineData("2020-04-15", "2020-04-15", "2020")]
    [InlineData("2020-04", "2020-04", "2020")]
    [InlineData("2020", "2020", "2020")]
    [InlineData("2020-XX", "2020", "2020")]
    [InlineData("2020-04/2020-06", "2020-04/2020-06", null)]
    [InlineData("2020~", null, null)]
    [InlineData("2020-04?", null, null)]
    [InlineData("202X", null, null)]
    [InlineData("2020-04/..", null, null)]
    public async Task A_date_is_as_precise_as_it_is_sure(string date, string? said, string? year)
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(Change.Add(AnArticle.Named("Article").On(date)));

        (await site.Harvest("metadataPrefix=oai_dc"))[0].Say("date").ShouldBe(said is null ? [] : [said]);
        (await site.Harvest("metadataPrefix=oai_datacite")).SelectMany(one => Elements(one.Metadata, "http://datacite.org/schema/kernel-4")).Where(one => one.StartsWith("publicationYear", StringComparison.Ordinal)).ShouldBe(year is null ? [] : [$"publicationYear={year}"]);
    }

    [Fact]
    public async Task What_is_deduced_ambiguous_or_unknown_is_not_told()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(Change.Add(APerson.Named("Ada Lovelace").SeenBy(Sight.Public)), Change.Add(AnArticle.Named("Article").With(ArticleKind.DatePublished, Fact<PartialDate>.Deduced(PartialDate.OfYear(2020), "its address"))
            .Holding("author", """{"certainty":"ambiguous","candidates":[{"value":["ada-lovelace"]}]}""").Holding("description", """{"certainty":"unknown"}""")));

        Elements((await site.Harvest("metadataPrefix=oai_dc&set=kind.article"))[0].Metadata, OaiItem.Dc)
            .ShouldBe(["title[fr]=Article", "publisher=Ciel ouvert", "type=Text", "type[fr]=article", $"identifier={Pages}/fr/articles/article"]);
        (await site.Ask("?verb=ListRecords&metadataPrefix=oai_datacite")).Error().ShouldBe("noRecordsMatch");
    }

    /// <summary>A harvester that was given a work by its year learns that nobody is sure of it any more.</summary>
    [Fact]
    public async Task A_work_whose_year_was_put_in_doubt_is_no_more_in_the_form_that_wants_one()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(Change.Add(AnArticle.Named("Article").On("2020")));
        var given = (await site.Harvest("metadataPrefix=oai_datacite")).ShouldHaveSingleItem();
        await site.Commit(Change.Amend(AnArticle.Named("Article").On("2020~")));

        var now = (await site.Harvest("metadataPrefix=oai_datacite")).ShouldHaveSingleItem();

        (now.Identifier, now.IsDeleted).ShouldBe((given.Identifier, true));
        (await site.Harvest("metadataPrefix=oai_dc")).ShouldHaveSingleItem().IsDeleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Hostile_texts_pass_and_come_back()
    {
        await using var site = await ServedRegister.Empty();
        var texts = Hostile.Texts.Append(string.Concat(Enumerable.Repeat("très long ", 20_000))).Append("retour\rchariot").ToList();
        await site.Commit([.. texts.Select((text, index) => Change.Add(AnEvent.Named($"Event {index:000}").With(Common.Description, (Localized)text)))]);

        var told = (await site.Harvest("metadataPrefix=oai_dc")).ToDictionary(one => one.Slug ?? "", one => one.Say("description").Single());

        for (var index = 0; index < texts.Count; index++) told[$"event-{index:000}"].ShouldBe(texts[index]);
    }

    [Fact]
    public async Task What_xml_cannot_hold_is_replaced_and_the_rest_comes_through()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(Change.Add(AnEvent.Named("Event").With(Common.Description, (Localized)"a\u0001b\u000Bc\uFFFEd 😀")));

        (await site.Harvest("metadataPrefix=oai_dc")).ShouldHaveSingleItem().Say("description").ShouldBe(["a\uFFFDb\uFFFDc\uFFFDd 😀"]);
    }

    [Fact]
    public async Task A_harvest_among_commits_ends_with_what_stands()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit([.. Enumerable.Range(0, 700).Select(number => Change.Add(AnEvent.Named($"Event {number}")))]);
        var turn = 0;

        var items = await site.Harvest("metadataPrefix=oai_dc", async () =>
        {
            turn++;
            await site.Commit(Change.Amend(AnEvent.Named($"Event {turn}").On("2020")), Change.Withdraw($"event-{600 + turn}"), Change.Add(AnEvent.Named($"Later {turn}")));
        });

        turn.ShouldBe(2);
        var kept = items.GroupBy(one => one.Identifier).Select(group => group.Last()).ToList();
        kept.Count(one => one.IsDeleted).ShouldBe(2);
        kept.Where(one => !one.IsDeleted).Select(one => one.Slug).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, 700).Where(number => number is not (601 or 602)).Select(number => $"event-{number}").Append("later-1").Append("later-2").Order(StringComparer.Ordinal));
        kept.Single(one => one.Slug == "event-1").Say("date").ShouldBe(["2020"]);
    }

    /// <summary>For ever, under its set, in every form that it was given in, and with nothing else of it.</summary>
    [Fact]
    public async Task What_was_withdrawn_stays_as_deleted()
    {
        var clock = new AClock();
        await using var site = await ServedRegister.Empty(clock);
        await site.Commit(Change.Add(AnArticle.Named("Article").On("2020")), Change.Add(AnEvent.Named("Event")));
        var given = (await site.Harvest("metadataPrefix=oai_datacite")).ShouldHaveSingleItem();
        clock.Advance(TimeSpan.FromDays(1));
        await site.Commit(Change.Withdraw("article"));
        clock.Advance(TimeSpan.FromDays(3650));

        foreach (var prefix in (string[])["oai_dc", "oai_datacite"])
        {
            var gone = (await site.Ask($"?verb=GetRecord&metadataPrefix={prefix}&identifier={given.Identifier}")).Items().ShouldHaveSingleItem();
            (gone.IsDeleted, gone.Datestamp, gone.Metadata).ShouldBe((true, HarvestDates.Write(AClock.Beginning.AddDays(1)), null));
            gone.Sets.ShouldBe(given.Sets);
            foreach (var verb in (string[])["ListRecords", "ListIdentifiers"])
                (await site.Harvest($"metadataPrefix={prefix}&set=kind.article&from={AClock.Beginning.AddDays(1):yyyy-MM-dd}", verb: verb)).ShouldHaveSingleItem().Identifier.ShouldBe(gone.Identifier);
        }
    }

    [Fact]
    public async Task A_token_is_good_for_ever_and_as_often_as_it_is_sent()
    {
        var clock = new AClock();
        await using var site = await ServedRegister.Empty(clock);
        await site.Commit([.. Enumerable.Range(0, 300).Select(number => Change.Add(AnEvent.Named($"Event {number}")))]);
        var begun = await site.Ask("?verb=ListRecords&metadataPrefix=oai_dc");
        var token = begun.Descendants(OaiClient.Oai + "resumptionToken").ShouldHaveSingleItem();
        clock.Advance(TimeSpan.FromDays(3650));

        var (once, again) = (await site.Ask($"?verb=ListRecords&resumptionToken={Uri.EscapeDataString(token.Value)}"), await site.Ask($"?verb=ListRecords&resumptionToken={Uri.EscapeDataString(token.Value)}"));

        token.Attributes().Select(one => $"{one}").ShouldBe(["completeListSize=\"300\"", "cursor=\"0\""]);
        once.Items().Count.ShouldBe(50);
        again.Items().Select(one => one.Identifier).ShouldBe(once.Items().Select(one => one.Identifier));
        // The last page ends on an empty token (3.5).
        (once.Token(), once.Descendants(OaiClient.Oai + "resumptionToken").ShouldHaveSingleItem().Attribute("cursor")?.Value).ShouldBe((null, "250"));
    }

    private static WebAddress Address(string address) => new(address, new(address), AddressState.Sound);

    /// <summary>What has words, as <c>element[language]=words</c>.</summary>
    private static IEnumerable<string> Elements(XElement? metadata, XNamespace space) => (metadata?.Descendants() ?? []).Where(one => one.Name.Namespace == space && !one.HasElements)
        .Select(one => $"{one.Name.LocalName}{(one.Attribute(XNamespace.Xml + "lang") is { } language ? $"[{language.Value}]" : "")}={one.Value}");

    /// <summary>A folder says of when it is; what a register takes in from it changes on the day on which it does.</summary>
    [Fact]
    public async Task An_old_folder_that_is_loaded_today_is_told_to_who_asks_for_what_changed_since_yesterday()
    {
        var clock = new AClock();
        await using var site = await ServedRegister.Empty(clock);
        await site.Commit(Change.Add(AnEvent.Named("First")));
        clock.Advance(TimeSpan.FromDays(400));
        using var folder = new AFolder().With(AnEvent.Named("Second"));
        ARegister.Done(await Loading.Load(site.Register, ARegister.Done(await Folder.Read(folder.Path, default)), Author.Keeper, default));

        (await site.Harvest($"metadataPrefix=oai_dc&from={clock.Now.AddDays(-1):yyyy-MM-dd}")).ShouldHaveSingleItem().Say("title").ShouldBe(["Second"]);
    }
}
