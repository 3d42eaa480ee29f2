using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Editions;
using CielOuvert.Report.Printing;

namespace CielOuvert.Benchmarks;

/// <summary>The year's edition over the generated register, from its selections to JSON, to the page, and to the PDF.</summary>
internal sealed class Composing : Measurement
{
    public override string Name => "Composing";

    public override async Task Run(BenchmarkReport report, CancellationToken stop)
    {
        await using var register = await GeneratedRegister.Of(Generated.Usual, stop);
        await register.Fill(GeneratedEdition.Drafts(), stop);
        var document = await Compose(register.Register, stop);
        var reading = await Median(5, () => ReadOnly(register.Register, stop));
        var json = await Median(5, async () => ReportJson.Of(await Compose(register.Register, stop)));
        report.Add("the year’s edition composed to JSON", Text(json, "s"), "reading its selections alone", Ratio(json / reading), "under 1 s");
        await using (var served = await ServedProgram.Start(register.Location, stop))
        {
            using var client = served.Uncached();
            var address = $"{served.Address}/fr/rapports/{GeneratedEdition.Slug}";
            var cold = await Median(1, () => client.GetStringAsync(address, stop));
            var html = await Median(5, () => client.GetStringAsync(address, stop));
            report.Add("the same composed to its page (HTML), uncached", Text(html, "s"), "the JSON", Ratio(html / json), "under 1 s");
            Console.WriteLine($"  first page of the edition: {cold:0.00} s");
        }

        if (Press.Find() is not { } press)
        {
            report.Add("the same printed as PDF", "not measured: no press here", "—", "—", "under 3 s");
            return;
        }

        var pdf = await Median(3, async () => Expect(await new PdfPrinter(press, TimeProvider.System).Print(document, stop)));
        report.Add("the same printed as PDF", Text(json + pdf, "s"), "the JSON", Ratio((json + pdf) / json), "under 3 s");
    }

    private static async Task<Document> Compose(Register.Register register, CancellationToken stop) =>
        Expect(Report.Editions.Composing.Compose(Expect(await new EditionReading(register, Viewer.Visitor, AsOf.Now).Read(GeneratedEdition.Year, stop)), Tongue.French));

    private static async Task ReadOnly(Register.Register register, CancellationToken stop) => Expect(await new EditionReading(register, Viewer.Visitor, AsOf.Now).Read(GeneratedEdition.Year, stop));

    private static T Expect<T>(Outcome<T> outcome) => outcome.Match(done => done, why => throw new InvalidOperationException(why[0].In(Tongue.English)));
}
