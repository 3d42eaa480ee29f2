using System.Net;
using System.Net.Sockets;

namespace CielOuvert.Desk.Upkeep.Links;

/// <summary>
/// Follows an address on the public web, and nowhere else: the machine is looked up and judged at the moment it is called, for each redirect too,
/// so that no name can change its mind in between. Nothing is read of the pages; no cookie is kept; no proxy is asked.
/// </summary>
/// <param name="mayCall">Whether a machine may be called: <see cref="PublicAddresses.Allow"/>, and any port that the web uses.</param>
public sealed class Outside(Func<IPEndPoint, bool> mayCall) : IDisposable
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly HttpClient http = Client(mayCall);

    public Outside()
        : this(place => place.Port is 80 or 443 && PublicAddresses.Allow(place.Address))
    {
    }

    /// <summary>Where an address leads, by its headers alone.</summary>
    public async Task<Reached> Follow(Uri address, CancellationToken stop)
    {
        var (at, isForGood) = (address, true);
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            if (at.Scheme is not ("http" or "https")) return new(Reach.Silent);
            var (reach, status, next) = await Ask(at, stop);
            if (next is not null)
            {
                isForGood &= status is 301 or 308;
                at = next;
                continue;
            }

            var leadsTo = at == address ? null : at;
            return new(reach == Reach.Found && leadsTo is not null && isForGood ? Reach.Moved : reach, status, leadsTo);
        }

        return new(Reach.Silent, null, at);
    }

    public void Dispose() => http.Dispose();

    private static HttpClient Client(Func<IPEndPoint, bool> mayCall)
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = Patience,
            MaxResponseHeadersLength = 32,
            ConnectCallback = (context, stop) => Connect(context.DnsEndPoint, mayCall, stop),
        }) { Timeout = Patience };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("CielOuvert/1 (link check)");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, */*;q=0.5");
        return client;
    }

    private static async ValueTask<Stream> Connect(DnsEndPoint place, Func<IPEndPoint, bool> mayCall, CancellationToken stop)
    {
        var machines = IPAddress.TryParse(place.Host, out var written) ? [written] : await Dns.GetHostAddressesAsync(place.Host, stop);
        var allowed = machines.Where(machine => mayCall(new(machine, place.Port))).ToArray();
        if (allowed.Length == 0) throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, place.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>HEAD first, which costs its server least; GET where that is not answered well.</summary>
    private async Task<(Reach, int?, Uri?)> Ask(Uri at, CancellationToken stop)
    {
        try
        {
            var first = await Send(HttpMethod.Head, at, stop);
            return first.Status is >= 400 and not 429 ? Read(await Send(HttpMethod.Get, at, stop), at) : Read(first, at);
        }
        catch (HttpRequestException refused) when (refused.GetBaseException() is NotPublicException)
        {
            return (Reach.Private, null, null);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or SocketException || (fault is TaskCanceledException && !stop.IsCancellationRequested))
        {
            return (Reach.Silent, null, null);
        }
    }

    private async Task<(int Status, Uri? Location)> Send(HttpMethod method, Uri at, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, at);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        return ((int)answer.StatusCode, answer.Headers.Location);
    }

    private static (Reach, int?, Uri?) Read((int Status, Uri? Location) answer, Uri at) => answer switch
    {
        (>= 300 and < 400 and not 304, { } location) => (Reach.Found, answer.Status, new Uri(at, location)),
        ( < 400, _) => (Reach.Found, answer.Status, null),
        (404 or 410, _) => (Reach.Gone, answer.Status, null),
        _ => (Reach.Refused, answer.Status, null),
    };

    /// <summary>The name leads to machines that are not called.</summary>
    private sealed class NotPublicException() : IOException("Not on the public internet.");
}
