using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CielOuvert.StaticSite;

namespace CielOuvert.Tests.StaticSite;

/// <summary>Every link of an archive leads to a file of it, or out on the web; looked at by an HTML parser, apart from what wrote them.</summary>
public sealed class LeadingFromFileToFile(AnArchive archive) : IClassFixture<AnArchive>
{
    private static readonly string[] Forms = [".json", ".jsonld", ".ttl", ".ics", ".csv", ".xlsx", ".atom", ".rss", ".jsonfeed", ".bib", ".ris", ".csl"];

    private const string Live = "://fing-2020.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Attributes that hold an address (HTML, “attributes” index), and SVG's.</summary>
    private static readonly string[] Addresses = ["href", "src", "action", "poster", "data", "formaction", "cite"];

    [Fact]
    public void No_link_is_broken()
    {
        var ids = new Dictionary<string, HashSet<string>>();
        var wrong = new List<string>();
        var followed = 0;
        foreach (var file in archive.Pages.Where(file => file != "404.html"))
        {
            foreach (var address in AddressesIn(archive.Page(file)).Where(address => !Uri.TryCreate(address, UriKind.Absolute, out _)))
            {
                followed++;
                var (path, fragment) = Parted(address);
                var target = path.Length == 0 ? file : Path.GetRelativePath(archive.Folder, Path.GetFullPath(Path.Combine(archive.Folder, Path.GetDirectoryName(file) ?? "", Uri.UnescapeDataString(path))));
                if (!File.Exists(Path.Combine(archive.Folder, target))) wrong.Add($"{file} → {address}");
                else if (fragment.Length > 0 && !IdsOf(target).Contains(fragment)) wrong.Add($"{file} → {address}: no such place");
            }
        }

        wrong.ShouldBeEmpty();
        archive.Made.Broken.ShouldBeEmpty();
        followed.ShouldBeGreaterThan(50_000);

        HashSet<string> IdsOf(string target) => ids.TryGetValue(target, out var known) ? known : ids[target] = [.. archive.Page(target).QuerySelectorAll("[id]").Select(element => element.Id ?? "")];
    }

    [Fact]
    public void None_leads_to_the_live_site_nor_to_the_root_of_a_disk()
    {
        foreach (var file in archive.Pages.Where(file => file != "404.html"))
            AddressesIn(archive.Page(file)).Where(address => address.Contains(Live, StringComparison.Ordinal) || address.StartsWith('/')).ShouldBeEmpty(file);
    }

