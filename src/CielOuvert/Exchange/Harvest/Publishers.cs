using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Works;

namespace CielOuvert.Exchange.Harvest;

/// <summary>Who published a work: those that it names; the organisation itself for what is by definition its own; nobody for what is only cited.</summary>
public static class Publishers
{
    private static readonly HashSet<Kind> Own = [PublicationKind.Kind, ArticleKind.Kind, SeriesKind.Kind, EditorialKind.Kind];

    public static IReadOnlyList<Said> Of(SureFacts facts) =>
        facts.Linked(WorkKind.Publisher.Key).Select(named => named.Title).ToList() is { Count: > 0 } named ? named
        : Own.Contains(facts.Told.Kind) ? [new(facts.Told.Telling.Visit.Frame.OrganisationIn(facts.Told.Telling.Tongue), facts.Told.Telling.Tongue.Code)] : [];
}
