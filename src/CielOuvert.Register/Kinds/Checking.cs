using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Kinds;

/// <summary>A fault found in a document, with the path of the value at fault (RFC 6901 JSON Pointer).</summary>
public sealed record Fault(string Path, Phrase What);

/// <summary>One reading of a document against its kind: where we are, and what was found wrong.</summary>
public sealed class Checking(ITerms terms)
{
    private readonly Stack<string> path = new();

    public List<Fault> Faults { get; } = [];

    public ITerms Terms => terms;

    public string Path => path.Count == 0 ? "" : "/" + string.Join('/', path.Reverse());

    public void Within(string step, Action check)
    {
        path.Push(step);
        check();
        path.Pop();
    }

    /// <summary>Steps into a member without an allocation: for the loops that every document goes through. <see cref="Leave"/> steps out.</summary>
    public void Enter(string step) => path.Push(step);

    public void Leave() => path.Pop();

    public void Refuse(string fr, string en) => Faults.Add(new(Path, new(fr, en)));
}

/// <summary>The terms that vocabularies hold, as they stand when a document is checked.</summary>
public interface ITerms
{
    /// <summary>Whether the vocabulary has the code; a vocabulary that does not exist has none.</summary>
    bool Has(string vocabulary, string code);

    /// <summary>The codes nearest to one that is not there, for a message that helps.</summary>
    IReadOnlyList<string> Near(string vocabulary, string code);
}
