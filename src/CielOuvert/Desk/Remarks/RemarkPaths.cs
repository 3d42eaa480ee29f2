using CielOuvert.Accounts;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Desk.Remarks;

/// <summary>Where errors are reported, followed and answered.</summary>
public static class RemarkPaths
{
    public static readonly Phrase Report = new("signaler", "report-an-error");

    /// <summary>Where the answer is read, by who holds the secret.</summary>
    public static readonly Phrase Follow = new("signaler/suivi", "report-an-error/follow");

    public static readonly Phrase Answer = new($"{DeskPaths.Desk.Fr}/signalements", $"{DeskPaths.Desk.En}/reports");

    public static string Of(string slug, Tongue tongue) => Paths.Of(Report, slug, tongue);

    public static string Followed(Secret secret, Tongue tongue) => Paths.Of(Follow, secret.Text, tongue);
}
