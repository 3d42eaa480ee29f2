using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CielOuvert.StaticSite;

namespace CielOuvert.Commands;

/// <summary><c>ciel archive DIR</c>: writes the public site as files that work with no server, and outlive the one who served it.</summary>
internal static class ArchiveCommand
{
    private const int MostSaid = 20;

    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = terminal.Words("Le dossier à écrire, ou à mettre à jour.", "The folder to write, or to bring up to date.") };
        var at = new Option<Uri?>("--at") { CustomParser = typed => Address(typed, terminal), Description = terminal.Words("L’adresse où l’archive sera publiée, pour les liens qui doivent être entiers.", "The address where the archive will be published, for the links that must be whole."), HelpName = "URL" };
        var holder = new Option<string?>("--holder") { Description = terminal.Words("Qui la tient : écrit sur sa page.", "Who holds it: written on its page."), HelpName = terminal.Words("NOM", "NAME") };
        var holderUrl = new Option<Uri?>("--holder-url") { CustomParser = typed => Address(typed, terminal), Description = terminal.Words("Où trouver qui la tient.", "Where to find who holds it."), HelpName = "URL" };
        var since = new Option<DateOnly?>("--holder-since") { Description = terminal.Words("Depuis quel jour. Par défaut, celui du dernier changement.", "Since which day. By default, that of the last change."), HelpName = terminal.Words("JOUR", "DAY") };
        var withoutPdf = new Option<bool>("--without-pdf") { Description = terminal.Words("Ne pas imprimer les rapports en PDF : c’est plus vite fait.", "Do not print reports as PDF: it is done faster.") };
        var wacz = new Option<string?>("--wacz") { Description = terminal.Words("Écrire aussi les réponses du site dans un fichier WACZ, que lisent les outils des archives du web.", "Write the answers of the site into a WACZ file as well, which the tools of web archives read."), HelpName = terminal.Words("FICHIER.wacz", "FILE.wacz") };
        var register = RegisterOption.Make(terminal);
        var command = new Command("archive", terminal.Words(
            "Écrire le site public en fichiers qui se lisent sans serveur. Relancée, n’écrit que ce qui a changé ; arrêtée, reprend où elle en était.",
            "Write the public site as files that are read without a server. Run again, it writes what changed alone; stopped, it goes on from there.")) { folder, at, holder, holderUrl, since, wacz, withoutPdf, register };
        command.SetAction((parsed, stop) =>
        {
            var order = new ArchiveOrder(parsed.GetRequiredValue(folder), parsed.GetValue(at), parsed.GetValue(holder), parsed.GetValue(holderUrl), parsed.GetValue(since), parsed.GetValue(wacz)) { HasPdf = !parsed.GetValue(withoutPdf) };
            return RegisterOption.With(parsed.GetRequiredValue(register), terminal, opened => Archive(opened, order, terminal, stop), stop);
        });
        return command;
    }

    /// <summary>An address of the web as it was typed, whole.</summary>
    private static Uri? Address(ArgumentResult typed, Terminal terminal)
    {
        var text = string.Concat(typed.Tokens.Select(token => token.Value));
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
        var wrong = ArchiveWords.NoAddress(text);
        typed.AddError(terminal.Words(wrong.Fr, wrong.En));
        return null;
    }

    private static async Task<int> Archive(Register.Register register, ArchiveOrder order, Terminal terminal, CancellationToken stop)
    {
        var outcome = await terminal.WithProgress("Pages", "Pages", progress => new Archiving(register, order).Make(progress, stop));
        if (!outcome.IsDone(out var made)) return terminal.Refuse(outcome.Refusals);
        if (made.IsSame)
        {
            terminal.Say("Rien n’a changé depuis la dernière fois.", "Nothing changed since the last time.");
            return ExitCode.Done;
        }

        terminal.Say(
            $"{Count(made.Pages)} pages, {Count(made.Files)} fichiers dans {order.Folder} ; {Count(made.Written)} écrits, {Count(made.Removed)} enlevés.",
            $"{Count(made.Pages)} pages, {Count(made.Files)} files in {order.Folder}; {Count(made.Written)} written, {Count(made.Removed)} removed.");
        foreach (var (address, from) in made.LeftOut.Take(MostSaid))
            terminal.Say($"Laissé de côté, le site n’y répond pas : {address} (depuis {from})", $"Left out, the site does not answer there: {address} (from {from})");
        if (made.LeftOut.Count > MostSaid) terminal.Say($"… et {made.LeftOut.Count - MostSaid} autres.", $"… and {made.LeftOut.Count - MostSaid} more.");
        if (made.Broken.Count == 0)
        {
            terminal.Say(
                $"{Count(made.Links)} liens vérifiés : aucun n’est rompu, aucun ne mène au site vivant.",
                $"{Count(made.Links)} links checked: none is broken, none leads to the live site.");
            return ExitCode.Done;
        }

        foreach (var link in made.Broken.Take(MostSaid)) await Console.Error.WriteLineAsync(link);
        await Console.Error.WriteLineAsync(terminal.Words($"{made.Broken.Count} liens ne mènent nulle part.", $"{made.Broken.Count} links lead nowhere."));
        return ExitCode.Partly;
    }

    private static string Count(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
