using Microsoft.Data.Sqlite;
using Npgsql;

namespace CielOuvert.Tests.Databases;

public sealed class TakingATestDatabase
{
    [Fact]
    public async Task It_is_empty_and_like_no_other()
    {
        await using var one = await TestDatabase.Fresh();
        await using var another = await TestDatabase.Fresh();

        await Write(one.Location, "CREATE TABLE marks (mark INTEGER)");
        await Write(another.Location, "CREATE TABLE marks (mark INTEGER)");

        one.Location.ShouldNotBe(another.Location);
    }

    [Fact]
    public async Task It_is_gone_when_the_test_ends_even_if_a_connection_was_left_open()
    {
        var database = await TestDatabase.Fresh();
        var location = database.Location;
        await Write(location, "CREATE TABLE marks (mark INTEGER)");

        await database.DisposeAsync();

        if (Engines.Current == Engine.Sqlite)
        {
            Directory.Exists(Path.GetDirectoryName(location)).ShouldBeFalse();
        }
        else
        {
            (await Should.ThrowAsync<PostgresException>(() => Write(location, "SELECT 1"))).SqlState.ShouldBeOneOf(
                PostgresErrorCodes.InvalidCatalogName, PostgresErrorCodes.AdminShutdown);
        }
    }

    [Fact]
    public void An_engine_that_we_do_not_know_is_refused_by_name() =>
        Should.Throw<InvalidOperationException>(() => Engines.Named("oracle")).Message.ShouldContain("'oracle'");

    [Fact]
    public void Without_a_server_it_tells_how_to_get_one() =>
        Should.Throw<InvalidOperationException>(() => Engines.ServerAt(" ")).Message.ShouldContain("./ciel test");

    private static async Task Write(string location, string sql)
    {
        await using System.Data.Common.DbConnection connection =
            Engines.Current == Engine.Sqlite ? new SqliteConnection($"Data Source={location}") : new NpgsqlConnection(location);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
