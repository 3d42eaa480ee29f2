using System.Diagnostics;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.StaticSite;
using CielOuvert.Tests.Databases;
using CielOuvert.Tests.Demo;
using CielOuvert.Tests.Exchange;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.StaticSite;

public sealed class MakingItAgain : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ciel-archive-");

    private string Sums => Path.Combine(folder.FullName, ArchiveFolder.Checksums);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task From_the_other_engine_it_has_the_same_bytes()
    {
        var ours = folder.CreateSubdirectory("ours").FullName;
        var other = folder.CreateSubdirectory("other").FullName;

        await Task.WhenAll(MakeOfTheDemo(Engines.Current, ours), MakeOfTheDemo(Engine.Sqlite, other));

        SumsIn(other).Except(SumsIn(ours)).ShouldBeEmpty();
        SumsIn(other).Length.ShouldBe(SumsIn(ours).Length);
    }

    [Fact]
    public async Task When_nothing_changed_nothing_is_done_and_what_was_spoilt_is_mended()
    {
        await using var register = await ARegister.Begun();
        var first = await AnArchive.Into(register.It, folder.FullName);
        (await AnArchive.Into(register.It, folder.FullName)).IsSame.ShouldBeTrue();
        File.Delete(Path.Combine(folder.FullName, "fr", "index.html"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "fr", "stale.html"), "left by something else", TestContext.Current.CancellationToken);

        var mended = await AnArchive.Into(register.It, folder.FullName);

        mended.Files.ShouldBe(first.Files);
        mended.Written.ShouldBe(1);
        mended.Removed.ShouldBe(1);
        await Peer.Run("bash", ["-c", $"cd '{folder.FullName}' && sha256sum --check --quiet {ArchiveFolder.Checksums}"], TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task When_a_record_was_added_what_speaks_of_it_alone_is_written()
    {
        await using var register = await ARegister.Begun();
        await AnArchive.Into(register.It, folder.FullName, order => order with { Since = new(2020, 1, 1) });
        await register.Given(AnOrganization.Named("Atelier du Port"));

        var made = await AnArchive.Into(register.It, folder.FullName, order => order with { Since = new(2020, 1, 1) });

        made.Written.ShouldBeLessThan(made.Files);
        File.Exists(Path.Combine(folder.FullName, "fr", "organisations", "atelier-du-port.html")).ShouldBeTrue();
        await Peer.Run("bash", ["-c", $"cd '{folder.FullName}' && sha256sum --check --quiet {ArchiveFolder.Checksums}"], TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task When_it_was_stopped_it_goes_on_to_the_same()
    {
        await using var register = await ARegister.Begun();
        await AnArchive.Into(register.It, folder.FullName);
        var sums = await File.ReadAllTextAsync(Sums, TestContext.Current.CancellationToken);
        var stopped = folder.CreateSubdirectory("stopped").FullName;
        using (var stop = new CancellationTokenSource())
        {
            var order = new ArchiveOrder(stopped, Holder: "Archives & <Fils>") { HasPdf = false };
            await Should.ThrowAsync<OperationCanceledException>(new Archiving(register.It, order).Make(new StopAt(100, stop), stop.Token));
        }

        File.Exists(Path.Combine(stopped, ArchiveFolder.Checksums)).ShouldBeFalse();
        var made = await AnArchive.Into(register.It, stopped);

        made.Written.ShouldBeLessThan(made.Files);
        (await File.ReadAllTextAsync(Path.Combine(stopped, ArchiveFolder.Checksums), TestContext.Current.CancellationToken)).ShouldBe(sums);
    }

    [Fact]
    public async Task A_folder_of_something_else_is_left_alone()
    {
        await using var register = await ARegister.Begun();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "thesis.odt"), "years of work", TestContext.Current.CancellationToken);

        var refused = await new Archiving(register.It, new(folder.FullName)).Make(new Progress<Progress>(), default);

        refused.Refusals.Single().What.En.ShouldContain("holds something else than an archive");
        Directory.EnumerateFileSystemEntries(folder.FullName).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_with_checksums_of_something_else_is_left_alone()
    {
        await using var register = await ARegister.Begun();
        await File.WriteAllTextAsync(Sums, "0123  debian.iso\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "debian.iso"), "a disk", TestContext.Current.CancellationToken);

        (await new Archiving(register.It, new(folder.FullName)).Make(new Progress<Progress>(), default)).Refusals.ShouldHaveSingleItem();

        File.Exists(Path.Combine(folder.FullName, "debian.iso")).ShouldBeTrue();
    }

    [Fact]
    public async Task What_publishes_it_and_what_it_leads_to_through_a_link_are_left_alone()
    {
        await using var register = await ARegister.Begun();
        var (archive, elsewhere) = (folder.CreateSubdirectory("archive").FullName, folder.CreateSubdirectory("elsewhere").FullName);
        await AnArchive.Into(register.It, archive);
        Directory.CreateDirectory(Path.Combine(archive, ".git", "refs", "tags"));
        await File.WriteAllTextAsync(Path.Combine(archive, ".git", "HEAD"), "ref: refs/heads/pages", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(elsewhere, "thesis.odt"), "years of work", TestContext.Current.CancellationToken);
        Directory.CreateSymbolicLink(Path.Combine(archive, "link"), elsewhere);
        await register.Given(AnOrganization.Named("Atelier du Port"));

        await AnArchive.Into(register.It, archive);

        File.Exists(Path.Combine(archive, ".git", "HEAD")).ShouldBeTrue();
        Directory.Exists(Path.Combine(archive, ".git", "refs", "tags")).ShouldBeTrue();
        File.Exists(Path.Combine(elsewhere, "thesis.odt")).ShouldBeTrue();
    }

    private static string[] SumsIn(string archive) => File.ReadAllLines(Path.Combine(archive, ArchiveFolder.Checksums));

    /// <summary>The folder says the instant and the salts of its records: what the clock says of a load goes nowhere.</summary>
    private static async Task MakeOfTheDemo(Engine engine, string archive)
    {
        await using var database = await TestDatabase.Fresh(engine);
        await using var register = ARegister.Done(await Register.Register.OpenOrCreate(database.Location, TimeProvider.System, default));
        ARegister.Done(await Loading.Load(register, ARegister.Done(await Folder.Read(DemoFolder.Path, default)), Author.Keeper, default));
        await AnArchive.Into(register, archive);
    }

    private sealed class StopAt(int number, CancellationTokenSource stop) : IProgress<Progress>
    {
        public void Report(Progress value)
        {
            if (value.Done >= number) stop.Cancel();
        }
    }
}
