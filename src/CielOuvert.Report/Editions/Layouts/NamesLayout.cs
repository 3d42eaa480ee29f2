using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Editions.Layouts;

/// <summary>Names, run together in the order of the selection; a role only where the source gives one.</summary>
internal sealed class NamesLayout(LayoutContext context)
{
    public IEnumerable<Block> Lay(PartContent part) => part.Records.Count == 0
        ? [new Paragraph([new TemplateText(EditionWords.NoneFound.In(context.Tongue))])]
        : [new Paragraph(FactRuns.Joined([.. part.Records.Select(Name)], ", "))];

    private IReadOnlyList<Run> Name(Record record)
    {
        var title = context.Facts.Title(record);
        return PersonKind.JobTitle.In(record).IsKnown(out var role)
            ? [.. title, new TemplateText(" ("), context.Facts.Quoted(role.In(context.Tongue), record.Slug, PersonKind.JobTitle.Key), new TemplateText(")")]
            : title;
    }
}
