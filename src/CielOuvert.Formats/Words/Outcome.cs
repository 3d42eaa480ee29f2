using System.Diagnostics.CodeAnalysis;

namespace CielOuvert.Formats.Words;

/// <summary>What came of an act: its result, or why it was refused. What only we can mend is an exception instead.</summary>
public sealed class Outcome<T>
{
    private Outcome(T? value, IReadOnlyList<Refusal> refusals) => (Value, Refusals) = (value, refusals);

    /// <summary>The result; default when refused.</summary>
    public T? Value { get; }

    /// <summary>Why not; empty when done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Whether it was done, and <paramref name="value"/> is its result.</summary>
    public bool IsDone([NotNullWhen(true)] out T? value)
    {
        value = Value;
        return Refusals.Count == 0;
    }

    public TResult Match<TResult>(Func<T, TResult> done, Func<IReadOnlyList<Refusal>, TResult> refused) =>
        IsDone(out var value) ? done(value) : refused(Refusals);

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);

    public static Outcome<T> Refused(IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0 ? new(default, refusals) : throw new ArgumentException("A refusal says why.", nameof(refusals));
}
