namespace CielOuvert.Report.Chapters;

/// <summary>The only addresses that leave a report: absolute, http or https.</summary>
public static class WebAddress
{
    public static bool IsOne(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>The address itself. Whoever composes a tree has asked <see cref="IsOne"/> before.</summary>
    public static string Of(string address) =>
        IsOne(address) ? address : throw new ArgumentException($"Only http(s) addresses leave a report; this one does not: {address}", nameof(address));
}
