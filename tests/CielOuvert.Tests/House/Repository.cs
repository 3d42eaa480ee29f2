using System.Diagnostics;

namespace CielOuvert.Tests.House;

/// <summary>The clone that these tests were built in.</summary>
public static class Repository
{
    private static readonly Lazy<IReadOnlyList<HouseFile>> AllFiles = new(() => [.. ReadFiles()]);

    /// <summary>The folder of <c>CielOuvert.slnx</c>.</summary>
    public static string Root { get; } = FolderWith("CielOuvert.slnx", AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("The tests run outside their clone: no CielOuvert.slnx above " + AppContext.BaseDirectory);

    /// <summary>The model organisation's report and facts, beside the clone; null where only the clone is.</summary>
    public static string? Seed { get; } = Path.Combine(Root, "..", "shared", "seed") is var seed && Directory.Exists(seed) ? seed : null;

    /// <summary>Every text file that git tracks, or would track: a rule is told before the commit and not after.</summary>
    public static IReadOnlyList<HouseFile> Files => AllFiles.Value;

    private static IEnumerable<HouseFile> ReadFiles()
    {
        foreach (var line in Git("ls-files", "-z", "--eol", "--cached", "--others", "--exclude-standard").Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct())
        {
            var (attributes, path) = (line[..line.IndexOf('\t')], line[(line.IndexOf('\t') + 1)..]);
            var full = Path.Combine(Root, path);
            if (!attributes.Contains("attr/-text", StringComparison.Ordinal) && File.Exists(full))
            {
                yield return new HouseFile(path, File.ReadAllBytes(full));
            }
        }
    }

    private static string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", Root, "-c", $"safe.directory={Root}", .. arguments]) { RedirectStandardOutput = true };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : throw new InvalidOperationException($"git {arguments[0]} failed: the house tests need a clone made by git.");
    }

    private static string? FolderWith(string file, string? folder) =>
        folder is null || File.Exists(Path.Combine(folder, file)) ? folder : FolderWith(file, Path.GetDirectoryName(folder));
}
