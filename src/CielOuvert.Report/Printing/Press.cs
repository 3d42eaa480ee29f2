namespace CielOuvert.Report.Printing;

/// <summary>
/// What turns a Typst source into PDF/UA-1: one child process a printing, ended with it. A <c>typst</c> on the PATH, else Node with the package of the
/// folder <c>press</c>; where there is neither, the other formats still print.
/// </summary>
/// <param name="Program">What is run.</param>
/// <param name="Script">What Node runs; null for <c>typst</c> itself.</param>
/// <param name="Fonts">The folder of our fonts: a print must not depend on those of a machine.</param>
public sealed record Press(string Program, string? Script, string Fonts)
{
    private const string Package = "node_modules/@myriaddreamin/typst-ts-node-compiler";

    /// <summary>The folder that travels with the program: fonts, <c>print.mjs</c>, and what <c>npm ci</c> lays there.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "press");

    /// <summary>The press of this machine; null when it has none.</summary>
    public static Press? Find() => Find(Environment.GetEnvironmentVariable("PATH") ?? "", AppContext.BaseDirectory);

    /// <param name="path">Folders where programs are, as in PATH.</param>
    /// <param name="home">Where the program is.</param>
    public static Press? Find(string path, string home)
    {
        var fonts = Path.Combine(home, "press", "fonts");
        if (OnPath("typst", path) is { } typst) return new Press(typst, null, fonts);
        return OnPath("node", path) is { } node && Room(home) is { } room ? new Press(node, Path.Combine(room, "print.mjs"), fonts) : null;
    }

    // Beside the program where it is deployed; in the sources where it is built.
    private static string? Room(string home)
    {
        if (IsLaid(Path.Combine(home, "press"))) return Path.Combine(home, "press");
        for (var folder = new DirectoryInfo(home); folder is not null; folder = folder.Parent)
        {
            var room = Path.Combine(folder.FullName, "src", "CielOuvert.Report", "Printing", "typst");
            if (IsLaid(room)) return room;
        }

        return null;
    }

    private static bool IsLaid(string room) => File.Exists(Path.Combine(room, "print.mjs")) && Directory.Exists(Path.Combine(room, Package));

    private static string? OnPath(string program, string path) => path
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => OperatingSystem.IsWindows() ? new[] { Path.Combine(folder, program + ".exe") } : [Path.Combine(folder, program)])
        .FirstOrDefault(File.Exists);
}
