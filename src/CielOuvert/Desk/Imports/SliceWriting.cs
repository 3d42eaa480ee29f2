using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Imports;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Desk.Imports;

/// <summary>Writes the lines of an import, a slice at a time.</summary>
internal sealed class SliceWriting(Register.Register register, Import import, ImportChoices choices, Preparing preparing, NameIndex names, string language, DateOnly today)
{
    private readonly SlugGiving slugs = new(register);

    /// <summary>The files attached to the articles of a site; null when no folder holds them.</summary>
    public AttachedFiles? Attached { get; init; }

    /// <summary>The lines left out so far.</summary>
    public required List<LeftOut> Left { get; init; }

    /// <summary>Writes some lines and how far the import has come, in one commit; why it cannot go on, when it cannot.</summary>
    public async Task<IReadOnlyList<Refusal>> Write(int from, int to, CancellationToken stop)
    {
        var leftBefore = Left.Count;
        var before = from == 0 ? await SourceDocument(stop) : [];
        before.AddRange(await MakeMissing(preparing.Rows(from, to, withText: false), stop));
        var rows = preparing.Rows(from, to, withText: true);
        foreach (var row in rows) LeaveOut(row);
        var changes = (await Changes([.. rows.Where(row => row is { Refused: [], IsLeft: false })], stop)).ToList();
        if (Attached is { } attached)
        {
            var more = await new AttachedWriting(register, attached, slugs, import, choices.Source, language).Changes(changes, stop);
            changes.AddRange(more.Changes);
            foreach (var line in more.Left) Add(line);
        }

        while (true)
        {
            var step = new ImportStep(import.Number, from, to, LeftOut.ToJson(Left));
            var why = ImportingWords.Imported(import.File, from + 1, to).In(Tongues.FromCode(language) ?? Tongue.French);
            var outcome = await register.Commit(step, [.. before, .. changes.Select(one => one.Change)], new(import.Author), why, stop);
            if (outcome.Refusals.Count == 0) return [];
            // What the register refuses has the line it came from: those are left out, and the others go in.
            var lines = outcome.Refusals.Where(refusal => refusal.File == import.File).Select(refusal => refusal.Line).OfType<int>().ToHashSet();
            if (changes.RemoveAll(one => lines.Contains(one.Line)) == 0)
            {
                // Nothing of this slice is written: it will be read again, and say again what it leaves out.
                Left.RemoveRange(leftBefore, Left.Count - leftBefore);
                return outcome.Refusals;
            }

            foreach (var refusal in outcome.Refusals.Where(refusal => refusal.File == import.File)) Add(new(refusal.Line ?? 0, "", refusal.What.Fr, refusal.What.En));
        }
    }

    private void LeaveOut(PlannedRow row)
    {
        if (row.IsLeft && row.Refused.Count == 0) Add(Said(row, ImportingWords.LeftAsItIs(row.Name)));
        foreach (var what in row.Refused) Add(Said(row, what));
    }

    private void Add(LeftOut line)
    {
        if (Left.Count < LeftOut.Most) Left.Add(line);
    }

    private static LeftOut Said(PlannedRow row, Phrase what) => new(row.Line, row.Name, what.Fr, what.En);

    private async Task<List<Change>> SourceDocument(CancellationToken stop)
    {
        var draft = SourceOf.Document(import, choices.Source, choices.Sight, today);
        return [(await register.Taken([choices.Source], stop)).ContainsKey(choices.Source) ? Change.Amend(draft) : Change.Add(draft)];
    }

    /// <summary>The records that links need and nobody has: their name is all that is known of them, and the desk alone sees them until somebody looks.</summary>
    private async Task<IReadOnlyList<Change>> MakeMissing(IReadOnlyList<PlannedRow> rows, CancellationToken stop)
    {
        var missing = rows.Where(row => row is { Refused: [], IsLeft: false }).SelectMany(row => row.Makes).DistinctBy(one => (one.Kind.Code, Folding.Fold(one.Name))).ToList();
        var given = await slugs.Give([.. missing.Select(one => (one.Kind, one.Name))], stop);
        var changes = new List<Change>();
        foreach (var (one, slug) in missing.Zip(given))
        {
            var draft = Draft.Of(one.Kind, slug.Slug).With(Common.Name, Fact<Localized>.Certain(one.Name)) with { Sight = one.Kind.DefaultSight == Sight.Public ? choices.Sight : Sight.Desk };
            changes.Add(Adding(draft, slug));
            names.AddOwn(slug.Slug, one.Kind, one.Name);
        }

        return changes;
    }

    private async Task<IReadOnlyList<(int Line, Change Change)>> Changes(IReadOnlyList<PlannedRow> rows, CancellationToken stop)
    {
        var standing = await register.ReadAll([.. rows.Select(row => row.Amends).OfType<string>().Distinct()], Viewer.Keeper, AsOf.Now, stop);
        var added = rows.Where(row => row.Amends is null).ToList();
        var given = await slugs.Give([.. added.Select(row => (preparing.Kind, row.SlugWords))], stop);
        var changes = new List<(int, Change)>();
        foreach (var (row, slug) in added.Zip(given))
        {
            SourceOf.Add(row.State, choices.Source, row.Line, language);
            var draft = new Draft(preparing.Kind, slug.Slug, FormReading.Document(preparing.Kind, row.State, null, language), row.Sight) { Origin = OriginOf(row) };
            changes.Add((row.Line, Adding(draft, slug)));
            if (row.Name.Length > 0) names.AddOwn(slug.Slug, preparing.Kind, row.Name);
        }

        // Two lines may complete one record: a commit changes it once, with what both say.
        foreach (var same in rows.Where(row => row.Amends is not null).GroupBy(row => row.Amends))
        {
            if (same.Key is null) continue;
            if (!standing.TryGetValue(same.Key, out var record))
            {
                foreach (var row in same) Add(Said(row, HistoryWords.NoSuchRecord(same.Key)));
                continue;
            }

            var whole = FormOpening.Of(record.Kind, record.Document);
            foreach (var row in same)
            {
                foreach (var key in row.Filled) Complete(whole, key, row.State);
                SourceOf.Add(whole, choices.Source, row.Line, language);
            }

            var document = FormReading.Document(record.Kind, whole, record.Document, language);
            changes.Add((same.Last().Line, Change.Amend(Draft.From(record) with { Document = document, Origin = OriginOf(same.Last()) }, record.Version)));
        }

        return changes;
    }

    /// <summary>A field takes what the line says; a text keeps its translations.</summary>
    private void Complete(FormState whole, string key, FormState said)
    {
        if (preparing.Kind.Fields.Find(key)?.Shape is not LocalizedShape || said[FormNames.In(key, "")] is not { Length: > 0 } words) whole.Take(key, said);
        else whole[FormNames.In(key, whole[FormNames.In(key, language)].Length > 0 ? language : "")] = words;
    }

    private static Change Adding(Draft draft, GivenSlug slug) => slug.ComesBack ? Change.Amend(draft) : Change.Add(draft);

    private Origin OriginOf(PlannedRow row) => new(import.File, _ => row.Line);
}
