using CielOuvert.Formats.Dates;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.History;

/// <summary>All that a version writes: its document and the rows by which selections find it.</summary>
internal sealed record VersionRow(Planned Planned, string Document, string Hash, byte[] Salt, string? Name, VersionKeys Keys)
{
    public static VersionRow Of(Planned planned)
    {
        var draft = planned.Draft;
        var salt = planned.Before?.Salt ?? draft.Salt ?? ContentHash.NewSalt();
        var name = draft.Document.TryGetProperty(Common.Name.Key, out var json) ? json.GetRawText() : null;
        return new(planned, draft.Document.GetRawText(), ContentHash.Of(draft.Kind, draft.Slug, draft.Document, salt), salt, name, VersionKeys.Of(draft, planned.Rows));
    }

    public void Add(RowBatch rows, IReadOnlyDictionary<string, long> targets, long number)
    {
        var draft = Planned.Draft;
        var key = Planned.Key;
        if (Planned.Before is null)
        {
            rows.Add(Table.Records, key, RecordId.New(), Salt);
            foreach (var slug in (IEnumerable<string>)[draft.Slug, .. draft.FormerSlugs]) rows.Add(Table.Slugs, slug, key);
        }

        rows.Add(Table.Versions, key, (Planned.Before?.Version ?? 0) + 1, number, null, draft.Kind.Code, draft.Slug, (int)Planned.Sight, draft.Kind.Schema,
            Name, Keys.ByName, Keys.ByDate, Keys.ByRecent, Keys.ByPosition, Hash, Document);
        AddDerived(rows, key, Planned.Rows, targets, number, until: null);
    }

    public static void AddDerived(RowBatch rows, long key, IndexRows index, IReadOnlyDictionary<string, long> targets, long since, long? until)
    {
        foreach (var (facet, code) in index.Terms) rows.Add(Table.Terms, key, facet, code, since, until);
        for (var rank = 0; rank < index.Links.Count; rank++) rows.Add(Table.Links, key, index.Links[rank].Role, targets[index.Links[rank].Target], rank, since, until);
        foreach (var (name, first, last) in index.Dates)
            rows.Add(Table.Dates, key, name, Days.First(first), Days.FirstBy(first), Days.LastFrom(last), Days.Last(last), since, until);
        foreach (var (name, value) in index.Numbers) rows.Add(Table.Numbers, key, name, value, since, until);
    }
}
