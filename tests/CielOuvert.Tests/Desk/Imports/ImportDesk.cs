using System.Text;
using CielOuvert.Accounts;
using CielOuvert.Desk.Imports;
using CielOuvert.Register.Access;
using CielOuvert.Register.Imports;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Site;
using Record = CielOuvert.Register.Records.Record;

namespace CielOuvert.Tests.Desk.Imports;

/// <summary>An editor who brings files to a served register.</summary>
public sealed class ImportDesk : IAsyncDisposable
{
    private ImportDesk(ServedRegister served, Seat editor) => (Served, Editor) = (served, editor);

    public ServedRegister Served { get; }

    public Seat Editor { get; }

    public static async Task<ImportDesk> Open()
    {
        var served = await ServedRegister.Demo();
        return new(served, await Seat.Of(served, Role.Editor));
    }

    /// <summary>Brings a table, says what its lines become and what else is chosen; the page that shows what will be.</summary>
    public async Task<string> Table(string kind, string csv, params IReadOnlyList<(string Name, string Value)> chosen)
    {
        var page = (await Editor.Bring("/fr/bureau/importer", "liste.csv", Encoding.UTF8.GetBytes(csv))).To ?? throw new InvalidOperationException("It was not taken.");
        await Editor.Fill(page, ("kind", kind), ("_do", "look"));
        if (chosen.Count > 0) await Editor.Fill(page, [.. chosen, ("_do", "look")]);
        return page;
    }

    /// <summary>Lets it be written, and waits for its end.</summary>
    public async Task<Import> Run(string page, params IReadOnlyList<(string Name, string Value)> chosen)
    {
        var sent = await Editor.Fill(page, [.. chosen, ("_do", "run")]);
        sent.Status.ShouldBe(System.Net.HttpStatusCode.SeeOther, sent.Page.QuerySelector(".notice")?.TextContent);
        var number = long.Parse(page.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        for (var patience = 0; patience < 600; patience++)
        {
            if (await Served.Register.Imports.Find(number, CancellationToken.None) is { State: ImportState.Done or ImportState.Stopped } ended) return ended;
            await Task.Delay(50);
        }

        throw new InvalidOperationException("It does not end.");
    }

    public async Task<Record> Read(string slug) =>
        await Served.Register.Read(slug, Viewer.Keeper, AsOf.Now, CancellationToken.None) is Reading.Here(var record) ? record : throw new InvalidOperationException($"{slug} is not there.");

    public async Task<bool> Has(string slug) => await Served.Register.Read(slug, Viewer.Keeper, AsOf.Now, CancellationToken.None) is Reading.Here;

    /// <summary>Stages a table of many lines, without the site: what a run is made of.</summary>
    public async Task<Import> Staged(string csv, ImportChoices choices)
    {
        var bytes = Encoding.UTF8.GetBytes(csv);
        var number = await Served.Register.Imports.Stage("longue.csv", bytes, choices.ToJson(), new("Ada"), CancellationToken.None);
        var staged = await Served.Register.Imports.Find(number, CancellationToken.None) ?? throw new InvalidOperationException("It is not staged.");
        var incoming = Incoming.Read(bytes, "longue.csv").Value ?? throw new InvalidOperationException("It is not read.");
        var begun = await new ImportRun(Served.Register, TimeProvider.System).Begin(staged, incoming, choices, CancellationToken.None);
        return begun.Value ?? throw new InvalidOperationException(begun.Refusals[0].What.En);
    }

    public async ValueTask DisposeAsync()
    {
        Editor.Dispose();
        await Served.DisposeAsync();
    }
}
