using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Editions.Layouts;

/// <summary>Lays a part by the layout it names: the codes of the vocabulary <c>layout</c>.</summary>
internal sealed class PartLayouts(LayoutContext context)
{
    private readonly LinesLayout lines = new(context);

    public List<Refusal> Refusals => lines.Refusals;

    public IEnumerable<Block> Lay(PartContent part, string chapter, int at)
    {
        var blocks = Blocks(part, chapter).ToList();
        if (part.Name is not { } name) return blocks;
        return [new Section($"{chapter}-{at + 1}", [context.Facts.Quoted(name.In(context.Tongue), chapter, Common.Name.Key)], blocks)];
    }

    private IEnumerable<Block> Blocks(PartContent part, string chapter) => part.Layout switch
    {
        "names" => new NamesLayout(context).Lay(part),
        "partners" => new PartnersLayout(context, lines).Lay(part, chapter),
        "contents" => new ContentsLayout(context, lines).Lay(part, chapter),
        "counts" => new CountsLayout(context).Lay(part),
        "shares" => new SharesLayout(context).Lay(part),
        "sheet" => new SheetLayout(context).Lay(part, chapter),
        "text" => new TextLayout(context).Lay(part),
        _ => SharedReasons.SaidOnce(lines.List(part, chapter), context.Tongue),
    };
}
