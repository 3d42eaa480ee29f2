using System.Runtime.CompilerServices;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Twins;

/// <summary>What a twin tells: a selection, or one record, for a reader and in a tongue.</summary>
public sealed class Telling
{
    /// <summary>Records held at a time while a whole selection is written.</summary>
    private const int Batch = 500;

    private Telling(Visit visit, Twin twin, Selection selection, Record? only, FoundPage? found) =>
        (Visit, Twin, Selection, Only, Found) = (visit, twin, selection, only, found);

    public Visit Visit { get; }

    public Twin Twin { get; }

    /// <summary>What is selected; for a record, its kind, of which it is the one.</summary>
    public Selection Selection { get; }

    /// <summary>The one record told; null for a selection.</summary>
    public Record? Only { get; }

    /// <summary>The page told, for a twin in pages; null for the others.</summary>
    public FoundPage? Found { get; }

    /// <summary>How many records there are on all pages; null for a twin that does not say it.</summary>
    public long? Total { get; private init; }

    public Tongue Tongue => Visit.Tongue;

    /// <summary>The page of which this is a twin, absolute.</summary>
    public Uri Page => Absolute(Only is { } record ? Paths.Of(record, Tongue) : SelectionAddress.Of(Selection, Tongue, Visit.Frame.Labels));

    /// <summary>The same page from its beginning, absolute.</summary>
    public Uri Home => Only is null ? Absolute(SelectionAddress.Of(Selection with { After = null }, Tongue, Visit.Frame.Labels)) : Page;

    /// <summary>Where this is, absolute.</summary>
    public Uri Self => At(Twin);

    /// <summary>The next page of a twin in pages, absolute; null on the last one.</summary>
    public Uri? Next => Found?.Next is { } after ? Absolute(TwinAddress.Of(Selection with { After = after }, Twin, Visit)) : null;

    /// <summary>The first page of a twin in pages, absolute, on it too; null where one page holds all.</summary>
    public Uri? First => Selection.After is null && Next is null ? null : Absolute(TwinAddress.Of(Selection with { After = null }, Twin, Visit));

    /// <summary>What a reader of titles is shown: what of the register, as its page names what was chosen, and whose it is.</summary>
    public async Task<string> Title(CancellationToken stop)
    {
        var linked = Selection.Criteria.Where(pair => SelectionKeys.IsRole(pair.Key)).SelectMany(pair => pair.Value);
        var chosen = Only is null ? ChosenTerm.Of(Selection, await Names.Around([], linked, Visit, stop), Visit) : [];
        var narrowed = chosen.Count == 0 ? "" : $"{Visit.T("\u00a0", "")}: {string.Join(", ", chosen.Select(one => one.Label.Text))}";
        return $"{Subject}{narrowed} — {Visit.Frame.OrganisationIn(Tongue)}";
    }

    private string Subject => Only is { } record ? record.Title(Tongue).Text : Selection.Text ?? string.Join(", ", Selection.Kinds.Select(code => Register.Kinds.AllKinds.Find(code)?.Many.In(Tongue) ?? code).DefaultIfEmpty(Visit.T("fiches", "records")));

    /// <summary>Where another twin of the same is, absolute.</summary>
    public Uri At(Twin twin) => Only is { } record ? At(record, twin) : Absolute(TwinAddress.Of(Selection, twin, Visit));

    /// <summary>Where a twin of one of the records told is, absolute.</summary>
    public Uri At(Record record, Twin twin) => Absolute(TwinAddress.Of(record, twin, Tongue));

    public Uri Absolute(string path) => new(Visit.Frame.Absolute(path));

    /// <summary>A selection whole, or the page of it that is asked for; or why it cannot be told.</summary>
    public static async Task<Outcome<Telling>> Of(Selection selection, Twin twin, Visit visit, CancellationToken stop)
    {
        if (!twin.IsPaged) return new Telling(visit, twin, selection.FirstPage, only: null, found: null);
        if (!twin.IsCounted)
        {
            var alone = await visit.Register.FindPage(selection, visit.Viewer, visit.AsOf, stop);
            return alone.IsDone(out var one) ? new Telling(visit, twin, selection, only: null, one) : Outcome<Telling>.Refused(alone.Refusals);
        }

        var found = await visit.Register.Find(selection, visit.Viewer, visit.AsOf, stop);
        return found.IsDone(out var page)
            ? new Telling(visit, twin, selection, only: null, new(page.Records, page.Next, page.Journal)) { Total = page.Total }
            : Outcome<Telling>.Refused(found.Refusals);
    }

    public static Telling Of(Record record, Twin twin, Visit visit) => new(visit, twin, Selection.Of(record.Kind.Code), record, found: null);

    /// <summary>A record whose names were read with those of its page.</summary>
    public static async Task<Told> Of(Record record, Names names, Twin twin, Visit visit, CancellationToken stop) =>
        Of(record, twin, visit).Tell(record, names, (await visit.Register.Times([record], visit.Viewer, visit.AsOf, stop))[record.Key]);

    /// <summary>Some records, read otherwise than by a selection.</summary>
    public static Task<IReadOnlyList<Told>> Of(IReadOnlyList<Record> records, Twin twin, Visit visit, CancellationToken stop) =>
        new Telling(visit, twin, Selection.Everything, only: null, found: null).Tell(records, stop);

    /// <summary>The records told, as many at a time as are held.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Told>> Records([EnumeratorCancellation] CancellationToken stop)
    {
        if (Only is { } record) yield return await Tell([record], stop);
        else if (Found is { } found) yield return await Tell(found.Records, stop);
        else
            await foreach (var batch in Visit.Register.Stream(Selection, Batch, Visit.Viewer, Visit.AsOf, stop))
                yield return await Tell(batch, stop);
    }

    private Task<IReadOnlyList<Told>> Tell(IReadOnlyList<Record> records, CancellationToken stop) =>
        Visit.Archive is null ? Read(records, stop) : ToldOnce.Of(records, Tongue, left => Read(left, stop));

    private async Task<IReadOnlyList<Told>> Read(IReadOnlyList<Record> records, CancellationToken stop)
    {
        var names = await Names.Around(records, Visit, stop);
        var times = await Visit.Register.Times(records, Visit.Viewer, Visit.AsOf, stop);
        return [.. records.Select(record => Tell(record, names, times[record.Key]))];
    }

    private Told Tell(Record record, Names names, RecordTimes times) => new(this, record, Told.Left(record, names), names, names.TitleOf(record), times);
}
