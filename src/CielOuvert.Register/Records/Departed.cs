using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Records;

/// <summary>A slug at which no record stands any more: it was renamed, merged or withdrawn. What a visitor may know of it is for <see cref="Register.Read"/> to say.</summary>
/// <param name="Kind">That of the record that was there.</param>
public sealed record Departed(string Slug, Kind Kind)
{
    internal static async Task<IReadOnlyList<Departed>> All(Engine engine, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"SELECT s.slug, v.kind FROM slugs s JOIN versions v ON v.record = s.record AND v.until IS NULL WHERE s.slug <> v.slug OR v.sight = {(int)Sight.Withdrawn}").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var departed = new List<Departed>();
        while (await reader.ReadAsync(stop))
            if (AllKinds.Find(reader.GetString(1)) is { } kind) departed.Add(new(reader.GetString(0), kind));
        // Engines sort text each in their way.
        return [.. departed.OrderBy(one => one.Slug, StringComparer.Ordinal)];
    }
}
