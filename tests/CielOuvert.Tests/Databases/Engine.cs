namespace CielOuvert.Tests.Databases;

/// <summary>The database engine that this run of the suite is told on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>Which engine, and how to reach it: from the environment that <c>./ciel test</c> sets.</summary>
public static class Engines
{
    public const string EngineVariable = "CIEL_TEST_ENGINE";
    public const string PostgresVariable = "CIEL_TEST_POSTGRES";

    /// <summary>The engine of this run; SQLite where nothing says, as in an editor.</summary>
    public static Engine Current => Named(Environment.GetEnvironmentVariable(EngineVariable));

    public static Engine Named(string? name) => name switch
    {
        null or "" or "sqlite" => Engine.Sqlite,
        "postgres" => Engine.Postgres,
        _ => throw new InvalidOperationException($"{EngineVariable} is '{name}'. It must be 'sqlite' or 'postgres'."),
    };

    /// <summary>The server on which each test gets a database of its own.</summary>
    public static string PostgresServer => ServerAt(Environment.GetEnvironmentVariable(PostgresVariable));

    public static string ServerAt(string? connection) => !string.IsNullOrWhiteSpace(connection)
        ? connection
        : throw new InvalidOperationException(
            $"{EngineVariable} is 'postgres', but {PostgresVariable} does not say where the server is. Run './ciel test', which starts one, " +
            $"or set {PostgresVariable} to a connection string whose user may create databases, like 'Host=127.0.0.1;Username=ciel;Database=postgres'.");
}
