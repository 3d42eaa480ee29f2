using System.CommandLine;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;

namespace CielOuvert.Commands;

/// <summary><c>ciel load DIR</c>: puts a folder of plain files into the register, all or nothing.</summary>
internal static class LoadCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = terminal.Words("Le dossier de fichiers YAML.", "The folder of YAML files.") };
        var register = RegisterOption.Make(terminal);
        var command = new Command("load", terminal.Words("Charger un dossier dans le registre : tout, ou rien.", "Load a folder into the register: all of it, or nothing."))
        {
            folder, register,
        };
        command.SetAction((parsed, stop) => Load(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(register), terminal, stop));
        return command;
    }

    private static async Task<int> Load(string path, string location, Terminal terminal, CancellationToken stop)
    {
        var read = await terminal.WithProgress("Lecture", "Reading", progress => Folder.Read(path, stop, progress));
        if (!read.IsDone(out var folder)) return terminal.Refuse(read.Refusals);
        return await RegisterOption.With(location, terminal, async register =>
        {
            var commit = await terminal.WithProgress("Écriture", "Writing", progress => Loading.Load(register, folder, Author.Keeper, stop, progress));
            if (!commit.IsDone(out var done)) return terminal.Refuse(commit.Refusals);
            terminal.Say($"{folder.Drafts.Count} fiches lues, {done.Changed} écrites dans {location}.", $"{folder.Drafts.Count} records read, {done.Changed} written to {location}.");
            await terminal.WithProgress("Index des mots", "Index of words", async progress =>
            {
                await register.FollowWords(progress, stop);
                return done;
            });
            return ExitCode.Done;
        }, stop, mayCreate: true);
    }
}
