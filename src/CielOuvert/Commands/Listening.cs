using System.Net.Sockets;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Hosting;
using Microsoft.AspNetCore.Connections;

namespace CielOuvert.Commands;

/// <summary>Why the site cannot listen where it is asked to, and the way out.</summary>
internal static class Listening
{
    private const int LastPort = 65535;

    /// <summary>What is wrong in how the addresses are written; null when each can be tried.</summary>
    public static Refusal? Misread(string urls)
    {
        var addresses = urls.Split(';');
        return addresses.Select(MisreadOne).FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>Whether an exception says that an address cannot be listened at.</summary>
    public static bool IsUnusable(Exception exception) => exception is IOException or SocketException or InvalidOperationException;

    public static Refusal Unusable(string urls, Exception why) => (why.InnerException ?? why) switch
    {
        AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => Refusal.Of(
            $"Un autre programme écoute déjà à {urls} : arrêtez-le, ou donnez un autre port avec --urls (http://127.0.0.1:0 en prend un libre).",
            $"Another program already listens at {urls}: stop it, or give another port with --urls (http://127.0.0.1:0 takes a free one)."),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => Refusal.Of(
            $"Cette machine réserve {urls} à l’administrateur : donnez avec --urls un port à partir de 1024, comme {SiteOptions.DefaultUrls}.",
            $"This machine keeps {urls} for root: give a port from 1024 up with --urls, like {SiteOptions.DefaultUrls}."),
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => Refusal.Of(
            $"Cette machine n’a pas l’adresse {urls} : donnez avec --urls une des siennes, comme {SiteOptions.DefaultUrls}.",
            $"This machine does not have the address {urls}: give one of its own with --urls, like {SiteOptions.DefaultUrls}."),
        _ => Refusal.Of(
            $"Impossible d’écouter à {urls} ({why.Message}) : donnez une autre adresse avec --urls, comme {SiteOptions.DefaultUrls}.",
            $"Cannot listen at {urls} ({why.Message}): give another address with --urls, like {SiteOptions.DefaultUrls}."),
    };

    private static Refusal? MisreadOne(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return Unreadable(url);
        }

        if (address.Scheme == "https")
            return Refusal.Of(
                $"Le site écoute en http, et {url} demande https : laissez https au serveur placé devant, et donnez avec --urls une adresse comme {SiteOptions.DefaultUrls}.",
                $"The site listens in http, and {url} asks for https: leave https to the server in front, and give with --urls an address like {SiteOptions.DefaultUrls}.");
        return address.Scheme == "http" && address.Port <= LastPort && address.PathBase.Length == 0 ? null : Unreadable(url);
    }

    private static Refusal Unreadable(string url) => Refusal.Of(
        $"« {url} » n’est pas une adresse où écouter : donnez avec --urls http://, une machine et un port jusqu’à {LastPort}, comme {SiteOptions.DefaultUrls}.",
        $"“{url}” is not an address to listen at: give with --urls http://, a machine and a port up to {LastPort}, like {SiteOptions.DefaultUrls}.");
}
