using CielOuvert.Formats.Files;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Files;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Dumps;

/// <summary>Puts the files of a dump back, under the hashes that their bytes have.</summary>
internal sealed class FileReplaying(string journal, string files, WriteTransaction writing)
{
    public async Task<Refusal?> Run(CancellationToken stop)
    {
        await foreach (var read in JournalLine.Read(journal, JournalFolder.Files, stop))
        {
            if (!read.IsDone(out var line)) return read.Refusals[0];
            if ((line.Has("picture") ? await Tie(line, stop) : await Put(line, stop)) is { } refusal) return refusal;
        }

        return null;
    }

    private async Task<Refusal?> Put(JournalLine line, CancellationToken stop)
    {
        if (line.Text("file") is not { } hash || FileType.FromMediaType(line.Text("type") ?? "") is not { } type || line.Text("kept") is not { } kept || !History.Ledger.IsInstant(kept)) return line.Refuse(DumpWords.NoLine);
        var path = Path.Combine(files, hash + type.Extension);
        if (!Kinds.Shapes.FileShape.IsHash(hash) || !File.Exists(path) || new FileInfo(path).Length > TakenFile.MostBytes) return line.Refuse(DumpWords.NoFile(hash));
        var bytes = await File.ReadAllBytesAsync(path, stop);
        var sniffed = FileSniffing.TypeOf(bytes);
        if (TakenFile.HashOf(bytes) != hash || !sniffed.IsDone(out var found) || found != type) return line.Refuse(DumpWords.NoFile(hash));
        var row = new FileRow(hash, type, bytes, Number(line, "width"), Number(line, "height"), Number(line, "pages"), line.Text("words"));
        await FileRows.Put(row, History.Ledger.Instant(kept), writing, stop);
        return null;
    }

    private async Task<Refusal?> Tie(JournalLine line, CancellationToken stop)
    {
        if (line.Text("picture") is not { } picture || line.Text("file") is not { } file || FileType.FromMediaType(line.Text("type") ?? "") is not { } type) return line.Refuse(DumpWords.NoLine);
        await writing.Run(SqlText.Of($"""
            INSERT INTO file_sizes (picture, type, width, height, file) VALUES ({picture}, {type.MediaType}, {Number(line, "width") ?? 0}, {Number(line, "height") ?? 0}, {file})
            """), stop);
        return null;
    }

    private static int? Number(JournalLine line, string name) => line.Whole(name) is >= 0 and <= int.MaxValue and var number ? (int)number : null;
}
