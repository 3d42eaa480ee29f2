using CielOuvert.Formats.Words;
using CielOuvert.Report.Printing;

namespace CielOuvert.Tests.Printing;

/// <summary>A machine without Node and without Typst, or with one that does not answer.</summary>
[Trait("engine", "none")]
public sealed class LackingAPress : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ciel-press");

    [Fact]
    public async Task Without_a_press_it_says_how_to_get_one()
    {
        var refusal = (await Print(null)).Refusals.ShouldHaveSingleItem();

        refusal.ShouldBe(PdfPrinter.NoPress);
        refusal.What.Fr.ShouldContain("npm ci --prefix");
        refusal.What.En.ShouldContain("The other formats are printed.");
    }

    [Fact]
    public void With_nothing_on_the_path_there_is_none() => Press.Find(folder.FullName, folder.FullName).ShouldBeNull();

    [Fact]
    public void With_node_but_without_its_package_there_is_none()
    {
        Script("node", "exit 0");

        Press.Find(folder.FullName, folder.FullName).ShouldBeNull();
    }

    [Fact]
    public void A_typst_on_the_path_is_used_first()
    {
        Script("node", "exit 0");
        Script("typst", "exit 0");

        Press.Find(folder.FullName, folder.FullName).ShouldNotBeNull().Program.ShouldEndWith("typst");
    }

    [Fact]
    public async Task A_typst_of_the_machine_is_given_the_source_our_fonts_and_the_date()
    {
        Script("typst", $"echo \"$@\" > {folder.FullName}/asked; cat > {folder.FullName}/source; printf PDF");

        (await Print(Press.Find(folder.FullName, folder.FullName))).ShouldBeDone().ShouldBe("PDF"u8.ToArray());

        (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "asked"))).Trim()
            .ShouldBe($"compile --format pdf --pdf-standard ua-1 --creation-timestamp 1614591000 --font-path {folder.FullName}/press/fonts --ignore-system-fonts - -");
        (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "source"))).ShouldBe(TypstSource.Of(ASampleReport.Whole));
    }

    [Fact]
    public async Task What_the_press_objects_to_is_told()
    {
        Script("typst", "echo 'no alternative text' >&2; exit 1");

        (await Print(Press.Find(folder.FullName, folder.FullName))).Refusals.ShouldHaveSingleItem().What.En.ShouldContain("no alternative text");
    }

    [Fact]
    public async Task A_press_that_does_not_end_is_ended()
    {
        Script("typst", $"echo $$ > {folder.FullName}/pid; sleep 60");

        var printed = await Print(Press.Find(folder.FullName, folder.FullName), TimeSpan.FromSeconds(1));

        printed.Refusals.ShouldHaveSingleItem().What.En.ShouldContain("had not finished after 1 s");
        var pid = (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "pid"))).Trim();
        IsRunning(pid).ShouldBeFalse();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Task<Outcome<byte[]>> Print(Press? press, TimeSpan? patience = null) =>
        new PdfPrinter(press, TimeProvider.System, patience).Print(ASampleReport.Whole, TestContext.Current.CancellationToken);

    // A killed child that nobody has waited for yet is still listed, as a zombie.
    private static bool IsRunning(string pid) => File.Exists($"/proc/{pid}/stat") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ");

    private void Script(string name, string body)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
