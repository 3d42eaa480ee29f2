using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Limits;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Described;

/// <summary>What may be asked, as the page for people tells it.</summary>
/// <param name="Groups">In the tongue of the page, then what knows none.</param>
/// <param name="PerMinute">Pages that an address may ask in a minute; 0 for no limit.</param>
/// <param name="Example">An address that is answered, absolute.</param>
public sealed record InterfacesModel(IReadOnlyList<OfferGroup> Groups, int PerMinute, string Example)
{
    public static async Task<InterfacesModel> Read(Visit visit, LimitSettings limits, CancellationToken stop)
    {
        var samples = await Samples.Read(visit, stop);
        IReadOnlyList<Offer> offers = [.. AllOffers.In(visit.Tongue, samples, visit), .. new SiteOffers(visit).All().Where(offer => offer.Tongue is null || offer.Tongue == visit.Tongue)];
        var example = $"{Paths.Of(EventKind.Kind, visit.Tongue)}.csv{(samples.Year is { } year ? $"?{ParameterNames.Year.In(visit.Tongue)}={year}" : "")}";
        return new([.. offers.GroupBy(offer => offer.Family).OrderBy(group => group.Key).Select(group => OfferGroup.Of(group.Key, [.. group]))], limits.PerMinute, visit.Frame.Absolute(example));
    }
}

/// <summary>Offers that are told together.</summary>
/// <param name="Shared">What every one of them may be asked: told once.</param>
public sealed record OfferGroup(OfferFamily Family, IReadOnlyList<Asked> Shared, IReadOnlyList<Offer> Offers)
{
    /// <summary>What an offer may be asked that the others may not.</summary>
    public IReadOnlyList<Asked> OwnTo(Offer offer) => [.. offer.Asks.Where(asked => !Shared.Any(shared => shared.Name == asked.Name))];

    public static OfferGroup Of(OfferFamily family, IReadOnlyList<Offer> offers) =>
        new(family, [.. offers[0].Asks.Where(asked => offers.All(other => other.Asks.Any(its => its.Name == asked.Name && its.About == asked.About)))], offers);
}
