using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace CielOuvert.Register.Archives;

/// <summary>The SHA-256 of what an archive holds, value by value: SQLite itself does not notice a letter changed in a text.</summary>
internal static class ArchiveSum
{
    public static async Task<string> Of(SqliteConnection archive, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in await ArchiveFile.Tables(archive, stop))
        {
            Add(hash, table);
            await using var command = archive.CreateCommand();
            // Never by an index: the order is then that of the table itself.
            command.CommandText = $"SELECT * FROM {table} NOT INDEXED";
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop))
                for (var index = 0; index < reader.FieldCount; index++) Add(hash, reader.GetValue(index));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, object value)
    {
        switch (value)
        {
            case long number:
                Add(hash, 'n', BitConverter.GetBytes(number));
                break;
            case double number:
                Add(hash, 'd', BitConverter.GetBytes(number));
                break;
            case string text:
                Add(hash, 't', Encoding.UTF8.GetBytes(text));
                break;
            case byte[] bytes:
                Add(hash, 'b', bytes);
                break;
            default:
                Add(hash, '-', []);
                break;
        }
    }

    private static void Add(IncrementalHash hash, char type, ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[5];
        head[0] = (byte)type;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], bytes.Length);
        hash.AppendData(head);
        hash.AppendData(bytes);
    }
}
