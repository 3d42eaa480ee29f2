using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Files;
using CielOuvert.Register.History;
using CielOuvert.Register.Imports;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Search;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register;

/// <summary>
/// What is true. Data enters by one door, <see cref="Commit"/>, and leaves by one door, <see cref="Find"/>: pages, feeds, exports and figures
/// are renderings of the same selection, so they cannot disagree.
/// </summary>
public sealed class Register : IAsyncDisposable
{
    private readonly TimeProvider clock;
    private readonly ITextSearch search;
    private readonly Totals totals = new();
    private readonly string location;

    private Register(string location, Engine engine, ITextSearch search, TimeProvider clock)
    {
        (this.location, Engine, this.search, this.clock) = (location, engine, search, clock);
        Imports = new(engine, clock);
        Files = new(engine, clock);
    }

    /// <summary>The database that holds it.</summary>
    public Engine Engine { get; }

    /// <summary>What was brought from elsewhere.</summary>
    public ImportLedger Imports { get; }

    /// <summary>The files that records name.</summary>
    public FileBook Files { get; }

    /// <summary>A commit of this process is written; its number.</summary>
    public event Action<long>? Committed;

    /// <summary>Opens the register of a location. One of an older version is refused: see <see cref="Archives.Upgrading"/>.</summary>
    /// <param name="location">A path (SQLite) or a connection string (PostgreSQL).</param>
    public static Task<Outcome<Register>> Open(string location, TimeProvider clock, CancellationToken stop) => Open(location, clock, mayCreate: false, stop);

    /// <summary>Opens the register of a location, made empty when there is none.</summary>
    public static Task<Outcome<Register>> OpenOrCreate(string location, TimeProvider clock, CancellationToken stop) => Open(location, clock, mayCreate: true, stop);

    private static async Task<Outcome<Register>> Open(string location, TimeProvider clock, bool mayCreate, CancellationToken stop)
    {
        var engine = Engine.For(location);
        var exists = await engine.Exists(stop);
        if (exists.Refusals.Count > 0) return Outcome<Register>.Refused(exists.Refusals);
        if (!exists.Value && !mayCreate) return new Refusal(RegisterWords.NoRegister(location));
        var schema = await Migrations.Prepare(engine, isNew: !exists.Value, location, stop);
        if (schema.Refusals.Count > 0) return Outcome<Register>.Refused(schema.Refusals);
        return new Register(location, engine, TextIndex.Beside(location, engine), clock);
    }

    /// <summary>The same for reading alone, as it stands now: what it answered once it answers again from memory. It needs no disposing, and lives no longer than this one.</summary>
    public Register HeldStill() => new(location, new Storage.Still.StillEngine(Engine), search, clock);

    /// <summary>The door in: all the changes are written, in one transaction, or none is and every reason is said.</summary>
    /// <param name="why">The reason, in a sentence; the journal keeps it.</param>
    /// <param name="at">The instant to write; null means now.</param>
    public Task<Outcome<Commit>> Commit(IReadOnlyList<Change> changes, Author by, string why, CancellationToken stop, DateTime? at = null, IProgress<Progress>? progress = null) =>
        Told(new Committing(Engine, by, why, at ?? clock.GetUtcNow().UtcDateTime, descriptor: null, progress).Run(changes, stop));

    /// <summary>The same, with what the register says of itself, in the same transaction: how a register begins.</summary>
    public Task<Outcome<Commit>> Commit(Descriptor descriptor, IReadOnlyList<Change> changes, Author by, string why, DateTime? at, CancellationToken stop, IProgress<Progress>? progress = null) =>
        Told(new Committing(Engine, by, why, at ?? clock.GetUtcNow().UtcDateTime, descriptor, progress).Run(changes, stop));

    public Task<Outcome<Commit>> Commit(Change change, Author by, string why, CancellationToken stop) => Commit([change], by, why, stop);

