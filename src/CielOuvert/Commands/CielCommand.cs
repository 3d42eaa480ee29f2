using System.CommandLine;
using CielOuvert.Formats.Words;

namespace CielOuvert.Commands;

/// <summary>The program: its verbs, in the order of a register's life.</summary>
internal static class CielCommand
{
    public static async Task<int> Run(string[] args)
    {
        var terminal = Terminal.FromEnvironment();
        var root = new RootCommand(terminal.Words(About.Fr, About.En))
        {
            InitCommand.Make(terminal),
            LoadCommand.Make(terminal),
            ImportCommand.Make(terminal),
            DumpCommand.Make(terminal),
            ArchiveCommand.Make(terminal),
            FormatCommand.Make(terminal),
            ServeCommand.Make(terminal),
            ReportCommand.Make(terminal),
            FigureCommand.Make(terminal),
            CheckCommand.Make(terminal),
            UserCommand.Make(terminal),
            ForgetCommand.Make(terminal),
            BackupCommand.Make(terminal),
            RestoreCommand.Make(terminal),
            UpgradeCommand.Make(terminal),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync(terminal.Words("Voyez « ciel --help ».", "See “ciel --help”."));
            return ExitCode.Usage;
        }

        return await Run(parsed, terminal);
    }

    private static async Task<int> Run(ParseResult parsed, Terminal terminal)
    {
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            terminal.Say("Arrêté.", "Stopped.");
            return ExitCode.Stopped;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The edge of the program: what nobody foresaw is shown whole, so that it can be reported.
            await Console.Error.WriteLineAsync(terminal.Words("Une faute du programme, à signaler :", "A fault of the program, please report it:"));
            await Console.Error.WriteLineAsync(fault.ToString());
            return ExitCode.Fault;
        }
    }

    private static readonly Phrase About = new(
        """
        Ciel ouvert : le registre ouvert d’une organisation en réseau.

        Codes de sortie : 0 fait ; 1 refusé, le message dit quoi corriger et rien n’a changé ; 2 commande mal écrite ;
        3 fait en partie (rapport sans PDF) ; 70 faute du programme ; 130 arrêté.
        """,
        """
        Ciel ouvert: the open register of an organisation that works as a network.

        Exit codes: 0 done; 1 refused, the message says what to mend and nothing changed; 2 command not understood;
        3 done in part (report without PDF); 70 fault of the program; 130 stopped.
        """);
}