    [Fact]
    public void The_style_sheet_brings_nothing_in()
    {
        var sheet = File.ReadAllText(Directory.EnumerateFiles(Path.Combine(archive.Folder, "assets"), "*.css").Single());

        sheet.Split("url(").Skip(1).Where(address => !address.StartsWith("\"data:", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void No_page_holds_what_only_a_server_can_do()
    {
        foreach (var file in archive.Pages)
        {
            var page = archive.Page(file);
            page.QuerySelectorAll("form:not([role=search]), input[type=hidden]").ShouldBeEmpty(file);
            page.QuerySelectorAll("a").Select(link => link.TextContent).Where(words => words is "Entrer" or "Sign in" or "Signaler une erreur" or "Report an error").ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void Every_name_is_one_that_Windows_takes()
    {
        foreach (var file in Directory.EnumerateFiles(archive.Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(archive.Folder, path)))
        {
            file.Length.ShouldBeLessThan(200, file);
            file.ShouldAllBe(letter => char.IsAsciiLetterOrDigit(letter) || "/._-=,".Contains(letter, StringComparison.Ordinal), file);
        }

        Directory.EnumerateFiles(archive.Folder, "*", SearchOption.AllDirectories).GroupBy(path => path.ToLowerInvariant()).Where(group => group.Count() > 1).ShouldBeEmpty();
    }

    [Fact]
    public void A_record_that_was_renamed_leads_on_and_one_that_was_withdrawn_says_so()
    {
        var signpost = archive.Page("fr/initiatives/reset.html");
        signpost.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content").ShouldBe("0; url=../../fr/initiatives/reset-renamed.html");
        signpost.QuerySelector("a")?.GetAttribute("href").ShouldBe("../../fr/initiatives/reset-renamed.html");
        File.ReadAllText(Path.Combine(archive.Folder, "_redirects")).ShouldContain("/fr/initiatives/reset /fr/initiatives/reset-renamed.html 308");
        archive.Page("en/events/human-tech-days.html").QuerySelector("h1")?.TextContent.ShouldBe("This record was withdrawn");
    }

    [Fact]
    public void A_list_leads_to_one_choice_and_says_the_others_without_a_link()
    {
        var whole = archive.Page("fr/evenements/index.html");
        var narrowed = archive.Page("fr/evenements/_annee=2020.html");

        whole.QuerySelectorAll(".facet a").ShouldAllBe(choice => choice.HasAttribute("href"));
        narrowed.QuerySelectorAll(".facet a[aria-current]").Length.ShouldBe(1);
        narrowed.QuerySelectorAll(".facet a:not([href])").Length.ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData("fr/articles/index.html", "../../fr/articles/_ordre=modifie.")]
    [InlineData("en/articles/_year=2020.html", "../../en/articles/_year=2020__order=changed.")]
    [InlineData("fr/playlists/playlist-reset-for-executives.html", "../../fr/recherche/_playlist=playlist-reset-for-executives__ordre=suite.")]
    public void What_is_followed_has_its_feeds_beside_it(string page, string feed)
    {
        var followed = archive.Page(page).QuerySelectorAll("link[rel=alternate]").Select(link => link.GetAttribute("href")).OfType<string>().Where(link => link.StartsWith(feed, StringComparison.Ordinal)).ToList();

        followed.Select(link => link.Split('.')[^1]).Intersect(["atom", "rss", "jsonfeed"]).Count().ShouldBe(3);
        followed.ShouldAllBe(link => File.Exists(Path.GetFullPath(Path.Combine(archive.Folder, Path.GetDirectoryName(page) ?? "", link))));
    }

    [Fact]
    public void The_page_of_the_heir_says_who_holds_it_as_text()
    {
        var page = archive.Page($"fr/{ArchiveNotice.Page.Fr}/index.html");

        page.QuerySelector("main")?.TextContent.ShouldContain("Archives & <Fils>");
    }

    private static IEnumerable<string> AddressesIn(IHtmlDocument page) => page.All.SelectMany(element =>
        Addresses.Select(name => element.GetAttribute(name)).Append(element.GetAttribute("xlink:href"))
            .Concat((element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(source => source.Split(' ')[0]))
            .Append(element is IHtmlMetaElement { HttpEquivalent: "refresh" } meta ? meta.Content?.Split("url=")[^1] : null)
            .Append(element is IHtmlMetaElement { Content: { } content } && content.StartsWith("http", StringComparison.Ordinal) ? content : null)).OfType<string>();

    private static (string Path, string Fragment) Parted(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? address : address[..hash];
        return (path.Split('?')[0], hash < 0 ? "" : Uri.UnescapeDataString(address[(hash + 1)..]));
    }

    [Fact]
    public async Task Each_form_tells_what_it_tells_when_it_is_asked_alone()
    {
        var addresses = Directory.EnumerateFiles(archive.Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(archive.Folder, path))
            .Where(file => Forms.Contains(Path.GetExtension(file)) && file[..3] is "fr/" or "en/").Select(file => (File: file, Address: AddressOf(file)))
            .Where(one => ArchivePath.Of(one.Address) == one.File && !Regex.IsMatch(one.File, "-[0-9a-f]{12}[.]")).Select(one => one.Address).Order(StringComparer.Ordinal).Where((_, index) => index % 7 == 0).ToList();
        addresses.Count(address => address.Contains('?', StringComparison.Ordinal)).ShouldBeGreaterThan(300);
        addresses.Count(address => !address.Contains('?', StringComparison.Ordinal)).ShouldBeGreaterThan(300);

        // The register is not held still here: nothing that was read for one is remembered for the next.
        await using var asking = await SiteAsking.Of(archive.Register, new ArchiveNotice(null, null, default, DateTime.UnixEpoch, 1, null), Stop);
        var others = new List<string>();
        foreach (var address in addresses)
        {
            var alone = await asking.Ask(address, Stop);
            var kept = await File.ReadAllBytesAsync(Path.Combine(archive.Folder, ArchivePath.Of(address)), Stop);
            if (!alone.Bytes.AsSpan().SequenceEqual(kept)) others.Add($"{address}: {alone.Status}");
        }

        others.ShouldBeEmpty();
    }

    /// <summary>The address of a file, where its name tells: a longer one is cut.</summary>
    private static string AddressOf(string file)
    {
        var (stem, form) = (file[..^Path.GetExtension(file).Length], Path.GetExtension(file));
        var mark = stem.IndexOf("/_", StringComparison.Ordinal);
        return mark < 0 ? $"/{file}" : $"/{stem[..mark]}{form}?{stem[(mark + 2)..].Replace("__", "&", StringComparison.Ordinal)}";
    }

    private static ArchiveNotice Notice => new(null, null, default, DateTime.UnixEpoch, 1, null);
}
