using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Charts;

namespace CielOuvert.Report.Editions.Layouts;

/// <summary>Shares of a whole as one bar, with the table that says the same; what is not known of the whole is said.</summary>
internal sealed class SharesLayout(LayoutContext context)
{
    public IEnumerable<Block> Lay(PartContent part) => part.Records.SelectMany(Lay);

    private IEnumerable<Block> Lay(Record record)
    {
        var shares = DeclaredBreakdownKind.Shares.Or(record, []);
        yield return Chart(record, shares);
        foreach (var note in Common.Notes.Or(record, []))
            yield return new NoteAside(new(SideNoteKind.Remark, [context.Facts.Quoted(note.In(context.Tongue), record.Slug, Common.Notes.Key)]));
    }

    private ChartBlock Chart(Record record, IReadOnlyList<Group> shares)
    {
        var title = record.Title(context.Tongue).Text;
        var chart = new StackedShare(
            title,
            EditionWords.SharesDescription.In(context.Tongue),
            [.. shares.Select(share => new Share(Label(share), (double)Value(share), Printed.Percent(Value(share), context.Tongue)))],
            (EditionWords.College.In(context.Tongue), EditionWords.Share.In(context.Tongue)));
        var caption = context.Facts.Quoted(record.Title(context.Tongue), record.Slug, Common.Name.Key);
        var table = new Table(
            [caption],
            [new([new TemplateText(EditionWords.College.In(context.Tongue))]), new([new TemplateText(EditionWords.Share.In(context.Tongue))], IsNumber: true)],
            [.. shares.Select(share => Row(share, record))]);
        return new(record.Slug, chart.Draw(record.Slug), chart.Draw(Ink.Print, record.Slug), [caption, new TemplateText(" — " + EditionWords.SharesDescription.In(context.Tongue))], [caption], table);
    }

    private IReadOnlyList<IReadOnlyList<Run>> Row(Group share, Record record) =>
    [
        context.Facts.Linked(DeclaredBreakdownKind.ShareCollege.Or(share, "")),
        [new DeclaredRun(Printed.Percent(Value(share), context.Tongue), record.Slug, DeclaredBreakdownKind.Shares.Key, Value(share))],
    ];

    private string Label(Group share) =>
        context.Content.Cards.TryGetValue(DeclaredBreakdownKind.ShareCollege.Or(share, ""), out var college) ? college.Title(context.Tongue).Text : "";

    private static decimal Value(Group share) => DeclaredBreakdownKind.ShareValue.Or(share, 0);
}
