using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Upkeep.Links;

/// <summary>The links that somebody should look at, with the records that give them.</summary>
public sealed class LinksPages(LinkBook book)
{
    public async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var links = await book.ToLookAt(stop);
        var cards = await visit.Register.Cards([.. links.SelectMany(link => link.HeldBy.Split(' ')).Distinct()], visit.Viewer, AsOf.Now, stop);
        return Answer.Show<LinksPage, LinksModel>(visit, new(links, cards, await book.Progress(stop)));
    }
}

/// <param name="Holders">The records that give them, by slug.</param>
public sealed record LinksModel(IReadOnlyList<FollowedAddress> Links, IReadOnlyDictionary<string, Card> Holders, (int Known, int Followed, DateTime? Last) Progress);