    /// <summary>The door in for a whole dump, into an empty register alone: its journal as it was, with its numbers, instants and authors; all of it, or nothing.</summary>
    public async Task<Outcome<Commit>> Restore(Dumps.WholeDump dump, CancellationToken stop, IProgress<Progress>? progress = null)
    {
        var outcome = await Told(new Dumps.Replaying(Engine, dump.Replay, dump.Files, progress).Run(stop));
        if (outcome.IsDone(out _)) await Analyze(stop);
        return outcome;
    }

    /// <summary>Makes one record of two that are the same thing: what linked to one links to the other, and its address leads there for ever.</summary>
    public async Task<Outcome<Commit>> Merge(Record merged, Record into, Author by, string why, CancellationToken stop)
    {
        if (ActedOn.Is(merged)) return new Refusal(HistoryWords.SealedByAct([merged.Slug]));
        var linked = await Backlinks(merged, int.MaxValue, Viewer.Keeper, AsOf.Now, stop);
        return await Commit(Merging.Changes(merged, into, linked), by, why, stop);
    }

    /// <summary>Undoes a commit, by another commit; refused when a record that it changed was changed since.</summary>
    public async Task<Outcome<Commit>> Undo(long number, Author by, string why, CancellationToken stop)
    {
        var changes = await new Undoing(Engine).Changes(number, stop);
        return changes.IsDone(out var back) ? await Commit(back, by, why, stop) : Outcome<Commit>.Refused(changes.Refusals);
    }

    /// <summary>The same for a slice of an import, with how far it has come, in one transaction.</summary>
    public Task<Outcome<Commit>> Commit(ImportStep step, IReadOnlyList<Change> changes, Author by, string why, CancellationToken stop) =>
        Told(new Committing(Engine, by, why, clock.GetUtcNow().UtcDateTime, descriptor: null, progress: null)
        {
            Alongside = (writing, number, waiting) => Stepping.Go(step, writing, number, waiting),
        }.Run(changes, stop));

    /// <summary>Takes a whole import back: withdraws what it added, restores what it amended; refused where somebody changed it since.</summary>
    public async Task<Outcome<Commit>> Undo(Import import, Author by, string why, CancellationToken stop)
    {
        var changes = await new ImportUndoing(Engine).Changes(import, stop);
        if (!changes.IsDone(out var back)) return Outcome<Commit>.Refused(changes.Refusals);
        return await Told(new Committing(Engine, by, why, clock.GetUtcNow().UtcDateTime, descriptor: null, progress: null)
        {
            Alongside = (writing, _, waiting) => Stepping.Undo(import, writing, waiting),
        }.Run(back, stop));
    }

    /// <summary>The records of some kinds by their names, for matching many at once. Everybody's: for those who write.</summary>
    public Task<IReadOnlyList<KnownName>> Names(IReadOnlyCollection<string> kinds, CancellationToken stop) => KnownName.All(Engine, kinds, stop);

    /// <summary>Which slugs of some are taken; with the kind that may come back there after an undone import.</summary>
    public Task<IReadOnlyDictionary<string, string?>> Taken(IReadOnlyCollection<string> slugs, CancellationToken stop) => TakenSlugs.Among(slugs, Engine, stop);

    /// <summary>The record that had a path on the site before this one; null when none had.</summary>
    public Task<Card?> AtFormerAddress(string path, Viewer viewer, CancellationToken stop) => new RecordReading(Engine, viewer, AsOf.Now).AtFormerAddress(path, stop);

    /// <summary>Erases fields of a record in every version of it: the one act that rewrites history.</summary>
    public async Task<Outcome<Commit>> Redact(string slug, IReadOnlyList<string> fields, string ground, Author by, CancellationToken stop)
    {
        var outcome = await Told(new Redacting(Engine, by, clock.GetUtcNow().UtcDateTime).Run(slug, fields, ground, stop));
        // What was erased must leave the index too, whether or not anybody searches soon.
        if (outcome.IsDone(out _)) await search.Follow(progress: null, stop);
        return outcome;
    }

