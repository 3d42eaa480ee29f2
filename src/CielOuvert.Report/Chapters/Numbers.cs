using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Chapters;

/// <summary>What the small mark beside a number leads to: the figure's public page, which proves it.</summary>
/// <param name="Figure">The figure's slug.</param>
/// <param name="Period">The period it was counted for: <c>2020</c>.</param>
/// <param name="Hash">SHA-256 of its definition, period and records.</param>
/// <param name="Address">Its public address: absolute, http(s).</param>
public sealed record FigureMark(string Figure, string Period, string Hash, string Address);

/// <summary>What stands where a number is expected: a number, or honestly none.</summary>
public abstract record Number;

/// <summary>Counted by the register.</summary>
/// <remarks>HTML: the figure's link, followed by « calculé » where a declared value stands beside it.</remarks>
public sealed record ComputedNumber(FigureRun Figure) : Number;

/// <summary>Declared by the organisation, counted by nobody.</summary>
/// <remarks>HTML: the value, followed by « déclaré ».</remarks>
public sealed record DeclaredNumber(DeclaredRun Declared) : Number;

/// <summary>Several values are candidates: they are all printed, and none is chosen.</summary>
/// <remarks>HTML: <c>&lt;span class="doubt-word"&gt;ambigu&lt;/span&gt;</c>, then the candidates in the source's order: « ambigu : 25 ou 17 ».</remarks>
public sealed record AmbiguousNumber(IReadOnlyList<DeclaredRun> Candidates, IReadOnlyList<Run> Reason) : Number;

/// <summary>It cannot be known or counted, and says why: never 0 instead.</summary>
/// <remarks>HTML: <c>&lt;span class="unknown"&gt;inconnu&lt;/span&gt;</c>, the reason in a note.</remarks>
public sealed record UnknownNumber(IReadOnlyList<Run> Reason) : Number;

/// <summary>Why a value is not certain.</summary>
public enum Doubt
{
    /// <summary>Not written in the source; follows from something that is.</summary>
    Deduced,

    /// <summary>The source allows several values.</summary>
    Ambiguous,

    /// <summary>Nobody here knows.</summary>
    Unknown,
}

public static class Doubts
{
    extension(Doubt doubt)
    {
        /// <summary>The word that every output shows.</summary>
        public Phrase Word => doubt switch
        {
            Doubt.Deduced => new("déduit", "deduced"),
            Doubt.Ambiguous => new("ambigu", "ambiguous"),
            _ => new("inconnu", "unknown"),
        };

        /// <summary>Its code in JSON and in class names.</summary>
        public string Code => doubt switch
        {
            Doubt.Deduced => "deduced",
            Doubt.Ambiguous => "ambiguous",
            _ => "unknown",
        };
    }
}
