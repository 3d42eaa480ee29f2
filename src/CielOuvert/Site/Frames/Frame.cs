using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Records;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Site.Assets;
using CielOuvert.Site.Vocabulary;

namespace CielOuvert.Site.Frames;

/// <summary>What surrounds every page, at one journal number: whose register it is, the words of its vocabularies, the hues of its axes.</summary>
public sealed record Frame(long Journal, Descriptor Descriptor, Card? Licence, Uri? LicenceAddress, Labels Labels, AxisHues Hues, SiteAssets Assets)
{
    /// <summary>The language of texts that name none.</summary>
    public string MainLanguage => Descriptor.MainLanguage;

    /// <summary>The tongue of the product that is nearest to it.</summary>
    public Tongue MainTongue => Tongues.FromCode(MainLanguage) ?? Tongue.French;

    public string OrganisationIn(Tongue tongue) => Descriptor.NameIn(tongue.Code);

    /// <summary>The address of a path for whoever is not here: canonical links, feeds, prints.</summary>
    public string Absolute(string path) => Descriptor.PublicAddress.ToString().TrimEnd('/') + path;

    /// <summary>The <c>lang</c> that a text needs in a page of a tongue; null when it is in that tongue.</summary>
    public string? LanguageOf(Said said, Tongue tongue)
    {
        var language = said.Language ?? MainLanguage;
        return language.Split('-')[0] == tongue.Code ? null : language;
    }
}
