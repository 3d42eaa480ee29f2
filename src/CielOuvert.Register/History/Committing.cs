using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Register.History;

/// <summary>One commit, in one transaction: all of it is written, or nothing.</summary>
/// <param name="descriptor">What the register says of itself from now on; null leaves it.</param>
internal sealed class Committing(Engine engine, Author by, string why, DateTime at, Descriptor? descriptor, IProgress<Progress>? progress)
{
    /// <summary>What else is written in the transaction, with the number of the commit (null when nothing had to change); or why it cannot be.</summary>
    public Func<WriteTransaction, long?, CancellationToken, Task<Refusal?>>? Alongside { get; init; }

    /// <summary>Records written before the next lines are prepared: bounds memory, and paces progress.</summary>
    private const int Slice = 2000;

    /// <summary>From how many records on a commit into a nearly empty register lays the indexes aside.</summary>
    private const int Many = 5000;

    public async Task<Outcome<Commit>> Run(IReadOnlyList<Change> changes, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(why)) return new Refusal(HistoryWords.NoReason);
        await using var writing = await engine.BeginWriting(stop);
        var last = await Ledger.Last(writing, stop);
        var slugs = SlugsOf(changes);
        var standing = await Standing.Of(slugs, writing, stop);
        var erased = await ErasedSlugs.Among(slugs, writing, stop);
        var terms = await LiveTerms.With(changes, writing, stop);
        var planning = new Planning(changes, standing, erased, terms);
        var planned = Number(planning.Plan().Where(IsChange), last.Key);
        var resolution = await new LinkResolution(planned, planning.AtFault, writing).Resolve(stop);
        var inUse = await new TermsInUse(planned, writing).Refuse(stop);
        if (planning.Refusals.Count + inUse.Count > 0 || !resolution.IsDone(out var targets)) return Outcome<Commit>.Refused([.. planning.Refusals, .. resolution.Refusals, .. inUse]);
        if (!await Describe(writing, stop) && planned.Count == 0)
        {
            if (Alongside is not null && await Alongside(writing, null, stop) is { } refused) return refused;
            await writing.Commit(stop);
            return new Commit(last.Number, at, 0);
        }

        var number = last.Number + 1;
        await writing.Run(SqlText.Of($"INSERT INTO journal (number, at, author, why) VALUES ({number}, {Ledger.Text(at)}, {by.Name}, {why.Trim()})"), stop);
        await Close(planned, number, writing, stop);
        if (planned.Count > 0) await Write(planned, targets, number, last.Key, writing, stop);
        if (Alongside is not null && await Alongside(writing, number, stop) is { } hindrance) return hindrance;
        await engine.Announce(writing, number, stop);
        await writing.Commit(stop);
        return new Commit(number, at, planned.Count);
    }

    private static List<string> SlugsOf(IReadOnlyList<Change> changes) => [.. changes.SelectMany(change => change switch
    {
        Change.Added added => [added.Draft.Slug, .. added.Draft.FormerSlugs],
        Change.Amended amended => [amended.Draft.Slug],
        Change.Wanted wanted => [wanted.Draft.Slug, .. wanted.Draft.FormerSlugs],
        Change.Withdrawn withdrawn => [withdrawn.Slug],
        Change.Renamed renamed => (IEnumerable<string>)[renamed.Slug, renamed.To],
        Change.Merged merged => [merged.Slug, merged.Into],
        _ => throw new InvalidOperationException($"No such change: {change}."),
    }).Distinct()];

    /// <summary>Whether a planned version differs from what stands: saying the same again is no change.</summary>
    private static bool IsChange(Planned one) => one.Before is not { } before ||
        before.Sight != one.Sight || before.Slug != one.Draft.Slug || one.Draft.FormerSlugs.Count > 0 || (one.Sight != Sight.Withdrawn && !IsSame(before, one.Draft));

    /// <summary>Whether a document says what stands, in whatever way it is written; a plain file says nothing of what was withdrawn.</summary>
    private static bool IsSame(Standing before, Draft draft) => before.Document == draft.Document.GetRawText() || JsonElement.DeepEquals(before.Json, draft.Document);

    /// <summary>Writes what the register says of itself, when that differs.</summary>
    private async Task<bool> Describe(WriteTransaction writing, CancellationToken stop)
    {
        if (descriptor is null || (await Settings.Get(writing.Connection, Descriptor.Setting, stop) is { } text && Descriptor.FromJson(text).SaysTheSameAs(descriptor))) return false;
        await Settings.Put(writing, Descriptor.Setting, descriptor.ToJson(), stop);
        return true;
    }

    private static List<Planned> Number(IEnumerable<Planned> wanted, long lastKey) =>
        [.. wanted.Select(one => one with { Key = one.Before?.Key ?? ++lastKey })];

    private static async Task Close(List<Planned> planned, long number, WriteTransaction writing, CancellationToken stop)
    {
        foreach (var one in planned.Where(one => one.Before is not null))
        foreach (var slug in one.Before?.Slug == one.Draft.Slug ? one.Draft.FormerSlugs : [one.Draft.Slug, .. one.Draft.FormerSlugs])
            await writing.Run(SqlText.Of($"INSERT INTO slugs (slug, record) VALUES ({slug}, {one.Key}) ON CONFLICT (slug) DO NOTHING"), stop);
        foreach (var one in planned.Where(one => one.Before is not null))
        foreach (var table in (IEnumerable<Table>)[Table.Versions, .. Table.Derived])
            await writing.Run(SqlText.Of($"UPDATE {new Raw(table.Name)} SET until = {number} WHERE record = {one.Key} AND until IS NULL"), stop);
    }

    private async Task Write(List<Planned> planned, IReadOnlyDictionary<string, long> targets, long number, long before, WriteTransaction writing, CancellationToken stop)
    {
        var aside = planned.Count >= Many && planned.Count > 4 * before ? await engine.Indexes(writing, stop) : [];
        foreach (var index in aside) await writing.Run(SqlText.Of($"{new Raw(index.Drop)}"), stop);
        var slices = planned.Chunk(Slice).ToList();
        var next = Prepare(slices[0], targets, number, stop);
        for (var (index, done) = (0, 0); index < slices.Count; index++)
        {
            var rows = await next;
            // The next lines are prepared while these are written: one processor each.
            if (index + 1 < slices.Count) next = Prepare(slices[index + 1], targets, number, stop);
            await engine.Fill(writing, rows, stop);
            progress?.Report(new(done += slices[index].Length, planned.Count));
        }

        foreach (var index in aside) await writing.Run(SqlText.Of($"{new Raw(index.Make)}"), stop);
    }

    private static Task<RowBatch> Prepare(Planned[] slice, IReadOnlyDictionary<string, long> targets, long number, CancellationToken stop) => Task.Run(() =>
    {
        var rows = new RowBatch();
        foreach (var one in slice) VersionRow.Of(one).Add(rows, targets, number);
        return rows;
    }, stop);
}

/// <summary>How far a long act has come.</summary>
public readonly record struct Progress(int Done, int Total);
