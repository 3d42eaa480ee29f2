using CielOuvert.Accounts.Denied;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Pages;

namespace CielOuvert.Accounts.Mail;

/// <summary>The letters that stayed on this machine.</summary>
public sealed class MailboxPages(Mailbox mailbox, PostOffice office)
{
    /// <summary>The parameter that holds the key.</summary>
    public const string KeyField = "key";

    private static readonly Denial NoKey = new(new("Ce courrier se lit depuis cette machine", "This mail is read from this machine"),
        new("Ouvrez l’adresse entière que « ciel serve » a écrite là où il a été lancé : elle finit par une clé.",
            "Open the whole address that “ciel serve” wrote where it was started: it ends with a key."));

    public async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        if (!office.KeepsLetters) return await Site.Errors.ErrorPages.NotFound(visit, stop);
        return visit.Browser.IsOnThisMachine && HasKey(visit) ? Answer.Show<MailboxPage, IReadOnlyList<KeptLetter>>(visit, mailbox.Letters)
            : Answer.Show<DeniedPage, Denial>(visit, NoKey, StatusCodes.Status403Forbidden);
    }

    private bool HasKey(Visit visit)
    {
        var asked = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(visit.Query).GetValueOrDefault(KeyField).ToString();
        return Secret.Shown(asked) is { } shown && System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(shown.Hash, mailbox.Key.Hash);
    }
}
