namespace CielOuvert.Report.Charts;

/// <summary>What a stroke or a letter is for. Each is a class of chart.css, and a value in <see cref="Ink"/> for print.</summary>
internal enum Paint
{
    /// <summary>A thing counted, filled with its hue.</summary>
    Mark,

    /// <summary>The same, not filled: undated, or not counted.</summary>
    Open,

    /// <summary>A filled thing that bears letters: darker, so that they are read.</summary>
    Block,

    /// <summary>A span: somewhere within.</summary>
    Wash,

    /// <summary>What ties a mark to its place.</summary>
    Stem,

    /// <summary>A doubtful outline.</summary>
    Doubtful,

    Axis,
    Grid,

    /// <summary>The ground of a map.</summary>
    Land,

    Label,
    Quiet,
    Strong,

    /// <summary>Letters on a block.</summary>
    Reversed,

    /// <summary>A title, in the serif.</summary>
    Words,

    /// <summary>Letters over lines: the paper shows around them.</summary>
    Halo,

    /// <summary>What a finger may touch around a small mark: invisible.</summary>
    Hit,
}
