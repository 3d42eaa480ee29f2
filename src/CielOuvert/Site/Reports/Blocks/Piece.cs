using CielOuvert.Report.Chapters;

namespace CielOuvert.Site.Reports.Blocks;

/// <summary>Blocks as they stand together on a page: numbers that follow each other are one list; a note stands beside the block it is about.</summary>
public abstract record Piece
{
    private Piece()
    {
    }

    /// <summary>Numbers with their labels.</summary>
    public sealed record Lines(IReadOnlyList<Block> Numbers) : Piece;

    /// <summary>A block, and the notes about it.</summary>
    public sealed record One(Block Block, IReadOnlyList<SideNote> Notes) : Piece
    {
        /// <summary>Whether the notes fit in the margin: not beside a block that fills its own.</summary>
        public bool HasMargin => Block is Paragraph { Words: var words } ? Report.Chapters.Reading.NotesOf(words).Count == 0 : Block is ChartBlock or Quote;
    }

    /// <summary>Notes about what is above, or about the whole.</summary>
    public sealed record Aside(IReadOnlyList<SideNote> About) : Piece;

    public static IReadOnlyList<Piece> Of(IReadOnlyList<Block> blocks)
    {
        var pieces = new List<Piece>();
        var at = 0;
        while (at < blocks.Count)
        {
            if (blocks[at] is FigureLine or DeclaredBesideComputed)
            {
                pieces.Add(new Lines(Take(block => block is FigureLine or DeclaredBesideComputed)));
            }
            else if (blocks[at] is NoteAside)
            {
                pieces.Add(new Aside(NotesHere()));
            }
            else
            {
                var block = blocks[at++];
                pieces.Add(new One(block, NotesHere()));
            }
        }

        return pieces;

        IReadOnlyList<SideNote> NotesHere() => [.. Take(block => block is NoteAside).OfType<NoteAside>().Select(aside => aside.Note)];

        List<Block> Take(Func<Block, bool> belongs)
        {
            var taken = blocks.Skip(at).TakeWhile(belongs).ToList();
            at += taken.Count;
            return taken;
        }
    }
}
