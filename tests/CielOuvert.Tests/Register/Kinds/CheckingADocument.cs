using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Actors;

namespace CielOuvert.Tests.Registers;

[Trait("engine", "none")]
public sealed class CheckingADocument
{
    [Theory]
    [InlineData("""{"eventTpye":"webinar"}""", "/eventTpye", "« eventType »", "“eventType”")]
    [InlineData("""{"zzzzzzzzzzzzzzzzzz":"x"}""", "/zzzzzzzzzzzzzzzzzz", "Les champs possibles", "The possible fields")]
    [InlineData("""{"subEvent":[{"nmae":"x"}]}""", "/subEvent/0/nmae", "« name »", "“name”")]
    [InlineData("""{"eventType":"webinr"}""", "/eventType", "webinar", "webinar")]
    [InlineData("""{"eventType":3}""", "/eventType", "event-type", "event-type")]
    [InlineData("""{"attendance":"27"}""", "/attendance", "nombre entier", "whole number")]
    [InlineData("""{"attendance":27.5}""", "/attendance", "nombre entier", "whole number")]
    [InlineData("""{"attendance":1e40}""", "/attendance", "nombre entier", "whole number")]
    [InlineData("""{"startDate":"2020-02-30"}""", "/startDate", "ce jour", "such day")]
    [InlineData("""{"startDate":"2020-13"}""", "/startDate", "01 à 12", "01 to 12")]
    [InlineData("""{"startDate":"15/04/2020"}""", "/startDate", "2020-04-15", "2020-04-15")]
    [InlineData("""{"startDate":2020}""", "/startDate", "date", "date")]
    [InlineData("""{"organizer":"reset"}""", "/organizer", "liste", "list")]
    [InlineData("""{"organizer":[]}""", "/organizer", "liste", "list")]
    [InlineData("""{"organizer":["Rennes Métropole"]}""", "/organizer/0", "rennes-metropole", "rennes-metropole")]
    [InlineData("""{"subEvent":["x"]}""", "/subEvent/0", "groupe", "group")]
    [InlineData("""{"subEvent":[{}]}""", "/subEvent/0", "groupe", "group")]
    [InlineData("""{"name":null}""", "/name", "texte", "text")]
    [InlineData("""{"x-budget":{"lines":[]}}""", "/x-budget", "Rien", "Nothing")]
    [InlineData("""{"about":[""]}""", "/about/0", "texte", "text")]
    // A line more would break the lines of what is written: a manifest, a calendar.
    [InlineData("""{"organizer":["reset\n"]}""", "/organizer/0", "reset", "reset")]
    [InlineData("""{"name":{"fr\n":"Assises"}}""", "/name/fr\n", "langue", "language")]
    public void It_says_what_is_wrong_and_where_and_what_was_meant(string document, string path, string fr, string en)
    {
        var fault = TheTerms.Fault(EventKind.Kind, document);

        fault.Path.ShouldBe(path);
        fault.What.Fr.ShouldContain(fr);
        fault.What.En.ShouldContain(en);
    }

    [Fact]
    public void When_an_event_ends_before_it_starts_it_says_so()
    {
        var fault = TheTerms.Fault(EventKind.Kind, """{"startDate":"2020-04-15","endDate":"2020-03"}""");

        fault.Path.ShouldBe("/endDate");
        fault.What.Fr.ShouldContain("2020-03");
        fault.What.En.ShouldNotBe(fault.What.Fr);
    }

    [Fact]
    public void When_an_end_may_be_after_the_start_it_is_taken() => TheTerms.Faults(EventKind.Kind, """{"startDate":"2020-04-15","endDate":"2020-04"}""").ShouldBeEmpty();

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        TheTerms.Faults(PersonKind.Kind, """{"nmae":"x","jobTitle":3,"worksFor":"A b","listedIn":["unheard-of"]}""").Select(fault => fault.Path)
            .ShouldBe(["/nmae", "/jobTitle", "/worksFor", "/listedIn/0"]);

    [Fact]
    public void A_key_of_ones_own_is_let_through_when_it_begins_with_x() =>
        TheTerms.Faults(EventKind.Kind, """{"x-budget":{"lines":[1,2]},"name":"x"}""").ShouldBeEmpty();
}
