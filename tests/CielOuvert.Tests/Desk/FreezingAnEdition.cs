using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CielOuvert.Accounts;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Editions;
using CielOuvert.Report.Editions.Frozen;
using CielOuvert.Report.Printing;
using CielOuvert.Tests.Printing;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;
using Reading = CielOuvert.Register.Records.Reading;
using Record = CielOuvert.Register.Records.Record;

namespace CielOuvert.Tests.Desk;

/// <summary>The director freezes a report: it does not change any more, and what changes is told after it.</summary>
public sealed partial class FreezingAnEdition : IAsyncLifetime
{
    private const string Form = "/fr/bureau/figer/rapport-2020";
    private const string Page = "/fr/rapports/rapport-2020";
    private const string English = "/en/reports/rapport-2020";

    private ServedRegister? opened;
    private Seat? seat;

    private ServedRegister Served => opened ?? throw new InvalidOperationException("Nothing is served yet.");

    private Seat Director => seat ?? throw new InvalidOperationException("Nobody is seated yet.");

    public async ValueTask InitializeAsync()
    {
        opened = await ServedRegister.Demo();
        seat = await Seat.Of(opened, Role.Director);
    }

    public async ValueTask DisposeAsync()
    {
        seat?.Dispose();
        if (opened is not null) await opened.DisposeAsync();
    }

    [Fact]
    public async Task What_would_be_frozen_is_shown_then_frozen_in_one_change_with_its_reason()
    {
        var json = await Bytes(Page + ".json");
        (await Director.Page(Form)).QuerySelectorAll("table tbody tr").Length.ShouldBeGreaterThan(10);

        await Freeze();

        var edition = await Edition();
        var frozen = FrozenEdition.Of(edition).ShouldNotBeNull();
        (frozen.By, frozen.Hash).ShouldBe((Director.Name, Convert.ToHexStringLower(SHA256.HashData(json))));
        EditionKind.State.Or(edition, "").ShouldBe("frozen");
        frozen.Published.Count.ShouldBeGreaterThan(10);
        (await Served.Register.History("rapport-2020", Viewer.Keeper, CancellationToken.None))[0].Why.ShouldBe("l’assemblée l’a adopté");
        (await Served.Page(Page)).QuerySelector(".report-proof")?.TextContent.ShouldContain(frozen.Hash);
    }

    [Fact]
    public async Task Frozen_it_is_printed_as_it_was_byte_for_byte()
    {
        string[] prints = [Page + ".json", Page + ".txt", English + ".json", English + ".txt"];
        var before = await Task.WhenAll(prints.Select(Bytes));
        var page = await Article(Page);

        await Freeze();

        (await Task.WhenAll(prints.Select(Bytes))).ShouldBe(before);
        (await Article(Page)).ShouldBe(page);
    }

    [Fact]
    public async Task A_record_changed_since_adds_its_restatement_with_its_reason_and_changes_nothing_else()
    {
        var (json, text, page, typst) = (await Text(Page + ".json"), await Text(Page + ".txt"), await Article(Page), await Composed(Tongue.French));
        await Freeze();

        await Director.Fill("/fr/bureau/ajouter/evenements",
            ("name~", "Audition retrouvée"), ("eventType", "hearing"), ("startDate", "15 avril 2020"), ("_why", "retrouvée dans un carnet"), ("_sight", "public"));

        var later = await Text(Page + ".txt");
        Flat(later).ShouldMatch(@"\d+ à la publication, \d+ \[[^]]*\] aujourd’hui, parce que : retrouvée dans un carnet");
        Flat(await Text(English + ".txt")).ShouldMatch(@"\d+ published, \d+ \[[^]]*\] today, because: retrouvée dans un carnet");
        AddedText().Replace(later, "\n\n\nColophon\n", 1).ShouldBe(text);
        AddedJson().Replace(await Text(Page + ".json"), "", 1).ShouldBe(json);
        (await Served.Page(Page)).QuerySelector("#since-publication")?.TextContent.ShouldContain("retrouvée dans un carnet");
        AddedHtml().Replace(await Article(Page), "", 1).ShouldBe(page);
        var document = await Composed(Tongue.French);
        document.Afterwards.Count.ShouldBe(1);
        TypstSource.Of(document with { Afterwards = [] }).ShouldBe(TypstSource.Of(typst));
        (await Pdf.Print(document)).Spoken().ShouldRead(document);
    }

