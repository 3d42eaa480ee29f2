using System.CommandLine;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Mail;
using CielOuvert.Accounts.Tables;
using CielOuvert.Formats.Words;

namespace CielOuvert.Commands;

/// <summary><c>ciel user</c>: who may sign in, for whoever keeps the machine. The first administrator is made here.</summary>
internal static class UserCommand
{
    public static Command Make(Terminal terminal) =>
        new("user", terminal.Words("Donner et retirer des comptes.", "Give and take accounts.")) { Add(terminal), List(terminal), GiveRole(terminal), Disable(terminal) };

    private static Command Add(Terminal terminal)
    {
        var email = Email(terminal);
        var name = new Option<string?>("--name") { Description = terminal.Words("Le nom que le journal garde ; sans lui, ce qui précède @.", "The name that the journal keeps; without it, what comes before @.") };
        var role = new Option<string>("--role")
        {
            Description = terminal.Words($"Le rôle : {Roles(Tongue.French)}. Par défaut contribution.", $"The role: {Roles(Tongue.English)}. By default contributor."),
            DefaultValueFactory = _ => RoleNames.CodeOf(Role.Contributor),
        };
        var register = RegisterOption.Make(terminal);
        var command = new Command("add", terminal.Words("Ouvrir un compte ; son titulaire entre par une lettre.", "Open an account; its holder signs in by letter.")) { email, name, role, register };
        command.SetAction((parsed, stop) => With(parsed.GetRequiredValue(register), terminal, async book =>
        {
            var typed = EmailAddress.Parse(parsed.GetRequiredValue(email));
            if (!typed.IsDone(out var address)) return terminal.Refuse(typed.Refusals);
            if (RoleNames.FromCode(parsed.GetRequiredValue(role)) is not { } given) return terminal.Refuse(new Refusal(AccountWords.NoRole(parsed.GetRequiredValue(role))));
            var added = await book.Add(address, parsed.GetValue(name) ?? address.Text.Split('@')[0], given, stop);
            if (!added.IsDone(out var account)) return terminal.Refuse(added.Refusals);
            terminal.Say($"Le compte de {account.Name} ({account.Email}) est ouvert. Rôle : {RoleNames.Of(given).Fr}.", $"The account of {account.Name} ({account.Email}) is open. Role: {RoleNames.Of(given).En}.");
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var register = RegisterOption.Make(terminal);
        var command = new Command("list", terminal.Words("Lister les comptes.", "List the accounts.")) { register };
        command.SetAction((parsed, stop) => With(parsed.GetRequiredValue(register), terminal, async book =>
        {
            foreach (var account in await book.All(stop))
                Console.Out.WriteLine($"{account.Email}\t{account.Name}\t{RoleNames.Of(account.Role).In(terminal.Tongue)}\t{(account.Disabled is null ? "" : terminal.Words("fermé", "closed"))}".TrimEnd());
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command GiveRole(Terminal terminal)
    {
        var email = Email(terminal);
        var role = new Argument<string>("ROLE") { Description = terminal.Words($"Le rôle : {Roles(Tongue.French)}.", $"The role: {Roles(Tongue.English)}.") };
        var register = RegisterOption.Make(terminal);
        var command = new Command("role", terminal.Words("Changer le rôle d’un compte.", "Change the role of an account.")) { email, role, register };
        command.SetAction((parsed, stop) => On(parsed.GetRequiredValue(email), parsed.GetRequiredValue(register), terminal, async (book, account) =>
        {
            if (RoleNames.FromCode(parsed.GetRequiredValue(role)) is not { } given) return terminal.Refuse(new Refusal(AccountWords.NoRole(parsed.GetRequiredValue(role))));
            var done = await book.GiveRole(account.Id, given, stop);
            if (done.Refusals.Count > 0) return terminal.Refuse(done.Refusals);
            terminal.Say($"Rôle de {account.Name} : {RoleNames.Of(given).Fr}.", $"Role of {account.Name}: {RoleNames.Of(given).En}.");
            await Tell(account, given, parsed.GetRequiredValue(register), terminal, stop);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    /// <summary>Writes to whose role was changed, when this machine knows a mail server; the role is changed all the same when the letter does not leave.</summary>
    private static Task<int> Tell(Account account, Role given, string location, Terminal terminal, CancellationToken stop) => RegisterOption.With(location, terminal, async register =>
    {
        if (Environment.GetEnvironmentVariable(MailSettings.Variable) is not { Length: > 0 } typed) return ExitCode.Done;
        if (MailSettings.Parse(typed) is var parsed && !parsed.IsDone(out var settings)) return terminal.Refuse(parsed.Refusals);
        if (await register.Descriptor(stop) is not { } descriptor || EventLetters.RoleGiven(account, given, descriptor) is not { } letter) return ExitCode.Done;
        try
        {
            await new SmtpCarrier(settings, TimeProvider.System).Carry(letter, stop);
            terminal.Say($"Une lettre l’annonce à {account.Email}.", $"A letter tells {account.Email}.");
        }
        catch (Exception fault) when (fault is MailKit.CommandException or MailKit.ProtocolException or MailKit.Security.AuthenticationException or IOException or TimeoutException or System.Net.Sockets.SocketException)
        {
            terminal.Say($"La lettre qui l’annonce n’est pas partie : {fault.Message}. Prévenez {account.Email} vous-même.", $"The letter that tells it did not leave: {fault.Message}. Tell {account.Email} yourself.");
        }

        return ExitCode.Done;
    }, stop);

    private static Command Disable(Terminal terminal)
    {
        var email = Email(terminal);
        var register = RegisterOption.Make(terminal);
        var command = new Command("disable", terminal.Words("Fermer un compte : ses sessions finissent, son nom reste au journal.", "Close an account: its sessions end, its name stays in the journal.")) { email, register };
        command.SetAction((parsed, stop) => On(parsed.GetRequiredValue(email), parsed.GetRequiredValue(register), terminal, async (book, account) =>
        {
            var done = await book.Close(account.Id, stop);
            if (done.Refusals.Count > 0) return terminal.Refuse(done.Refusals);
            terminal.Say($"Le compte de {account.Name} est fermé.", $"The account of {account.Name} is closed.");
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Argument<string> Email(Terminal terminal) => new("EMAIL") { Description = terminal.Words("L’adresse électronique du compte.", "The e-mail address of the account.") };

    private static string Roles(Tongue tongue) => string.Join(", ", RoleNames.All.Select(role => RoleNames.Of(role).In(tongue)));

    private static Task<int> On(string typed, string location, Terminal terminal, Func<AccountBook, Account, Task<int>> act, CancellationToken stop) => With(location, terminal, async book =>
    {
        var email = EmailAddress.Parse(typed);
        if (!email.IsDone(out var address)) return terminal.Refuse(email.Refusals);
        return await book.Find(address, stop) is { } account ? await act(book, account) : terminal.Refuse(new Refusal(AccountWords.NoSuchAccount));
    }, stop);

    private static Task<int> With(string location, Terminal terminal, Func<AccountBook, Task<int>> act, CancellationToken stop) =>
        RegisterOption.With(location, terminal, register => act(new(new AccountRoom(register), TimeProvider.System)), stop);
}
