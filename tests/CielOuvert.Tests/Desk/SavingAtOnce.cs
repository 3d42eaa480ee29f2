using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;

namespace CielOuvert.Tests.Desk;

/// <summary>Fifty editors press the button in the same moment: nothing is lost, and who collides is told. Two hundred do in <c>./ciel bench</c>.</summary>
public sealed class SavingAtOnce() : AtTheDesk(Role.Editor)
{
    private const int Adding = 30;
    private const int Colliding = 12;
    private const string Shared = "connecteur-recherche-1";

    [Fact]
    public async Task All_that_was_saved_is_there_and_all_that_was_not_is_told()
    {
        var seats = await Task.WhenAll(Enumerable.Range(0, Adding + Colliding).Select(index => Seat.Of(Served, Role.Editor, $"Personne {index}")));
        var adds = seats.Take(Adding).Select((seat, index) => (Seat: seat, Path: "/fr/bureau/ajouter/evenements", Typed: new[] { ("name~", "Rencontre du même nom"), ("_why", $"ajout {index}"), ("_sight", "public") }));
        var amends = seats.Skip(Adding).Select((seat, index) => (Seat: seat, Path: $"/fr/bureau/modifier/{Shared}", Typed: new[] { ("attendance", $"{100 + index}"), ("_why", $"compte {index}") }));
        var opened = await Task.WhenAll(adds.Concat(amends).Select(async one => (one.Seat, one.Path, one.Typed, Page: await one.Seat.Page(one.Path))));

        var sent = await Task.WhenAll(opened.Select(one => one.Seat.Fill(one.Path, one.Page, one.Typed)));

        sent.Take(Adding).ShouldAllBe(one => one.Status == HttpStatusCode.SeeOther);
        sent.Take(Adding).Select(one => one.To).ShouldBeUnique();
        var journal = (await Served.Register.Journal(long.MaxValue, 200, Viewer.Keeper, CancellationToken.None)).Select(commit => commit.Why).ToList();
        Enumerable.Range(0, Adding).Select(index => $"ajout {index}").Except(journal).ShouldBeEmpty("What was said to be saved is not there.");
        var saved = sent.Skip(Adding).Select((one, index) => (one, index)).Where(pair => pair.one.Status == HttpStatusCode.SeeOther).Select(pair => pair.index).ToList();
        saved.ShouldHaveSingleItem("They all started from the same version, and said otherwise.");
        EventKind.Attendance.Or(await Read(Shared), 0).ShouldBe(100 + saved[0]);
        foreach (var (told, index) in sent.Skip(Adding).Select((one, index) => (one, index)).Where(pair => pair.index != saved[0]))
        {
            told.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            told.ValueOf("attendance").ShouldBe($"{100 + index}", "What was typed stays in its input.");
            told.WrongAt("attendance").ShouldNotBeEmpty();
        }

        foreach (var seat in seats) seat.Dispose();
    }

    [Fact]
    public async Task Those_who_change_different_fields_of_one_record_are_all_saved()
    {
        (string Name, string Value)[] changes = [("attendance", "41"), ("description~", "Une rencontre."), ("notes.0~", "Salle pleine."), ("alternateName.0~", "Premier connecteur")];
        var seats = await Task.WhenAll(changes.Select((_, index) => Seat.Of(Served, Role.Editor, $"Personne {index}")));
        var pages = await Task.WhenAll(seats.Select(seat => seat.Page($"/fr/bureau/modifier/{Shared}")));

        var sent = await Task.WhenAll(seats.Select((seat, index) => seat.Fill($"/fr/bureau/modifier/{Shared}", pages[index], changes[index], ("_why", $"champ {index}"))));

        sent.ShouldAllBe(one => one.Status == HttpStatusCode.SeeOther);
        var record = await Read(Shared);
        EventKind.Attendance.Or(record, 0).ShouldBe(41);
        foreach (var field in (Field[])[Common.Description, Common.Notes, Common.AlternateName]) field.IsSaidIn(record).ShouldBeTrue(field.Key);
        foreach (var seat in seats) seat.Dispose();
    }
}
