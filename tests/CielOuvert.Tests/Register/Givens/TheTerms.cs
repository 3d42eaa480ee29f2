using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Starter;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Tests.Registers;

/// <summary>The vocabularies that every register begins with, and the check of a document against them.</summary>
public static class TheTerms
{
    public static TermSet Shipped { get; } = new(Starting.Shipped().Where(draft => draft.Kind.Code == "vocabulary").ToDictionary(
        draft => draft.Slug,
        draft => (IReadOnlyCollection<string>)[.. VocabularyKind.Terms.Or(new Group(draft.Document), []).Select(term => VocabularyKind.TermCode.Or(term, ""))]));

    public static IReadOnlyList<Fault> Faults(Kind kind, string json)
    {
        var checking = new Checking(Shipped);
        kind.Check(Drafting.Json(kind, "x", json).Document, checking);
        return checking.Faults;
    }

    /// <summary>The one fault of a document.</summary>
    public static Fault Fault(Kind kind, string json) => Faults(kind, json).ShouldHaveSingleItem();
}
