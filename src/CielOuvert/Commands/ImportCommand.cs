using System.CommandLine;
using CielOuvert.Desk.Imports;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Imports;

namespace CielOuvert.Commands;

/// <summary><c>ciel import FILE</c>: brings a table or a WordPress export; <c>--preview</c> shows what it will be, <c>--undo NUMBER</c> takes it back.</summary>
internal static class ImportCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string?>("FILE") { Description = terminal.Words("Un CSV, un XLSX, ou l’exportation d’un site WordPress (XML).", "A CSV, an XLSX, or the export of a WordPress site (XML)."), Arity = ArgumentArity.ZeroOrOne };
        var kind = new Option<string?>("--kind", "-k") { Description = terminal.Words("Ce que devient chaque ligne d’un tableau : event, person, publication…", "What each line of a table becomes: event, person, publication…") };
        var sight = new Option<string?>("--sight") { Description = terminal.Words("Qui verra les fiches : public, members, desk. Par défaut desk pour un tableau, public pour un site.", "Who will see the records: public, members, desk. By default desk for a table, public for a site.") };
        var here = new Option<string>("--here") { Description = terminal.Words("Quand une fiche du même nom est là : leave, amend, add. Par défaut leave.", "When a record of the same name is there: leave, amend, add. By default leave."), DefaultValueFactory = _ => "leave" };
        var column = new Option<string[]>("--column") { Description = terminal.Words("COLONNE=champ, autant de fois qu’il faut ; sans lui, les colonnes se reconnaissent.", "COLUMN=field, as often as needed; without it, columns are recognised.") };
        var make = new Option<bool>("--make-missing") { Description = terminal.Words("Créer les fiches liées qui manquent (toujours, pour les auteurs d’un site).", "Make the linked records that are missing (always, for the authors of a site).") };
        var pages = new Option<bool>("--pages") { Description = terminal.Words("D’un site, prendre aussi les pages.", "Of a site, take the pages too.") };
        var series = new Option<bool>("--series") { Description = terminal.Words("D’un site, la première catégorie d’un article est sa série.", "Of a site, the first category of an article is its series.") };
        var medium = new Option<string?>("--medium") { Description = terminal.Words("D’un site, l’initiative qui publie tous ses articles : son nom ou son identifiant.", "Of a site, the initiative that publishes all its articles: its name or its slug.") };
        var files = new Option<DirectoryInfo?>("--files") { Description = terminal.Words("D’un site, le dossier de ses fichiers joints (wp-content/uploads) : ils sont gardés ici. Rien n’est cherché sur le réseau.", "Of a site, the folder of its attached files (wp-content/uploads): they are kept here. Nothing is fetched from the network.") };
        var preview = new Option<bool>("--preview") { Description = terminal.Words("Dire ce qui sera écrit, sans rien écrire.", "Say what will be written, without writing.") };
        var undo = new Option<long?>("--undo") { Description = terminal.Words("Défaire l’importation de ce numéro.", "Undo the import of this number.") };
        var register = RegisterOption.Make(terminal);
        sight.AcceptOnlyFromAmong("public", "members", "desk");
        here.AcceptOnlyFromAmong("leave", "amend", "add");
        var command = new Command("import", terminal.Words("Apporter un tableau ou un site ; reprend là où il s’était arrêté.", "Bring a table or a site; goes on from where it stopped."))
        {
            file, kind, sight, here, column, make, pages, series, medium, files, preview, undo, register,
        };
        command.SetAction((parsed, stop) => RegisterOption.With(parsed.GetRequiredValue(register), terminal, opened =>
        {
            if (parsed.GetValue(undo) is { } number) return Undo(opened, number, terminal, stop);
            if (parsed.GetValue(file) is not { } path) return Task.FromResult(terminal.Refuse(ImportingWords.NoFile));
            var asked = new Asked(
                parsed.GetValue(kind), parsed.GetValue(sight), parsed.GetRequiredValue(here), parsed.GetValue(column) ?? [], parsed.GetValue(make), parsed.GetValue(pages), parsed.GetValue(series)) { Medium = parsed.GetValue(medium) ?? "", Files = parsed.GetValue(files)?.FullName ?? "" };
            return new Importing(opened, terminal).Bring(path, asked, parsed.GetValue(preview), stop);
        }, stop));
        return command;
    }

    private static async Task<int> Undo(Register.Register register, long number, Terminal terminal, CancellationToken stop)
    {
        if (await register.Imports.Find(number, stop) is not { } import) return terminal.Refuse(new Refusal(ImportWords.NoImport(number)));
        var undone = await register.Undo(import, Author.Keeper, ImportWords.Undone(import.File).In(terminal.Tongue), stop);
        if (!undone.IsDone(out var commit)) return terminal.Refuse(undone.Refusals);
        terminal.Say($"Importation {number} défaite : {commit.Changed} fiches.", $"Import {number} undone: {commit.Changed} records.");
        return ExitCode.Done;
    }

    /// <summary>What was asked on the command line.</summary>
    internal sealed record Asked(string? Kind, string? Sight, string Here, IReadOnlyList<string> Columns, bool Makes, bool Pages, bool Series)
    {
        /// <summary>The initiative that publishes a site; empty for none.</summary>
        public string Medium { get; init; } = "";

        /// <summary>The folder of the attached files of a site; empty for none.</summary>
        public string Files { get; init; } = "";

        /// <summary>The choices that it makes for a file; or what is not understood.</summary>
        public async Task<Outcome<ImportChoices>> Choices(Incoming incoming, Register.Register register, CancellationToken stop)
        {
            var isExport = incoming is Incoming.Export;
            if (Files.Length > 0 && !Directory.Exists(Files)) return ImportingWords.NoSuchFolder(Files);
            var choices = new ImportChoices
            {
                Sight = Sights.FromCode(Sight) ?? (isExport ? Register.Access.Sight.Public : Register.Access.Sight.Desk),
                WhenHere = Here switch { "amend" => WhenHere.Amend, "add" => WhenHere.Add, _ => WhenHere.LeaveOut },
                MakesMissing = Makes || isExport,
                TakesPages = Pages,
                CategoriesAreSeries = Series,
                Medium = Medium,
                Files = Files,
            };
            if (incoming is not Incoming.Table table) return choices;
            if (Kind is null) return ImportingWords.NoKind;
            if (Register.Kinds.AllKinds.Find(Kind) is not { } kind) return ImportingWords.NoSuchKind(Kind);
            var columns = new Dictionary<string, string>(await ColumnMemory.Match(register, table, kind, stop));
            foreach (var pair in Columns.Select(column => column.Split('=', 2)))
            {
                if (pair.Length != 2 || !table.Sent.Header.Contains(pair[0]) || kind.Fields.Find(pair[1]) is null) return ImportingWords.NoSuchColumn(string.Join('=', pair));
                columns[pair[0]] = pair[1];
            }

            return choices with { Kind = kind.Code, Columns = columns };
        }
    }
}
