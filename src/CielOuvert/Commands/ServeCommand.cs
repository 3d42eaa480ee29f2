using System.CommandLine;
using CielOuvert.Accounts.Mail;
using CielOuvert.Accounts.Provider;
using CielOuvert.Exchange.Web.Finding;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Limits;

namespace CielOuvert.Commands;

/// <summary><c>ciel serve</c>: the public site, until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Make(Terminal terminal)
    {
        var urls = new Option<string>("--urls")
        {
            Description = terminal.Words(
                $"Où écouter ; le port 0 en prend un libre. Par défaut {SiteOptions.DefaultUrls}.",
                $"Where to listen; port 0 takes a free one. By default {SiteOptions.DefaultUrls}."),
            DefaultValueFactory = _ => SiteOptions.DefaultUrls,
        };
        var mail = new Option<string?>("--mail")
        {
            Description = terminal.Words(
                $"Le serveur qui porte le courrier : smtp://nom:…@serveur:587?from=registre@exemple.org. À mettre plutôt dans {MailSettings.Variable}, que les autres utilisateurs ne lisent pas.",
                $"The server that carries mail: smtp://name:…@server:587?from=register@example.org. Better put in {MailSettings.Variable}, which other users cannot read."),
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable(MailSettings.Variable),
        };
        var contact = new Option<string?>("--security-contact")
        {
            Description = terminal.Words(
                $"À qui signaler une faille : une adresse de courrier, ou en https. Elle paraît dans {SecurityText.Path} ; sans elle, rien n’y est. Par défaut {SecurityText.Variable}.",
                $"Whom to tell of a hole: an address of mail, or in https. It is shown in {SecurityText.Path}; without it, nothing is there. By default {SecurityText.Variable}."),
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable(SecurityText.Variable),
        };
        var register = RegisterOption.Make(terminal);
        var command = new Command("serve", terminal.Words(
            "Servir le site du registre et son bureau. CIEL_OIDC_ISSUER, CIEL_OIDC_CLIENT_ID et CIEL_OIDC_SECRET nomment un fournisseur d’identité (OpenID Connect).",
            "Serve the site of the register and its desk. CIEL_OIDC_ISSUER, CIEL_OIDC_CLIENT_ID and CIEL_OIDC_SECRET name an identity provider (OpenID Connect).")) { urls, mail, contact, register };
        command.SetAction(async (parsed, stop) =>
        {
            var options = Read(parsed.GetRequiredValue(urls), parsed.GetValue(mail), parsed.GetValue(contact), Environment.GetEnvironmentVariable);
            if (!options.IsDone(out var settings)) return terminal.Refuse(options.Refusals);
            var location = parsed.GetRequiredValue(register);
            if (await UpgradeCommand.BeforeServing(location, terminal, stop) is not ExitCode.Done and var refused) return refused;
            return await RegisterOption.With(location, terminal, opened => Serve(opened, settings, terminal, stop), stop);
        });
        return command;
    }

    private static Outcome<SiteOptions> Read(string urls, string? mail, string? contact, Func<string, string?> environment)
    {
        var server = mail is { Length: > 0 } ? MailSettings.Parse(mail) : null;
        var provider = ProviderSettings.From(environment);
        var security = SecurityText.Parse(contact);
        var limits = LimitSettings.From(environment);
        IReadOnlyList<Refusal> refusals = [.. server?.Refusals ?? [], .. provider?.Refusals ?? [], .. security?.Refusals ?? [], .. limits.Refusals];
        return refusals.Count == 0 && limits.IsDone(out var limited)
            ? new SiteOptions(urls, server?.Value, provider?.Value, security?.Value) { Limits = limited }
            : Outcome<SiteOptions>.Refused(refusals);
    }

    private static async Task<int> Serve(Register.Register register, SiteOptions options, Terminal terminal, CancellationToken stop)
    {
        if (Listening.Misread(options.Urls) is { } misread) return terminal.Refuse(misread);
        await using var site = SiteHost.Build(register, options, TimeProvider.System);
        try
        {
            await site.StartAsync(stop);
        }
        catch (Exception unusable) when (Listening.IsUnusable(unusable))
        {
            return terminal.Refuse(Listening.Unusable(options.Urls, unusable));
        }

        foreach (var address in SiteHost.AddressesOf(site)) terminal.Say($"À l’écoute sur {address}", $"Listening on {address}");
        SayWhereMailGoes(site, options, terminal);
        terminal.Say("Ctrl+C pour arrêter.", "Ctrl+C to stop.");
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await site.StopAsync(CancellationToken.None);
        return ExitCode.Done;
    }

    private static void SayWhereMailGoes(WebApplication site, SiteOptions options, Terminal terminal)
    {
        if (options.Mail is not null) return;
        if (!options.IsForThisMachine)
        {
            terminal.Say("Aucun serveur de courrier : personne ne peut entrer par une lettre. Voyez --mail.", "No mail server: nobody can sign in by letter. See --mail.");
            return;
        }

        var path = $"{Paths.Of(Paths.Mail, terminal.Tongue)}?{MailboxPages.KeyField}={site.Services.GetRequiredService<Mailbox>().Key.Text}";
        terminal.Say($"Aucun serveur de courrier : les lettres restent ici, {SiteHost.AddressesOf(site).First()}{path}", $"No mail server: letters stay here, {SiteHost.AddressesOf(site).First()}{path}");
    }
}
