using CielOuvert.Formats.Bags;
using CielOuvert.Formats.Words;
using CielOuvert.Register;
using CielOuvert.Register.Dumps;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Dumps;

/// <summary>
/// Writes a package into a folder. It is written beside, and takes its name once it is whole: a dump that was there is whole until then, and one that was
/// stopped is begun again.
/// </summary>
public static class PackageFolder
{
    // Names that nobody else gives: what is there is deleted.
    private const string Beside = ".ciel-part";
    private const string Before = ".ciel-old";

    public static async Task<Outcome<PackageWords>> Write(string path, DumpSort sort, Selection? selection, Visit visit, CancellationToken stop, IProgress<Progress>? progress = null)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (await visit.Register.Descriptor(stop) is not { } descriptor) return new Refusal(RegisterWords.Nameless);
        if (File.Exists(full) || (Directory.Exists(full) && !IsOurs(full, descriptor))) return new Refusal(DumpWords.OthersFolder(path));
        var part = full + Beside;
        if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
        var target = new FolderTarget(part, isPrivate: sort != DumpSort.Public);
        target.MakeRoot();
        var written = await Packing.Write(sort, selection, visit, target, stop, progress);
        if (written.Refusals.Count > 0) Directory.Delete(part, recursive: true);
        else TakePlace(part, full);
        return written;
    }

    private static void TakePlace(string part, string full)
    {
        var old = full + Before;
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
        if (Directory.Exists(full)) Directory.Move(full, old);
        Directory.Move(part, full);
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
    }

    /// <summary>Whether what is there may give way: nothing, or a package of the same organisation.</summary>
    private static bool IsOurs(string path, Register.Records.Descriptor descriptor)
    {
        if (!Directory.EnumerateFileSystemEntries(path).Any()) return true;
        if (!BagReading.Is(path)) return false;
        var there = FolderDescriptor.Read(Path.Combine(path, BagWriting.Payload));
        return there.IsDone(out var other) && other.Register.PublicAddress == descriptor.PublicAddress;
    }
}
