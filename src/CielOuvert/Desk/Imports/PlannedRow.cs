using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Imports;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Desk.Imports;

/// <summary>What a line of a file will be.</summary>
/// <param name="Name">What it will be called; empty when it takes its title from its links.</param>
/// <param name="SlugWords">What its slug is made of.</param>
/// <param name="Filled">The keys of the fields that it fills.</param>
/// <param name="Refused">Why it is left out; empty when it is not.</param>
/// <param name="Twins">The records that may be the same.</param>
/// <param name="Amends">The slug of the record that it completes; null when it is a new one.</param>
/// <param name="Makes">The records that its links need and nobody has.</param>
/// <param name="SameAs">A line before it that has the same name; null when there is none.</param>
public sealed record PlannedRow(
    int Line, string Name, string SlugWords, FormState State, IReadOnlyList<string> Filled, Sight Sight, IReadOnlyList<Phrase> Refused, IReadOnlyList<KnownName> Twins, string? Amends,
    IReadOnlyList<Missing> Makes, int? SameAs)
{
    /// <summary>Whether a record of its name is there already, and it was chosen to leave it as it is.</summary>
    public bool IsLeft { get; init; }
}

/// <summary>A record that a link needs: its name is all that is known of it.</summary>
public sealed record Missing(Kind Kind, string Name);

/// <summary>What a line says, before it is compared with what is there.</summary>
public sealed record SaidRow(int Line, string Name, string SlugWords, FormState State, IReadOnlyList<string> Filled, Sight Sight, IReadOnlyList<Phrase> Wrong, IReadOnlyList<Missing> Makes);
