using CielOuvert.Formats.Words;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Described;

/// <summary>Everything that programs may ask.</summary>
public static class AllOffers
{
    public static IReadOnlyList<Offer> Of(Samples samples, Visit visit) => [.. Tongues.All.SelectMany(tongue => In(tongue, samples, visit)), .. new SiteOffers(visit).All()];

    /// <summary>Those whose address is in a tongue.</summary>
    public static IReadOnlyList<Offer> In(Tongue tongue, Samples samples, Visit visit) => [.. new RecordOffers(tongue, samples, visit).All(), .. new HouseOffers(tongue, samples).All()];
}
