using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CielOuvert.Formats.Citing;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Tests.Exchange;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Formats.Citing;

/// <summary>References set by their style: as another processor sets them (citeproc in Pandoc, with the styles of the Citation Style Language), and what is in doubt by each style’s own rule.</summary>
[Trait("engine", "none")]
public sealed partial class FormattingReferences
{
    private const string Styles = "/usr/share/citation-style-language/styles";

    private static readonly CitedParty Ada = new("Ada-Zoé King", IsPerson: true, "King", "Ada-Zoé");
    private static readonly CitedParty Zoe = new("Zoé Tran", IsPerson: true);
    private static readonly CitedParty Towns = new("Villes et Compagnie", IsPerson: false);

    private static readonly IReadOnlyList<CitedWork> Works =
    [
        Work("report", CitedType.Report, "Ouvrir les données de Lille") with { Authors = [Ada, Zoe, Towns], Issued = On("2020-04-05"), Publisher = "Réseau", Series = "Cahiers", Number = "3", Genre = "rapport" },
        Work("article", CitedType.Article, "Coincés dans Zoom ?") with { Authors = [Zoe], Issued = On("2020-11-23"), Container = "InternetActu" },
        Work("series", CitedType.Article, "Une grève") with { Authors = [Ada], Issued = On("2020-11"), Container = "InternetActu" },
        Work("undated", CitedType.Booklet, "Livret Reset") with { Publisher = "Réseau" },
        Work("month", CitedType.Book, "Un livre") with { Authors = [Towns], Issued = On("2018-04"), Publisher = "Réseau" },
        Work("platform", CitedType.WebPage, "Une plateforme") with { Authors = [Towns], Issued = On("2020") },
        Work("many", CitedType.Document, "Un document") with { Authors = [.. Enumerable.Range(0, 4).Select(rank => new CitedParty($"Nom{rank}", IsPerson: true, $"Nom{rank}", "Luc"))], Issued = On("2020"), Publisher = "Réseau" },
        Work("doi", CitedType.Report, "Un rapport") with { Authors = [new("Atelier", IsPerson: false)], Issued = On("2020"), Publisher = "Réseau", Version = "v2", Identifiers = [new(IdentifierScheme.Doi, "10.5281/zenodo.42")] },
        Work("video", CitedType.Video, "Une rencontre") with { Authors = [new("Luc Roy", IsPerson: true)], Issued = On("2020-11-23"), Container = "un hébergeur", Tongue = Tongue.English },
        Work("chapter", CitedType.Chapter, "Un éditorial") with { Authors = [Ada], Issued = On("2021"), Container = "Un rapport", Publisher = "Réseau" },
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task APA_is_set_as_another_processor_sets_it()
    {
        var theirs = await Set("apa.csl", "en-US");

        foreach (var work in Works) Text(Apa7.Of(work)).ShouldBe(theirs[work.Key], work.Key);
    }

    [Fact]
    public async Task ISO_690_is_set_as_another_processor_sets_it()
    {
        var theirs = await Set("iso690-note-fr.csl", "fr-FR");

        // That nobody says the place, and that it is read online, is said there of some types and not of others: here of none, and of all.
        // A DOI is led to by its address, a video says that it is one, and a version is said, as the standard has it.
        foreach (var work in Works)
            Text(Iso690.Of(work)).Replace(work.Type == CitedType.Book ? " [en ligne]" : "\0", "").Replace("[vidéo en ligne]", "[en ligne]").Replace(" Version v2.", "").Replace("Disponible à l’adresse : https://doi.org/", "DOI ")
                .ShouldBe(theirs[work.Key].Replace("[S. l.] : ", "").Replace('\'', '’'), work.Key);
    }

    [Theory]
    [InlineData(null, false, "[s. d.]", "(n.d.)")]
    [InlineData("2020", true, "[2020]", "([2020])")]
    [InlineData("2020~", false, "[vers 2020]", "(ca. 2020)")]
    [InlineData("2020-04", false, "avril 2020", "(2020)")]
    [InlineData("202X", false, "années 2020", "(the 2020s)")]
    [InlineData("2019/2020", false, "de 2019 à 2020", "(2019–2020)")]
    public void A_date_is_as_sure_as_its_style_can_say(string? edtf, bool isDeduced, string french, string english)
    {
        var work = Work("key", CitedType.Report, "Titre") with { Publisher = "Réseau", Issued = edtf is null ? null : On(edtf) with { IsDeduced = isDeduced } };

        Text(Iso690.Of(work)).ShouldBe($"Titre [en ligne]. Réseau, {french}. Disponible à l’adresse : https://r.example/key");
        Text(Apa7.Of(work)).ShouldBe($"Titre. {english}. Réseau. https://r.example/key");
    }

    [Fact]
    public void A_video_and_what_is_nowhere_to_be_read_say_so()
    {
        var video = Work("key", CitedType.Video, "Une rencontre") with { Container = "un hébergeur" };
        var unseen = video with { Type = CitedType.Booklet, Address = null };

        Text(Iso690.Of(video)).ShouldBe("Une rencontre [vidéo en ligne]. un hébergeur, [s. d.]. Disponible à l’adresse : https://r.example/key");
        Text(Apa7.Of(video)).ShouldBe("Une rencontre [Video]. (n.d.). un hébergeur. https://r.example/key");
        Text(Iso690.Of(unseen)).ShouldBe("Une rencontre. [s. d.]. Notice : https://register.example/fr/key");
    }

    [Fact]
    public void The_sentence_of_the_licence_has_its_four_parts()
    {
        var work = Works[0] with { Licence = new("CC BY 4.0", "CC-BY-4.0", new("https://creativecommons.org/licenses/by/4.0/")) };
        var plain = Work("key", CitedType.Booklet, "Livret") with { Licence = new("Creative Commons", null, null), Publisher = "Réseau", Issued = On("2020") with { IsDeduced = true } };

        Text(Attribution.Of(work, Tongue.French)).ShouldBe("« Ouvrir les données de Lille », par Ada-Zoé King, Zoé Tran et Villes et Compagnie, 5 avril 2020, sous licence CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Source : https://r.example/report");
        Text(Attribution.Of(work, Tongue.English)).ShouldBe("“Ouvrir les données de Lille” by Ada-Zoé King, Zoé Tran and Villes et Compagnie, 5 April 2020, licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Source: https://r.example/report");
        Text(Attribution.Of(plain, Tongue.French)).ShouldBe("« Livret », publication : Réseau, [2020], sous licence Creative Commons. Source : https://r.example/key");
        Attribution.Of(plain with { Licence = null }, Tongue.French).ShouldBeNull();
    }

    private static CitedWork Work(string key, CitedType type, string title) => new(key, type, new(title, "fr"), new($"https://register.example/fr/{key}"), Tongue.French) { Languages = ["fr"], Address = new($"https://r.example/{key}") };

    private static CitedDate On(string edtf) => new(ARegister.Done(PartialDate.Parse(edtf)));

    /// <summary>The works by their key, as the style has them.</summary>
    private static async Task<Dictionary<string, string>> Set(string style, string locale)
    {
        var path = Path.Combine(Styles, style);
        Assert.SkipUnless(File.Exists(path), "The styles are not here: ./ciel test installs them.");
        var folder = Directory.CreateTempSubdirectory("ciel-citing-");
        var (references, text) = (Path.Combine(folder.FullName, "works.json"), Path.Combine(folder.FullName, "text.md"));
        await using (var bytes = File.Create(references))
        await using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var work in Works) CslWriting.Write(work, json);
            json.WriteEndArray();
        }

        await File.WriteAllTextAsync(text, $"---\nnocite: \"@*\"\nlang: {locale}\nbibliography: {references}\n---\n", Stop);
        var html = await Peer.Run("pandoc", ["--citeproc", "--csl", path, "-f", "markdown", "-t", "html", "--wrap=none", text], Stop);
        folder.Delete(recursive: true);
        return Entry().Matches(html).ToDictionary(match => match.Groups[1].Value, match => Plain(match.Groups[2].Value));
    }

    private static string Text(IReadOnlyList<CitationRun>? runs) => Plain(string.Concat((runs ?? []).Select(run => WebUtility.HtmlEncode(run.Text))));

    private static string Plain(string html) => Blank().Replace(WebUtility.HtmlDecode(Tag().Replace(html, "")), " ").Trim();

    [GeneratedRegex("""<div id="ref-([a-z]+)"[^>]*>(.*?)</div>""", RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("[\\s\u00A0\u202F]+")]
    private static partial Regex Blank();
}
