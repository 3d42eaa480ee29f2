using CielOuvert.Exchange.Dumps;
using CielOuvert.Formats.Bags;
using CielOuvert.Register.History;
using CielOuvert.Site.Pages;

namespace CielOuvert.StaticSite;

/// <summary>The public data of an archive, as the site gives them to be taken away: what makes a living register of it again.</summary>
internal static class DumpInside
{
    public const string Folder = "dump";

    /// <summary>The address that pages lead to, under the site.</summary>
    public const string Readme = $"/{Folder}/{ReadmeText.FileName}";

    public static bool Holds(string address) => address.StartsWith($"/{Folder}/", StringComparison.Ordinal);

    /// <summary>Writes them. Nothing is, of a register that does not say whose it is.</summary>
    public static Task Write(ArchiveFolder folder, Visit visit, IProgress<Progress> progress, CancellationToken stop) =>
        Packing.Write(DumpSort.Public, selection: null, visit, new Target(folder), stop, progress);

    /// <summary>Files that may be long: each is written beside, and takes its place when it is other than what was there.</summary>
    private sealed class Target(ArchiveFolder folder) : BagTarget
    {
        public override Stream Open(string path)
        {
            var beside = Beside(path);
            Directory.CreateDirectory(Path.GetDirectoryName(beside) ?? beside);
            return new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.Read);
        }

        public override void Close(BagFile file) => folder.Take(FileAt(file.Path), file.Hash, Beside(file.Path));

        private string Beside(string path) => folder.PathOf($"{FileAt(path)}.new");

        private static string FileAt(string path) => $"{Folder}/{path}";
    }
}
