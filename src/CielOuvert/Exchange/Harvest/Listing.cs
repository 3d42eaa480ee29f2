using System.Globalization;
using System.Xml;
using CielOuvert.Exchange.Twins;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Harvest;

/// <summary>Answers ListRecords and ListIdentifiers: pages of what changed, the earliest first, each with the token of the next.</summary>
public sealed class Listing(Visit visit, OaiIdentifier names)
{
    /// <summary>Items of a page: a harvest of everything asks some hundred times, and a page is a megabyte or so.</summary>
    private const int Size = 250;

    public async Task<HarvestReply> Reply(HarvestQuery query, CancellationToken stop)
    {
        var sets = await HarvestSets.Read(visit, stop);
        var (asked, refused) = query.Resumption is { } token ? GoOn(token, query, sets) : Begin(query, sets);
        if (asked is null) return refused ?? HarvestReply.BadToken;
        var (entries, total) = await Read(asked, sets, stop);
        if (entries.Count == 0) return HarvestReply.NothingFound;
        var page = entries.Take(Size).ToList();
        var next = entries.Count > Size ? asked.Token with { After = page[^1].Item.Place, Given = asked.Token.Given + Size, Total = total } : null;
        var around = query.Verb == "ListRecords" ? await NamedAround.Of([.. page.Select(entry => entry.Told).OfType<Told>()], asked.Format, visit, stop) : null;
        return new HarvestReply.Told(xml =>
        {
            foreach (var entry in page) Write(entry, asked, around, sets, xml);
            WriteToken(next, asked, total, xml);
        });
    }

    private void Write(HarvestEntry entry, Asked asked, NamedAround? around, HarvestSets sets, XmlWriter xml)
    {
        if (around is not null) entry.Write(asked.Format, around, sets, names, xml);
        else entry.WriteHeader(sets, names, isDeleted: entry.Item.Record is null || (entry.Told is null && !asked.Format.TellsAll), xml);
    }

    /// <summary>The last page of several ends on an empty token (3.5).</summary>
    private static void WriteToken(HarvestToken? next, Asked asked, long? total, XmlWriter xml)
    {
        if (next is null && asked.Token.Given == 0) return;
        xml.WriteStartElement("resumptionToken", Answering.Space);
        if (total is { } all) xml.WriteAttributeString("completeListSize", all.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("cursor", asked.Token.Given.ToString(CultureInfo.InvariantCulture));
        if (next is not null) xml.WriteString(next.ToString());
        xml.WriteEndElement();
    }

    private static (Asked? Asked, HarvestReply.Refused? Refused) GoOn(string text, HarvestQuery query, HarvestSets sets)
    {
        if (HarvestToken.Parse(text) is not { } token || token.Verb != query.Verb || HarvestFormats.Find(token.Prefix) is not { } format) return (null, HarvestReply.BadToken);
        var set = token.Set is { } spec ? sets.Find(spec)?.Set : HarvestSet.Everything;
        return set is null ? (null, HarvestReply.BadToken) : (new(token, format, Suited(set, format), null), null);
    }

    private static (Asked? Asked, HarvestReply.Refused? Refused) Begin(HarvestQuery query, HarvestSets sets)
    {
        if (HarvestFormats.Find(query.Prefix ?? "") is not { } format) return (null, HarvestReply.NoSuchFormat);
        if (query is { From: { } first, Until: { } last })
        {
            if (HarvestDates.IsDay(first) != HarvestDates.IsDay(last)) return (null, HarvestReply.BadArgument("from and until have not the same granularity."));
            if (string.CompareOrdinal(first, last) > 0) return (null, HarvestReply.BadArgument("from is later than until."));
        }

        var set = query.Set is { } spec ? sets.Find(spec)?.Set : HarvestSet.Everything;
        if (set is null) return (null, HarvestReply.NothingFound);
        var token = new HarvestToken(query.Verb, format.Prefix, query.Set, query.Until is { } until ? HarvestDates.After(until) : null, HarvestPlace.Beginning, 0, null);
        return (new(token, format, Suited(set, format), query.From is { } from ? HarvestDates.Read(from) : null), null);
    }

    /// <summary>A set, less the kinds of which a format says nothing.</summary>
    private static HarvestSet Suited(HarvestSet set, HarvestFormat format)
    {
        if (format.TellsAll) return set;
        var kinds = AllKinds.InOrder.Where(kind => format.Suits(kind) && (set.Selection.Kinds.Length == 0 || set.Selection.Kinds.Contains(kind.Code))).Select(kind => kind.Code);
        // A kind that is none finds nothing, where no kind would find all.
        return set with { Selection = set.Selection with { Kinds = [.. kinds.DefaultIfEmpty("-")] } };
    }

    /// <summary>The items of a page and the one after it, which tells that there is more.</summary>
    private async Task<(List<HarvestEntry> Entries, long? Total)> Read(Asked asked, HarvestSets sets, CancellationToken stop)
    {
        var entries = new List<HarvestEntry>();
        var total = asked.Token.Total;
        for (var after = asked.Token.After; ;)
        {
            var isCounted = asked.Token.Given == 0 && entries.Count == 0 && asked.Format.TellsAll;
            var page = await visit.Register.Harvest(new HarvestAsked(asked.Set, after, asked.From, asked.Token.Before, Size + 1) { IsCounted = isCounted }, sets.Selected, Viewer.Visitor, stop);
            if (isCounted) total = page.Total;
            entries.AddRange(await Entries(page.Items, asked, stop));
            if (page.Next is null || entries.Count > Size) return (entries, total);
            after = page.Next;
        }
    }

    private async Task<IEnumerable<HarvestEntry>> Entries(IReadOnlyList<Harvested> items, Asked asked, CancellationToken stop)
    {
        // A header says nothing that has to be told.
        if (asked.Token.Verb == "ListIdentifiers" && asked.Format.TellsAll) return items.Select(item => new HarvestEntry(item, null));
        var told = (await Telling.Of([.. items.Select(item => item.Record).OfType<Register.Records.Record>()], HarvestFormats.Twin, visit, stop)).ToDictionary(one => one.Record.Key);
        return items.Select(item => Entry(item, item.Record is { } record ? told[record.Key] : null, asked.Format)).OfType<HarvestEntry>();
    }

    /// <summary>
    /// What a format cannot tell is left out; if it was amended, it may have been told before, and is then no more in this form.
    /// </summary>
    private static HarvestEntry? Entry(Harvested item, Told? told, HarvestFormat format) =>
        told is null || format.CanTell(told) ? new(item, told) : told.Record.Version > 1 ? new(item, null) : null;

    /// <param name="Token">What is asked, whether it goes on or begins.</param>
    private sealed record Asked(HarvestToken Token, HarvestFormat Format, HarvestSet Set, DateTime? From);
}
