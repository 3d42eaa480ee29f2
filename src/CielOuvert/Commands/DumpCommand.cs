using System.CommandLine;
using CielOuvert.Register.Folders;

namespace CielOuvert.Commands;

/// <summary><c>ciel dump DIR</c>: writes the register as a folder of plain files, from which <c>load</c> makes the same register.</summary>
internal static class DumpCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = terminal.Words("Le dossier à écrire.", "The folder to write.") };
        var register = RegisterOption.Make(terminal);
        var command = new Command("dump", terminal.Words("Écrire le registre en fichiers YAML, un par fiche.", "Write the register as YAML files, one a record."))
        {
            folder, register,
        };
        command.SetAction((parsed, stop) => Dump(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(register), terminal, stop));
        return command;
    }

    private static Task<int> Dump(string path, string location, Terminal terminal, CancellationToken stop) =>
        RegisterOption.With(location, terminal, async register =>
        {
            var dump = await terminal.WithProgress("Écriture", "Writing", progress => FolderWriting.Dump(register, path, stop, progress));
            if (dump.Refusals.Count > 0) return terminal.Refuse(dump.Refusals);
            terminal.Say($"{dump.Value} fiches écrites dans {path}.", $"{dump.Value} records written to {path}.");
            return ExitCode.Done;
        }, stop);
}
