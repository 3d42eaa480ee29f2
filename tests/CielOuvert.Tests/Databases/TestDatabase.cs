using Npgsql;

namespace CielOuvert.Tests.Databases;

/// <summary>
/// An empty place for a register, on the engine of this run, gone when the test ends. Use it as a class fixture, or one a test with
/// <see cref="Fresh"/>. It knows nothing of registers: it yields what a person would write after <c>--register</c>.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly Engine engine;
    private readonly string name = $"ciel_{Guid.CreateVersion7():N}";
    private string? location;

    public TestDatabase()
        : this(Engines.Current)
    {
    }

    private TestDatabase(Engine engine) => this.engine = engine;

    /// <summary>A path or a connection string.</summary>
    public string Location => location ?? throw new InvalidOperationException("The database is not there yet: await InitializeAsync, or use TestDatabase.Fresh().");

    public static async Task<TestDatabase> Fresh(Engine? engine = null)
    {
        var database = new TestDatabase(engine ?? Engines.Current);
        await database.InitializeAsync();
        return database;
    }

    public async ValueTask InitializeAsync()
    {
        if (engine == Engine.Sqlite)
        {
            // A folder of its own, because a register keeps files beside itself.
            location = Path.Combine(Directory.CreateTempSubdirectory("ciel-").FullName, "ciel.db");
            return;
        }

        await OnTheServer($"CREATE DATABASE {name} TEMPLATE template0");
        location = new NpgsqlConnectionStringBuilder(Engines.PostgresServer) { Database = name, MaxPoolSize = 20 }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (location is null)
        {
            return;
        }

        if (engine == Engine.Sqlite)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Path.GetDirectoryName(location) ?? location, recursive: true);
        }
        else
        {
            // Forced: what a test left open must not keep its database alive.
            await OnTheServer($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }

        location = null;
    }

    private static async Task OnTheServer(string sql)
    {
        await using var connection = new NpgsqlConnection(Engines.PostgresServer);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
