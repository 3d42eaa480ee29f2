using System.CommandLine;
using CielOuvert.Register.Archives;

namespace CielOuvert.Commands;

/// <summary><c>ciel upgrade</c>: brings a register of an older version to this one, after a backup.</summary>
internal static class UpgradeCommand
{
    public static Command Make(Terminal terminal)
    {
        var backup = new Option<string?>("--backup")
        {
            Description = terminal.Words(
                "Où écrire la sauvegarde faite d’abord. Par défaut à côté du registre, ou dans le dossier courant pour PostgreSQL.",
                "Where to write the backup made first. By default beside the register, or in the current folder for PostgreSQL."),
        };
        var register = RegisterOption.Make(terminal);
        var command = new Command("upgrade", terminal.Words("Mettre à niveau un registre d’une version plus ancienne, après l’avoir sauvegardé.", "Upgrade a register of an older version, after backing it up.")) { backup, register };
        command.SetAction(async (parsed, stop) =>
        {
            var upgraded = await Upgrading.Run(parsed.GetRequiredValue(register), parsed.GetValue(backup), TimeProvider.System.GetUtcNow().UtcDateTime, stop);
            if (!upgraded.IsDone(out var upgrade)) return terminal.Refuse(upgraded.Refusals);
            if (upgrade.Before is null) terminal.Say($"Ce registre est déjà au schéma {upgrade.To} : rien à faire.", $"This register is already at schema {upgrade.To}: nothing to do.");
            Say(upgrade, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Brings a register up to date before it is served; says nothing when it is.</summary>
    public static async Task<int> BeforeServing(string location, Terminal terminal, CancellationToken stop)
    {
        var upgraded = await Upgrading.Run(location, backup: null, TimeProvider.System.GetUtcNow().UtcDateTime, stop);
        if (!upgraded.IsDone(out var upgrade)) return terminal.Refuse(upgraded.Refusals);
        Say(upgrade, terminal);
        return ExitCode.Done;
    }

    private static void Say(Upgrade upgrade, Terminal terminal)
    {
        if (upgrade.Before is not { } before) return;
        terminal.Say($"Sauvegarde écrite dans {ArchiveText.Fr(before)}.", $"Backup written to {ArchiveText.En(before)}.");
        terminal.Say($"Registre mis à niveau, du schéma {upgrade.From} au schéma {upgrade.To}.", $"Register upgraded from schema {upgrade.From} to schema {upgrade.To}.");
    }
}
