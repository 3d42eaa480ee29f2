using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Site.Addresses;

/// <summary>The addresses of pages. What is not a list or a record has its segment here, in both languages.</summary>
public static class Paths
{
    public static readonly Phrase Search = new("recherche", "search");

    /// <summary>Everything the register holds, kind by kind.</summary>
    public static readonly Phrase Records = new("fiches", "records");

    /// <summary>The years at a glance; alone, it leads to the latest.</summary>
    public static readonly Phrase Year = new("annees", "years");

    public static readonly Phrase Unknowns = new("inconnus", "unknowns");
    public static readonly Phrase About = new("a-propos", "about");

    public static readonly Phrase SignIn = new("connexion", "sign-in");
    public static readonly Phrase SignOut = new("deconnexion", "sign-out");

    /// <summary>Where the people of the organisation write.</summary>
    public static readonly Phrase Desk = new("bureau", "desk");

    /// <summary>One's own account.</summary>
    public static readonly Phrase Account = new("bureau/compte", "desk/account");

    /// <summary>The accounts of everybody.</summary>
    public static readonly Phrase Accounts = new("bureau/comptes", "desk/accounts");

    /// <summary>The letters that this machine keeps instead of sending them.</summary>
    public static readonly Phrase Mail = new("courrier", "mail");

    /// <summary>The segments that no kind may take.</summary>
    public static IReadOnlyList<Phrase> Fixed { get; } = [Search, Records, Year, Unknowns, About, SignIn, SignOut, Desk, Mail, CielOuvert.Exchange.Dumps.Download.DownloadPages.Path, CielOuvert.Exchange.Described.DescribedPages.Path, CielOuvert.Desk.Remarks.RemarkPaths.Report];

    public static string Home(Tongue tongue) => $"/{tongue.Code}";

    public static string Of(Phrase segment, Tongue tongue) => $"/{tongue.Code}/{segment.In(tongue)}";

    public static string Of(Phrase segment, string rest, Tongue tongue) => $"/{tongue.Code}/{segment.In(tongue)}/{rest}";

    public static string Of(Kind kind, Tongue tongue) => Of(kind.Path, tongue);

    public static string Of(Kind kind, string slug, Tongue tongue) => Of(kind.Path, slug, tongue);

    public static string Of(Record record, Tongue tongue) => Of(record.Kind, record.Slug, tongue);

    public static string Of(Card card, Tongue tongue) => Of(card.Kind, card.Slug, tongue);

    /// <summary>The kind whose list is at a segment, in either tongue; null when there is none.</summary>
    public static Kind? KindAt(string segment) => AllKinds.InOrder.FirstOrDefault(kind => kind.Path.Fr == segment || kind.Path.En == segment);

    /// <summary>The tongue that a path begins with; null when it begins with none.</summary>
    public static Tongue? TongueOf(string? path) => path?.Split('/') is ["", var code, ..] && code is "fr" or "en" ? Tongues.FromCode(code) : null;
}
