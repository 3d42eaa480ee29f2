using CielOuvert.Formats.Words;
using CielOuvert.Register.History;

namespace CielOuvert.Register.Folders;

/// <summary>Loads a folder of plain files into a register: all of it, in one commit, or nothing.</summary>
public static class Loading
{
    /// <summary>Records that are not in the folder are left alone; those that are the same are not touched.</summary>
    public static async Task<Outcome<Commit>> Load(Register register, Folder folder, Author by, CancellationToken stop, IProgress<Progress>? progress = null)
    {
        // Before the records that name them: a file that nobody comes to hold goes by itself.
        foreach (var file in folder.Held) await register.Files.Keep(file, stop);
        var changes = folder.Drafts.Select(Change.Put).ToList();
        // The instant of the folder is that of a register that begins with it. In one that goes on, whoever asks what changed since yesterday must be told.
        DateTime? at = await register.JournalNumber(stop) == 0 ? folder.Descriptor.Instant : null;
        var commit = await register.Commit(folder.Descriptor.Register, changes, by, LoadedFrom, at, stop, progress);
        if (!commit.IsDone(out var done)) return Outcome<Commit>.Refused([.. commit.Refusals.OrderBy(refusal => refusal.File, StringComparer.Ordinal).ThenBy(refusal => refusal.Line)]);
        if (done.Changed > 0) await register.Analyze(stop);
        return commit;
    }

    /// <summary>The reason that the journal keeps. It names no path: two registers loaded from one folder have one journal.</summary>
    private const string LoadedFrom = "load";
}
