using System.CommandLine;
using CielOuvert.Register.Dumps;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;

namespace CielOuvert.Commands;

/// <summary><c>ciel load DIR</c>: puts a folder of plain files into the register, all or nothing.</summary>
internal static class LoadCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = terminal.Words("Le dossier de fichiers YAML, ou celui de « ciel dump --full ».", "The folder of YAML files, or that of “ciel dump --full”.") };
        var register = RegisterOption.Make(terminal);
        var command = new Command("load", terminal.Words("Charger un dossier dans le registre : tout, ou rien. Une copie entière revient avec son historique, dans un registre vide.", "Load a folder into the register: all of it, or nothing. A whole dump comes back with its history, into an empty register."))
        {
            folder, register,
        };
        command.SetAction((parsed, stop) => Load(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(register), terminal, stop));
        return command;
    }

    private static async Task<int> Load(string path, string location, Terminal terminal, CancellationToken stop)
    {
        if (WholeDump.Is(path)) return await Restore(path, location, terminal, stop);
        var read = await terminal.WithProgress("Lecture", "Reading", progress => Folder.Read(path, stop, progress));
        if (!read.IsDone(out var folder)) return terminal.Refuse(read.Refusals);
        return await RegisterOption.With(location, terminal, async register =>
        {
            var commit = await terminal.WithProgress("Écriture", "Writing", progress => Loading.Load(register, folder, Author.Keeper, stop, progress));
            if (!commit.IsDone(out var done)) return terminal.Refuse(commit.Refusals);
            terminal.Say($"{folder.Drafts.Count} fiches lues, {done.Changed} écrites dans {location}.", $"{folder.Drafts.Count} records read, {done.Changed} written to {location}.");
            await Follow(register, terminal, stop);
            return ExitCode.Done;
        }, stop, mayCreate: true);
    }

    private static async Task<int> Restore(string path, string location, Terminal terminal, CancellationToken stop)
    {
        var read = await terminal.WithProgress("Vérification", "Checking", progress => WholeDump.Read(path, stop, progress));
        if (!read.IsDone(out var dump)) return terminal.Refuse(read.Refusals);
        return await RegisterOption.With(location, terminal, async register =>
        {
            var restored = await terminal.WithProgress("Écriture", "Writing", progress => register.Restore(dump, stop, progress));
            if (!restored.IsDone(out var last)) return terminal.Refuse(restored.Refusals);
            terminal.Say($"Registre refait dans {location} : {dump.Records} fiches, historique compris, jusqu’au changement n° {last.Number}.", $"Register made again in {location}: {dump.Records} records with their history, up to change no. {last.Number}.");
            terminal.Say("Les comptes n’y sont pas : ajoutez-les avec « ciel user add ».", "The accounts are not in it: add them with “ciel user add”.");
            await Follow(register, terminal, stop);
            return ExitCode.Done;
        }, stop, mayCreate: true);
    }

    private static Task<bool> Follow(Register.Register register, Terminal terminal, CancellationToken stop) => terminal.WithProgress("Index des mots", "Index of words", async progress =>
    {
        await register.FollowWords(progress, stop);
        return true;
    });
}
