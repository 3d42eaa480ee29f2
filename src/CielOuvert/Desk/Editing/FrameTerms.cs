using CielOuvert.Register.Kinds;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Desk.Editing;

/// <summary>The terms of the vocabularies as the frame of pages knows them: a form is checked before it is committed, so that each fault stands beside its input.</summary>
internal sealed class FrameTerms(Labels labels) : ITerms
{
    public bool Has(string vocabulary, string code) => labels.Find(vocabulary, code) is not null;

    public IReadOnlyList<string> Near(string vocabulary, string code) => Nearness.Near(code, labels.In(vocabulary).Select(term => term.Code), 3);
}
