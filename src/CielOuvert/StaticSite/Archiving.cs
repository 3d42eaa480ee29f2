using System.Security.Cryptography;
using System.Text;
using CielOuvert.Formats.WebArchives;
using CielOuvert.Formats.Words;
using CielOuvert.Register.History;
using CielOuvert.Site.Addresses;

namespace CielOuvert.StaticSite;

/// <summary>Writes the public site of a register as a folder of files that needs no server.</summary>
internal sealed class Archiving(Register.Register register, ArchiveOrder order)
{
    /// <summary>Commits that may come while the archive is made, before it is given up: each time, what they changed is made again.</summary>
    private const int MostTries = 3;

    public async Task<Outcome<ArchiveMade>> Make(IProgress<Progress> progress, CancellationToken stop)
    {
        if (!ArchiveFolder.MayBe(order.Folder)) return new Refusal(ArchiveWords.NotAnArchive(order.Folder));
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var journal = await register.JournalNumber(stop);
            var made = await Make(journal, progress, stop);
            if (await register.JournalNumber(stop) == journal) return made;
        }

        return new Refusal(ArchiveWords.KeepsChanging);
    }

    private async Task<ArchiveMade> Make(long journal, IProgress<Progress> progress, CancellationToken stop)
    {
        var asOf = await register.InstantOf(journal, stop) ?? DateTime.UnixEpoch;
        var notice = new ArchiveNotice(order.Holder, order.HolderAddress, order.Since ?? DateOnly.FromDateTime(asOf), asOf, journal, order.At);
        await using var asking = await SiteAsking.Of(register.HeldStill(), notice, stop);
        var key = KeyOf(notice);
        if (ArchiveFolder.IsMadeOf(order.Folder, key) && (order.Wacz is null || Capturing.IsMadeOf(order.Wacz, key))) return ArchiveMade.Same;
        await using var folder = ArchiveFolder.Open(order.Folder, key);
        var frame = await asking.Frame(stop);
        var links = new LinkRewriting(frame.Descriptor.PublicAddress, order.At);
        var held = new HeldAddresses(order.HasPdf);
        var addresses = (await Addresses(stop)).Where(address => held.Holds(address, isFromList: false)).ToList();
        await using var capturing = order.Wacz is { } wacz ? new Capturing(wacz, frame.Descriptor.PublicAddress, asOf) : null;
        var gathering = new Gathering(asking, links, held, folder, progress, capturing);
        await gathering.All(addresses, stop);
        // What the site cannot answer, a report that cannot be printed here, is known by now: pages are made again without leading there.
        var isWhole = held.Missing.Count == 0;
        var leftOut = gathering.Lost.ToList();
        if (!isWhole)
        {
            gathering = new(asking, links, held, folder.Anew(), progress);
            await gathering.All(addresses, stop);
        }

        var visits = await asking.Visits(stop);
        // The dump is read once, from end to end: nothing of it is to be kept in memory.
        await DumpInside.Write(folder, visits(Tongue.French) with { Register = register }, progress, stop);
        await new Searching.StaticIndex(folder).Write(visits, stop);
        if (capturing is not null) await capturing.Write(key, folder, asking.Assets, Words(frame, notice), stop);
        await new HostFiles(asking, links, folder, gathering).Write(frame, notice, stop);
        var broken = await Broken(folder, gathering, links, stop);
        await folder.Close(stop);
        return new(gathering.Pages, folder.Count, folder.Written, folder.Removed, IsSame: false, leftOut, broken) { Links = gathering.Links };
    }

    /// <summary>Every address that is known without reading a page: every public one, and what leads on or is gone.</summary>
    private async Task<IReadOnlyList<string>> Addresses(CancellationToken stop)
    {
        var addresses = new List<string>();
        foreach (var tongue in Tongues.All) addresses.AddRange([Paths.Of(ArchiveNotice.Page, tongue), Paths.Of(Paths.Search, tongue), Paths.Of(Paths.Year, tongue)]);

        await foreach (var page in new PublicPages(register).All(stop)) addresses.AddRange(Tongues.All.Select(tongue => page.Path.In(tongue)));
        // Of those whose record nobody may see, the site says nothing, and neither does its archive.
        foreach (var departed in await register.DepartedSlugs(stop))
            foreach (var tongue in Tongues.All)
                addresses.Add(Paths.Of(departed.Kind, departed.Slug, tongue));
        return addresses;
    }

    /// <summary>Links that lead to no file, to no place within one, or to the live site.</summary>
    private static async Task<IReadOnlyList<string>> Broken(ArchiveFolder folder, Gathering gathering, LinkRewriting links, CancellationToken stop)
    {
        var broken = gathering.Targets.Where(target => !folder.Holds(target.File)).Select(target => $"{target.From} → {target.File}").ToList();
        foreach (var group in gathering.Fragments.Where(one => !one.Value.EndsWith(".pdf", StringComparison.Ordinal)).GroupBy(one => one.Key.Split('#')[0]).Where(group => folder.Holds(group.Key)))
        {
            var text = await File.ReadAllTextAsync(folder.PathOf(group.Key), stop);
            broken.AddRange(group.Where(one => !text.Contains($" id=\"{Uri.UnescapeDataString(one.Key.Split('#')[1])}\"", StringComparison.Ordinal)).Select(one => $"{one.Value} → {one.Key}"));
        }

        broken.AddRange(gathering.Live.Select(file => $"{file} → {links.Site}"));
        broken.Sort(StringComparer.Ordinal);
        return broken;
    }

    private static WaczWords Words(Site.Frames.Frame frame, ArchiveNotice notice)
    {
        var tongue = Tongues.FromCode(frame.MainLanguage) ?? Tongue.French;
        var description = new Phrase(
            "Le registre ouvert, page par page et adresse par adresse, tel qu’il était à l’instant de son dernier changement.",
            "The open register, page by page and address by address, as it stood at the instant of its last change.");
        return new(frame.OrganisationIn(tongue), description.In(tongue), notice.AsOf, new(frame.Absolute(Paths.Home(tongue))), Remark: "");
    }

    /// <summary>Of what the bytes depend: the register as it stands, this program, and what was asked.</summary>
    private string KeyOf(ArchiveNotice notice)
    {
        var text = string.Join('\n', notice.Journal, notice.AsOf.ToString("O", System.Globalization.CultureInfo.InvariantCulture), typeof(Archiving).Module.ModuleVersionId, typeof(Register.Register).Module.ModuleVersionId,
            notice.At, notice.Holder, notice.HolderAddress, notice.Since.ToString("O", System.Globalization.CultureInfo.InvariantCulture), order.HasPdf);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
