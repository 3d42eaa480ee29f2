using System.Net;
using System.Text;
using CielOuvert.Accounts;
using CielOuvert.Desk.Imports;
using CielOuvert.Register.Access;
using CielOuvert.Register.Imports;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Tests.Desk.Imports;

/// <summary>A table brought to the desk, over HTTP: looked at, written, undone.</summary>
public sealed class BringingATable : IAsyncLifetime
{
    private const string Events = "Titre;Date;Organisateur;Présents;Type\nAtelier du large;15 avril 2020;Rennes Métropole;1 250;webinaire\nSans date;?;;;\n";

    private ImportDesk? opened;

    private ImportDesk Desk => opened ?? throw new InvalidOperationException("The desk is not open yet.");

    public async ValueTask InitializeAsync() => opened = await ImportDesk.Open();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task Each_line_becomes_a_record_typed_as_in_a_form_that_says_where_it_comes_from()
    {
        var import = await Desk.Run(await Desk.Table("event", Events, ("sight", "public")));

        import.State.ShouldBe(ImportState.Done, import.LeftOut);
        var record = await Desk.Read("atelier-du-large");
        EventKind.StartDate.In(record).IsKnown(out var date).ShouldBeTrue();
        (date?.ToString(), EventKind.Attendance.Or(record, 0), EventKind.Type.Or(record, "")).ShouldBe(("2020-04-15", 1250, "webinar"));
        EventKind.Organizer.Or(record, []).ShouldBe(["rennes-metropole"]);
        EventKind.StartDate.IsSaidIn(await Desk.Read("sans-date")).ShouldBeTrue();
        EventKind.StartDate.In(await Desk.Read("sans-date")).IsKnown(out _).ShouldBeFalse();

        var source = SourceFields.Read(record.Document.GetProperty(Common.Sources.Key)).Single();
        source.Heading.ShouldBe("ligne 2");
        SourceDocumentKind.Hash.Or(await Desk.Read(source.Document), "").ShouldBe(ImportLedger.HashOf(Encoding.UTF8.GetBytes(Events)));
        (await Desk.Served.Page("/fr/evenements/atelier-du-large")).QuerySelector("h1")?.TextContent.ShouldBe("Atelier du large");
    }

    [Fact]
    public async Task What_will_be_is_shown_and_nothing_is_written()
    {
        var before = await Desk.Served.Register.JournalNumber(CancellationToken.None);
        var path = await Desk.Table("event", "Titre,Date,Organisateur\nUn,bientôt,\nDeux,2020,Personne de ce nom\n,2020,\nTrois,2020,\n");

        var rows = (await Desk.Editor.Page(path)).QuerySelectorAll(".import-row").Select(row => row.TextContent).ToList();

        rows[0].ShouldContain("refusée");
        rows[0].ShouldContain("bientôt");
        rows[1].ShouldContain("Personne de ce nom");
        rows[2].ShouldContain("pas de nom");
        rows[3].ShouldContain("nouvelle fiche");
        (await Desk.Served.Register.JournalNumber(CancellationToken.None)).ShouldBe(before);
    }

    [Fact]
    public async Task Refused_lines_are_left_out_and_named_and_the_others_go_in()
    {
        var path = await Desk.Table("event", "Titre,Date\nUn,bientôt\nDeux,2020\n");

        await Desk.Run(path);

        (await Desk.Has("un"), await Desk.Has("deux")).ShouldBe((false, true));
        (await Desk.Editor.Page(path)).QuerySelector(".table")?.TextContent.ShouldContain("bientôt");
    }

    [Fact]
    public async Task A_possible_duplicate_stands_side_by_side_and_one_chooses_line_by_line()
    {
        await Desk.Run(await Desk.Table("organization", "nom,adresse\nLe Grand Pont,https://un.example\nLa Petite Rive,https://deux.example\n"));
        var path = await Desk.Table("organization", "nom,adresse\nle grand pont,https://trois.example\nLA PETITE RIVE,https://quatre.example\n");

        var page = await Desk.Editor.Page(path);
        var compared = page.QuerySelector(".import-row .table")?.TextContent ?? "";
        compared.ShouldContain("https://trois.example");
        compared.ShouldContain("https://un.example");

        await Desk.Run(path, ("line.2", "amend:le-grand-pont"));
        Common.Url.In(await Desk.Read("le-grand-pont")).IsKnown(out var url).ShouldBeTrue();
        url?.Printed.ShouldBe("https://trois.example");
        Common.Url.In(await Desk.Read("la-petite-rive")).IsKnown(out var kept).ShouldBeTrue();
        kept?.Printed.ShouldBe("https://deux.example");
        (await Desk.Has("le-grand-pont-2"), await Desk.Has("la-petite-rive-2")).ShouldBe((false, false));
    }

    [Fact]
    public async Task The_next_table_of_the_same_columns_is_matched_as_the_last_was()
    {
        await Desk.Run(await Desk.Table("organization", "Structure,Mot\nUne,x\n", ("column.0", "name"), ("column.1", "notes")));

        var page = await Desk.Editor.Page(await Desk.Table("organization", "structure;MOT\nDeux;y\n"));

        (page.QuerySelector("[name='column.0'] option[selected]")?.GetAttribute("value"), page.QuerySelector("[name='column.1'] option[selected]")?.GetAttribute("value")).ShouldBe(("name", "notes"));
    }

    [Fact]
    public async Task Linked_records_that_are_missing_are_made_when_asked()
    {
        await Desk.Run(await Desk.Table("event", "Titre,Organisateur\nUn,La Fabrique Neuve\nDeux,la fabrique neuve\n", ("make", "yes")));

        EventKind.Organizer.Or(await Desk.Read("un"), []).ShouldBe(EventKind.Organizer.Or(await Desk.Read("deux"), []));
        (await Desk.Read("la-fabrique-neuve")).Kind.Code.ShouldBe("organization");
    }

    [Theory]
    [InlineData("vide.csv", "")]
    [InlineData("casse.csv", "a,b\n\"1,2\n")]
    [InlineData("site.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><rss>&b;</rss>")]
    public async Task A_file_that_cannot_be_read_is_refused_in_words(string name, string text)
    {
        var sent = await Desk.Editor.Bring("/fr/bureau/importer", name, Encoding.UTF8.GetBytes(text));

        sent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        sent.Page.QuerySelector(".notice.is-refusal li").ShouldNotBeNull();
    }

    [Fact]
    public async Task Hostile_cells_are_words_and_nothing_else()
    {
        var path = await Desk.Table("organization", "nom,résumé\n<script>alert(1)</script>,=HYPERLINK(\"x\")\n", ("sight", "public"));
        (await Desk.Editor.Page(path)).QuerySelectorAll("script").ShouldBeEmpty();

        await Desk.Run(path);

        (await Desk.Served.Page("/fr/organisations/script-alert-1-script")).QuerySelectorAll("main script").ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_who_may_amend_records_may_bring_them()
    {
        using var contributor = await Seat.Of(Desk.Served, Role.Contributor, "Grace");

        (await contributor.Get("/fr/bureau/importer")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await contributor.Get(await Desk.Table("event", Events))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_tied_to_what_was_not_offered_is_refused()
    {
        var path = await Desk.Table("organization", "nom\nTout à fait neuve\n");

        await Desk.Run(path, ("line.2", "amend:rennes-metropole"));

        (await Desk.Read("rennes-metropole")).Version.ShouldBe(1);
    }
}
