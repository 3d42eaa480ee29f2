using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Databases;

namespace CielOuvert.Tests.Registers;

/// <summary>A person asks to be forgotten: the name goes everywhere, the facts that hang on it stay.</summary>
public sealed class RedactingARecord : IAsyncLifetime
{
    private const string Surname = "Quetzalcoatl";
    private static readonly string[] Fields = ["name", "jobTitle", "worksFor"];
    private ARegister? register;

    /// <summary>Where the record is: its slug goes with the name.</summary>
    private string slug = "p-1";

    private ARegister Register => register ?? throw new InvalidOperationException("Not there yet.");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        register = await ARegister.With(
            AnOrganization.Named("Mairie"),
            APerson.Named($"Camille {Surname}").Called("p-1").SeenBy(Sight.Public).With(PersonKind.JobTitle, (Localized)$"maire {Surname}").With(PersonKind.WorksFor, "mairie").Saying("Élue."),
            APerson.Named("Dominique").Called("p-2").SeenBy(Sight.Public));
        foreach (var version in Enumerable.Range(2, 12))
            await register.Commit(Change.Amend(Draft.From(await register.Record("p-1")).With(PersonKind.JobTitle, (Localized)string.Concat(Enumerable.Repeat($"{Surname} {version} ", 60 * version)))));
    }

    public async ValueTask DisposeAsync()
    {
        if (register is not null) await register.DisposeAsync();
    }

    [Fact]
    public async Task Every_version_shows_the_mark_of_the_erasure_in_place_of_the_value()
    {
        await Redact();

        var mark = new Redaction("2021-01-01", "asked by the person");
        var history = await Register.It.History(slug, Viewer.Keeper, Stop);
        history.Count.ShouldBe(14);
        foreach (var version in history)
        {
            Common.Name.In(version.Record).ShouldBe(Fact<Localized>.Erased(mark));
            PersonKind.JobTitle.In(version.Record).ShouldBe(Fact<Localized>.Erased(mark));
            PersonKind.WorksFor.In(version.Record).ShouldBe(Fact<string>.Erased(mark));
            Common.Description.In(version.Record).ShouldBe((Localized)"Élue.");
        }
    }

    [Fact]
    public async Task It_is_found_by_none_of_the_erased_values_now_or_then()
    {
        (await Register.Slugs("worksFor=mairie")).ShouldBe(["p-1"]);

        await Redact();

        (await Register.Slugs("worksFor=mairie")).ShouldBeEmpty();
        (await Register.Slugs("worksFor=mairie", asOf: new(3))).ShouldBeEmpty();
        (await Register.It.Backlinks(await Register.Record("mairie"), 10, Viewer.Keeper, AsOf.Now, Stop)).ShouldBeEmpty();
        (await Register.It.Cards([slug], Viewer.Visitor, AsOf.Now, Stop))[slug].Name.ShouldBeNull();
        (await Register.Slugs("kind=person&order=name")).ShouldBe(["p-2", slug]);
    }

    [Fact]
    public async Task It_is_no_doubt_that_somebody_could_lift()
    {
        await Redact();

        (await Register.Facet("kind=person", "doubt")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_salt_is_destroyed_and_the_old_hashes_are_kept()
    {
        var hashes = (await Register.It.History(slug, Viewer.Keeper, Stop)).Select(version => version.Record.Hash).ToList();
        var salt = await Register.Stored($"SELECT r.salt FROM records r JOIN slugs s ON s.record = r.record WHERE s.slug = '{slug}'");

        await Redact();

        (await Register.Stored($"SELECT r.salt FROM records r JOIN slugs s ON s.record = r.record WHERE s.slug = '{slug}'")).ShouldNotBe(salt);
        (await Register.It.History(slug, Viewer.Keeper, Stop)).Skip(1).Select(version => version.Record.Hash).ShouldBe(hashes);
        (await Auditing.Audit(Register.It, Stop)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_journal_names_the_fields_and_the_ground_and_no_value()
    {
        var commit = await Redact();

        var entry = (await Register.It.History(slug, Viewer.Keeper, Stop))[0];
        (entry.By, entry.Why, entry.Record.Since).ShouldBe(("somebody", "redact name, jobTitle, worksFor: asked by the person", commit.Number));
    }

    [Fact]
    public async Task No_byte_of_it_is_left_in_the_database()
    {
        (await Bytes()).ShouldContain(Surname);

        await Redact();

        (await Bytes()).ShouldNotContain(Surname);
        (await Bytes()).ShouldNotContain(Surname.ToLowerInvariant());
    }

    [Fact]
    public async Task No_byte_of_it_is_left_in_what_the_planner_remembers()
    {
        await Register.It.Analyze(Stop);

        await Redact();

        (await Bytes()).ShouldNotContain(Surname);
        (await Bytes()).ShouldNotContain(Surname.ToLowerInvariant());
    }

    [Fact]
    public async Task Who_was_reading_meanwhile_keeps_no_byte_of_it()
    {
        await using var reader = await Register.It.Engine.Open(Stop);
        var still = await Register.It.Engine.BeginReading(reader, Stop);
        await using (var glance = reader.CreateCommand())
        {
            glance.Transaction = still;
            glance.CommandText = "SELECT count(*) FROM settings";
            await glance.ExecuteScalarAsync(Stop);
        }

        var redacting = Redact();
        await Task.Delay(TimeSpan.FromSeconds(1), Stop);
        await still.DisposeAsync();
        await redacting;

        (await Bytes()).ShouldNotContain(Surname);
    }

    [Theory]
    [Trait("engine", "postgres")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_transaction_that_began_before_keeps_no_byte_of_it_be_it_in_another_database(bool isElsewhere)
    {
        Assert.SkipUnless(Engines.Current == Engine.Postgres, "SQLite numbers no transaction.");
        await using var elsewhere = await ARegister.With();
        await using var other = await (isElsewhere ? elsewhere : Register).It.Engine.Open(Stop);
        var began = await other.BeginTransactionAsync(Stop);
        await using (var number = other.CreateCommand())
        {
            number.Transaction = began;
            number.CommandText = "DO $$ BEGIN PERFORM pg_current_xact_id(); END $$";
            await number.ExecuteScalarAsync(Stop);
        }

        var redacting = Redact();
        await Task.Delay(TimeSpan.FromSeconds(1), Stop);
        await began.DisposeAsync();
        await redacting;

        (await Bytes()).ShouldNotContain(Surname);
    }

    [Fact]
    public async Task What_was_not_asked_stays_as_it_was()
    {
        var other = await Register.Record("p-2");

        await Redact();

        (await Register.Record("p-2")).Hash.ShouldBe(other.Hash);
        (await Register.Record(slug)).Sight.ShouldBe(Sight.Public);
        (await Register.Slugs("kind=person", asOf: new(2))).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("p-1", "nom", "asked")]
    [InlineData("p-1", null, "asked")]
    [InlineData("p-9", "name", "asked")]
    [InlineData("p-1", "name", " ")]
    public async Task Without_a_record_a_field_or_a_ground_it_is_refused(string slug, string? field, string ground)
    {
        var outcome = await Register.It.Redact(slug, field is null ? [] : [field], ground, ARegister.Somebody, Stop);

        outcome.Refusals.ShouldHaveSingleItem().What.Fr.ShouldNotBeEmpty();
    }

    private async Task<Commit> Redact()
    {
        var commit = ARegister.Done(await Register.It.Redact("p-1", Fields, "asked by the person", ARegister.Somebody, Stop));
        slug = (await Register.Slugs("kind=person")).Single(one => one != "p-2");
        return commit;
    }

    /// <summary>The files of the database, whole: its write-ahead log with it.</summary>
    private async Task<string> Bytes()
    {
        if (Engines.Current == Engine.Sqlite)
        {
            // While it is open, the files beside the database stay there.
            await using var open = await Register.It.Engine.Open(Stop);
            var files = Directory.EnumerateFiles(Path.GetDirectoryName(Register.Location) ?? ".", Path.GetFileName(Register.Location) + "*").Where(file => !Directory.Exists(file));
            return string.Concat(files.Select(Read));
        }

        await Register.Stored("CHECKPOINT");
        var tables = await Register.Stored("SELECT encode(pg_read_binary_file(pg_relation_filepath(c.oid::regclass)), 'escape') FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace " +
            "WHERE c.relkind IN ('r', 'i', 't') AND (n.nspname = 'public' OR c.relname = 'pg_statistic' OR c.oid IN (SELECT reltoastrelid FROM pg_class WHERE relname IN ('versions', 'pg_statistic')))");
        return string.Concat(tables);
    }

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
