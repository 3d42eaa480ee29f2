using System.CommandLine;
using CielOuvert.Formats.Words;

namespace CielOuvert.Commands;

/// <summary><c>--register</c>: where the register lives, the same for every verb.</summary>
internal static class RegisterOption
{
    public const string Default = "./ciel.db";

    /// <summary>The variable of the environment that says it once for all: a PostgreSQL connection may hold a password, which others read after a command.</summary>
    public const string Variable = "CIEL_REGISTER";

    public static Option<string> Make(Terminal terminal) => new("--register", "-r")
    {
        Description = terminal.Words(
            $"Le registre : un fichier SQLite, ou une chaîne de connexion PostgreSQL. Par défaut {Variable}, ou {Default}.",
            $"The register: a SQLite file, or a PostgreSQL connection string. By default {Variable}, or {Default}."),
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen ? chosen : Default,
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
