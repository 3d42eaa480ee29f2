using System.CommandLine;
using CielOuvert.Register.Archives;

namespace CielOuvert.Commands;

/// <summary><c>ciel backup FILE</c>: the whole register in one file, while it is served.</summary>
internal static class BackupCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = terminal.Words("Le fichier à écrire.", "The file to write.") };
        var force = new Option<bool>("--force") { Description = terminal.Words("Remplacer la sauvegarde qui a ce nom.", "Replace the backup of that name.") };
        var register = RegisterOption.Make(terminal);
        var command = new Command("backup", terminal.Words("Sauvegarder le registre entier, comptes compris, en un fichier, sans arrêter le site.", "Back up the whole register, accounts included, into one file, without stopping the site."))
        {
            file, force, register,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var saved = await BackingUp.Run(parsed.GetRequiredValue(register), parsed.GetRequiredValue(file), parsed.GetValue(force), TimeProvider.System.GetUtcNow().UtcDateTime, stop);
            if (!saved.IsDone(out var archive)) return terminal.Refuse(saved.Refusals);
            terminal.Say($"Sauvegarde écrite dans {ArchiveText.Fr(archive)}.", $"Backup written to {ArchiveText.En(archive)}.");
            return ExitCode.Done;
        });
        return command;
    }
}
