using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Tables;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange;

/// <summary>What a spreadsheet is given: no more precision than there is, no doubt passed over, nothing that runs.</summary>
public sealed class TakingATable : IAsyncLifetime
{
    private ServedRegister? served;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ServedRegister Site => served ?? throw new InvalidOperationException("Not served yet.");

    public async ValueTask InitializeAsync()
    {
        served = await ServedRegister.Empty();
        await served.Commit(
            Change.Add(AnOrganization.Named("Ville de Rennes").Called("rennes")),
            Change.Add(AnEvent.Named("=HYPERLINK(\"https://x.example\")").Called("a").On("2020-04").Linking(EventKind.Organizer, "rennes").With(EventKind.Attendance, Fact<decimal>.Unknown)),
            Change.Add(AnEvent.Named("Ambigu, \"dit-on\"\nsur deux lignes").Called("b").With(EventKind.StartDate, Fact<PartialDate>.Deduced(PartialDate.OfYear(2019), "said"))
                .Holding("attendance", """{"certainty":"ambiguous","because":"two sources","candidates":[{"value":27},{"value":28}]}""")
                .Holding("subEvent", """[{"name":"Soirée d’ouverture","period":"2019-01-02"}]""")));
    }

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }

    [Theory]
    [InlineData("csv", "'=HYPERLINK(\"https://x.example\")")]
    [InlineData("xlsx", "=HYPERLINK(\"https://x.example\")")]
    public async Task Each_fact_is_in_its_column(string extension, string name)
    {
        var table = await Table($"/fr/evenements.{extension}?ordre=nom");
        var (first, second) = (Row(table, "a"), Row(table, "b"));

        (first["name"], first["startDate"], first["organizer"], first["organizer.label"]).ShouldBe((name, "2020-04", "rennes", "Ville de Rennes"));
        (first["attendance"], first["doubts"]).ShouldBe(("", "attendance: unknown"));
        (second["name"], second["startDate"], second["attendance"]).ShouldBe(("Ambigu, \"dit-on\"\nsur deux lignes", "2019", ""));
        second["doubts"].ShouldBe("startDate: deduced; attendance: ambiguous (27 | 28)");
        second["subEvent"].ShouldBe("""[{"name":"Soirée d’ouverture","period":"2019-01-02"}]""");
        second["page"].ShouldEndWith("/fr/evenements/b");
    }

    [Fact]
    public async Task Several_kinds_share_their_columns()
    {
        var table = await Table("/en/search.csv?kind=events,organisations");

        table.Header.ShouldBe(["kind", "slug", "page", "title", "when", "description", "url", "reportedFor", "doubts", "published", "modified"]);
        table.Rows.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_spreadsheet_of_others_opens_the_workbook()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        using (var answer = await Site.Get("/fr/evenements.xlsx")) await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync(Stop), Stop);

        var rows = await Peer.Run(Peer.Python, ["-c", "import sys,openpyxl; print(openpyxl.load_workbook(sys.argv[1]).active.max_row)", path], Stop);
        File.Delete(path);

        rows.Trim().ShouldBe("3");
    }

    private async Task<SentTable> Table(string path)
    {
        using var answer = await Site.Get(path);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{answer.StatusCode} {answer.Headers.Location}");
        return ARegister.Done(SentTable.Read(await answer.Content.ReadAsByteArrayAsync(Stop), path));
    }

    private static Dictionary<string, string> Row(SentTable table, string slug) =>
        table.Rows.Select(row => table.Header.Zip(row.Cells).ToDictionary(pair => pair.First, pair => pair.Second)).Single(row => row["slug"] == slug);
}
