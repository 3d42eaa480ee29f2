using System.Data.Common;
using System.Globalization;
using System.Reflection;
using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Storage;

/// <summary>Numbered SQL files, applied once each, in order. A register remembers the last one that it has seen.</summary>
internal static class Migrations
{
    private const string Setting = "schema";

    /// <summary>The number of the last migration that this program knows.</summary>
    public static int Latest(Engine engine) => Files(engine.Dialect).Max(file => file.Number);

    /// <summary>Makes the tables of a new register; of one that is there, looks whether this program knows its schema.</summary>
    public static async Task<Outcome<int>> Prepare(Engine engine, bool isNew, string location, CancellationToken stop)
    {
        var latest = Latest(engine);
        if (!isNew) return await Reached(engine, stop) is var reached && reached < latest ? new Refusal(StorageWords.Older(reached, latest)) : Known(reached, latest, location);
        await using var writing = await engine.BeginNew(stop);
        if (await engine.HasTables(writing, stop))
        {
            // Another program made it meanwhile: its schema is looked at as that of any register.
            await writing.Commit(stop);
            return await Prepare(engine, isNew: false, location, stop);
        }

        await Run(engine.Dialect, writing, 0, latest, stop);
        await writing.Commit(stop);
        return latest;
    }

    /// <summary>Brings a register to the latest schema; refuses one that a newer version has written.</summary>
    public static async Task<Outcome<int>> Upgrade(Engine engine, string location, CancellationToken stop)
    {
        var latest = Latest(engine);
        await using var writing = await engine.BeginWriting(stop);
        // Read in the transaction that writes: another program may have upgraded it while we waited.
        var reached = await Reached(writing.Connection, writing.Transaction, stop);
        if (reached >= latest) return Known(reached, latest, location);
        await Run(engine.Dialect, writing, reached, latest, stop);
        await writing.Commit(stop);
        return latest;
    }

    /// <summary>The schema of a register, which this program may not know.</summary>
    public static async Task<int> Reached(Engine engine, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        return await Reached(connection, null, stop);
    }

    public static async Task<int> Reached(DbConnection connection, DbTransaction? transaction, CancellationToken stop) =>
        int.Parse(await Settings.Get(connection, Setting, stop, transaction) ?? "0", CultureInfo.InvariantCulture);

    /// <summary>A schema that this program knows, or why it does not.</summary>
    public static Outcome<int> Known(int reached, int latest, string location) => reached <= latest ? reached : new Refusal(StorageWords.Newer(reached, latest)).At(location);

    /// <summary>Applies the migrations of a dialect after one and up to another, and notes it.</summary>
    public static async Task Run(string dialect, WriteTransaction writing, int after, int last, CancellationToken stop)
    {
        foreach (var file in Files(dialect).Where(file => file.Number > after && file.Number <= last).OrderBy(file => file.Number))
        {
            await using var command = writing.Connection.CreateCommand();
            command.Transaction = writing.Transaction;
            command.CommandText = Read(file.Name);
            await command.ExecuteNonQueryAsync(stop);
        }

        await Settings.Put(writing, Setting, last.ToString(CultureInfo.InvariantCulture), stop);
    }

    private static IEnumerable<(int Number, string Name)> Files(string dialect) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.EndsWith($".{dialect}.sql", StringComparison.Ordinal))
        .Select(name => (int.Parse(name.Split('.')[^3].Split('-')[0].TrimStart('_'), CultureInfo.InvariantCulture), name));

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
