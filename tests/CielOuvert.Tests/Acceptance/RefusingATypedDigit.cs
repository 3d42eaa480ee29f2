using System.Diagnostics;
using CielOuvert.Tests.Databases;
using CielOuvert.Tests.Demo;

namespace CielOuvert.Tests.Acceptance;

/// <summary>A folder like the demonstration, with one chapter changed, loaded and printed by the program itself.</summary>
public sealed class RefusingATypedDigit : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ciel-typed-");

    [Fact]
    public async Task A_digit_typed_in_a_chapter_is_refused_with_its_file_and_line()
    {
        await using var register = await Loaded("section-auditions", "  fr: Cette liste suit l’ordre du document, et non celui des dates.", "  fr: Nous avons été entendus 7 fois.");

        var (code, said) = await Ciel("report", "2020", "--out", Path.Combine(folder.FullName, "out"), "--register", register.Location);

        code.ShouldBe(1, said);
        said.ShouldContain("chapter/section-auditions.yaml:8");
        Directory.Exists(Path.Combine(folder.FullName, "out")).ShouldBeFalse("nothing is printed");
    }

    [Fact]
    public async Task A_list_longer_than_its_layout_says_how_many_more_there_are()
    {
        await using var register = await Loaded("section-interventions", "mostLines: 60", "mostLines: 3");

        await Ciel("report", "2020", "--out", Path.Combine(folder.FullName, "out"), "--register", register.Location);

        Passage.Of("text", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "out", "rapport-2020.txt"))).ShouldSay("Human Tech Days", "Open Day", "et 30 autres, sur 33", "Auditions");
        Passage.Of("json", JsonReading.Words(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "out", "rapport-2020.json")))).ShouldSay("Open Day", "et 30 autres, sur 33", "Auditions");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<TestDatabase> Loaded(string chapter, string before, string after)
    {
        var copy = Path.Combine(folder.FullName, "demo");
        foreach (var file in Directory.EnumerateFiles(DemoFolder.Path, "*", SearchOption.AllDirectories))
        {
            var there = Path.Combine(copy, Path.GetRelativePath(DemoFolder.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(there) ?? copy);
            File.Copy(file, there);
        }

        var changed = Path.Combine(copy, "chapter", $"{chapter}.yaml");
        var text = await File.ReadAllTextAsync(changed);
        text.ShouldContain(before);
        await File.WriteAllTextAsync(changed, text.Replace(before, after, StringComparison.Ordinal));
        var register = await TestDatabase.Fresh();
        var (code, said) = await Ciel("load", copy, "--register", register.Location);
        code.ShouldBe(0, said);
        return register;
    }

    private static async Task<(int Code, string Said)> Ciel(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ciel.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LANG"] = "en_GB.UTF-8";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await errors);
    }
}
