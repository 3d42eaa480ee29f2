using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Dumps;

/// <summary>
/// The files that any version of a record names, and the smaller ones of its pictures: what each is, then which is a size of which. Those that wait for
/// somebody to finish a form are not of the register.
/// </summary>
internal static class FileLines
{
    public static async IAsyncEnumerable<Action<Utf8JsonWriter>> Read(DbConnection connection, IReadOnlySet<long>? only, [EnumeratorCancellation] CancellationToken stop)
    {
        var hashes = await Hashes(connection, only, stop);
        await using (var command = SqlText.Of($"SELECT hash, type, bytes, width, height, pages, kept, words FROM files ORDER BY hash").On(connection))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                if (hashes.Contains(reader.GetString(0))) yield return json => OfFile(json, reader);
        await using var sizes = SqlText.Of($"SELECT picture, type, width, height, file FROM file_sizes ORDER BY picture, type, width").On(connection);
        await using var rows = await sizes.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            if (hashes.Contains(rows.GetString(0))) yield return json => OfSize(json, rows);
    }

    /// <summary>Their hashes.</summary>
    public static async Task<IReadOnlySet<string>> Hashes(DbConnection connection, IReadOnlySet<long>? only, CancellationToken stop)
    {
        var hashes = new HashSet<string>();
        await using (var command = SqlText.Of($"SELECT DISTINCT t.record, t.code FROM terms t JOIN files f ON f.hash = t.code WHERE t.facet = {FileShape.Facet}").On(connection))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                if (only?.Contains(reader.GetInt64(0)) != false) hashes.Add(reader.GetString(1));
        var sizes = new List<string>();
        await using (var command = SqlText.Of($"SELECT picture, file FROM file_sizes").On(connection))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                if (hashes.Contains(reader.GetString(0))) sizes.Add(reader.GetString(1));
        hashes.UnionWith(sizes);
        return hashes;
    }

    /// <summary>Those of the versions that stand.</summary>
    public static async Task<IReadOnlySet<string>> Standing(DbConnection connection, IReadOnlySet<long>? only, CancellationToken stop)
    {
        var hashes = new HashSet<string>();
        await using var command = SqlText.Of($"SELECT DISTINCT t.record, t.code FROM terms t JOIN files f ON f.hash = t.code WHERE t.facet = {FileShape.Facet} AND t.until IS NULL").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            if (only?.Contains(reader.GetInt64(0)) != false) hashes.Add(reader.GetString(1));
        return hashes;
    }

    private static void OfFile(Utf8JsonWriter json, DbDataReader row)
    {
        json.WriteStartObject();
        json.WriteString("file", row.GetString(0));
        json.WriteString("type", row.GetString(1));
        json.WriteNumber("bytes", row.GetInt64(2));
        foreach (var (column, name) in ((int, string)[])[(3, "width"), (4, "height"), (5, "pages")])
            if (!row.IsDBNull(column)) json.WriteNumber(name, row.GetInt32(column));
        json.WriteString("kept", row.GetString(6));
        if (!row.IsDBNull(7)) json.WriteString("words", row.GetString(7));
        json.WriteEndObject();
    }

    private static void OfSize(Utf8JsonWriter json, DbDataReader row)
    {
        json.WriteStartObject();
        json.WriteString("picture", row.GetString(0));
        json.WriteString("type", row.GetString(1));
        json.WriteNumber("width", row.GetInt32(2));
        json.WriteNumber("height", row.GetInt32(3));
        json.WriteString("file", row.GetString(4));
        json.WriteEndObject();
    }
}
