using System.Text.Json;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Starter;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Citing;

/// <summary>The works of a register in lists of references: programs of others read them, and nothing of them is surer than it is.</summary>
public sealed class TakingReferences(ServedDemo demo)
{
    private const string Bibliography = """
        import sys, json
        import bibtexparser
        from bibtexparser.bparser import BibTexParser
        from pybtex.database import parse_file
        parser = BibTexParser(common_strings=True, ignore_nonstandard_types=False)
        entries = bibtexparser.load(open(sys.argv[1], encoding='utf-8'), parser).entries
        print(json.dumps({'bibtexparser': [one['ID'] for one in entries], 'pybtex': list(parse_file(sys.argv[1], 'bibtex').entries.keys())}))
        """;

    private const string Bibliographies = """
        import sys, json
        from citeproc.source.json import CiteProcJSON
        print(json.dumps(list(CiteProcJSON(json.load(open(sys.argv[1], encoding='utf-8'))).keys())))
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/fr/articles", 6)]
    [InlineData("/en/publications", 7)]
    [InlineData("/fr/rediffusions", 6)]
    [InlineData("/en/works-cited", 4)]
    [InlineData("/fr/rapports/rapport-2020", 1)]
    public async Task Programs_of_others_read_them_all(string page, int count)
    {
        var bib = JsonDocument.Parse(await Peer.Run(Peer.Python, ["-c", Bibliography, await Keep(page, "bib")], Stop)).RootElement;
        var csl = JsonDocument.Parse(await Peer.Run(Peer.Python, ["-c", Bibliographies, await Keep(page, "csl")], Stop)).RootElement;
        var ris = await Peer.Run("ris2xml", [await Keep(page, "ris")], Stop);

        bib.GetProperty("bibtexparser").GetArrayLength().ShouldBe(count);
        bib.GetProperty("pybtex").ToString().ShouldBe(bib.GetProperty("bibtexparser").ToString());
        csl.ToString().ShouldBe(bib.GetProperty("bibtexparser").ToString());
        (ris.Split("<mods ").Length - 1).ShouldBe(count);
    }

    [Fact]
    public async Task A_work_says_what_is_certain_of_it()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit([.. Starting.Shipped().Select(Change.Add)]);
        await site.Commit(
            Change.Add(APerson.Named("Ada King").SeenBy(Sight.Public)), Change.Add(APerson.Named("Camille Secrète")), Change.Add(AnOrganization.Named("Atelier")),
            Change.Add(Drafting.Named(LicenceKind.Kind, "CC BY 4.0").Called("cc-by").With(LicenceKind.Code, "CC-BY-4.0").Holding("url", "\"https://creativecommons.org/licenses/by/4.0/\"")),
            Change.Add(Drafting.Named(PublicationKind.Kind, "Cahier").Called("cahier").On("2020-04").Linking(PublicationKind.Author, "camille-secrete", "ada-king")
                .Holding("contributor", """[{"party":"camille-secrete","roleName":"editing"},{"party":"atelier","roleName":"editing"}]""")
                .With(Common.License, "cc-by").Holding("url", "\"https://doi.org/10.5281/zenodo.42\"").Holding("inLanguage", """["fr"]""")));

        var work = await Work(site, "/fr/publications/cahier");

        work.ToString().ShouldBe("""
            {"id":"cahier","type":"document","title":"Cahier","author":[{"literal":"Ada King"}],"editor":[{"literal":"Atelier"}],"issued":{"date-parts":[[2020,4]]},"publisher":"PUBLISHER","DOI":"10.5281/zenodo.42","URL":"https://doi.org/10.5281/zenodo.42","language":"fr"}
            """.Trim().Replace("PUBLISHER", work.GetProperty("publisher").GetString()));
    }

    [Fact]
    public async Task What_is_in_doubt_is_told_in_a_note_and_nowhere_else()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(
            Change.Add(APerson.Named("Ada King").SeenBy(Sight.Public)), Change.Add(APerson.Named("Camille Secrète")),
            Change.Add(Drafting.Named(PublicationKind.Kind, "Cahier").Called("cahier")
                .Holding("datePublished", """{"certainty":"ambiguous","because":"two sources","candidates":[{"value":"2019"},{"value":"2020-04"}]}""")
                .With(PublicationKind.Author, Fact<IReadOnlyList<string>>.Deduced(["ada-king", "camille-secrete"], "her style"))),
            Change.Add(Drafting.Named(PublicationKind.Kind, "Livret").Called("livret").With(PublicationKind.DatePublished, Fact<PartialDate>.Deduced(PartialDate.OfYear(2020), "the file"))));

        var ambiguous = await Work(site, "/en/publications/cahier");
        var deduced = await Work(site, "/en/publications/livret");

        ambiguous.TryGetProperty("issued", out _).ShouldBeFalse();
        ambiguous.TryGetProperty("author", out _).ShouldBeFalse();
        ambiguous.GetProperty("note").GetString().ShouldBe("Date published (ambiguous): 2019 or April 2020. Authors (deduced): Ada King.");
        deduced.GetProperty("issued").ToString().ShouldBe("""{"date-parts":[[2020]],"circa":true}""");
        deduced.GetProperty("note").GetString().ShouldBe("Date published (deduced): 2020.");
    }

    private static async Task<JsonElement> Work(ServedRegister site, string page) => JsonDocument.Parse(await (await site.Get($"{page}.csl")).Content.ReadAsStringAsync(Stop)).RootElement[0];

    private async Task<string> Keep(string page, string extension)
    {
        using var answer = await demo.Site.Get($"{page}.{extension}");
        answer.IsSuccessStatusCode.ShouldBeTrue($"{page}.{extension}: {answer.StatusCode}");
        var path = Path.ChangeExtension(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), extension);
        await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync(Stop), Stop);
        return path;
    }
}
