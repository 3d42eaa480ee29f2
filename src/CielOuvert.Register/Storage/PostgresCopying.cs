using System.Globalization;
using CielOuvert.Register.Archives;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace CielOuvert.Register.Storage;

/// <summary>Carries the rows of every table between PostgreSQL and an archive, in the transaction that a connection is in.</summary>
internal sealed class PostgresCopying(NpgsqlConnection connection)
{
    private const string Instant = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    public async Task Save(SqliteConnection archive, CancellationToken stop)
    {
        var schema = await Migrations.Reached(connection, null, stop);
        await using var transaction = archive.BeginTransaction();
        await Migrations.Run("sqlite", new(archive, transaction), 0, schema, stop);
        await ArchiveFile.Run(archive, "DELETE FROM settings", stop);
        foreach (var table in await ArchiveFile.Tables(archive, stop)) await Save(table, archive, transaction, stop);
        await transaction.CommitAsync(stop);
    }

    public async Task TakeIn(SqliteConnection archive, CancellationToken stop)
    {
        foreach (var table in await ArchiveFile.Tables(archive, stop)) await TakeIn(table, archive, stop);
    }

    private async Task Save(string table, SqliteConnection archive, SqliteTransaction transaction, CancellationToken stop)
    {
        var columns = await Columns(table, stop);
        var names = string.Join(", ", columns.Select(column => column.Name));
        await using var read = new NpgsqlCommand($"SELECT {names} FROM {table}", connection);
        await using var reader = await read.ExecuteReaderAsync(stop);
        await using var write = archive.CreateCommand();
        write.Transaction = transaction;
        write.CommandText = $"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", columns.Select((_, index) => $"@p{index}"))})";
        var parameters = columns.Select((_, index) => write.Parameters.Add(new($"@p{index}", null))).ToList();
        while (await reader.ReadAsync(stop))
        {
            for (var index = 0; index < parameters.Count; index++) parameters[index].Value = ToSqlite(reader.GetValue(index));
            write.ExecuteNonQuery();
        }
    }

    private async Task TakeIn(string table, SqliteConnection archive, CancellationToken stop)
    {
        var columns = await Columns(table, stop);
        var names = string.Join(", ", columns.Select(column => column.Name));
        await using var read = archive.CreateCommand();
        read.CommandText = $"SELECT {names} FROM {table}";
        await using (var reader = await read.ExecuteReaderAsync(stop))
        await using (var import = await connection.BeginBinaryImportAsync($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", stop))
        {
            while (await reader.ReadAsync(stop))
            {
                await import.StartRowAsync(stop);
                for (var index = 0; index < columns.Count; index++)
                {
                    if (reader.IsDBNull(index)) await import.WriteNullAsync(stop);
                    else await import.WriteAsync(ToPostgres(reader.GetValue(index), columns[index].Type), columns[index].Type, stop);
                }
            }

            await import.CompleteAsync(stop);
        }

        foreach (var column in columns.Where(column => column.IsNumbered)) await GoOnFrom(table, column.Name, stop);
    }

    /// <summary>The next row must not take the number of one that was taken in.</summary>
    private async Task GoOnFrom(string table, string column, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), coalesce(max({column}), 1), max({column}) IS NOT NULL) FROM {table}", connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    private async Task<IReadOnlyList<Carried>> Columns(string table, CancellationToken stop)
    {
        var statement = SqlText.Of($"""
            SELECT column_name::text, data_type::text, is_identity = 'YES' FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = {table} ORDER BY ordinal_position
            """);
        var columns = new List<Carried>();
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) columns.Add(new(reader.GetString(0), TypeOf(reader.GetString(1)), reader.GetBoolean(2)));
        return columns;
    }

    private static NpgsqlDbType TypeOf(string type) => type switch
    {
        "bigint" => NpgsqlDbType.Bigint,
        "integer" => NpgsqlDbType.Integer,
        "text" => NpgsqlDbType.Text,
        "bytea" => NpgsqlDbType.Bytea,
        "numeric" => NpgsqlDbType.Numeric,
        "boolean" => NpgsqlDbType.Boolean,
        "double precision" => NpgsqlDbType.Double,
        "timestamp with time zone" => NpgsqlDbType.TimestampTz,
        _ => throw new InvalidOperationException($"An archive does not carry columns of type {type} yet."),
    };

    /// <summary>As SQLite would have kept it: instants are texts in its own form.</summary>
    private static object ToSqlite(object value) => value is DateTime instant ? instant.ToString(Instant, CultureInfo.InvariantCulture) : value;

    private static object ToPostgres(object value, NpgsqlDbType type) => type switch
    {
        NpgsqlDbType.Integer => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        NpgsqlDbType.Numeric => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        NpgsqlDbType.Double => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        NpgsqlDbType.Boolean => Convert.ToBoolean(value, CultureInfo.InvariantCulture),
        NpgsqlDbType.TimestampTz => DateTime.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        _ => value,
    };

    private sealed record Carried(string Name, NpgsqlDbType Type, bool IsNumbered);
}
