using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CielOuvert.Accounts.Mail;

/// <summary>Gives letters to a mail server (SMTP).</summary>
public sealed class SmtpCarrier(MailSettings settings, TimeProvider clock) : ICarrier
{
    private const int PatienceMilliseconds = 20_000;

    public async Task Carry(Letter letter, CancellationToken stop)
    {
        using var message = Written(letter);
        using var client = new SmtpClient { Timeout = PatienceMilliseconds };
        await client.ConnectAsync(settings.Host, settings.Port, SecrecyOf(settings.Secrecy), stop);
        if (settings.User is { } user) await client.AuthenticateAsync(user, settings.Pass ?? "", stop);
        await client.SendAsync(message, stop);
        await client.DisconnectAsync(quit: true, stop);
    }

    private MimeMessage Written(Letter letter)
    {
        var message = new MimeMessage { Date = clock.GetUtcNow(), Subject = letter.Subject, Body = new TextPart("plain") { Text = letter.Text } };
        message.From.Add(new MailboxAddress("", settings.From.Text));
        message.To.Add(new MailboxAddress("", letter.To.Text));
        // Nobody's answering machine need reply (RFC 3834, 5).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static SecureSocketOptions SecrecyOf(MailSecrecy secrecy) => secrecy switch
    {
        MailSecrecy.Tls => SecureSocketOptions.SslOnConnect,
        MailSecrecy.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}
