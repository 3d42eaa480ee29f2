using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Exchange.Twins;

/// <summary>A term that a record certainly has.</summary>
/// <param name="Label">Its words, in the tongue of what is told.</param>
public sealed record ToldTerm(string Vocabulary, string Code, string Label);

/// <summary>The terms of a record, in the order of its kind.</summary>
public static class ToldTerms
{
    public static IReadOnlyList<ToldTerm> Of(Told told) => [.. told.Fields.SelectMany(one => Of(one, told)).Distinct()];

    private static IEnumerable<ToldTerm> Of(Field of, Told told)
    {
        var json = told.Document.GetProperty(of.Key);
        if ((of.Shape.Item ?? of.Shape) is not TermShape term || FactForm.Is(json)) return [];
        var codes = of.Shape.Item is null ? [term.Read(json)] : json.EnumerateArray().Select(term.Read);
        return codes.Select(code => new ToldTerm(term.Vocabulary, code, told.Telling.Visit.Frame.Labels.Of(term.Vocabulary, code, told.Telling.Tongue).Text));
    }
}
