using System.Diagnostics.Metrics;

namespace CielOuvert.Register.Storage;

/// <summary>What the register asks of its database, for whoever watches a site: <c>dotnet-counters monitor -n ciel --counters CielOuvert.Register</c>.</summary>
public static class Statements
{
    /// <summary>The name of the meter.</summary>
    public const string Meter = "CielOuvert.Register";

    /// <summary>How many statements were asked.</summary>
    internal static Counter<long> Asked { get; } = new Meter(Meter).CreateCounter<long>("ciel.register.statements", "{statement}", "Statements asked of the database");
}
