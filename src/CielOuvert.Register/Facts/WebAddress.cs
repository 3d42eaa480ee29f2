namespace CielOuvert.Register.Facts;

/// <summary>What is known of an address that a document printed.</summary>
public enum AddressState
{
    /// <summary>As printed, and fit to be followed.</summary>
    Sound,

    /// <summary>It carried a tracker; the address shown is the printed one without it.</summary>
    Tracked,

    /// <summary>It was printed without its protocol; nobody says which.</summary>
    WithoutProtocol,

    /// <summary>It leads to something else: kept as evidence, never shown as a link.</summary>
    Wrong,
}

/// <summary>An address on the web, as a document printed it and as we show it.</summary>
/// <param name="Printed">The printed form, kept for ever as evidence.</param>
/// <param name="Shown">The http(s) address that pages link to; null when there is none to follow.</param>
public sealed record WebAddress(string Printed, Uri? Shown, AddressState State)
{
    public static string CodeOf(AddressState state) => state switch
    {
        AddressState.Sound => "sound",
        AddressState.Tracked => "tracked",
        AddressState.WithoutProtocol => "without-protocol",
        _ => "wrong",
    };

    public static AddressState? StateFrom(string? code) => code switch
    {
        "sound" => AddressState.Sound,
        "tracked" => AddressState.Tracked,
        "without-protocol" => AddressState.WithoutProtocol,
        "wrong" => AddressState.Wrong,
        _ => null,
    };
}
