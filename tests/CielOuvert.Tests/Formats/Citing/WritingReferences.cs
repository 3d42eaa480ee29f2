using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CielOuvert.Formats.Citing;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Tests.Exchange;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Formats.Citing;

/// <summary>A work in the three writings that lists of references take in, and what programs of others read in them.</summary>
[Trait("engine", "none")]
public sealed class WritingReferences
{
    private static readonly Uri Page = new("https://register.example/fr/publications/donnees");

    private static readonly CitedWork Whole = new("donnees", CitedType.Report, new("Ouvrir les données de Lille : 100 % & plus", "fr"), Page, Tongue.French)
    {
        Genre = "rapport",
        Authors = [new("Ada King de Lovelace", IsPerson: true, "King de Lovelace", "Ada"), new("Zoé Tran", IsPerson: true), new("Villes, pays and C°", IsPerson: false)],
        Contributors = [new(new("Luc Roy", IsPerson: true), ContributorRole.Translator, "traduction"), new(new("Atelier", IsPerson: false), ContributorRole.Other, "relecture")],
        Issued = new(ADate("2020-04-05")), Publisher = "Réseau", Series = "Cahiers", Number = "3", Version = "v2", Pages = "48",
        Identifiers = [new(IdentifierScheme.Doi, "10.5281/zenodo_1")], Address = new("https://reseau.example/donnees_2020.pdf"), Licence = new("CC BY 4.0", "CC-BY-4.0", null),
        Abstract = new("Ce qu’on en fait.", "fr"), Languages = ["fr"], Files = [new(new("https://register.example/files/1.pdf"), "application/pdf")],
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void BibTeX_keeps_capitals_and_whole_names() => BibTexWriting.Of(Whole).ShouldBe("""
        @techreport{donnees,
          author = {King de Lovelace, Ada and Zoé Tran and {Villes, pays and C°}},
          translator = {Luc Roy},
          title = {Ouvrir les données de {Lille} : 100 \% \& plus},
          series = {Cahiers},
          number = {3},
          date = {2020-04-05},
          year = {2020},
          month = apr,
          institution = {Réseau},
          type = {rapport},
          version = {v2},
          pagetotal = {48},
          doi = {10.5281/zenodo_1},
          url = {https://doi.org/10.5281/zenodo_1},
          langid = {french},
          language = {fr},
          abstract = {Ce qu’on en fait.},
          rights = {CC BY 4.0}
        }


        """.ReplaceLineEndings("\n"));

    /// <summary>Biber, of biblatex, knows which fields each sort of work may have; it knows none of a video.</summary>
    [Fact]
    public async Task BibTeX_has_no_field_that_its_sort_of_work_has_not()
    {
        var works = Enum.GetValues<CitedType>().Where(type => type != CitedType.Video).Select(type => Whole with { Key = $"w{type}", Type = type, Container = type is CitedType.Article or CitedType.Chapter ? "Revue" : null, Genre = type is CitedType.Article or CitedType.Chapter ? null : "carnet", Series = null, Number = null, Version = null, Pages = null, Contributors = [], Publisher = type == CitedType.Article ? null : "Réseau", Licence = null });
        var path = await Keep(string.Concat(works.Select(BibTexWriting.Of)), ".bib");

        var said = await Peer.Run("biber", ["--tool", "--validate-datamodel", "--nolog", "--output-file", $"{path}.out", path], Stop);

        said.Split('\n').Where(line => line.Contains("Invalid field", StringComparison.Ordinal) || line.Contains("ERROR - ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void RIS_has_a_tag_a_line() => RisWriting.Of(Whole).Split("\r\n").ShouldBe([
        "TY  - RPRT", "ID  - donnees", "AU  - King de Lovelace, Ada", "AU  - Zoé Tran", "AU  - Villes, pays and C°", "A4  - Luc Roy", "TI  - Ouvrir les données de Lille : 100 % & plus", "T2  - Cahiers",
        "PY  - 2020", "DA  - 2020/04/05/", "PB  - Réseau", "ET  - v2", "M1  - 3", "M3  - rapport", "SP  - 48", "DO  - 10.5281/zenodo_1", "UR  - https://doi.org/10.5281/zenodo_1",
        "L1  - https://register.example/files/1.pdf", "LA  - fr", "AB  - Ce qu’on en fait.", "ER  - ", "", ""]);

    [Fact]
    public void The_head_of_its_page_has_what_scholars_index() => HighwireTags.Of(Whole with { Files = [new(new("https://elsewhere.example/2.pdf"), "application/pdf"), new(new("https://register.example/files/1.pdf"), "application/pdf", IsHeld: true)] }).ShouldBe([
        ("citation_title", "Ouvrir les données de Lille : 100 % & plus"), ("citation_author", "King de Lovelace, Ada"), ("citation_author", "Zoé Tran"), ("citation_author", "Villes, pays and C°"),
        ("citation_publication_date", "2020/04/05"), ("citation_technical_report_institution", "Réseau"), ("citation_technical_report_number", "3"), ("citation_series_title", "Cahiers"), ("citation_publisher", "Réseau"),
        ("citation_doi", "10.5281/zenodo_1"), ("citation_language", "fr"), ("citation_abstract_html_url", Page.AbsoluteUri), ("citation_pdf_url", "https://register.example/files/1.pdf")]);

    [Theory]
    [InlineData(CitedType.Article, "citation_journal_title")]
    [InlineData(CitedType.Chapter, "citation_inbook_title")]
    [InlineData(CitedType.Video, null)]
    public void The_head_names_what_a_work_stands_in_by_its_sort(CitedType type, string? name) =>
        HighwireTags.Of(Titled("Titre") with { Type = type, Container = "Revue" }).Where(tag => tag.Content == "Revue").Select(tag => tag.Name).ShouldBe(name is null ? [] : [name]);

    [Fact]
    public void What_a_work_has_not_is_not_in_the_head() => HighwireTags.Of(Titled("Titre") with { HasText = true, Languages = [], Files = [new(new("https://elsewhere.example/2.pdf"), "application/pdf")] }).ShouldBe([
        ("citation_title", "Titre"), ("citation_abstract_html_url", Page.AbsoluteUri), ("citation_fulltext_html_url", Page.AbsoluteUri)]);

    [Fact]
    public void CSL_cuts_no_name_that_nobody_cut() => Csl(Whole).GetProperty("author").ToString()
        .ShouldBe("""[{"family":"King de Lovelace","given":"Ada"},{"literal":"Zoé Tran"},{"literal":"Villes, pays and C°"}]""");

    /// <summary>What each says of a date: the years of BibTeX and RIS are those that no source doubts.</summary>
    [Theory]
    [InlineData("2020-04-05", false, "{2020-04-05}", "2020/04/05/", """{"date-parts":[[2020,4,5]]}""")]
    [InlineData("2020-04", false, "{2020-04}", "2020/04//", """{"date-parts":[[2020,4]]}""")]
    [InlineData("2020", false, "{2020}", "2020///", """{"date-parts":[[2020]]}""")]
    [InlineData("2020-XX", false, "{2020-XX}", "2020///", """{"date-parts":[[2020]]}""")]
    [InlineData("2020", true, "{2020?}", null, """{"date-parts":[[2020]],"circa":true}""")]
    [InlineData("2020~", false, "{2020~}", null, """{"date-parts":[[2020]],"circa":true}""")]
    [InlineData("2020-04?", true, "{2020-04?}", null, """{"date-parts":[[2020,4]],"circa":true}""")]
    [InlineData("2020-04/2020-06", false, "{2020-04/2020-06}", null, """{"date-parts":[[2020,4],[2020,6]]}""")]
    [InlineData("2020/2021", true, "{2020?/2021?}", null, """{"date-parts":[[2020],[2021]],"circa":true}""")]
    [InlineData("202X", false, "{202X}", null, """{"literal":"années 2020"}""")]
    [InlineData("2020/..", false, "{2020/..}", null, """{"literal":"depuis 2020"}""")]
    public void A_date_is_never_surer_than_it_is(string edtf, bool isDeduced, string inBibTeX, string? inRis, string inCsl)
    {
        var work = Titled("Daté") with { Issued = new(ADate(edtf), isDeduced) };

        BibTexWriting.Of(work).ShouldContain($"  date = {inBibTeX}");
        BibTexWriting.Of(work).Contains("year = ").ShouldBe(inRis is not null);
        RisWriting.Of(work).Split("\r\n").Where(line => line.StartsWith("DA")).ShouldBe(inRis is null ? [] : [$"DA  - {inRis}"]);
        RisWriting.Of(work).Contains("PY  - ").ShouldBe(inRis is not null);
        Csl(work).GetProperty("issued").ToString().ShouldBe(inCsl);
        // Scholars’ search engines want a whole date or a year alone.
        HighwireTags.Of(work).Where(tag => tag.Name == "citation_publication_date").Select(tag => tag.Content).ShouldBe(inRis is null ? [] : [inRis.EndsWith("//", StringComparison.Ordinal) ? inRis[..4] : inRis.TrimEnd('/')]);
    }

    [Theory]
    [InlineData("biblatex", ".bib")]
    [InlineData("csljson", ".json")]
    public async Task Pandoc_reads_back_what_was_written(string form, string extension)
    {
        // Pandoc has no word for a brace that is alone, and takes a title for a sentence.
        var works = Hostile.Texts.Where(text => !string.IsNullOrWhiteSpace(text) && text is not ("\\" or "~")).Select((text, index) => Titled($"Voici {text} !") with { Key = $"w{index}", Authors = [new(text, IsPerson: false)] }).ToList();
        var path = await Keep(form == "csljson" ? Json(works) : string.Concat(works.Select(BibTexWriting.Of)), extension);

        var read = JsonDocument.Parse(await Peer.Run("pandoc", ["-f", form, "-t", "csljson", path], Stop)).RootElement.EnumerateArray().ToDictionary(work => work.GetProperty("id").GetString() ?? "");

        read.Count.ShouldBe(works.Count);
        foreach (var work in works) Plain(read[work.Key].GetProperty("title").GetString()).ShouldBe(Plain(work.Title.Text), work.Title.Text);
    }

    [Fact]
    public async Task Bibutils_reads_braces_that_are_alone_and_every_line_of_RIS()
    {
        var works = ((string[])["a { b", "} c", "d } e {", @"\end{document}", "%", @"\", "<script>alert(1)</script>", "un\ndeux\r\nER  - ", "👩 العربية"]).Select((text, index) => Titled($"Voici {text} ici") with { Key = $"w{index}" }).ToList();
        var bibtex = await Peer.Run("bib2xml", [await Keep(string.Concat(works.Select(BibTexWriting.Of)), ".bib")], Stop);
        var ris = await Peer.Run("ris2xml", [await Keep(string.Concat(works.Select(RisWriting.Of)), ".ris")], Stop);

        foreach (var read in (string[])[bibtex, ris])
            System.Xml.Linq.XDocument.Parse(read.TrimStart('\uFEFF')).Descendants().Where(one => one.Name.LocalName == "title" && one.Parent?.Name.LocalName == "titleInfo" && one.Parent.Parent?.Name.LocalName == "mods").Count().ShouldBe(works.Count);
        foreach (var text in (string[])["a { b", "} c", "d } e {", @"\end{document}", "&lt;script&gt;", "👩 العربية"]) ris.ShouldContain(text);
        foreach (var text in (string[])["a { b", "} c", "d } e {", "&lt;script&gt;", "👩 العربية"]) bibtex.ShouldContain(text);
    }

    private static CitedWork Titled(string title) => new("key", CitedType.Document, new(title, "fr"), Page, Tongue.French) { Languages = ["fr"] };

    private static PartialDate ADate(string text) => ARegister.Done(PartialDate.Parse(text));

    private static JsonElement Csl(CitedWork work) => JsonDocument.Parse(Json([work])).RootElement[0];

    private static string Json(IEnumerable<CitedWork> works)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var work in works) CslWriting.Write(work, json);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static async Task<string> Keep(string written, string extension)
    {
        var path = Path.ChangeExtension(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), extension);
        await File.WriteAllTextAsync(path, written, Stop);
        return path;
    }

    /// <summary>Blanks and quotation marks are set anew by who reads a title, and Pandoc does not know the grave accent by its name.</summary>
    private static string Plain(string? text) => string.Concat((text ?? "").Where(one => !char.IsWhiteSpace(one) && one is not ('`' or '\'' or '"' or '’' or '‘' or '“' or '”' or '«' or '»' or '\u2060'))).ToLowerInvariant();
}
