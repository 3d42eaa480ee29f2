using System.CommandLine;
using CielOuvert.Exchange.Dumps;
using CielOuvert.Register.Folders;
using CielOuvert.Register.Selections;

namespace CielOuvert.Commands;

/// <summary><c>ciel dump DIR</c>: writes the register as a folder of plain files, from which <c>load</c> makes the same register.</summary>
internal static class DumpCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = terminal.Words("Le dossier à écrire.", "The folder to write.") };
        var full = new Option<bool>("--full")
        {
            Description = terminal.Words(
                "Le registre entier avec son historique, décrit (Data Package) et vérifiable (BagIt). PRIVÉ : contient des données personnelles.",
                "The whole register with its history, described (Data Package) and verifiable (BagIt). PRIVATE: holds personal data."),
        };
        var isPublic = new Option<bool>("--public") { Description = terminal.Words("Ce que chacun peut lire, et rien d’autre : le même contenu que le téléchargement du site.", "What anybody may read, and nothing else: the same content as the download of the site.") };
        var select = new Option<string?>("--select")
        {
            Description = terminal.Words("Ces fiches seulement, et ce à quoi elles mènent : --select 'kind=event&period=2020'.", "These records alone, and what they link to: --select 'kind=event&period=2020'."),
            HelpName = terminal.Words("SÉLECTION", "SELECTION"),
        };
        var register = RegisterOption.Make(terminal);
        var command = new Command("dump", terminal.Words("Écrire le registre en fichiers simples : une fiche par fichier YAML, ou tout, historique compris.", "Write the register as plain files: a YAML file a record, or all of it, with its history."))
        {
            folder, full, isPublic, select, register,
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(full) && given.GetValue(isPublic)) given.AddError(terminal.Words("Choisissez --full ou --public.", "Choose --full or --public."));
        });
        command.SetAction((parsed, stop) =>
        {
            var (path, location, asked) = (parsed.GetRequiredValue(folder), parsed.GetRequiredValue(register), parsed.GetValue(select));
            DumpSort? sort = parsed.GetValue(full) ? DumpSort.Full : parsed.GetValue(isPublic) ? DumpSort.Public : asked is null ? null : DumpSort.Present;
            return sort is { } packed ? Pack(path, location, packed, asked, terminal, stop) : Dump(path, location, terminal, stop);
        });
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

    private static async Task<int> Pack(string path, string location, DumpSort sort, string? asked, Terminal terminal, CancellationToken stop)
    {
        var parsed = asked is null ? null : Selection.Parse(asked);
        if (parsed is { Refusals: { Count: > 0 } refusals }) return terminal.Refuse(refusals);
        return await RegisterOption.With(location, terminal, async register =>
        {
            var visit = await QuietVisit.Of(register, stop);
            var packed = await terminal.WithProgress("Écriture", "Writing", progress => PackageFolder.Write(path, sort, parsed?.Value, visit, stop, progress));
            if (!packed.IsDone(out var words)) return terminal.Refuse(packed.Refusals);
            terminal.Say($"{words.Records} fiches écrites dans {path}, au changement n° {words.Journal}. README.md dit ce que contient chaque fichier.", $"{words.Records} records written to {path}, at change no. {words.Journal}. README.md says what each file holds.");
            if (words.Selection is not null) terminal.Say($"{words.Selected} choisies, {words.Records - words.Selected} venues avec elles.", $"{words.Selected} selected, {words.Records - words.Selected} that came along.");
            if (words.IsPrivate)
            {
                terminal.Say(
                    "ATTENTION : ce dossier contient des données personnelles. Vous seul pouvez le lire (0700) ; ne le publiez pas, et chiffrez les copies.",
                    "WARNING: this folder holds personal data. Only you may read it (0700); do not publish it, and encrypt its copies.");
            }

            return ExitCode.Done;
        }, stop);
    }
}
