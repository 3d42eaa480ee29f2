using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Facts;
using CielOuvert.Site.Addresses;
using CielOuvert.Tests.House;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Web;

/// <summary>Pages as the checker of the web reads them (Nu, of the W3C): it has neither an error nor a warning to give, whatever is in them.</summary>
public sealed class CheckingHtml(ServedDemo demo)
{
    private static readonly string Checker = Path.Combine(Repository.Root, "tests", "CielOuvert.Tests", "Exchange", "Web", "vnu", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    /// <summary>Those that are no part of the sitemap: a search, a narrowed list, a refused choice, what is not there, a form.</summary>
    private static readonly string[] Unlisted =
    [
        "/fr/recherche", "/en/search?q=reset", "/fr/recherche?q=zzzz", "/fr/evenements?annee=2020", "/en/events?year=nope", "/fr/nulle-part", "/en/sign-in", "/fr/signaler/reset",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_of_each_sort_in_each_tongue_is_as_it_should_be()
    {
        var listed = new List<PublicPage>();
        await foreach (var page in new PublicPages(demo.Site.Register).All(Stop)) listed.Add(page);
        var sorts = listed.GroupBy(page => string.Join('/', page.Path.Fr.Split('/').Take(3)) + page.Path.Fr.Count(letter => letter == '/')).Select(sort => sort.Last());
        var paths = sorts.SelectMany(page => Tongues.All.Select(tongue => page.Path.In(tongue))).Concat(Unlisted).ToList();

        paths.Count.ShouldBeGreaterThan(100);
        (await SaidOf(demo.Site, paths)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hostile_texts_do_not_spoil_them()
    {
        await using var site = await ServedRegister.Empty();
        var texts = Hostile.Texts.Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
        await site.Commit([.. texts.Select((text, index) => Change.Add(AnEvent.Named(text).Called($"e-{index}").On("2020-05-01").With(EventKind.OurRole, (Localized)text)))]);

        (await SaidOf(site, ["/fr", "/en/years/2020", "/fr/evenements", .. texts.Index().Select(text => $"/en/events/e-{text.Index}")])).ShouldBeEmpty();
    }

    /// <summary>Its errors and its warnings, each with its page; a slash that closes a void element is the way of what writes ours.</summary>
    private static async Task<IReadOnlyList<string>> SaidOf(ServedRegister site, IReadOnlyList<string> paths)
    {
        Assert.SkipUnless(File.Exists(Checker), "The checker of HTML is not here: ./ciel test installs it.");
        var folder = Directory.CreateTempSubdirectory("ciel-html-");
        try
        {
            foreach (var (index, path) in paths.Index())
            {
                using var answer = await site.Get(path);
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{index}.html"), await answer.Content.ReadAsByteArrayAsync(Stop), Stop);
            }

            var said = JsonDocument.Parse(await Peer.Run("java", ["-Xmx512m", "-jar", Checker, "--format", "json", "--stdout", "--exit-zero-always", folder.FullName], Stop)).RootElement;
            return
            [
                .. from message in said.GetProperty("messages").EnumerateArray()
                   where message.GetProperty("type").GetString() != "info" || message.TryGetProperty("subType", out _)
                   let file = Path.GetFileNameWithoutExtension(message.TryGetProperty("url", out var url) ? url.GetString() : null)
                   let page = int.TryParse(file, out var index) ? paths[index] : "?"
                   let extract = message.TryGetProperty("extract", out var near) ? near.GetString() : ""
                   select $"{page}: {message.GetProperty("message").GetString()} {extract}",
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
