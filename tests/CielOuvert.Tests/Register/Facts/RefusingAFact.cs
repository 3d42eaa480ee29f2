using CielOuvert.Register.Kinds.Activities;

namespace CielOuvert.Tests.Registers;

/// <summary>What a fact may not say: each with what to do, in both languages, at its place in the document.</summary>
[Trait("engine", "none")]
public sealed class RefusingAFact
{
    [Theory]
    [InlineData("""{"certainty":"deduced","value":27}""", "", "because:")]
    [InlineData("""{"certainty":"deduced","value":27,"because":" "}""", "/because", "texte")]
    [InlineData("""{"certainty":"deduced","value":27,"because":{"fr":"x"}}""", "/because", "texte")]
    [InlineData("""{"certainty":"deduced","because":"x"}""", "", "value:")]
    [InlineData("""{"certainty":"certain"}""", "", "value:")]
    [InlineData("""{"certainty":"ambiguous","value":27,"candidates":[{"value":27}]}""", "", "value:")]
    [InlineData("""{"certainty":"ambiguous"}""", "", "candidates:")]
    [InlineData("""{"certainty":"ambiguous","candidates":[]}""", "", "candidat")]
    [InlineData("""{"certainty":"ambiguous","candidates":[{"sources":[{"document":"report"}]}]}""", "/candidates/0", "value:")]
    [InlineData("""{"certainty":"ambiguous","candidates":[{"value":"many"}]}""", "/candidates/0/value", "nombre")]
    [InlineData("""{"certainty":"ambiguous","candidates":[{"value":2,"sources":"report"}]}""", "/candidates/0/sources", "liste")]
    [InlineData("""{"certainty":"ambiguous","candidates":[{"value":2,"certainty":"certain"}]}""", "/candidates/0", "candidat")]
    [InlineData("""{"certainty":"unknown","value":27}""", "", "value:")]
    [InlineData("""{"certainty":"unknown","candidates":[{"value":27}]}""", "", "candidates:")]
    [InlineData("""{"certainty":"sure","value":27}""", "", "certain, deduced, ambiguous")]
    [InlineData("""{"certainty":"certain","value":27,"because":"x","reason":"y"}""", "", "reason")]
    [InlineData("""{"certainty":"unknown","ground":"asked"}""", "", "redacted:")]
    [InlineData("""{"certainty":"certain","value":"many"}""", "/value", "nombre")]
    [InlineData("""{"redacted":"2026-11-24","ground":"asked","value":27}""", "", "redacted:")]
    [InlineData("""{"redacted":"yesterday","ground":"asked"}""", "/redacted", "date")]
    [InlineData("""{"redacted":"2026-11-24"}""", "", "ground:")]
    public void It_says_what_is_wrong_and_where(string fact, string path, string says)
    {
        var fault = TheTerms.Fault(EventKind.Kind, $$"""{"attendance":{{fact}}}""");

        fault.Path.ShouldBe($"/attendance{path}");
        fault.What.Fr.ShouldContain(says);
        fault.What.En.ShouldNotBe(fault.What.Fr);
    }
}
