using System.Net;
using System.Net.Sockets;

namespace CielOuvert.Desk.Upkeep.Links;

/// <summary>
/// Which machines are on the public internet. An address that a record gives may name this machine, its neighbours or the cloud's own services:
/// none of them is ever called. The ranges are those of IANA's special-purpose registries (RFC 6890 and its updates).
/// </summary>
public static class PublicAddresses
{
    private static readonly IReadOnlyList<IPNetwork> Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // Only global unicast is called; what embeds an IPv4 address in it (6to4, Teredo) or is set apart is not.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IReadOnlyList<IPNetwork> SetApart = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool Allow(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? !Special.Any(network => network.Contains(address))
            : Global.Contains(address) && !SetApart.Any(network => network.Contains(address));
    }
}
