using System.CommandLine;
using CielOuvert.Register.Folders;

namespace CielOuvert.Commands;

/// <summary><c>ciel format DIR</c>: makes the files of a folder canonical.</summary>
internal static class FormatCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = terminal.Words("Le dossier de fichiers YAML.", "The folder of YAML files.") };
        var command = new Command("format", terminal.Words("Mettre les fichiers d’un dossier sous leur forme canonique.", "Put the files of a folder in their canonical form.")) { folder };
        command.SetAction(async (parsed, stop) =>
        {
            var formatted = await FolderWriting.Format(parsed.GetRequiredValue(folder), stop);
            if (formatted.Refusals.Count > 0) return terminal.Refuse(formatted.Refusals);
            terminal.Say($"{formatted.Value} fichiers changés.", $"{formatted.Value} files changed.");
            return ExitCode.Done;
        });
        return command;
    }
}
