using System.Net;
using System.Text.Json;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Tables;

namespace CielOuvert.Tests.Desk.Privacy;

/// <summary>A person asks what is kept of them (GDPR, articles 15 and 20): all of it, and nobody else's.</summary>
public sealed class HandingOverWhatConcernsAPerson() : AtTheDesk(Role.Registrar)
{
    private const string Form = "/fr/bureau/donnees-personnelles/personne";
    private const string Own = "/fr/bureau/compte/donnees";

    [Fact]
    public async Task A_person_is_found_by_name_and_all_that_bears_it_is_handed_over_in_both_forms()
    {
        using var ada = await Seat.Of(Served, Role.Editor, "Ada Lovelace");
        await ada.Fill("/fr/bureau/ajouter/personnes", ("name~", "Ada Lovelace"), ("jobTitle~", "mathématicienne"), ("_sight", "desk"), ("_why", "elle a écrit un programme"));
        await ada.Fill("/fr/bureau/ajouter/articles", ("name~", "Notes sur la machine"), ("author.0", "ada-lovelace"), ("_sight", "desk"), ("_why", "son article"));
        await ada.Fill("/fr/bureau/ajouter/evenements", ("name~", "Une soirée à finir"), ("_do", "keep"));

        var found = await Seated.Fill(Form, ("who", "ada love"));
        var chosen = new[] { "record", "account", "name" }.SelectMany(field => found.Page.QuerySelectorAll($"input[name={field}]").Select(input => (Name: field, Value: input.GetAttribute("value") ?? ""))).ToList();
        chosen.Select(one => one.Name).Distinct().ShouldBe(["record", "account", "name"]);
        var page = await Posted(Seated, Form, [.. chosen]);
        var json = await Posted(Seated, Form, [.. chosen, ("json", "1")]);

        page.ShouldContain("mathématicienne");
        page.ShouldContain("Notes sur la machine");
        page.ShouldContain("elle a écrit un programme");
        using var read = JsonDocument.Parse(json);
        var record = read.RootElement.GetProperty("records")[0];
        record.GetProperty("document").GetProperty("jobTitle").GetRawText().ShouldContain("mathématicienne");
        record.GetProperty("versions")[0].GetProperty("why").GetString().ShouldBe("elle a écrit un programme");
        record.GetProperty("linkedFrom")[0].GetProperty("role").GetString().ShouldBe("author");
        read.RootElement.GetProperty("accounts")[0].GetProperty("sessions").GetArrayLength().ShouldBe(1);
        read.RootElement.GetProperty("journal").EnumerateArray().Select(commit => commit.GetProperty("why").GetString()).ShouldContain("son article");
        json.ShouldNotContain("handle");
        (await Events()).Count(one => one.What == "person-exported").ShouldBe(2);
    }

    [Fact]
    public async Task What_is_withdrawn_is_handed_over_too()
    {
        await Seated.Fill("/fr/bureau/ajouter/personnes", ("name~", "Grace Hopper"), ("jobTitle~", "amirale"), ("_sight", "desk"), ("_why", "notée"));
        await Seated.Fill("/fr/bureau/retirer/grace-hopper", ("_why", "elle n’est pas venue"));

        (await Posted(Seated, Form, [("record", "grace-hopper")])).ShouldContain("amirale");
    }

    [Fact]
    public async Task Everybody_gets_their_own_and_nothing_by_taking_a_name()
    {
        await Seated.Fill("/fr/bureau/ajouter/personnes", ("name~", "Grace Hopper"), ("jobTitle~", "amirale"), ("_sight", "desk"), ("_why", "notée"));
        using var member = await Seat.Of(Served, Role.Member, "Grace Hopper");

        var page = await Posted(member, Own, []);
        var json = await Posted(member, Own, [("json", "1")]);

        page.ShouldContain("@desk.example");
        using var read = JsonDocument.Parse(json);
        read.RootElement.GetProperty("accounts").GetArrayLength().ShouldBe(1);
        read.RootElement.GetProperty("records").GetArrayLength().ShouldBe(0, "A member does not see it, whatever their name.");
        json.ShouldNotContain("amirale");
    }

    [Theory]
    [InlineData(Role.Member)]
    [InlineData(Role.Editor)]
    public async Task Nobody_below_the_registrar_asks_for_somebody_else(Role role)
    {
        using var curious = await Seat.Of(Served, role, "Curieuse");

        (await curious.Get(Form)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nothing_chosen_and_nobody_found_are_said()
    {
        (await Seated.Fill(Form, ("who", "personne de ce nom"))).Page.QuerySelector(".is-refusal")?.TextContent.ShouldContain("Rien ici ne porte ce nom");
        (await Seated.Fill(Form, ("who", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    /// <summary>What a form whose fields are these answers.</summary>
    private static async Task<string> Posted(Seat seat, string path, IReadOnlyList<(string Name, string Value)> fields)
    {
        var token = (await seat.Page("/fr/bureau/compte")).QuerySelector("input[name=ciel-token]")?.GetAttribute("value") ?? "";
        using var answer = await seat.Post(path, [("ciel-token", token), .. fields]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl?.NoStore.ShouldBeTrue();
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<IReadOnlyList<SecurityEvent>> Events() =>
        await new SecurityLog(new AccountRoom(Served.Register), TimeProvider.System).Find(EventFilter.Everything, 100, CancellationToken.None);
}
