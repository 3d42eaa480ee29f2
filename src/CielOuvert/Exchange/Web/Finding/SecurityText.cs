using System.Text;
using CielOuvert.Exchange.Json;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Web.Finding;

/// <summary>Whom to tell of a hole in the site (RFC 9116). Nothing is there while nobody is named: a contact that nobody reads is worse than none.</summary>
/// <param name="contact">An address that whoever keeps the site gave; null when they gave none.</param>
public sealed class SecurityText(Uri? contact)
{
    public const string Path = "/.well-known/security.txt";

    /// <summary>The variable of the environment that names the contact.</summary>
    public const string Variable = "CIEL_SECURITY_CONTACT";

    /// <summary>Less than a year, as is recommended (2.5.5): while the site is served, it is said anew each day.</summary>
    private const int DaysToExpire = 180;

    /// <summary>An address of mail, of the web, or a telephone (2.5.3); null when nothing is named.</summary>
    public static Outcome<Uri>? Parse(string? text)
    {
        if (text is not { Length: > 0 }) return null;
        var written = text.Contains('@', StringComparison.Ordinal) && !text.Contains(':', StringComparison.Ordinal) ? $"mailto:{text}" : text;
        return Uri.TryCreate(written, UriKind.Absolute, out var contact) && contact.Scheme is "mailto" or "https" or "tel" && !text.Any(char.IsControl) ? contact : Unreadable;
    }

    public async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        if (contact is null) return await ErrorPages.NotFound(visit, stop);
        var expires = visit.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddDays(DaysToExpire);
        var text = $"Contact: {contact.AbsoluteUri}\nExpires: {Instants.Write(expires)}\nPreferred-Languages: fr, en\nCanonical: {visit.Frame.Absolute(Path)}\n";
        return new Answer.File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", IsText: true);
    }

    private static readonly Refusal Unreadable = Refusal.Of(
        $"{Variable} n’est ni une adresse de courrier, ni une adresse en https, ni un téléphone (tel:). Écrivez securite@exemple.org, ou https://exemple.org/securite.",
        $"{Variable} is neither an address of mail, nor an https address, nor a telephone (tel:). Write security@example.org, or https://example.org/security.");
}
