using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Records;

/// <summary>
/// One thing that the organisation knows: an immutable document of a kind, as it stood at one version. Its fields are read through the
/// description of its kind: <c>EventKind.Attendance.In(record)</c>.
/// </summary>
public sealed record Record : IHolder
{
    /// <summary>Number of the record inside this register; another register has others. Never printed.</summary>
    public required long Key { get; init; }

    public required Kind Kind { get; init; }

    public required string Slug { get; init; }

    public required Sight Sight { get; init; }

    /// <summary>From 1, one more at each change.</summary>
    public required int Version { get; init; }

    /// <summary>The journal number that made this version.</summary>
    public required long Since { get; init; }

    /// <summary>SHA-256, in hexadecimal, of the slug and of the salted hashes of the fields; see <see cref="ContentHash"/>.</summary>
    public required string Hash { get; init; }

    public required JsonElement Document { get; init; }

    public Localized? Name => Common.Name.In(this).IsKnown(out var name) ? name : null;

    public Localized? Description => Common.Description.In(this).IsKnown(out var description) ? description : null;

    /// <summary>Its name; its slug for the kinds that have none until their links are read (<see cref="Kind.NamedAfter"/>).</summary>
    public Said Title(Tongue tongue) => Name?.In(tongue) ?? new(Slug, null);

    public Card Card => new(Key, Kind, Slug, Name, Sight);
}

/// <summary>What a link shows of the record it leads to.</summary>
/// <param name="Name">Null for kinds without a name of their own.</param>
public sealed record Card(long Key, Kind Kind, string Slug, Localized? Name, Sight Sight)
{
    public Said Title(Tongue tongue) => Name?.In(tongue) ?? new(Slug, null);
}