    /// <summary>The door out: a page of what a selection finds.</summary>
    public Task<Outcome<Found>> Find(Selection selection, Viewer viewer, AsOf asOf, CancellationToken stop) => Asking(viewer, asOf).Find(selection, [], stop);

    /// <summary>The same page, without counting the others.</summary>
    public Task<Outcome<FoundPage>> FindPage(Selection selection, Viewer viewer, AsOf asOf, CancellationToken stop) =>
        new Finding(Engine, search, viewer, asOf) { IsCounting = false }.FindPage(selection, stop);

    /// <summary>The same, less what a figure leaves out.</summary>
    public Task<Outcome<Found>> Find(Selection selection, IEnumerable<Exclusion> exclusions, Viewer viewer, AsOf asOf, CancellationToken stop) =>
        Asking(viewer, asOf).Find(selection, exclusions.Select(one => one.Selection), stop);

    /// <summary>All that a selection finds, in pages of its order, whatever the page it asks for; as the register stood when the reading began.</summary>
    /// <param name="size">Records held at a time.</param>
    public IAsyncEnumerable<IReadOnlyList<Record>> Stream(Selection selection, int size, Viewer viewer, AsOf asOf, CancellationToken stop) =>
        new Streaming(Engine, search, viewer, asOf).Read(selection, size, stop);

    /// <summary>What changed for a viewer, the earliest first: what they see as it stands, and what they see no more.</summary>
    /// <param name="sets">The sets of which each record says whether they hold it.</param>
    public Task<HarvestPage> Harvest(HarvestAsked asked, IReadOnlyList<HarvestSet> sets, Viewer viewer, CancellationToken stop) => new Harvesting(Engine, viewer).Read(asked, sets, stop);

    /// <summary>The same of one record, by its identifier for machines; null when there is none that the viewer sees or saw.</summary>
    public Task<Harvested?> Harvest(string id, IReadOnlyList<HarvestSet> sets, Viewer viewer, CancellationToken stop) => new Harvesting(Engine, viewer).Read(id, sets, stop);

    /// <summary>When some records came to be seen and last changed, by their keys.</summary>
    public Task<IReadOnlyDictionary<long, RecordTimes>> Times(IEnumerable<Record> records, Viewer viewer, AsOf asOf, CancellationToken stop) =>
        RecordTimes.Of([.. records.Select(record => record.Key)], Engine, viewer, asOf, stop);

    /// <summary>Which records are there, by shelves of their numbers: the shelves that hold any.</summary>
    public Task<IReadOnlyList<PresenceShelf>> Shelves(Viewer viewer, CancellationToken stop) => new PresenceReading(Engine, viewer).Shelves(stop);

    /// <summary>The records of a shelf.</summary>
    public Task<IReadOnlyList<Presence>> On(long shelf, Viewer viewer, CancellationToken stop) => new PresenceReading(Engine, viewer).On(shelf, stop);

    /// <summary>By kind, when what is seen of it last changed; kinds that never held anything are not in it.</summary>
    public Task<IReadOnlyDictionary<string, DateTime>> LastChanges(Viewer viewer, CancellationToken stop) => new PresenceReading(Engine, viewer).LastChanges(stop);

    public Task<long> Count(Selection selection, Viewer viewer, AsOf asOf, CancellationToken stop) => Asking(viewer, asOf).Count(selection, stop);

    public Task<decimal?> Sum(Selection selection, string number, Viewer viewer, AsOf asOf, CancellationToken stop) => Asking(viewer, asOf).Sum(selection, number, stop);

    public Task<long> CountLinks(Selection selection, string role, Viewer viewer, AsOf asOf, CancellationToken stop) => Asking(viewer, asOf).Links(selection, role, stop);

    /// <summary>By slug of what a role leads to, how many records of a selection lead there.</summary>
    public Task<IReadOnlyDictionary<string, long>> CountTargets(Selection selection, string role, Viewer viewer, AsOf asOf, CancellationToken stop) =>
        Asking(viewer, asOf).Targets(selection, role, stop);

