using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Editions.Layouts;

/// <summary>Declared counts, each beside what the register computes: an ambiguous one prints its candidates and no number.</summary>
internal sealed class CountsLayout(LayoutContext context)
{
    public IEnumerable<Block> Lay(PartContent part) => part.Records.SelectMany(Lay);

    private IEnumerable<Block> Lay(Record record)
    {
        var label = context.Facts.Title(record);
        var declared = context.Figures.Declared(record);
        var figure = DeclaredCountKind.Counterpart.In(record).IsKnown(out var slug) ? context.Figures.Find(slug) : null;
        if (figure is null)
        {
            yield return new FigureLine(label, declared, null, Notes(record));
            yield break;
        }

        yield return new DeclaredBesideComputed(label, declared, context.Figures.Number(figure), context.Figures.Mark(figure), Notes(record));
        if (declared is DeclaredNumber { Declared: { Value: { } whole } run } && context.Figures.Run(figure) is { } computed && computed.Value < whole)
            yield return new Paragraph([computed, new TemplateText(EditionWords.NamedOutOf.In(context.Tongue)), run, new TemplateText(EditionWords.ComputedNotWritten.In(context.Tongue))]);
    }

    private IReadOnlyList<SideNote> Notes(Record record)
    {
        var said = DeclaredCountKind.Value.In(record).Because;
        return [.. Common.Notes.Or(record, []).Select(note => note.In(context.Tongue)).Where(note => note.Text != said)
            .Select(note => new SideNote(SideNoteKind.Remark, [context.Facts.Quoted(note, record.Slug, Common.Notes.Key)]))];
    }
}