    [Fact]
    public async Task What_was_withdrawn_since_says_why_too()
    {
        await Freeze();

        await Director.Fill("/fr/bureau/retirer/connecteur-recherche-1", ("_why", "il n’a pas eu lieu"));

        Flat(await Text(Page + ".txt")).ShouldContain("il n’a pas eu lieu");
    }

    [Fact]
    public async Task A_report_that_is_not_frozen_follows_the_register()
    {
        var before = await Text(Page + ".txt");

        await Director.Fill("/fr/bureau/ajouter/evenements", ("name~", "Audition retrouvée"), ("eventType", "hearing"), ("startDate", "15 avril 2020"), ("_sight", "public"));

        var after = await Text(Page + ".txt");
        after.ShouldNotBe(before);
        after.ShouldNotContain("Depuis la publication");
    }

    [Fact]
    public async Task Only_who_directs_may_freeze_or_say_an_erratum()
    {
        using var registrar = await Seat.Of(Served, Role.Registrar);

        foreach (var path in (string[])[Form, "/en/desk/freeze/rapport-2020", "/fr/bureau/erratum/rapport-2020"])
        {
            using var refused = await registrar.Get(path);
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        (await registrar.Page("/fr/bureau/versions/rapport-2020")).QuerySelector($"a[href='{Form}']").ShouldBeNull();
        (await Director.Page("/fr/bureau/versions/rapport-2020")).QuerySelector($"a[href='{Form}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Freezing_twice_or_without_a_reason_is_refused_in_words()
    {
        var page = await Director.Page(Form);
        (await Director.Fill(Form, page)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Freeze();

        var again = await Director.Fill(Form, page, ("_why", "encore"));

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (again.Page.QuerySelector(".notice")?.TextContent ?? "").ShouldContain("déjà figé");
        (await Director.Page(Form)).QuerySelector(".record-form").ShouldBeNull();
    }

    [Fact]
    public async Task A_report_that_is_not_public_is_not_frozen()
    {
        await Director.Fill("/fr/bureau/modifier/rapport-2020", ("_sight", "desk"), ("_why", "pas encore"));

        (await Director.Page(Form)).QuerySelector(".notice")?.TextContent.ShouldContain("n’est pas public");
    }

    [Fact]
    public async Task An_erratum_is_read_by_everybody_after_the_report()
    {
        const string Errata = "/fr/bureau/erratum/rapport-2020";
        var page = await Director.Page(Errata);
        (await Director.Fill(Errata, page, ("_fr", "Lire Rennes."), ("_en", "Read Rennes."), ("_why", "une coquille"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Freeze();
        var before = await Text(Page + ".json");
        (await Director.Fill(Errata, page, ("_fr", "Lire Rennes."), ("_why", "une coquille"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await Director.Fill(Errata, page, ("_fr", "Lire Rennes."), ("_en", "Read Rennes."), ("_why", "une coquille"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await Served.Page(Page)).QuerySelector("#errata")?.TextContent.ShouldContain("Lire Rennes.");
        (await Text(English + ".txt")).ShouldContain("Read Rennes.");
        AddedJson().Replace(await Text(Page + ".json"), "", 1).ShouldBe(before);
    }

    [Fact]
    public async Task No_form_nor_way_back_touches_what_the_act_wrote()
    {
        await Freeze();
        var (frozen, number) = (FrozenEdition.Of(await Edition()).ShouldNotBeNull().Hash, await Served.Register.JournalNumber(CancellationToken.None));
        using var registrar = await Seat.Of(Served, Role.Registrar, "Grace Hopper");

        (await registrar.Page("/fr/bureau/modifier/rapport-2020")).QuerySelectorAll("[name^='frozen'], [name^='published'], [name^='errata']").ShouldBeEmpty();
        var undone = await registrar.Fill($"/fr/bureau/journal/{number}");
        var restored = await registrar.Fill("/fr/bureau/versions/rapport-2020", ("_version", "1"));
        var withdrawn = await registrar.Fill("/fr/bureau/retirer/rapport-2020", ("_why", "non"));
        var typed = await registrar.Fill("/fr/bureau/modifier/rapport-2020", ("frozen.hash", "0"), ("genre~", "rapport"), ("_why", "essai"));

        foreach (var refused in (Sent[])[undone, restored, withdrawn])
        {
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (refused.Page.QuerySelector(".notice")?.TextContent ?? "").ShouldContain("scellé");
        }

        typed.Status.ShouldBe(HttpStatusCode.SeeOther, typed.Page.QuerySelector(".notice")?.TextContent);
        FrozenEdition.Of(await Edition()).ShouldNotBeNull().Hash.ShouldBe(frozen);
    }

    [Fact]
    public async Task Its_plain_files_come_back_the_same_and_a_register_loaded_later_says_that_it_is_of_today()
    {
        await Freeze();
        await Director.Fill("/fr/bureau/erratum/rapport-2020", ("_fr", "Lire Rennes."), ("_en", "Read Rennes."), ("_why", "une coquille"));
        using var dumped = AFolder.Empty();
        (await FolderWriting.Dump(Served.Register, dumped.Path, CancellationToken.None)).IsDone(out _).ShouldBeTrue();

        await using var other = await ServedRegister.Empty();
        (await Folder.Read(dumped.Path, CancellationToken.None)).IsDone(out var folder).ShouldBeTrue();
        (await Loading.Load(other.Register, folder.ShouldNotBeNull(), Author.Keeper, CancellationToken.None)).IsDone(out _).ShouldBeTrue();
        using var again = AFolder.Empty();
        (await FolderWriting.Dump(other.Register, again.Path, CancellationToken.None)).IsDone(out _).ShouldBeTrue();

        again.Files().ShouldBe(dumped.Files());
        var since = (await other.Page(Page)).QuerySelector("#since-publication").ShouldNotBeNull();
        since.TextContent.ShouldContain("ne remonte pas");
        since.QuerySelector("dl").ShouldBeNull();
    }

    private async Task Freeze()
    {
        var sent = await Director.Fill(Form, ("_why", "l’assemblée l’a adopté"));
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Page.QuerySelector(".notice")?.TextContent);
    }

    private async Task<Record> Edition() => await Served.Register.Read("rapport-2020", Viewer.Keeper, AsOf.Now, CancellationToken.None) is Reading.Here(var record) ? record : throw new InvalidOperationException("It is not there.");

    private async Task<Document> Composed(Tongue tongue) =>
        Composing.Compose((await new EditionReading(Served.Register, Viewer.Visitor, AsOf.Now).Read(PartialDate.OfYear(2020), CancellationToken.None)).ShouldBeDone(), tongue).ShouldBeDone();

    private async Task<byte[]> Bytes(string path)
    {
        using var answer = await Served.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<string> Text(string path) => Encoding.UTF8.GetString(await Bytes(path));

    /// <summary>The report alone: the proof beside it says that it is frozen.</summary>
    private async Task<string> Article(string path)
    {
        var article = (await Served.Page(path)).QuerySelector("article.edition").ShouldNotBeNull();
        article.QuerySelector(".report-proof")?.Remove();
        return article.OuterHtml;
    }

    /// <summary>Lines folded to fit are one line again.</summary>
    private static string Flat(string text) => Folds().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Folds();

    [GeneratedRegex(@"\n\n\nDepuis la publication\n.*?\n\n\nColophon\n", RegexOptions.Singleline)]
    private static partial Regex AddedText();

    [GeneratedRegex(@"  ""afterwards"": \[.*?\n  \],\n", RegexOptions.Singleline)]
    private static partial Regex AddedJson();

    [GeneratedRegex(@"<section class=""chapter"" id=""since-publication"".*?</section>\s*", RegexOptions.Singleline)]
    private static partial Regex AddedHtml();
}
