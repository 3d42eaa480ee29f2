using System.CommandLine;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;

namespace CielOuvert.Commands;

/// <summary><c>ciel check [DIR]</c>: reads a register, or a folder that is to be loaded, and says all that does not hold.</summary>
internal static class CheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = terminal.Words("Un dossier à vérifier sans le charger ; sans lui, c’est le registre.", "A folder to check without loading it; without it, the register."),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var register = RegisterOption.Make(terminal);
        var command = new Command("check", terminal.Words("Vérifier un registre, ou un dossier, sans rien changer.", "Check a register, or a folder, without changing anything.")) { folder, register };
        command.SetAction((parsed, stop) => parsed.GetValue(folder) is { } path ? CheckFolder(path, terminal, stop) : CheckRegister(parsed.GetRequiredValue(register), terminal, stop));
        return command;
    }

    private static async Task<int> CheckFolder(string path, Terminal terminal, CancellationToken stop)
    {
        var read = await Folder.Read(path, stop);
        if (!read.IsDone(out var folder)) return terminal.Refuse(read.Refusals);
        var place = Path.Combine(Path.GetTempPath(), $"ciel-check-{Environment.ProcessId}.db");
        try
        {
            return await RegisterOption.With(place, terminal, async register =>
            {
                var commit = await Loading.Load(register, folder, Author.Keeper, stop);
                if (commit.Refusals.Count > 0) return terminal.Refuse(commit.Refusals);
                terminal.Say($"{folder.Drafts.Count} fiches, rien à redire.", $"{folder.Drafts.Count} records, nothing to mend.");
                return ExitCode.Done;
            }, stop, mayCreate: true);
        }
        finally
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(place) + "*")) File.Delete(file);
        }
    }

    private static Task<int> CheckRegister(string location, Terminal terminal, CancellationToken stop) =>
        RegisterOption.With(location, terminal, async register =>
        {
            var (records, faults) = await Auditing.Audit(register, stop);
            if (faults.Count > 0) return terminal.Refuse(faults);
            terminal.Say($"{records} fiches, rien à redire.", $"{records} records, nothing to mend.");
            return ExitCode.Done;
        }, stop);
}
