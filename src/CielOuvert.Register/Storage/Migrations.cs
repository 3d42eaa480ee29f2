using System.Globalization;
using System.Reflection;
using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Storage;

/// <summary>Numbered SQL files, applied once each, in order. A register remembers the last one that it has seen.</summary>
internal static class Migrations
{
    private const string Setting = "schema";

    /// <summary>The number of the last migration that this program knows.</summary>
    public static int Latest(Engine engine) => Files(engine).Max(file => file.Number);

    /// <summary>Brings a register to the latest schema; refuses one that a newer version has written.</summary>
    public static async Task<Outcome<int>> Apply(Engine engine, bool isNew, string location, CancellationToken stop)
    {
        var reached = isNew ? 0 : await Reached(engine, stop);
        var latest = Latest(engine);
        if (reached > latest)
            return Refusal.Of($"Ce registre a été écrit par une version plus récente (schéma {reached}, cette version connaît le {latest}). Mettez Ciel ouvert à jour ; rien n’a été touché.",
                $"This register was written by a newer version (schema {reached}, this version knows {latest}). Upgrade Ciel ouvert; nothing was touched.").At(location);
        if (reached == latest) return latest;
        await using var writing = isNew ? await engine.BeginNew(stop) : await engine.BeginWriting(stop);
        if (isNew && await engine.HasTables(writing, stop))
        {
            // Another program made it meanwhile: its schema is looked at as that of any register.
            await writing.Commit(stop);
            return await Apply(engine, isNew: false, location, stop);
        }

        foreach (var file in Files(engine).Where(file => file.Number > reached).OrderBy(file => file.Number))
        {
            await using var command = writing.Connection.CreateCommand();
            command.Transaction = writing.Transaction;
            command.CommandText = Read(file.Name);
            await command.ExecuteNonQueryAsync(stop);
        }

        await Settings.Put(writing, Setting, latest.ToString(CultureInfo.InvariantCulture), stop);
        await writing.Commit(stop);
        return latest;
    }

    private static async Task<int> Reached(Engine engine, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        return int.Parse(await Settings.Get(connection, Setting, stop) ?? "0", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<(int Number, string Name)> Files(Engine engine) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.EndsWith($".{engine.Dialect}.sql", StringComparison.Ordinal))
        .Select(name => (int.Parse(name.Split('.')[^3].Split('-')[0].TrimStart('_'), CultureInfo.InvariantCulture), name));

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
