namespace CielOuvert.Formats.Citing;

/// <summary>A piece of a formatted reference.</summary>
/// <param name="Language">BCP 47 of words that are the work’s own; null for those of the style.</param>
/// <param name="Address">Where it leads; null for words.</param>
public sealed record CitationRun(string Text, bool IsItalic = false, string? Language = null, Uri? Address = null);

/// <summary>A reference as it is put together, from its first word to its last.</summary>
internal sealed class CitationText
{
    private readonly List<CitationRun> runs = [];

    public IReadOnlyList<CitationRun> Runs => runs;

    public CitationText Say(string text)
    {
        if (text.Length > 0) runs.Add(new(text));
        return this;
    }

    public CitationText Title(CitedText title, bool isItalic = false) => Add(new(CitedLine.Of(title.Text), isItalic, title.Language));

    public CitationText Italic(string text) => Add(new(CitedLine.Of(text), IsItalic: true));

    public CitationText Lead(Uri to) => Add(new(to.AbsoluteUri, Address: to));

    /// <summary>Ends a part, unless its own words do.</summary>
    public CitationText Stop(string then = " ") => Say((runs is [.., { Text: [.., '.' or '?' or '!' or '…'] }] ? "" : ".") + then);

    private CitationText Add(CitationRun run)
    {
        runs.Add(run);
        return this;
    }
}
