using System.Data.Common;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Dumps;

/// <summary>
/// Writes a whole journal into an empty register, in one transaction: the commits with their numbers, instants and authors, each version with its
/// identifier, its salt and its hash, and what is derived of documents made again. Nobody's clock is read.
/// </summary>
internal sealed class Replaying(Engine engine, Replay replay, string files, IProgress<Progress>? progress)
{
    /// <summary>Versions written at a time.</summary>
    private const int Slice = 2000;

    /// <summary>From how many versions on the indexes are laid aside.</summary>
    private const int Many = 5000;

    public async Task<Outcome<Commit>> Run(CancellationToken stop)
    {
        try
        {
            return await Write(stop);
        }
        catch (DbException fault)
        {
            // What was edited by hand may be well-formed, and break what the tables hold to. Nothing of it stays.
            return new Refusal(DumpWords.NotTaken(fault.Message)).At(replay.Folder);
        }
    }

    private async Task<Outcome<Commit>> Write(CancellationToken stop)
    {
        await using var writing = await engine.BeginWriting(stop);
        if (!await IsEmpty(writing, stop)) return new Refusal(DumpWords.NotEmpty);
        await Settings.Put(writing, Descriptor.Setting, replay.Descriptor.ToJson(), stop);
        var aside = replay.Versions >= Many ? await engine.Indexes(writing, stop) : [];
        foreach (var index in aside) await writing.Run(SqlText.Of($"{new Raw(index.Drop)}"), stop);
        var refusal = await Commits(writing, stop) ?? await new FileReplaying(replay.Folder, files, writing).Run(stop) ?? await Erased(writing, stop) ?? await Keys(writing, stop);
        if (refusal is not null) return refusal;
        foreach (var index in aside) await writing.Run(SqlText.Of($"{new Raw(index.Make)}"), stop);
        await engine.Announce(writing, replay.Last, stop);
        await writing.Commit(stop);
        return new Commit(replay.Last, DateTime.UnixEpoch, replay.Records);
    }

    private static async Task<bool> IsEmpty(WriteTransaction writing, CancellationToken stop)
    {
        foreach (var table in (string[])["journal", "records", "files", "erased", "signing_keys"])
        {
            await using var command = SqlText.Of($"SELECT 1 FROM {new Raw(table)} LIMIT 1").On(writing.Connection, writing.Transaction);
            if (await command.ExecuteScalarAsync(stop) is not null) return false;
        }

        return true;
    }

    private async Task<Refusal?> Commits(WriteTransaction writing, CancellationToken stop)
    {
        var (rows, waiting, done) = (new RowBatch(), 0, 0);
        await foreach (var read in JournalLine.Read(replay.Folder, JournalFolder.Commits, stop))
        {
            if (!read.IsDone(out var line)) return read.Refusals[0];
            if (!line.Has("record"))
            {
                await writing.Run(SqlText.Of($"INSERT INTO journal (number, at, author, why) VALUES ({line.Whole("commit") ?? 0}, {line.Text("at") ?? ""}, {line.Text("author") ?? ""}, {line.Text("why") ?? ""})"), stop);
                continue;
            }

            if (Add(line, rows) is { } refusal) return refusal;
            if (++waiting < Slice) continue;
            await Fill();
        }

        if (waiting > 0) await Fill();
        await WriteSlugs(writing, stop);
        return null;

        async Task Fill()
        {
            await engine.Fill(writing, rows, stop);
            rows.Clear();
            progress?.Report(new(done += waiting, replay.Versions));
            waiting = 0;
        }
    }

    private Refusal? Add(JournalLine line, RowBatch rows)
    {
        var read = VersionLine.From(line);
        if (!read.IsDone(out var version)) return read.Refusals[0];
        try
        {
            var index = version.Kind.Index(version.Document);
            if (index.Links.FirstOrDefault(link => !replay.Slugs.ContainsKey(link.Target)) is { } dangling) return line.Refuse(DumpWords.Dangling(dangling.Target));
            var key = replay.KeyOf(version.Record);
            if (version.Salt is { } salt) rows.Add(Table.Records, key, version.Record, salt);
            var keys = VersionKeys.Of(new Draft(version.Kind, version.Slug, version.Document, version.Sight), index);
            var name = version.Document.TryGetProperty(Common.Name.Key, out var json) ? json.GetRawText() : null;
            rows.Add(Table.Versions, key, version.Version, version.Commit, replay.Until(version), version.Kind.Code, version.Slug, (int)version.Sight, version.Schema,
                name, keys.ByName, keys.ByDate, keys.ByRecent, keys.ByPosition, version.Hash, version.Document.GetRawText());
            VersionRow.AddDerived(rows, key, index, replay.Slugs, version.Commit, replay.Until(version));
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or FormatException or KeyNotFoundException or OverflowException)
        {
            // What was edited by hand may be no document of its kind: where it stands is what its author needs.
            return line.Refuse(DumpWords.Unreadable(fault.Message));
        }
    }

    private async Task WriteSlugs(WriteTransaction writing, CancellationToken stop)
    {
        foreach (var some in replay.Slugs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Chunk(Slice))
        {
            var rows = new RowBatch();
            foreach (var (slug, key) in some) rows.Add(Table.Slugs, slug, key);
            await engine.Fill(writing, rows, stop);
        }
    }

    private async Task<Refusal?> Erased(WriteTransaction writing, CancellationToken stop)
    {
        await foreach (var read in JournalLine.Read(replay.Folder, JournalFolder.Erased, stop))
        {
            if (!read.IsDone(out var line)) return read.Refusals[0];
            if (line.Text("erased") is not { } hash || line.Whole("commit") is not { } number || Sights.FromCode(line.Text("sight")) is not { } sight) return line.Refuse(DumpWords.NoLine);
            if (number > replay.Last) return line.Refuse(DumpWords.OutOfOrder);
            await writing.Run(SqlText.Of($"INSERT INTO erased (hash, number, sight) VALUES ({hash}, {number}, {(int)sight})"), stop);
        }

        return null;
    }

    private async Task<Refusal?> Keys(WriteTransaction writing, CancellationToken stop)
    {
        await foreach (var read in JournalLine.Read(replay.Folder, JournalFolder.Keys, stop))
        {
            if (!read.IsDone(out var line)) return read.Refusals[0];
            if (!SignedAt.TryRead(line.Text("made") ?? "", out var made) || !line.Json.TryGetProperty("publicKey", out var key) || !key.TryGetBytesFromBase64(out var spki)) return line.Refuse(DumpWords.NoLine);
            await writing.Run(SqlText.Of($"INSERT INTO signing_keys (made, spki) VALUES ({made}, {spki})"), stop);
        }

        return null;
    }
}
