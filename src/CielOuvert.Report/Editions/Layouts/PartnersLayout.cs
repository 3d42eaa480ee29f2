using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Editions.Layouts;

/// <summary>Initiatives, each with its summary and its partners; partners counted without a name are said in the words of the source.</summary>
internal sealed class PartnersLayout(LayoutContext context, LinesLayout lines)
{
    public IEnumerable<Block> Lay(PartContent part, string chapter) => [lines.List(part, chapter, record => Detail(record, part))];

    private IReadOnlyList<Run> Detail(Record record, PartContent part)
    {
        var summary = FactRuns.Joined([context.Facts.Of(Common.Description, record), lines.Labelled(record, LabelledFields.Of(record.Kind))], " · ");
        var partners = FactRuns.Joined([.. part.Inner.GetValueOrDefault(record.Slug, []).Select(Partner)], ", ");
        return partners.Count == 0 ? summary : [.. summary, new TemplateText(summary.Count > 0 ? " — " : ""), new TemplateText(EditionWords.With.In(context.Tongue)), .. partners];
    }

    private IReadOnlyList<Run> Partner(Record partnership)
    {
        var named = PartnershipKind.Organization.In(partnership).IsKnown(out var organization)
            ? context.Facts.Linked(organization)
            : context.Facts.Of(PartnershipKind.UnnamedWording, partnership);
        if (named.Count == 0 || !PartnershipKind.Organization.In(partnership).IsKnown(out _)) return named;
        var role = context.Facts.Of(PartnershipKind.Role, partnership);
        return role.Count == 0 ? named : [.. named, new TemplateText(" ("), .. role, new TemplateText(")")];
    }
}
