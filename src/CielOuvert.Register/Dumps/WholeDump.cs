using CielOuvert.Formats.Bags;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Files;
using CielOuvert.Register.History;

namespace CielOuvert.Register.Dumps;

/// <summary>A folder that a whole dump wrote, looked through: every byte is as it was written, and the journal holds together.</summary>
public sealed class WholeDump
{
    private const int Pace = 100;

    private WholeDump(string path, Replay replay) => (Path, Replay) = (path, replay);

    public string Path { get; }

    /// <summary>How many records it holds, those withdrawn too.</summary>
    public int Records => Replay.Records;

    internal Replay Replay { get; }

    internal string Files => System.IO.Path.Combine(Path, BagWriting.Payload, FileFolder.Name);

    /// <summary>Whether a folder is one, whole or not; a dump of the present, or of what is public, has no journal.</summary>
    public static bool Is(string path) => BagReading.Is(path) && Directory.Exists(JournalOf(path));

    public static async Task<Outcome<WholeDump>> Read(string path, CancellationToken stop, IProgress<Progress>? progress = null)
    {
        var faults = await BagReading.Check(path, (done, total) =>
        {
            if (done % Pace == 0) progress?.Report(new(done, total));
        }, stop);
        if (faults.Count > 0) return Outcome<WholeDump>.Refused(faults);
        var replay = await Replay.Read(JournalOf(path), stop);
        return replay.IsDone(out var read) ? new WholeDump(path, read) : Outcome<WholeDump>.Refused(replay.Refusals);
    }

    private static string JournalOf(string path) => System.IO.Path.Combine(path, BagWriting.Payload, JournalFolder.Name);
}
