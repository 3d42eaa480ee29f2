using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Editions.Layouts;

/// <summary>A signed text: what it says, in the record's own words, then who signs it.</summary>
internal sealed class TextLayout(LayoutContext context)
{
    private static readonly IReadOnlyList<Field> Lists = [EditorialKind.Keywords, EditorialKind.Challenges, EditorialKind.SharedAssets, EditorialKind.Claims];

    public IEnumerable<Block> Lay(PartContent part) => part.Records.SelectMany(Lay);

    private IEnumerable<Block> Lay(Record record)
    {
        var signature = FactRuns.Joined([context.Facts.Of(EditorialKind.Author, record), context.Facts.Of(EditorialKind.AuthorRole, record)], ", ");
        yield return new Editorial([new Paragraph(context.Facts.Of(Common.Description, record))], signature);
        var definitions = Lists.Where(field => field.IsSaidIn(record))
            .Select(field => new Definition([new TemplateText(field.Label.In(context.Tongue))], context.Facts.Of(field, record))).ToList();
        if (definitions.Count > 0) yield return new DefinitionList(definitions);
    }
}
