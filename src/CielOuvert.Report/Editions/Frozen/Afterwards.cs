using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;

namespace CielOuvert.Report.Editions.Frozen;

/// <summary>What came after an edition was frozen.</summary>
/// <param name="Frozen">The edition, whose record holds the errata.</param>
/// <param name="IsOfToday">The register does not go back to the instant of the freezing: the edition is composed of what it holds today.</param>
/// <param name="HasOtherHash">What is composed as of that instant is not what was printed: something was erased since, or the program prints otherwise.</param>
/// <param name="Restatements">The figures that are no longer as they were published.</param>
public sealed record Afterwards(FrozenEdition Frozen, bool IsOfToday, bool HasOtherHash, IReadOnlyList<Restatement> Restatements)
{
    /// <summary>Whether its signature is of what is composed as of that instant; null where nobody signed, or the register does not go back so far.</summary>
    public bool? IsSigned { get; init; }
}

/// <summary>A figure that is no longer as it was published.</summary>
/// <param name="Slug">Of the figure.</param>
/// <param name="Name">Its name; null when it is not there any more.</param>
/// <param name="Published">Its value then; null when it had none.</param>
/// <param name="Today">The figure today; null when it is not there any more.</param>
/// <param name="Reasons">Why what it counts was changed, from the journal, each once.</param>
public sealed record Restatement(string Slug, Localized? Name, decimal? Published, FigureValue? Today, IReadOnlyList<string> Reasons);
