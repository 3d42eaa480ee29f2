using System.Net;
using CielOuvert.Desk.Imports;
using CielOuvert.Register.Access;
using CielOuvert.Register.Imports;

namespace CielOuvert.Tests.Desk.Imports;

/// <summary>An import stops and goes on, and the whole of it is taken back.</summary>
public sealed class UndoingAnImport : IAsyncLifetime
{
    private ImportDesk? opened;

    private ImportDesk Desk => opened ?? throw new InvalidOperationException("The desk is not open yet.");

    public async ValueTask InitializeAsync() => opened = await ImportDesk.Open();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task What_was_added_is_withdrawn_and_what_was_completed_is_as_before()
    {
        await Desk.Run(await Desk.Table("organization", "nom,adresse\nLe Grand Pont,https://un.example\n"));
        var path = await Desk.Table("organization", "nom,adresse\nLe Grand Pont,https://deux.example\nLa Rive,https://trois.example\n", ("here", "Amend"));
        await Desk.Run(path);
        (await Desk.Read("le-grand-pont")).Version.ShouldBe(2);

        var sent = await Desk.Editor.Fill(path, ("_do", "undo"));

        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Page.QuerySelector(".notice")?.TextContent);
        (await Desk.Has("la-rive")).ShouldBeFalse();
        var history = await Desk.Served.Register.History("le-grand-pont", Viewer.Keeper, CancellationToken.None);
        System.Text.Json.JsonElement.DeepEquals(history[0].Record.Document, history[2].Record.Document).ShouldBeTrue();
        history[0].By.ShouldBe(Desk.Editor.Name);
    }

    [Fact]
    public async Task It_is_refused_where_somebody_changed_a_record_since_and_nothing_is_undone()
    {
        var path = await Desk.Table("organization", "nom\nLe Grand Pont\nLa Rive\n");
        await Desk.Run(path);
        await Desk.Editor.Fill("/fr/bureau/modifier/la-rive", ("url", "https://x.example"), ("_why", "précisé"));

        var sent = await Desk.Editor.Fill(path, ("_do", "undo"));

        sent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (sent.Page.QuerySelector(".notice.is-refusal")?.TextContent ?? "").ShouldContain("la-rive");
        (await Desk.Has("le-grand-pont")).ShouldBeTrue();
    }

    [Fact]
    public async Task Brought_again_the_same_records_come_back_at_the_same_addresses()
    {
        const string Csv = "nom\nLe Grand Pont\n";
        var path = await Desk.Table("organization", Csv);
        await Desk.Run(path);
        await Desk.Editor.Fill(path, ("_do", "undo"));

        await Desk.Run(await Desk.Table("organization", Csv));

        (await Desk.Has("le-grand-pont"), await Desk.Has("le-grand-pont-2")).ShouldBe((true, false));
    }

    [Fact]
    public async Task Stopped_midway_it_goes_on_from_its_last_slice_and_writes_nothing_twice()
    {
        var count = (2 * ImportRun.Slice) + 40;
        var csv = "nom\n" + string.Concat(Enumerable.Range(1, count).Select(index => $"Pont {index}\n"));
        var import = await Desk.Staged(csv, new() { Kind = "organization", Columns = new Dictionary<string, string> { ["nom"] = "name" } });
        using var cut = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(new ImportRun(Desk.Served.Register, TimeProvider.System).Run(import.Number, new Cutting(cut), cut.Token));
        var halfway = await Find(import.Number);
        (halfway.State, halfway.Done).ShouldBe((ImportState.Running, ImportRun.Slice));

        await new ImportRun(Desk.Served.Register, TimeProvider.System).Run(import.Number, null, CancellationToken.None);

        var ended = await Find(import.Number);
        (ended.State, ended.Done, ended.LeftOut).ShouldBe((ImportState.Done, count, "[]"));
        (await Desk.Has($"pont-{count}"), await Desk.Has("pont-1-2")).ShouldBe((true, false));
        (await Desk.Served.Register.Imports.Bytes(import.Number, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_programs_that_carry_on_one_import_write_it_once()
    {
        var csv = "nom\n" + string.Concat(Enumerable.Range(1, ImportRun.Slice).Select(index => $"Rive {index}\n"));
        var import = await Desk.Staged(csv, new() { Kind = "organization", Columns = new Dictionary<string, string> { ["nom"] = "name" } });

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => new ImportRun(Desk.Served.Register, TimeProvider.System).Run(import.Number, null, CancellationToken.None)));

        (await Desk.Has("rive-1"), await Desk.Has("rive-1-2")).ShouldBe((true, false));
    }

    private async Task<Import> Find(long number) => await Desk.Served.Register.Imports.Find(number, CancellationToken.None) ?? throw new InvalidOperationException("It is gone.");

    private sealed class Cutting(CancellationTokenSource cut) : IProgress<CielOuvert.Register.History.Progress>
    {
        public void Report(CielOuvert.Register.History.Progress value) => cut.Cancel();
    }
}
