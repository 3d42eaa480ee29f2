using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Printing;

/// <summary>Runs for Typst, as one content block; the reasons of their doubts wait, with their anchors, until the block that holds them is written.</summary>
internal sealed class TypstRuns(Tongue tongue, string language)
{
    private readonly List<(string Anchor, SideNote Note)> waiting = [];
    private readonly List<(string Anchor, SideNote Note)> last = [];
    private int anchors;

    /// <summary>Whether the records named now are mentioned, so that the index leads to their page: in chapters they are.</summary>
    public bool Mentions { get; set; }

    /// <summary>The name of one place of the document.</summary>
    public string NewAnchor() => "n" + ++anchors;

    /// <summary>Notes about a whole line wait behind the reasons of the doubts within it.</summary>
    public void WaitLast(string anchor, IReadOnlyList<SideNote> notes) => last.AddRange(notes.Select(note => (anchor, note)));

    /// <summary>The notes to be written now, after their block, each with the anchor of the place it is about.</summary>
    public IReadOnlyList<(string Anchor, SideNote Note)> TakeWaiting()
    {
        List<(string, SideNote)> taken = [.. waiting, .. last];
        waiting.Clear();
        last.Clear();
        return taken;
    }

    /// <summary><c>[…]</c>, or <c>none</c> when there is nothing to say.</summary>
    public string OfOrNone(IReadOnlyList<Run> runs) => runs.Count == 0 ? "none" : Of(runs);

    public string Of(IReadOnlyList<Run> runs)
    {
        var source = new StringBuilder("[");
        foreach (var run in runs) source.Append('#').Append(Of(run));
        return source.Append(']').ToString();
    }

    private string Of(Run run) => run switch
    {
        FigureRun figure => $"counted({Literal(figure.Mark.Address)}, [#{Literal(figure.Printed)}])",
        DeclaredRun declared => $"declared({TypstWords.LiteralOrNone(declared.Address)}, [#{Literal(declared.Printed)}])",
        HashRun hash => $"hash-of([#{Literal(hash.Value)}])",
        QuotedRun { Language: { } other } quoted when other != language => $"foreign({Literal(Language.Of(other))}, [#{Literal(Typesetting.Of(quoted, tongue, language))}])",
        DoubtRun doubt => OfDoubt(doubt),
        LinkRun { Inner.Count: 0 } link => $"out({Literal(link.Address)}, [#{Literal(link.Address)}])",
        LinkRun link => $"out({Literal(link.Address)}, {Of(link.Inner)})",
        RecordRun record => $"record({TypstWords.LiteralOrNone(Mentions ? record.Slug : null)}, {TypstWords.LiteralOrNone(record.Address)}, {Of(record.Inner)})",
        EmphasisRun emphasis => $"emph({Of(emphasis.Inner)})",
        _ => Literal(Typesetting.Of(run, tongue, language)),
    };

    private string OfDoubt(DoubtRun doubt)
    {
        var anchor = NewAnchor();
        var source = $"doubtful({Literal(anchor)}, [#{Literal(doubt.Doubt.Word.In(tongue))}], {OfOrNone(doubt.Inner)})";
        if (doubt.Reason.Count > 0) waiting.Add((anchor, new SideNote(SideNoteKind.Doubt, doubt.Reason)));
        return source;
    }

    private static string Literal(string words) => TypstWords.Literal(words);
}
