using CsCheck;

namespace CielOuvert.Tests.Registers;

/// <summary>Generates one of a few values.</summary>
public static class OneOf
{
    public static Gen<T> These<T>(params IReadOnlyList<T> values) => Gen.Int[0, values.Count - 1].Select(index => values[index]);
}
