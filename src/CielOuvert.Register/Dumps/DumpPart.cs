using System.Data.Common;
using System.Text.Json;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Dumps;

/// <summary>
/// A part of a register that stands by itself: the records of a selection, all that they link to, what that links to in turn, and the vocabularies. It loads
/// alone; which records came along with those selected is told.
/// </summary>
public sealed class DumpPart
{
    private const int Together = 400;

    private DumpPart(Selection selection, IReadOnlySet<long> selected, IReadOnlySet<long> keys) => (Selection, SelectedKeys, Keys) = (selection, selected, keys);

    public Selection Selection { get; }

    /// <summary>How many records the selection finds.</summary>
    public int Selected => SelectedKeys.Count;

    /// <summary>The keys of the records that the selection finds.</summary>
    public IReadOnlySet<long> SelectedKeys { get; }

    /// <summary>The keys of all its records.</summary>
    public IReadOnlySet<long> Keys { get; }

    internal static async Task<DumpPart> Of(Selection selection, Viewer viewer, bool isWhole, Descriptor descriptor, Register register, DbConnection connection, AsOf asOf, CancellationToken stop)
    {
        var selected = new HashSet<long>();
        // Words are searched as they stand: the index of the past is not kept.
        await foreach (var page in register.Stream(selection.FirstPage, 500, viewer, selection.Text is null ? asOf : AsOf.Now, stop)) selected.UnionWith(page.Select(record => record.Key));
        var keys = new HashSet<long>(selected);
        if (selected.Count == 0) return new(selection, selected, keys);
        var around = await Keyed(SqlText.Of($"SELECT v.record FROM versions v WHERE v.until IS NULL AND v.kind = {VocabularyKind.Kind.Code} AND v.sight <= {(int)viewer.Sees}"), connection, stop);
        if (descriptor.Licence is { } licence) around = [.. around, .. await Seen([licence], viewer, connection, stop)];
        keys.UnionWith(around);
        for (var wave = keys.ToList(); wave.Count > 0;)
        {
            var linked = new HashSet<string>(StringComparer.Ordinal);
            foreach (var some in wave.Chunk(Together)) linked.UnionWith(await Linked(some, viewer, isWhole, register.Engine, connection, stop));
            wave = [];
            foreach (var some in linked.Chunk(Together)) wave.AddRange((await Seen(some, viewer, connection, stop)).Where(keys.Add));
        }

        return new(selection, selected, keys);
    }

    /// <summary>The slugs that some records link to, might link to, or ask for.</summary>
    private static async Task<IReadOnlyCollection<string>> Linked(long[] keys, Viewer viewer, bool isWhole, Engine engine, DbConnection connection, CancellationToken stop)
    {
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        var statement = SqlText.Of($"SELECT v.kind, v.doc FROM versions v WHERE {engine.IsOneOf("v.record", keys)}");
        if (!isWhole) statement.Add($" AND v.until IS NULL AND v.sight <= {(int)viewer.Sees}");
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            if (AllKinds.Find(reader.GetString(0)) is not { } kind) continue;
            using var document = JsonDocument.Parse(reader.GetString(1));
            var rows = kind.Index(document.RootElement);
            slugs.UnionWith(rows.Links.Concat(rows.Candidates).Select(link => link.Target).Concat(rows.Asked.Select(asked => asked.Slug)));
        }

        return slugs;
    }

    private static Task<IReadOnlyList<long>> Seen(string[] slugs, Viewer viewer, DbConnection connection, CancellationToken stop)
    {
        // What the keeper takes along holds together: what links lead to, withdrawn or not.
        var most = viewer.Sees >= Sight.Desk ? (int)Sight.Withdrawn : (int)viewer.Sees;
        return Keyed(SqlText.Of($"SELECT v.record FROM slugs s JOIN versions v ON v.record = s.record AND v.until IS NULL WHERE {SelectionSql.OneOf("s.slug", [.. slugs])} AND v.sight <= {most}"), connection, stop);
    }

    private static async Task<IReadOnlyList<long>> Keyed(SqlText statement, DbConnection connection, CancellationToken stop)
    {
        var keys = new List<long>();
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) keys.Add(reader.GetInt64(0));
        return keys;
    }
}
