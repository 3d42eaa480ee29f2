using System.CommandLine;
using CielOuvert.Formats.Words;

namespace CielOuvert.Commands;

/// <summary><c>--register</c>: where the register lives, the same for every verb.</summary>
internal static class RegisterOption
{
    public const string Default = "./ciel.db";

    public static Option<string> Make(Terminal terminal) => new("--register", "-r")
    {
        Description = terminal.Words(
            $"Le registre : un fichier SQLite, ou une chaîne de connexion PostgreSQL. Par défaut {Default}.",
            $"The register: a SQLite file, or a PostgreSQL connection string. By default {Default}."),
        DefaultValueFactory = _ => Default,
        HelpName = terminal.Words("FICHIER|CONNEXION", "PATH|CONNECTION"),
    };

    /// <summary>Opens the register, runs an act on it, and closes it; or prints why it cannot be opened.</summary>
    public static async Task<int> With(string location, Terminal terminal, Func<Register.Register, Task<int>> act, CancellationToken stop, bool mayCreate = false)
    {
        var opened = mayCreate
            ? await Register.Register.OpenOrCreate(location, TimeProvider.System, stop)
            : await Register.Register.Open(location, TimeProvider.System, stop);
        if (!opened.IsDone(out var register)) return terminal.Refuse(opened.Refusals);
        await using (register) return await act(register);
    }
}
