using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Tables;
using CielOuvert.Desk.Remarks;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Desk;

/// <summary>A visitor reports an error, without an account, and gets an answer.</summary>
public sealed class ReportingAnError() : AtTheDesk(Role.Visitor)
{
    private const string Form = "/fr/signaler/connecteur-recherche-1";
    private Seat Visitor => Seated;

    [Fact]
    public async Task The_page_of_a_record_leads_there_and_the_answer_is_read_at_an_address_of_ones_own()
    {
        (await Served.Page("/fr/evenements/connecteur-recherche-1")).QuerySelector($"a[href='{Form}']").ShouldNotBeNull();
        var sent = await Visitor.Fill(Form, ("what", "C’était le 21."), ("email", "ida@example.org"));
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Page.Body?.TextContent);
        var address = sent.To.ShouldNotBeNull();
        (await Visitor.Page(address)).Body?.TextContent.ShouldContain("C’était le 21.");

        using var editor = await Seat.Of(Served, Role.Editor);
        var answered = await editor.Fill("/fr/bureau/signalements", ("_answer", "Vous avez raison, c’est corrigé."));

        answered.Status.ShouldBe(HttpStatusCode.SeeOther);
        (await Visitor.Page(address)).Body?.TextContent.ShouldContain("Vous avez raison");
        var kept = await new RemarkBook(new AccountRoom(Served.Register), TimeProvider.System).All(CancellationToken.None);
        kept.ShouldHaveSingleItem().Email.ShouldBeNull("Whoever was answered is forgotten.");
    }

    [Fact]
    public async Task Who_sends_many_waits_and_keeps_what_was_typed()
    {
        for (var time = 0; time < 5; time++) (await Visitor.Fill(Form, ("what", $"Faux {time}"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        var sent = await Visitor.Fill(Form, ("what", "Faux encore"));

        (sent.Status, sent.ValueOf("what")).ShouldBe((HttpStatusCode.TooManyRequests, "Faux encore"));
    }

    [Fact]
    public async Task Nothing_is_reported_of_a_record_that_visitors_do_not_see_nor_without_words()
    {
        using var editor = await Seat.Of(Served, Role.Editor);
        await editor.Fill("/fr/bureau/ajouter/evenements", ("name~", "En secret"), ("_sight", "desk"));

        (await Served.Get("/fr/signaler/en-secret")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Visitor.Fill(Form, ("what", " "))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Visitor.Fill(Form, ("what", "x"), ("email", "a@b\r\nBcc: c@d"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
