using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Figures;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Starter;
using CielOuvert.Tests.Databases;
using Record = CielOuvert.Register.Records.Record;

namespace CielOuvert.Tests.Registers;

/// <summary>
/// A register of its own for one test, on the engine of this run, with a clock that stands still: each commit is a minute after the one before.
/// Its verbs fail the test with the refusals where the test did not ask for them.
/// </summary>
public sealed class ARegister : IAsyncDisposable
{
    public static readonly Descriptor Descriptor = new(new Dictionary<string, string> { ["fr"] = "Atelier du Pont" }, ["fr", "en"], new("https://register.example"), null);

    public static readonly Author Somebody = new("somebody");

    private readonly TestDatabase database;

    private ARegister(TestDatabase database, Register.Register register, AClock clock) => (this.database, It, Clock) = (database, register, clock);

    public Register.Register It { get; }

    public AClock Clock { get; }

    public string Location => database.Location;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Without anything in it, not even its name.</summary>
    public static async Task<ARegister> Empty(Engine? engine = null)
    {
        var database = await TestDatabase.Fresh(engine);
        var clock = new AClock();
        return new(database, Done(await Register.Register.OpenOrCreate(database.Location, clock, Stop)), clock);
    }

    /// <summary>Begun by a small organisation, with the vocabularies that every register begins with and nothing else.</summary>
    public static async Task<ARegister> Begun(Engine? engine = null)
    {
        var register = await Empty(engine);
        var drafts = Starting.Shipped().Where(draft => draft.Kind == VocabularyKind.Kind).Append(AnOrganization.Named("Atelier du Pont"));
        Done(await register.It.Commit(Descriptor, [.. drafts.Select(Change.Add)], Author.Keeper, "begun", register.Clock.Now, Stop));
        return register;
    }

    /// <summary>Begun, and holding these.</summary>
    public static async Task<ARegister> With(params Draft[] drafts)
    {
        var register = await Begun();
        await register.Given(drafts);
        return register;
    }

    public Task<Commit> Given(params Draft[] drafts) => Commit([.. drafts.Select(Change.Add)]);

    public async Task<Commit> Commit(params Change[] changes) => Done(await Try(changes));

    /// <summary>What stands in the way of a commit; fails when nothing does.</summary>
    public async Task<IReadOnlyList<Refusal>> Refusals(params Change[] changes)
    {
        var outcome = await Try(changes);
        outcome.Refusals.ShouldNotBeEmpty("This was expected to be refused.");
        return outcome.Refusals;
    }

    public Task<Outcome<Commit>> Try(params Change[] changes)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        return It.Commit(changes, Somebody, "a test says so", Stop);
    }

    public async Task<Found> Find(string query, Viewer? viewer = null, AsOf? asOf = null) =>
        Done(await It.Find(Done(Selection.Parse(query)), viewer ?? Viewer.Visitor, asOf ?? AsOf.Now, Stop));

    public async Task<IReadOnlyList<string>> Slugs(string query, Viewer? viewer = null, AsOf? asOf = null) =>
        [.. (await Find(query, viewer, asOf)).Records.Select(record => record.Slug)];

    public Task<IReadOnlyList<FacetCount>> Facet(string query, string facet, Viewer? viewer = null, AsOf? asOf = null) =>
        It.Facet(Done(Selection.Parse(query)), facet, viewer ?? Viewer.Visitor, asOf ?? AsOf.Now, Stop);

    public Task<Reading> Read(string slug, Viewer? viewer = null, AsOf? asOf = null) => It.Read(slug, viewer ?? Viewer.Visitor, asOf ?? AsOf.Now, Stop);

    /// <summary>The record at a slug, as the desk sees it.</summary>
    public async Task<Record> Record(string slug, AsOf? asOf = null) => (await Read(slug, Viewer.Keeper, asOf)).ShouldBeOfType<Reading.Here>().Record;

    public async Task<FigureValue> Figure(string slug, string? period = null, Viewer? viewer = null, AsOf? asOf = null) =>
        Done(await new FigureReading(It, viewer ?? Viewer.Visitor, asOf ?? AsOf.Now).Compute(slug, period is null ? null : Drafting.Date(period), Stop));

    /// <summary>The first column of what a statement finds, as text: to look under the floor.</summary>
    public async Task<IReadOnlyList<string>> Stored(string sql)
    {
        await using var connection = await It.Engine.Open(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Stop);
        var rows = new List<string>();
        while (await reader.ReadAsync(Stop)) rows.Add(reader.GetValue(0) is byte[] bytes ? Convert.ToHexStringLower(bytes) : $"{reader.GetValue(0)}");
        return rows;
    }

    public static T Done<T>(Outcome<T> outcome) where T : notnull =>
        outcome.Match(done => done, refusals => throw new ShouldAssertException(string.Join('\n', refusals.Select(one => one.In(Tongue.English)))));

    public async ValueTask DisposeAsync()
    {
        await It.DisposeAsync();
        await database.DisposeAsync();
    }
}
