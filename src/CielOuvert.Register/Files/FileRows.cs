using CielOuvert.Formats.Files;
using CielOuvert.Register.History;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Files;

/// <summary>A file on its way into the database.</summary>
internal sealed record FileRow(string Hash, FileType Type, byte[] Bytes, int? Width, int? Height, int? Pages, string? Words);

/// <summary>Writes files into their tables, in the transaction of whoever keeps them.</summary>
internal static class FileRows
{
    /// <summary>The bytes of a piece: what is held in memory of a file that is sent.</summary>
    public const int PieceLength = 256 * 1024;

    public static async Task Put(FileRow file, DateTime now, WriteTransaction writing, CancellationToken stop)
    {
        var isNew = await writing.Run(SqlText.Of($"INSERT INTO files (hash, type, bytes, width, height, pages, kept, words) VALUES ({file.Hash}, {file.Type.MediaType}, {file.Bytes.LongLength}, ")
            .Add(Or(file.Width)).Add(SqlText.Of($", ")).Add(Or(file.Height)).Add(SqlText.Of($", ")).Add(Or(file.Pages))
            .Add(SqlText.Of($", {Ledger.Text(now)}, ")).Add(file.Words is { } words ? SqlText.Of($"{words}") : SqlText.Of($"NULL")).Add(SqlText.Of($") ON CONFLICT (hash) DO NOTHING")), stop) == 1;
        if (!isNew)
        {
            // Whoever sends it again counts on it again.
            await writing.Run(SqlText.Of($"UPDATE files SET kept = {Ledger.Text(now)} WHERE hash = {file.Hash}"), stop);
            return;
        }

        foreach (var (rank, piece) in file.Bytes.Chunk(PieceLength).Index())
            await writing.Run(SqlText.Of($"INSERT INTO file_pieces (file, rank, bytes) VALUES ({file.Hash}, {rank}, {piece})"), stop);
    }

    /// <summary>Says that a file is a smaller one of a picture.</summary>
    public static Task<int> Tie(string picture, FileRow size, WriteTransaction writing, CancellationToken stop) => writing.Run(SqlText.Of($"""
        INSERT INTO file_sizes (picture, type, width, height, file) VALUES ({picture}, {size.Type.MediaType}, {size.Width ?? 0}, {size.Height ?? 0}, {size.Hash}) ON CONFLICT (picture, type, width) DO NOTHING
        """), stop);

    private static SqlText Or(int? number) => number is { } known ? SqlText.Of($"{known}") : SqlText.Of($"NULL");
}
