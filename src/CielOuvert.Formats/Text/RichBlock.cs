namespace CielOuvert.Formats.Text;

/// <summary>A block of a text that someone wrote: all that a page, a book or a terminal needs to know of it.</summary>
public abstract record RichBlock;

public sealed record RichParagraph(IReadOnlyList<RichRun> Runs) : RichBlock
{
    /// <summary>Its words alone.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>Words of someone else.</summary>
public sealed record RichQuote(IReadOnlyList<RichBlock> Blocks) : RichBlock;

/// <param name="First">Number of the first item; null when they are not numbered.</param>
public sealed record RichList(IReadOnlyList<RichItem> Items, int? First) : RichBlock;

public sealed record RichItem(IReadOnlyList<RichBlock> Blocks);

/// <summary>Words set in one way.</summary>
/// <param name="Text">The words; a line break that was asked for is <c>"\n"</c>, alone in its run.</param>
/// <param name="Link">Where they lead, http(s) only; null when nowhere.</param>
public sealed record RichRun(string Text, bool IsEmphasis = false, bool IsStrong = false, Uri? Link = null)
{
    public bool IsBreak => Text == "\n";
}
