using CielOuvert.Register.Facts;

namespace CielOuvert.Site.Facts;

/// <summary>An address as it is read: neither protocol nor “www”, and short enough for a line.</summary>
public static class AddressWords
{
    private const int Longest = 60;

    public static string Short(WebAddress address) =>
        address is { Shown: { } shown, State: not AddressState.Wrong } ? Short(shown) : address.Printed;

    public static string Short(Uri address)
    {
        var text = (address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host) + address.PathAndQuery.TrimEnd('/');
        return text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
    }
}
