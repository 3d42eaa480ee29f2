using System.Globalization;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Archives;

/// <summary>Brings a register of an older version to this one, after a backup from which the older version can go on.</summary>
public static class Upgrading
{
    /// <param name="backup">Where the backup is written; null chooses a new name, beside the register or, for PostgreSQL, in the folder where the program runs.</param>
    public static async Task<Outcome<Upgrade>> Run(string location, string? backup, DateTime now, CancellationToken stop)
    {
        await using var engine = Engine.For(location);
        var exists = await engine.Exists(stop);
        if (exists.Refusals.Count > 0) return Outcome<Upgrade>.Refused(exists.Refusals);
        if (!exists.Value) return new Refusal(RegisterWords.NoRegister(location));
        var (reached, latest) = (await Migrations.Reached(engine, stop), Migrations.Latest(engine));
        if (reached >= latest) return Migrations.Known(reached, latest, location).Match<Outcome<Upgrade>>(known => new Upgrade(known, known, Before: null), Outcome<Upgrade>.Refused);
        var saved = await BackingUp.Run(location, backup ?? NameOf(engine, reached, now), mayReplace: false, now, stop);
        if (!saved.IsDone(out var before)) return Outcome<Upgrade>.Refused(saved.Refusals);
        var upgraded = await Migrations.Upgrade(engine, location, stop);
        return upgraded.IsDone(out var to) ? new Upgrade(reached, to, before) : Outcome<Upgrade>.Refused(upgraded.Refusals);
    }

    /// <summary>The same for a register just made from a backup, which is then the one to go back to. Gives the schema reached.</summary>
    public static async Task<Outcome<int>> AfterRestoring(string location, CancellationToken stop)
    {
        await using var engine = Engine.For(location);
        return await Migrations.Upgrade(engine, location, stop);
    }

    private static string NameOf(Engine engine, int schema, DateTime now) =>
        string.Create(CultureInfo.InvariantCulture, $"{engine.File ?? Path.GetFullPath("ciel")}.schema-{schema}.{now:yyyyMMdd'T'HHmmss'Z'}.backup");
}

/// <summary>What an upgrade did.</summary>
/// <param name="From">The schema that the register had.</param>
/// <param name="To">The schema that it has; the same when there was nothing to do.</param>
/// <param name="Before">The register as it was; null when there was nothing to do.</param>
public sealed record Upgrade(int From, int To, Archive? Before);
