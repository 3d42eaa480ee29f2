using System.Data.Common;

namespace CielOuvert.Register.Storage;

/// <summary>The few texts that a register keeps of itself.</summary>
internal static class Settings
{
    public static async Task<string?> Get(DbConnection connection, string name, CancellationToken stop, DbTransaction? transaction = null)
    {
        await using var command = SqlText.Of($"SELECT value FROM settings WHERE name = {name}").On(connection, transaction);
        return await command.ExecuteScalarAsync(stop) as string;
    }

    public static Task<int> Put(WriteTransaction writing, string name, string value, CancellationToken stop) =>
        writing.Run(SqlText.Of($"INSERT INTO settings (name, value) VALUES ({name}, {value}) ON CONFLICT (name) DO UPDATE SET value = excluded.value"), stop);
}
