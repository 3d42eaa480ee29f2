using CielOuvert.Tests.Exchange;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.StaticSite;

/// <summary>The command, as it is typed.</summary>
public sealed class AskingForAnArchive : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ciel-archive-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Where_it_will_be_and_who_holds_it_are_in_its_pages_and_what_was_checked_is_said()
    {
        await using var register = await ARegister.Begun();

        var (code, said) = await TheProgram.Run("en_GB.UTF-8", "archive", folder.FullName, "--at", "https://archive.example/ciel", "--holder", "Archives", "--holder-url", "https://archives.example/", "--without-pdf", "--register", register.Location);

        code.ShouldBe(0, said);
        said.ShouldContain("none is broken, none leads to the live site");
        (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "en", "index.html"), Stop)).ShouldContain("<link rel=\"canonical\" href=\"https://archive.example/ciel/en/index.html\"");
        (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "en", "this-archive", "index.html"), Stop)).ShouldContain("<a href=\"https://archives.example/\" rel=\"external");
    }

    [Theory]
    [InlineData("--at", "archive.example")]
    [InlineData("--holder-url", "ftp://archives.example")]
    public async Task What_is_no_address_of_the_web_is_refused_before_anything_is_written(string option, string typed)
    {
        var (code, said) = await TheProgram.Run("en_GB.UTF-8", "archive", folder.FullName, option, typed, "--register", "nowhere.db");

        code.ShouldBe(2);
        said.ShouldContain($"“{typed}” is no address of the web. Write it whole");
        folder.EnumerateFileSystemInfos().ShouldBeEmpty();
    }
}
