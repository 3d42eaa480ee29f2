using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.Mail;

/// <summary>How the talk with the mail server is made secret.</summary>
public enum MailSecrecy
{
    /// <summary>Begun in clear, then TLS, or nothing is sent (RFC 3207).</summary>
    StartTls,

    /// <summary>TLS from the first byte (RFC 8314).</summary>
    Tls,

    /// <summary>Not at all: for a server on this machine.</summary>
    None,
}

/// <summary>The mail server that carries our letters, as one address: <c>smtp://user:…@host:587?from=a@b&amp;tls=starttls</c>.</summary>
public sealed record MailSettings(string Host, int Port, string? User, string? Pass, EmailAddress From, MailSecrecy Secrecy)
{
    /// <summary>The variable of the environment that holds it: what is written after a command, others on the machine can read.</summary>
    public const string Variable = "CIEL_MAIL";

    public static Outcome<MailSettings> Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps") || uri.Host.Length == 0) return MailWords.NoServer;
        var asked = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(uri.Query);
        if (!EmailAddress.Parse(asked.GetValueOrDefault("from").ToString()).IsDone(out var from)) return MailWords.NoSender;
        var usual = uri.Scheme == "smtps" ? "tls" : uri.IsLoopback ? "none" : "starttls";
        MailSecrecy? secrecy = (asked.TryGetValue("tls", out var tls) ? tls.ToString() : usual) switch
        {
            "starttls" => MailSecrecy.StartTls,
            "tls" => MailSecrecy.Tls,
            "none" => MailSecrecy.None,
            _ => null,
        };
        if (secrecy is not { } chosen) return MailWords.NoSecrecy;
        var user = uri.UserInfo.Split(':', 2);
        if (chosen == MailSecrecy.None && uri.UserInfo.Length > 0 && !uri.IsLoopback) return MailWords.SecretInClear;
        var port = uri.Port > 0 ? uri.Port : chosen == MailSecrecy.Tls ? 465 : chosen == MailSecrecy.StartTls ? 587 : 25;
        return new MailSettings(uri.Host, port, Known(user[0]), user.Length == 2 ? Known(user[1]) : null, from, chosen);
    }

    // Never the password, whoever prints this.
    public override string ToString() => $"{Host}:{Port}";

    private static string? Known(string part) => part.Length == 0 ? null : Uri.UnescapeDataString(part);
}
