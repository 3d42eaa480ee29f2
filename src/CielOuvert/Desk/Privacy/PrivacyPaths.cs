using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Desk.Privacy;

/// <summary>Where the desk says what it keeps of people, and hands it over.</summary>
public static class PrivacyPaths
{
    public static readonly Phrase Privacy = new($"{DeskPaths.Desk.Fr}/donnees-personnelles", $"{DeskPaths.Desk.En}/personal-data");

    /// <summary>All that concerns somebody, for who hands it over.</summary>
    public static readonly Phrase Person = new($"{Privacy.Fr}/personne", $"{Privacy.En}/person");

    /// <summary>All that concerns oneself.</summary>
    public static readonly Phrase Own = new($"{Paths.Account.Fr}/donnees", $"{Paths.Account.En}/data");
}
