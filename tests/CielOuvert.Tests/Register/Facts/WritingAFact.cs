using System.Text.Json;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Tests.Registers;

[Trait("engine", "none")]
public sealed class WritingAFact
{
    private static readonly SourceRef Agenda = new("report", "4", "Agenda");
    private static readonly SourceRef Annex = new("report", null, null);

    [Fact]
    public void When_it_is_certain_it_is_the_bare_value() => Is(Fact<decimal>.Certain(27), "27");

    [Fact]
    public void When_it_is_certain_from_a_source_of_its_own_the_source_is_kept() => Is(
        Fact<decimal>.Certain(27, Agenda, Annex),
        """{"certainty":"certain","value":27,"sources":[{"document":"report","page":"4","heading":"Agenda"},{"document":"report"}]}""");

    [Fact]
    public void When_it_is_deduced_it_says_why() => Is(
        Fact<decimal>.Deduced(27, "three rooms of nine", Agenda),
        """{"certainty":"deduced","value":27,"because":"three rooms of nine","sources":[{"document":"report","page":"4","heading":"Agenda"}]}""");

    [Fact]
    public void When_it_is_ambiguous_each_candidate_keeps_its_sources() => Is(
        Fact<decimal>.Ambiguous([new(27, [Agenda]), new(29, [])], "two counts"),
        """{"certainty":"ambiguous","because":"two counts","candidates":[{"value":27,"sources":[{"document":"report","page":"4","heading":"Agenda"}]},{"value":29}]}""");

    [Fact]
    public void When_it_is_ambiguous_it_has_no_value() => Fact<decimal>.Ambiguous([new(27, [])], null).IsKnown(out _).ShouldBeFalse();

    [Fact]
    public void When_it_is_unknown_it_says_so() => Is(Fact<decimal>.Unknown, """{"certainty":"unknown"}""");

    [Fact]
    public void When_it_is_unknown_for_a_reason_the_reason_is_kept() => Is(
        Fact<decimal>.UnknownBecause("nobody counted"),
        """{"certainty":"unknown","because":"nobody counted"}""");

    [Fact]
    public void When_it_was_erased_the_mark_of_the_erasure_is_kept() => Is(
        Fact<decimal>.Erased(new("2026-11-24", "asked by the person")),
        """{"redacted":"2026-11-24","ground":"asked by the person"}""");

    [Fact]
    public void When_the_field_is_not_there_it_is_unknown() =>
        EventKind.Attendance.In(new Group(JsonDocument.Parse("{}").RootElement)).ShouldBe(Fact<decimal>.Unknown);

    [Fact]
    public void Two_facts_that_say_the_same_are_equal()
    {
        var some = Fact<IReadOnlyList<Localized>>.Deduced([Localized.Of("fr", "données").With("en", "data", of: 3)], "because", Agenda);
        var same = Fact<IReadOnlyList<Localized>>.Deduced([Localized.Of("fr", "données").With("en", "data", of: 3)], "because", new SourceRef("report", "4", "Agenda"));

        some.ShouldBe(same);
        some.GetHashCode().ShouldBe(same.GetHashCode());
        some.ShouldNotBe(Fact<IReadOnlyList<Localized>>.Deduced([Localized.Of("fr", "données")], "because", Agenda));
    }

    /// <summary>Written so, read back equal, and the same again through YAML.</summary>
    private static void Is(Fact<decimal> fact, string json)
    {
        var document = Drafting.Named(EventKind.Kind, "x").With(EventKind.Attendance, fact).Document;
        document.GetProperty("attendance").GetRawText().ShouldBe(json);
        EventKind.Attendance.In(new Group(document)).ShouldBe(fact);

        var yaml = CanonicalYaml.Write(EventKind.Kind.Fields.ToYaml(document));
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            EventKind.Kind.Fields.FromYaml((YamlMapping)ARegister.Done(YamlReader.Read(yaml, "x.yaml")), writer);
        EventKind.Attendance.In(new Group(JsonDocument.Parse(buffer.ToArray()).RootElement)).ShouldBe(fact);
        TheTerms.Faults(EventKind.Kind, document.GetRawText()).ShouldBeEmpty();
    }
}
