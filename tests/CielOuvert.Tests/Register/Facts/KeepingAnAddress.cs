using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Tests.Registers;

[Trait("engine", "none")]
public sealed class KeepingAnAddress
{
    [Fact]
    public void A_sound_address_is_bare() =>
        Is(new("https://atelier.example/a?b=c", new("https://atelier.example/a?b=c"), AddressState.Sound), "\"https://atelier.example/a?b=c\"");

    [Fact]
    public void An_address_with_a_tracker_is_kept_as_printed_beside_its_clean_form() => Is(
        new("https://atelier.example/?fbclid=x", new("https://atelier.example/"), AddressState.Tracked),
        """{"printed":"https://atelier.example/?fbclid=x","shown":"https://atelier.example/","state":"tracked"}""");

    [Fact]
    public void An_address_printed_without_its_protocol_leads_nowhere() =>
        Is(new("atelier.example", null, AddressState.WithoutProtocol), """{"printed":"atelier.example","state":"without-protocol"}""");

    [Fact]
    public void A_wrong_address_is_kept_as_evidence() =>
        Is(new("https://other.example/", null, AddressState.Wrong), """{"printed":"https://other.example/","state":"wrong"}""");

    [Theory]
    [InlineData("\"javascript:alert(1)\"")]
    [InlineData("\"ftp://atelier.example\"")]
    [InlineData("\"atelier.example\"")]
    [InlineData("\"https://somebody@atelier.example\"")]
    [InlineData("\"//atelier.example\"")]
    [InlineData("3")]
    [InlineData("""{"shown":"https://atelier.example","state":"sound"}""")]
    [InlineData("""{"printed":"atelier","shown":"data:text/html,x","state":"tracked"}""")]
    [InlineData("""{"printed":"atelier","state":"broken"}""")]
    [InlineData("""{"printed":"atelier","state":"wrong","link":"https://atelier.example"}""")]
    public void What_is_no_web_address_is_refused(string address)
    {
        var fault = TheTerms.Fault(EventKind.Kind, $$"""{"url":{{address}}}""");

        fault.Path.ShouldBe("/url");
        fault.What.En.ShouldNotBe(fault.What.Fr);
    }

    private static void Is(WebAddress address, string json)
    {
        var document = Drafting.Named(EventKind.Kind, "x").With(Common.Url, address).Document;

        document.GetProperty("url").GetRawText().ShouldBe(json);
        Common.Url.In(new Group(document)).ShouldBe(Fact<WebAddress>.Certain(address));
        TheTerms.Faults(EventKind.Kind, document.GetRawText()).ShouldBeEmpty();
    }
}