    public Task<IReadOnlyList<FacetCount>> Facet(Selection selection, string facet, Viewer viewer, AsOf asOf, CancellationToken stop) =>
        Asking(viewer, asOf).Facet(selection, facet, stop);

    /// <summary>How many records each target of a role would leave, by its slug, the most frequent first.</summary>
    public Task<IReadOnlyList<FacetCount>> Targets(Selection selection, string role, int most, Viewer viewer, AsOf asOf, CancellationToken stop) =>
        Asking(viewer, asOf).Targets(selection, role, most, stop);

    /// <summary>How many records each year would leave, the latest first: the years of <see cref="Selection.Period"/>, by its rule.</summary>
    public Task<IReadOnlyList<FacetCount>> Years(Selection selection, Viewer viewer, AsOf asOf, CancellationToken stop) => Asking(viewer, asOf).Years(selection, stop);

    public Task<IReadOnlyList<FacetCount>> KindCounts(Selection selection, Viewer viewer, AsOf asOf, CancellationToken stop) => Asking(viewer, asOf).Kinds(selection, stop);

    /// <summary>What helps a person who searches.</summary>
    public Hints Hints => new(Engine, search);

    /// <summary>What is at a slug.</summary>
    public Task<Reading> Read(string slug, Viewer viewer, AsOf asOf, CancellationToken stop) => new RecordReading(Engine, viewer, asOf).Read(slug, stop);

    /// <summary>The slugs at which no record stands any more, in their order: what has to lead on, or to say that it is gone.</summary>
    public Task<IReadOnlyList<Departed>> DepartedSlugs(CancellationToken stop) => Departed.All(Engine, stop);

    /// <summary>A slug itself, or with the first number that makes it one that nothing has, nor had.</summary>
    public async Task<string> FreeSlug(string wanted, CancellationToken stop)
    {
        for (var number = 1; ; number++)
        {
            var slug = number == 1 ? wanted : $"{wanted}-{number}";
            if (await Read(slug, Viewer.Keeper, AsOf.Now, stop) is Reading.Nothing) return slug;
        }
    }

    /// <summary>The cards of the records that slugs lead to, by the slug asked; those that the viewer may not see are left out.</summary>
    public Task<IReadOnlyDictionary<string, Card>> Cards(IReadOnlyCollection<string> slugs, Viewer viewer, AsOf asOf, CancellationToken stop) =>
        new RecordReading(Engine, viewer, asOf).Cards(slugs, stop);

    /// <summary>The records that slugs lead to, by the slug asked; those that the viewer may not see are left out.</summary>
    public Task<IReadOnlyDictionary<string, Record>> ReadAll(IReadOnlyCollection<string> slugs, Viewer viewer, AsOf asOf, CancellationToken stop) =>
        new RecordReading(Engine, viewer, asOf).Records(slugs, stop);

    /// <summary>The records that link to a record, with the role it has for each, in their order by date.</summary>
    public Task<IReadOnlyList<Backlink>> Backlinks(Record record, int most, Viewer viewer, AsOf asOf, CancellationToken stop) =>
        new RecordReading(Engine, viewer, asOf).Backlinks(record, most, stop);

    /// <summary>The records whose slug resembles one that is not there, the nearest first.</summary>
    public Task<IReadOnlyList<Card>> Near(string slug, int most, Viewer viewer, CancellationToken stop) => new RecordReading(Engine, viewer, AsOf.Now).Near(slug, most, stop);

    /// <summary>Every version of a record, the newest first.</summary>
    public Task<IReadOnlyList<PastVersion>> History(string slug, Viewer viewer, CancellationToken stop) => new JournalReading(Engine).History(slug, viewer, stop);

