using System.CommandLine;
using CielOuvert.Register.Archives;

namespace CielOuvert.Commands;

/// <summary><c>ciel restore FILE</c>: makes a register of a backup, where there is none.</summary>
internal static class RestoreCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = terminal.Words("La sauvegarde, faite par « ciel backup » sur SQLite ou sur PostgreSQL.", "The backup, made by “ciel backup” on SQLite or PostgreSQL.") };
        var register = RegisterOption.Make(terminal);
        var command = new Command("restore", terminal.Words("Refaire un registre d’une sauvegarde, là où il n’y en a pas.", "Make a register again from a backup, where there is none."))
        {
            file, register,
        };
        command.SetAction((parsed, stop) => Restore(parsed.GetRequiredValue(file), parsed.GetRequiredValue(register), terminal, stop));
        return command;
    }

    private static async Task<int> Restore(string path, string location, Terminal terminal, CancellationToken stop)
    {
        var restored = await Restoring.Run(path, location, stop);
        if (!restored.IsDone(out var archive)) return terminal.Refuse(restored.Refusals);
        terminal.Say($"Registre refait de {ArchiveText.Fr(archive)}.", $"Register made again from {ArchiveText.En(archive)}.");
        terminal.Say("Les comptes y sont ; chacun doit se connecter de nouveau.", "The accounts are there; everybody has to sign in again.");
        var upgraded = await Upgrading.AfterRestoring(location, stop);
        if (!upgraded.IsDone(out var schema)) return terminal.Refuse(upgraded.Refusals);
        if (schema != archive.Schema) terminal.Say($"Registre mis à niveau, au schéma {schema}.", $"Register upgraded to schema {schema}.");
        return ExitCode.Done;
    }
}
