using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Facts;

/// <summary>How sure the register is of a value. Every screen and every output shows it.</summary>
public enum Certainty
{
    /// <summary>The source says it.</summary>
    Certain,

    /// <summary>The source does not say it; the value follows from it, for a reason that is kept.</summary>
    Deduced,

    /// <summary>The source allows several values, or one that nothing confirms: candidates, and no value.</summary>
    Ambiguous,

    /// <summary>The source does not say.</summary>
    Unknown,
}

/// <summary>The words and codes of certainty.</summary>
public static class Certainties
{
    extension(Certainty certainty)
    {
        /// <summary>The code in documents, selections and plain files.</summary>
        public string Code => certainty switch
        {
            Certainty.Certain => "certain",
            Certainty.Deduced => "deduced",
            Certainty.Ambiguous => "ambiguous",
            _ => "unknown",
        };

        /// <summary>The word that people read beside the value.</summary>
        public Phrase Word => certainty switch
        {
            Certainty.Certain => new("certain", "certain"),
            Certainty.Deduced => new("déduit", "deduced"),
            Certainty.Ambiguous => new("ambigu", "ambiguous"),
            _ => new("inconnu", "unknown"),
        };
    }

    public static Certainty? FromCode(string? code) => code switch
    {
        "certain" => Certainty.Certain,
        "deduced" => Certainty.Deduced,
        "ambiguous" => Certainty.Ambiguous,
        "unknown" => Certainty.Unknown,
        _ => null,
    };
}
