using System.Diagnostics.CodeAnalysis;

namespace CielOuvert.Register.Facts;

/// <summary>One value that an ambiguous fact might have, and who says so.</summary>
public sealed record Candidate<T>(T Value, IReadOnlyList<SourceRef> Sources)
{
    public bool Equals(Candidate<T>? other) => other is not null && Same.Values(Value, other.Value) && Same.Lists(Sources, other.Sources);

    public override int GetHashCode() => Sources.Count;
}

/// <summary>
/// A value with its certainty. Certain: a value. Deduced: a value and the reason. Ambiguous: candidates with their sources, and no value.
/// Unknown: no value, and perhaps the reason. Nothing is filled by default.
/// </summary>
public sealed record Fact<T>
{
    private readonly T? value;

    private Fact(Certainty certainty, T? value) => (Certainty, this.value) = (certainty, value);

    public Certainty Certainty { get; }

    /// <summary>Why it is deduced, ambiguous or unknown, in the language of the register; null when nobody said.</summary>
    public string? Because { get; private init; }

    /// <summary>The values that it might have; empty unless ambiguous.</summary>
    public IReadOnlyList<Candidate<T>> Candidates { get; private init; } = [];

    /// <summary>Where this value was read, when that differs from the record's own sources; empty otherwise.</summary>
    public IReadOnlyList<SourceRef> Sources { get; private init; } = [];

    /// <summary>What erased the value; null unless it was redacted.</summary>
    public Redaction? Redacted { get; private init; }

    public static Fact<T> Unknown { get; } = new(Certainty.Unknown, default);

    public static Fact<T> UnknownBecause(string reason) => new(Certainty.Unknown, default) { Because = reason };

    public static Fact<T> Certain(T value, params IReadOnlyList<SourceRef> sources) => new(Certainty.Certain, value) { Sources = sources };

    public static Fact<T> Deduced(T value, string because, params IReadOnlyList<SourceRef> sources) =>
        new(Certainty.Deduced, value) { Because = because, Sources = sources };

    public static Fact<T> Ambiguous(IReadOnlyList<Candidate<T>> candidates, string? because) =>
        new(Certainty.Ambiguous, default) { Candidates = candidates, Because = because };

    public static Fact<T> Erased(Redaction redaction) => new(Certainty.Unknown, default) { Redacted = redaction };

    /// <summary>Whether there is a value to show: it is certain, or deduced.</summary>
    public bool IsKnown([MaybeNullWhen(false)] out T known)
    {
        known = value;
        return Certainty is Certainty.Certain or Certainty.Deduced;
    }

    public static implicit operator Fact<T>(T value) => Certain(value);

    public bool Equals(Fact<T>? other) => other is not null && Certainty == other.Certainty && Because == other.Because && Redacted == other.Redacted &&
        Same.Values(value, other.value) && Same.Lists(Candidates, other.Candidates) && Same.Lists(Sources, other.Sources);

    public override int GetHashCode() => HashCode.Combine(Certainty, Because, Candidates.Count, Sources.Count);
}

/// <summary>The mark that an erasure leaves in place of a value (GDPR, article 17).</summary>
/// <param name="On">The day of the erasure, ISO 8601.</param>
/// <param name="Ground">Why, in words.</param>
public sealed record Redaction(string On, string Ground);
