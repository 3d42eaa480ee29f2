namespace CielOuvert.Formats.Words;

/// <summary>Why something a person asked was not done: what happened, where, and what to do.</summary>
/// <param name="What">What happened, then what to do, in both languages.</param>
/// <param name="File">The file at fault, as the person named it; null when there is none.</param>
/// <param name="Line">Its line, from 1; null when the whole file is at fault.</param>
/// <param name="Field">The key of the field at fault; null when it is no field.</param>
public sealed record Refusal(Phrase What, string? File = null, int? Line = null, string? Field = null)
{
    public static Refusal Of(string fr, string en) => new(new Phrase(fr, en));

    /// <summary>One line for a terminal or a log: <c>file:line: what</c>.</summary>
    public string In(Tongue tongue)
    {
        var where = File is null ? "" : Line is null ? $"{File}: " : $"{File}:{Line}: ";
        return where + What.In(tongue);
    }

    /// <summary>The same refusal, placed in a file.</summary>
    public Refusal At(string file, int? line = null) => this with { File = file, Line = line ?? Line };
}
