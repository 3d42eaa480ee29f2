using CielOuvert.Desk.Imports;
using CielOuvert.Formats.Words;
using CielOuvert.Register.History;
using CielOuvert.Register.Imports;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Commands;

/// <summary>Brings a file from the command line.</summary>
internal sealed class Importing(Register.Register register, Terminal terminal)
{
    private const int MostShown = 20;

    public async Task<int> Bring(string path, ImportCommand.Asked asked, bool isPreview, CancellationToken stop)
    {
        if (!File.Exists(path)) return terminal.Refuse(ImportingWords.NoSuchFile(path));
        var (bytes, name) = (await File.ReadAllBytesAsync(path, stop), Path.GetFileName(path));
        var read = Incoming.Read(bytes, name);
        if (!read.IsDone(out var incoming)) return terminal.Refuse(read.Refusals);
        foreach (var repair in incoming.Repairs.Take(MostShown)) await Console.Error.WriteLineAsync(repair.In(terminal.Tongue));
        var chosen = await asked.Choices(incoming, register, stop);
        if (!chosen.IsDone(out var choices)) return terminal.Refuse(chosen.Refusals);
        if (isPreview) return await Preview(incoming, choices, stop);
        var begun = await Begin(bytes, name, incoming, choices, stop);
        if (!begun.IsDone(out var import)) return terminal.Refuse(begun.Refusals);
        var run = await terminal.WithProgress("Importation", "Importing", progress => new ImportRun(register, TimeProvider.System).Run(import.Number, progress, stop, incoming));
        if (!run.IsDone(out var done)) return terminal.Refuse(run.Refusals);
        return await Tell(done, stop);
    }

    /// <summary>Goes on with the same file where it stopped; otherwise begins.</summary>
    private async Task<Outcome<Import>> Begin(byte[] bytes, string name, Incoming incoming, ImportChoices choices, CancellationToken stop)
    {
        if (await register.Imports.FindByHash(ImportLedger.HashOf(bytes), stop) is { State: ImportState.Running or ImportState.Stopped } before)
        {
            terminal.Say($"Reprise de l’importation {before.Number} après {before.Done} lignes.", $"Going on with import {before.Number} after {before.Done} lines.");
            if (before.State == ImportState.Stopped) await register.Imports.Begin(before.Number, before.Total, stop);
            return before;
        }

        var number = await register.Imports.Stage(name, bytes, choices.ToJson(), Author.Keeper, stop);
        if (await register.Imports.Find(number, stop) is not { } staged) return new Refusal(ImportWords.NoImport(number));
        var begun = await new ImportRun(register, TimeProvider.System).Begin(staged, incoming, choices, stop);
        if (begun.Refusals.Count > 0) await register.Imports.Forget(number, stop);
        return begun;
    }

    private async Task<int> Preview(Incoming incoming, ImportChoices choices, CancellationToken stop)
    {
        if (incoming.KindOf(choices) is not { } kind) return terminal.Refuse(ImportingWords.NoKind);
        var names = await NameIndex.Read(register, kind, new HashSet<long>(), stop);
        var language = (await register.Descriptor(stop))?.MainLanguage ?? "fr";
        var preparing = new Preparing(incoming, kind, choices, names, await Labels.Read(register, AsOf.Now, stop), language);
        var rows = preparing.Rows(0, preparing.Count, withText: false);
        foreach (var (column, field) in choices.Columns) terminal.Say($"« {column} » → {field}", $"“{column}” → {field}");
        foreach (var refusal in incoming.Refused) Console.Out.WriteLine(refusal.In(terminal.Tongue));
        foreach (var row in rows)
        foreach (var what in row.Refused) Console.Out.WriteLine(new Refusal(what, incoming.File, row.Line).In(terminal.Tongue));
        foreach (var row in rows.Where(row => row.Twins.Count > 0))
            terminal.Say($"{incoming.File}:{row.Line}: « {row.Name} » est peut-être {string.Join(", ", row.Twins.Select(twin => twin.Slug))}", $"{incoming.File}:{row.Line}: “{row.Name}” may be {string.Join(", ", row.Twins.Select(twin => twin.Slug))}");
        var tally = Tally.Of(rows, preparing.Count);
        terminal.Say(
            $"{tally.Added} à ajouter, {tally.Amended} à compléter, {tally.Left} laissées, {tally.Refused} refusées, {tally.Made} fiches liées à créer. Rien n’est écrit.",
            $"{tally.Added} to add, {tally.Amended} to complete, {tally.Left} left, {tally.Refused} refused, {tally.Made} linked records to make. Nothing is written.");
        return ExitCode.Done;
    }

    private async Task<int> Tell(Import import, CancellationToken stop)
    {
        var left = LeftOut.FromJson(import.LeftOut);
        foreach (var line in left.Take(MostShown)) await Console.Error.WriteLineAsync(new Refusal(new(line.Fr, line.En), import.File, line.Line > 0 ? line.Line : null).In(terminal.Tongue));
        if (left.Count > MostShown) await Console.Error.WriteLineAsync(terminal.Words($"… et {left.Count - MostShown} autres.", $"… and {left.Count - MostShown} more."));
        terminal.Say($"Importation {import.Number} : {import.Done} lignes de {import.File}. Pour défaire : ciel import --undo {import.Number}", $"Import {import.Number}: {import.Done} lines of {import.File}. To undo: ciel import --undo {import.Number}");
        await terminal.WithProgress("Index des mots", "Index of words", async progress =>
        {
            await register.FollowWords(progress, stop);
            return import;
        });
        return ExitCode.Done;
    }
}
