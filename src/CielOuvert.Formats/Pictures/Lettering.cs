namespace CielOuvert.Formats.Pictures;

/// <summary>A typeface: the file that holds it, and how it is asked for.</summary>
/// <param name="File">A TrueType file.</param>
/// <param name="Name">As Pango names it: <c>Public Sans SemiBold</c>.</param>
public sealed record Typeface(string File, string Name);

/// <summary>Words to be set on a picture, within a room: smaller if they must, and cut as the last resort.</summary>
/// <param name="Sizes">In pixels, the one wished for first.</param>
/// <param name="Color">As CSS writes it: <c>#111a2c</c>.</param>
/// <param name="Left">Of the room, in pixels; so are the others.</param>
public sealed record Lettering(string Text, Typeface Face, IReadOnlyList<int> Sizes, string Color, int Left, int Top, int Width, int Height)
{
    /// <summary>Whether they end at the right of the room instead of beginning at its left.</summary>
    public bool IsAtRight { get; init; }

    /// <summary>How far under the words before them they begin, in pixels; null where the room itself says.</summary>
    public int? Under { get; init; }
}
