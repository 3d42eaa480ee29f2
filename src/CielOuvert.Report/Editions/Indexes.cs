using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Editions;

/// <summary>The people and the organisations that a document names, in the order of their names.</summary>
internal static class Indexes
{
    public static IReadOnlyList<IndexBlock> Of(Document document, EditionContent content, FactRuns facts, Tongue tongue)
    {
        var named = Mentions.Of(document).Keys.Select(slug => content.Cards.GetValueOrDefault(slug)).OfType<Card>().ToList();
        return
        [
            .. Block("index-people", EditionWords.People, PersonKind.Kind, named, facts, tongue),
            .. Block("index-organisations", EditionWords.Organisations, OrganizationKind.Kind, named, facts, tongue),
        ];
    }

    private static IEnumerable<IndexBlock> Block(string slug, Phrase title, Kind kind, IReadOnlyList<Card> named, FactRuns facts, Tongue tongue)
    {
        var entries = named.Where(card => card.Kind == kind)
            .OrderBy(card => Folding.Fold(card.Title(tongue).Text), StringComparer.Ordinal).ThenBy(card => card.Slug, StringComparer.Ordinal)
            .Select(card => new IndexEntry(card.Slug, [facts.Name(card)])).ToList();
        if (entries.Count > 0) yield return new(slug, [new TemplateText(title.In(tongue))], entries);
    }
}
