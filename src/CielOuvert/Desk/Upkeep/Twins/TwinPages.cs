using CielOuvert.Accounts.Forms;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Upkeep.Twins;

/// <summary>Pairs of records that may be one: to be merged, or set apart.</summary>
public sealed class TwinPages(TwinBook book)
{
    public const string One = "_one";
    public const string Other = "_other";
    private const int MostShown = 100;

    /// <summary>Kinds whose records are known by their name, and may be recorded twice.</summary>
    private static readonly IReadOnlyList<string> Kinds =
    [
        .. new[]
        {
            PersonKind.Kind, OrganizationKind.Kind, InitiativeKind.Kind, EventKind.Kind, PublicationKind.Kind, WorkKind.Kind, ArticleKind.Kind, SeriesKind.Kind, PlaylistKind.Kind,
        }.Select(kind => kind.Code),
    ];

    public async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var twins = await book.Proposed(Kinds, MostShown, stop);
        var cards = await visit.Register.Cards([.. twins.SelectMany(pair => new[] { pair.One.Slug, pair.Other.Slug }).Distinct()], visit.Viewer, AsOf.Now, stop);
        return Answer.Show<TwinsPage, TwinsModel>(visit, new([.. twins.Where(pair => cards.ContainsKey(pair.One.Slug) && cards.ContainsKey(pair.Other.Slug)).Select(pair => (cards[pair.One.Slug], cards[pair.Other.Slug]))]));
    }

    public async Task<Answer> SetApart(Visit visit, Posted posted, CancellationToken stop)
    {
        var (one, other) = (posted.Text(One), posted.Text(Other));
        var cards = await visit.Register.Cards([one, other], visit.Viewer, AsOf.Now, stop);
        if (cards.Count == 2) await book.SetApart(one, other, stop);
        return Answer.SeeOther(Paths.Of(UpkeepPaths.Twins, visit.Tongue));
    }
}

public sealed record TwinsModel(IReadOnlyList<(Card One, Card Other)> Pairs);
