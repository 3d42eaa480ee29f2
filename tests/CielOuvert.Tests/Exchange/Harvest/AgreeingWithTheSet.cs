using CielOuvert.Register.Access;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.House;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Harvest;

/// <summary>A set of the protocol, a page and an export are renderings of one selection: they hold the same records.</summary>
public sealed class AgreeingWithTheSet(ServedDemo demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_holds_what_the_register_finds_and_each_record_names_those_that_hold_it()
    {
        var all = await demo.Site.Harvest("metadataPrefix=oai_dc");
        var sets = (await demo.Site.Ask("?verb=ListSets")).Descendants(OaiClient.Oai + "setSpec").Select(set => set.Value).ToList();
        var figures = sets.Count(set => set.StartsWith("figure.", StringComparison.Ordinal));
        figures.ShouldBeGreaterThan(10);

        foreach (var set in sets)
        {
            var held = await demo.Site.Harvest($"metadataPrefix=oai_dc&set={set}");
            held.Select(one => one.Slug).Order(StringComparer.Ordinal).ShouldBe(await Slugs(set), set);
            all.Where(one => one.Sets.Contains(set)).Select(one => one.Identifier).ShouldBe(held.Select(one => one.Identifier), set);
        }

        all.Count.ShouldBe((int)await demo.Site.Register.Count(Selection.Everything, Viewer.Visitor, AsOf.Now, Stop));
        all.ShouldAllBe(one => !one.IsDeleted);
    }

    [Fact]
    public async Task Identifiers_alone_are_those_of_the_records()
    {
        foreach (var prefix in (string[])["oai_dc", "oai_datacite"])
        {
            var (records, identifiers) = (await demo.Site.Harvest($"metadataPrefix={prefix}"), await demo.Site.Harvest($"metadataPrefix={prefix}", verb: "ListIdentifiers"));
            identifiers.Select(one => one.Identifier).ShouldBe(records.Select(one => one.Identifier));
            records.Count.ShouldBeGreaterThan(5);
        }
    }

    /// <summary>Debian's libhttp-oai-perl, which knows nothing of us.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("kind.event")]
    [InlineData("figure.evenements")]
    public async Task A_harvester_of_others_gathers_the_same(string? set)
    {
        Assert.SkipUnless(File.Exists("/usr/share/perl5/HTTP/OAI.pm"), "libhttp-oai-perl is not here: ./ciel test installs it.");
        var ours = await demo.Site.Harvest(set is null ? "metadataPrefix=oai_dc" : $"metadataPrefix=oai_dc&set={set}");

        var script = Path.Combine(Repository.Root, "tests", "CielOuvert.Tests", "Exchange", "Harvest", "harvest.pl");
        var theirs = await Peer.Run("/usr/bin/perl", [script, $"{demo.Site.Client.BaseAddress}oai", .. set is null ? Array.Empty<string>() : [set]], Stop);

        theirs.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(ours.Select(one => $"{one.Identifier}\t{one.Datestamp}\t{one.Say("identifier").First()}"));
        ours.ShouldNotBeEmpty();
    }

    /// <summary>By the very query of the page of the kind, and of the list that proves the figure.</summary>
    private async Task<IEnumerable<string?>> Slugs(string set)
    {
        var (family, name) = (set.Split('.')[0], set.Split('.')[1]);
        var reading = new Register.Figures.FigureReading(demo.Site.Register, Viewer.Visitor, AsOf.Now);
        var found = family == "kind"
            ? ARegister.Done(await demo.Site.Register.Find(Selection.Of(name) with { Size = Selection.MostSize }, Viewer.Visitor, AsOf.Now, Stop))
            : ARegister.Done(await reading.List(ARegister.Done(await reading.Compute(name, null, Stop)), null, Selection.MostSize, Stop));
        return found.Records.Select(record => record.Slug).Order(StringComparer.Ordinal);
    }
}
