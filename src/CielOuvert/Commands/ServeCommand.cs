using System.CommandLine;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Hosting;

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
        var register = RegisterOption.Make(terminal);
        var command = new Command("serve", terminal.Words("Servir le site public du registre.", "Serve the public site of the register.")) { urls, register };
        command.SetAction((parsed, stop) => RegisterOption.With(parsed.GetRequiredValue(register), terminal,
            opened => Serve(opened, parsed.GetRequiredValue(urls), terminal, stop), stop));
        return command;
    }

    private static async Task<int> Serve(Register.Register register, string urls, Terminal terminal, CancellationToken stop)
    {
        await using var site = SiteHost.Build(register, new(urls), TimeProvider.System);
        try
        {
            await site.StartAsync(stop);
        }
        catch (Exception unusable) when (unusable is IOException or FormatException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            return terminal.Refuse(Refusal.Of(
                $"Impossible d’écouter à {urls} : {unusable.Message} Choisissez une autre adresse avec --urls, comme {SiteOptions.DefaultUrls}.",
                $"Cannot listen at {urls}: {unusable.Message} Choose another address with --urls, like {SiteOptions.DefaultUrls}."));
        }

        foreach (var address in SiteHost.AddressesOf(site)) terminal.Say($"À l’écoute sur {address}", $"Listening on {address}");
        terminal.Say("Ctrl+C pour arrêter.", "Ctrl+C to stop.");
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await site.StopAsync(CancellationToken.None);
        return ExitCode.Done;
    }
}
