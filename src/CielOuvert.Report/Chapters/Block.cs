namespace CielOuvert.Report.Chapters;

/// <summary>A piece of a chapter, read from top to bottom.</summary>
public abstract record Block;

/// <summary>A part of a chapter under its own heading. The heading's level is how deep it is nested, so a level is never skipped.</summary>
/// <remarks>HTML: <c>section id="{Slug}"</c> with <c>h3</c>, or <c>h4</c> inside another.</remarks>
/// <param name="Slug">Its anchor, unique in the document.</param>
public sealed record Section(string Slug, IReadOnlyList<Run> Title, IReadOnlyList<Block> Blocks) : Block;

/// <summary>Running words.</summary>
/// <remarks>HTML: <c>p</c>.</remarks>
public sealed record Paragraph(IReadOnlyList<Run> Words) : Block;

/// <summary>A signed text: the editorial of the edition, or of a chapter.</summary>
/// <remarks>HTML: <c>div class="editorial"</c> of <c>p</c>, the signature in a last <c>p class="signature"</c>.</remarks>
public sealed record Editorial(IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Run> Signature) : Block;

/// <summary>Words of someone else.</summary>
/// <remarks>HTML: <c>figure</c> holding <c>blockquote</c>, and <c>figcaption</c> for who said them.</remarks>
public sealed record Quote(IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Run> Said) : Block;

/// <summary>A note for the margin, about the block before it.</summary>
/// <remarks>HTML: <c>aside class="sidenote"</c> beside the block, or under it (<c>is-under</c>) when the block fills its own margin and on a phone.</remarks>
public sealed record NoteAside(SideNote Note) : Block;

/// <summary>What a margin is for.</summary>
public sealed record SideNote(SideNoteKind Kind, IReadOnlyList<Run> Words);

public enum SideNoteKind
{
    /// <summary>Where it is from.</summary>
    Source,

    /// <summary>Why it is not certain.</summary>
    Doubt,

    /// <summary>Anything else that helps to read.</summary>
    Remark,
}

/// <summary>A label and its number, large: a chapter opens on these.</summary>
/// <remarks>HTML: within <c>dl class="figures"</c>, a <c>div</c> with <c>dt</c> (the label), <c>dd class="value"</c> (the number) and a <c>dd</c> of notes.</remarks>
/// <param name="Label">What is counted, with its unit.</param>
/// <param name="Number">The number, its candidates, or why there is none.</param>
/// <param name="Mark">The figure's page, also where there is no number; null for a purely declared value.</param>
/// <param name="Notes">For the margin.</param>
public sealed record FigureLine(IReadOnlyList<Run> Label, Number Number, FigureMark? Mark, IReadOnlyList<SideNote> Notes) : Block;

/// <summary>What the organisation declares, beside what its register counts.</summary>
/// <remarks>HTML: as <see cref="FigureLine"/>, with two <c>dd</c>: declared, then computed, each saying which it is.</remarks>
public sealed record DeclaredBesideComputed(
    IReadOnlyList<Run> Label,
    Number Declared,
    Number Computed,
    FigureMark? Mark,
    IReadOnlyList<SideNote> Notes) : Block;

/// <summary>Terms and what they stand for.</summary>
/// <remarks>HTML: <c>dl class="fields"</c>, the reasons of doubts in <c>span class="sidenote" role="note"</c> at the end of each <c>dd</c>.</remarks>
public sealed record DefinitionList(IReadOnlyList<Definition> Definitions) : Block;

/// <summary>One term and what it stands for.</summary>
public sealed record Definition(IReadOnlyList<Run> Term, IReadOnlyList<Run> Words);
