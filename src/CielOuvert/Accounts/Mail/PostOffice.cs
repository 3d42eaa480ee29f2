using System.Threading.Channels;
using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.SignIn;
using CielOuvert.Site.Frames;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CielOuvert.Accounts.Mail;

/// <summary>
/// Writes and sends letters behind the answers of the site. Whether an address has an account is looked up here and not while somebody waits: how
/// long an answer takes tells nothing.
/// </summary>
public sealed partial class PostOffice(ICarrier carrier, Links links, SecurityLog events, FrameCache frames, IServer server, ILogger<PostOffice> log) : BackgroundService
{
    private const int MostWaiting = 500;
    private static readonly TimeSpan[] BeforeTryingAgain = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(15)];
    private readonly Channel<Func<CancellationToken, Task<Letter?>>> asked = Channel.CreateBounded<Func<CancellationToken, Task<Letter?>>>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Whether letters can leave, or be read here.</summary>
    public bool IsOpen => carrier is not NoCarrier;

    /// <summary>Whether letters stay on this machine.</summary>
    public bool KeepsLetters => carrier is Mailbox;

    /// <summary>Asks for a sign-in letter. It is written if there is an account, and nobody learns whether.</summary>
    public void Ask(LinkAsked letter) => asked.Writer.TryWrite(stop => Write(letter, stop));

    /// <summary>Sends a letter that is written already.</summary>
    public void Post(Letter letter) => asked.Writer.TryWrite(_ => Task.FromResult<Letter?>(letter));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Ends with the site; whoever waits for a letter then asks for another.
        await using var ended = stoppingToken.Register(() => asked.Writer.TryComplete());
        await foreach (var letter in asked.Reader.ReadAllAsync(CancellationToken.None)) await Send(letter, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Send(Func<CancellationToken, Task<Letter?>> write, CancellationToken stop)
    {
        if (stop.IsCancellationRequested) return;
        try
        {
            if (await write(stop) is { } letter) await Carry(letter, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            Lost(fault);
        }
    }

    /// <summary>The letter that signs in; null when nobody has an account at that address.</summary>
    private async Task<Letter?> Write(LinkAsked asked, CancellationToken stop)
    {
        if (await links.Make(asked.To, stop) is not { } link) return null;
        await events.Tell(Happening.LetterSent, link.Account, link.Name, new(link.Account, link.Name, asked.Network), "", stop);
        var frame = await frames.Current(stop);
        var path = SignInPaths.Link(link.Secret, asked.Back, asked.Tongue);
        // Never the host that the request named: whoever asks would choose where the link leads.
        var address = KeepsLetters ? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() + path : frame.Absolute(path);
        return SignInLetter.Of(asked.To, link.Name, frame.OrganisationIn(asked.Tongue), address, asked.Tongue);
    }

    private async Task Carry(Letter letter, CancellationToken stop)
    {
        foreach (var wait in BeforeTryingAgain)
        {
            try
            {
                await carrier.Carry(letter, stop);
                return;
            }
            catch (Exception fault) when (fault is MailKit.CommandException or MailKit.ProtocolException or IOException or TimeoutException or System.Net.Sockets.SocketException)
            {
                Late(fault.Message);
                await Task.Delay(wait, stop);
            }
        }

        await carrier.Carry(letter, stop);
    }

    [LoggerMessage(LogLevel.Warning, "A letter could not be sent, and is tried again: {Why}")]
    private partial void Late(string why);

    [LoggerMessage(LogLevel.Error, "A letter could not be sent. Its reader may ask for another.")]
    private partial void Lost(Exception fault);
}
