using CielOuvert.Exchange.Citing;
using CielOuvert.Exchange.Twins;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Harvest;

/// <summary>What the records of an answer name, read at once: their licences, and what registries of the world call their authors.</summary>
/// <param name="Identities">By slug; empty for a form that has no place for them.</param>
public sealed record NamedAround(Licences Licences, IReadOnlyDictionary<string, Uri> Identities)
{
    public static async Task<NamedAround> Of(IReadOnlyList<Told> told, HarvestFormat format, Visit visit, CancellationToken stop)
    {
        var authors = format.NamesIdentities ? told.SelectMany(one => new SureFacts(one).Linked(ArticleKind.Author.Key)).Select(named => named.Slug).ToHashSet(StringComparer.Ordinal) : [];
        return new(await Licences.Of(told, visit, stop), told is [var first, ..] ? await PartyIdentities.Of(authors, first.Telling, stop) : new Dictionary<string, Uri>());
    }
}
