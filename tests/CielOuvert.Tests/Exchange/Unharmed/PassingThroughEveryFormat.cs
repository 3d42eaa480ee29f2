using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Tables;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Starter;
using CielOuvert.Tests.House;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Unharmed;

/// <summary>What breaks programs that were not made with care comes out of each form as it went in, as programs of others read it, and does nothing there.</summary>
public sealed partial class PassingThroughEveryFormat
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["script"] = "<script>alert(1)</script> & \"x\" ]]> <![CDATA[ </title><img src=x onerror=alert(2)>",
        ["formula"] = "=cmd|'/c calc'!A1", ["plus"] = "+1+1", ["minus"] = "-2+3", ["at"] = "@SUM(A1)", ["tab"] = "\t=1+1",
        ["controls"] = "un\u0001deux\u0007trois\u001B[31mrouge",
        ["no-characters"] = "\uFEFFun\uFFFE deux\uFFFF",
        ["turned"] = "\u202Egnorts\u202C שלום العربية \u2066x\u2069",
        ["four-bytes"] = "😀 𝒜 👩‍👩‍👧 𠜎",
        ["event"] = "un\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:faux; a,b",
        ["reference"] = "un\r\nER  - \r\nTY  - BOOK\r\nTI  - faux",
        ["entry"] = "un} , note={faux} } @book{faux, title={x % $ # _ ~ ^ \\input{/etc/passwd} \"",
        ["statement"] = "\"\"\" . <urn:x> <urn:y> \"z\" \\u0041 \\\" .",
        ["template"] = "{{7*7}} ${7*7} <%= 7*7 %> @Model", ["cell"] = "_x0041_", ["null"] = "null",
        ["separators"] = "un\u2028deux\u2029trois",
        ["long"] = string.Concat(Enumerable.Repeat("Élan 😀, ", 9000)),
    };

    /// <summary>How each form can hold a text: what it has no way to write is replaced, and never passed over.</summary>
    private static readonly Dictionary<string, Func<string, string>> Held = new()
    {
        ["json"] = Whole, ["jsonfeed"] = Whole, ["jsonld"] = Whole, ["ttl"] = Whole, ["csl"] = Whole,
        ["atom"] = AsXml, ["rss"] = AsXml, ["oai_dc"] = AsXml, ["oai_datacite"] = AsXml,
        ["csv"] = text => text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text,
        ["xlsx"] = text => text.Length <= SheetWriting.MostCharacters ? text : text[..SheetWriting.MostCharacters],
        ["ics"] = text => Controls().Replace(Lines().Replace(text, "\n"), "\uFFFD"),
        ["bib"] = OnOneLine, ["ris"] = OnOneLine,
    };

    private static IEnumerable<string> Extensions => AllTwins.InOrder.Where(twin => twin.IsOfList([ArticleKind.Kind.Code])).Select(twin => twin.Extension);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_title_comes_out_as_it_went_in()
    {
        await using var site = await Given();
        var folder = Directory.CreateTempSubdirectory("ciel-hostile-");
        foreach (var extension in Extensions) await Keep(site, $"/en/articles.{extension}", extension, folder);
        foreach (var form in (string[])["oai_dc", "oai_datacite"]) await Keep(site, $"/oai?verb=ListRecords&metadataPrefix={form}&set=kind.article", form, folder);

        var script = Path.Combine(Repository.Root, "tests", "CielOuvert.Tests", "Exchange", "Unharmed", "titles.py");
        var found = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(await Peer.Run(Peer.Python, [script, folder.FullName], Stop)) ?? [];

        found.Keys.Order().ShouldBe(Held.Keys.Order());
        Held.Keys.ShouldBe(Extensions.Concat(["oai_dc", "oai_datacite"]), ignoreOrder: true);
        foreach (var (form, titles) in found)
            foreach (var (name, text) in Texts) titles.GetValueOrDefault($"hostile-{name}").ShouldBe(Held[form](text), $"{form}: {name}");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task No_page_runs_or_loads_anything_of_it()
    {
        await using var site = await Given();
        foreach (var path in (string[])["/en/articles", "/en/interfaces", "/en/search?q=alert", .. Texts.Keys.Select(name => $"/en/articles/hostile-{name}")])
        {
            var page = await site.Page(path);

            page.QuerySelectorAll($"{WholePage.ForeignScripts}, img, iframe, object, [onload], [onerror], a[href^='javascript' i]").ShouldBeEmpty(path);
        }
    }

    private static async Task<ServedRegister> Given()
    {
        var site = await ServedRegister.Empty();
        await site.Commit([.. Starting.Shipped().Select(Change.Add)]);
        await site.Commit([.. Texts.Select(text => Change.Add(AnArticle.Named(text.Value).Called($"hostile-{text.Key}").On("2020-04-15").With(Common.Description, (Register.Facts.Localized)text.Value)))]);
        return site;
    }

    private static async Task Keep(ServedRegister site, string address, string form, DirectoryInfo folder)
    {
        using var answer = await site.Get(address);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{address}: {answer.StatusCode}");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"list.{form}"), await answer.Content.ReadAsByteArrayAsync(Stop), Stop);
    }

    private static string Whole(string text) => text;

    private static string AsXml(string text) => string.Concat(text.Select(one => XmlConvert.IsXmlChar(one) || char.IsSurrogate(one) ? one : '\uFFFD'));

    private static string OnOneLine(string text) => Controls().Replace(Spaces().Replace(text, " "), "\uFFFD").Trim();

    [GeneratedRegex(@"\r\n|[\n\u2028\u2029]")]
    private static partial Regex Lines();

    [GeneratedRegex(@"[\s\u2028\u2029]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\u0000-\u0008\u000E-\u001F]")]
    private static partial Regex Controls();
}