    /// <summary>The commits before a number, the newest first.</summary>
    public Task<IReadOnlyList<PastCommit>> Journal(long before, int most, Viewer viewer, CancellationToken stop, JournalFilter? filter = null) =>
        new JournalReading(Engine).Commits(before, most, viewer, filter ?? JournalFilter.Everything, stop);

    /// <summary>The names under which something was committed.</summary>
    public Task<IReadOnlyList<string>> Authors(int most, CancellationToken stop) => new JournalReading(Engine).Authors(most, stop);

    /// <summary>How many records around each of some initiatives were changed in a period after an instant.</summary>
    public Task<IReadOnlyDictionary<string, LaterChanges>> ChangesAfter(IReadOnlyList<(string Slug, DateTime Instant)> looked, PartialDate period, Viewer viewer, AsOf asOf, CancellationToken stop) =>
        new LaterReading(Engine, viewer, asOf).Count(looked, period, stop);

    /// <summary>The number of the last commit: what caches key on.</summary>
    public Task<long> JournalNumber(CancellationToken stop) => new JournalReading(Engine).Number(stop);

    /// <summary>Whether a record of some kinds was added, changed or withdrawn after a number: whether what was read of them then still stands.</summary>
    public Task<bool> HasChanged(IReadOnlyCollection<Kind> kinds, long since, CancellationToken stop) => new JournalReading(Engine).HasChanged([.. kinds.Select(kind => kind.Code)], since, stop);

    /// <summary>Whether something that everybody saw after a commit is hidden or erased since: what was copied then must not be given any more.</summary>
    public Task<bool> HasHidden(long since, CancellationToken stop) => new JournalReading(Engine).HasHidden(since, stop);

    /// <summary>Where something made of the register is kept on this machine, and may be thrown away.</summary>
    public string CacheFolder(string name) => $"{IndexFolder.Of(location, Engine)}.{name}";

    /// <summary>The number that the search by words has reached; null until it was opened.</summary>
    public long? TextNumber => search.Reached;

    /// <summary>Waits until another process may have written: it has, or a short time has passed.</summary>
    public Task WaitForNews(CancellationToken stop) => Engine.WaitForNews(stop);

    /// <summary>The register as it stood at an instant.</summary>
    public Task<AsOf> At(DateTime instant, CancellationToken stop) => new JournalReading(Engine).At(instant, stop);

    /// <summary>The instant from which the register stood as a commit left it; null when there is none of that number.</summary>
    public Task<DateTime?> InstantOf(long number, CancellationToken stop) => new JournalReading(Engine).InstantOf(number, stop);

    /// <summary>What the register says of itself; null until it was initialised.</summary>
    public async Task<Descriptor?> Descriptor(CancellationToken stop)
    {
        await using var connection = await Engine.Open(stop);
        return await Settings.Get(connection, Records.Descriptor.Setting, stop) is { } text ? Records.Descriptor.FromJson(text) : null;
    }

    /// <summary>Brings the search by words to the end of the journal, so that the first visitor need not wait: after a load, and when a site starts.</summary>
    public Task FollowWords(IProgress<Progress>? progress, CancellationToken stop) => search.Follow(progress, stop);

    /// <summary>Makes the search by words again from the register alone.</summary>
    public Task RebuildWords(IProgress<Progress>? progress, CancellationToken stop) => search.Rebuild(progress, stop);

    /// <summary>Brings the statistics of the planner up to date: after a load.</summary>
    public Task Analyze(CancellationToken stop) => Engine.Analyze(stop);

    public async ValueTask DisposeAsync()
    {
        if (search is IAsyncDisposable index) await index.DisposeAsync();
        await Engine.DisposeAsync();
    }

    private async Task<Outcome<Commit>> Told(Task<Outcome<Commit>> committing)
    {
        var outcome = await committing;
        if (outcome.IsDone(out var commit)) Committed?.Invoke(commit.Number);
        return outcome;
    }

    private Finding Asking(Viewer viewer, AsOf asOf) => new(Engine, search, viewer, asOf) { Totals = totals };
}
