using CielOuvert.Exchange.Dumps;
using CielOuvert.Register.Access;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.House;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Dumps;

/// <summary>A package is read by programs that are not ours, and by whoever knows nothing of us.</summary>
public sealed class ReadingAPackage(ServedDemo demo)
{
    private static readonly string Frictionless = Path.Combine(Repository.Root, "tests", "CielOuvert.Tests", "Exchange", "Dumps", "frictionless");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DumpSort.Full, null)]
    [InlineData(DumpSort.Public, null)]
    [InlineData(DumpSort.Present, "kind=event&period=2020")]
    public async Task The_tools_of_the_checksums_find_it_whole(DumpSort sort, string? query)
    {
        using var package = await APackage.Of(demo.Site.Register, sort, query);

        foreach (var manifest in (string[])["manifest-sha256.txt", "tagmanifest-sha256.txt"])
            await Peer.Run("sh", ["-c", "cd \"$1\" && sha256sum --check --strict --quiet \"$2\"", "sh", package.Path, manifest], Stop);

        // RFC 8493: every file of the payload is in the manifest, and the bag says how many there are and how heavy.
        var payload = Directory.EnumerateFiles(package.FileAt("data"), "*", SearchOption.AllDirectories).ToList();
        (await File.ReadAllLinesAsync(package.FileAt("manifest-sha256.txt"), Stop)).Length.ShouldBe(payload.Count);
        (await File.ReadAllTextAsync(package.FileAt("bag-info.txt"), Stop)).ShouldContain($"Payload-Oxum: {payload.Sum(file => new FileInfo(file).Length)}.{payload.Count}\n");
        (await File.ReadAllTextAsync(package.FileAt("bagit.txt"), Stop)).ShouldBe("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    }

    [Theory]
    [InlineData(DumpSort.Full, null)]
    [InlineData(DumpSort.Public, null)]
    [InlineData(DumpSort.Present, "kind=event&period=2020")]
    public async Task A_reader_of_data_packages_reads_every_row_by_its_schema(DumpSort sort, string? query)
    {
        using var package = await APackage.Of(demo.Site.Register, sort, query);

        var rows = await ReadBy(package);

        var events = query is null ? await demo.Site.Register.Count(Selection.Of("event"), Viewer.Visitor, AsOf.Now, Stop) : (long?)null;
        if (events is { } all) rows.ShouldContain($"tables-event {all}\n");
        else rows.ShouldContain("tables-linked ");
    }

    [Fact]
    public async Task So_does_it_when_the_texts_are_hostile()
    {
        await using var register = await ALivedRegister.On();
        using var package = await APackage.Of(register.It, DumpSort.Full);

        (await ReadBy(package)).ShouldContain("tables-event ");
    }

    [Fact]
    public async Task A_part_loads_alone_and_says_what_came_along()
    {
        using var package = await APackage.Of(demo.Site.Register, DumpSort.Present, "kind=event&period=2020");
        await using var second = await ARegister.Empty();

        ARegister.Done(await Loading.Load(second.It, ARegister.Done(await Folder.Read(package.FileAt("data"), Stop)), Author.Keeper, Stop));

        var selected = ARegister.Done(await demo.Site.Register.Find(Drafting.Selection("kind=event&period=2020&size=200"), Viewer.Keeper, AsOf.Now, Stop)).Records.Select(record => record.Slug).ToList();
        (await second.Slugs("kind=event&period=2020&size=200", Viewer.Keeper)).ShouldBe(selected);
        var along = (await File.ReadAllLinesAsync(package.FileAt("data/tables/linked.csv"), Stop)).Skip(1).Select(line => line.Split(',')[1]).ToList();
        along.ShouldNotBeEmpty();
        along.Intersect(selected).ShouldBeEmpty();
        (await second.It.Count(Selection.Everything, Viewer.Keeper, AsOf.Now, Stop)).ShouldBe(along.Count + selected.Count);
    }

    [Fact]
    public async Task A_part_with_its_history_is_brought_back_with_it()
    {
        await using var register = await ALivedRegister.On();
        using var package = await APackage.Of(register.It, DumpSort.Full, "kind=event&performer=dominique-connu");
        await using var second = await ARegister.Empty();

        ARegister.Done(await package.TryRestore(second.It));

        (await second.It.History("colloque-2020", Viewer.Keeper, Stop)).Select(version => (version.Record.Hash, version.At, version.By))
            .ShouldBe((await register.It.History("colloque-2020", Viewer.Keeper, Stop)).Select(version => (version.Record.Hash, version.At, version.By)));
        (await second.Read("assises", Viewer.Keeper)).ShouldBeOfType<Register.Records.Reading.Nothing>();
    }

    [Fact]
    public async Task A_selection_that_finds_nothing_writes_nothing()
    {
        using var package = new APackage();

        (await package.Write(demo.Site.Register, DumpSort.Present, "kind=event&period=1850")).Refusals.ShouldHaveSingleItem();

        Directory.Exists(package.Path).ShouldBeFalse();
        Directory.Exists(package.Path + ".ciel-part").ShouldBeFalse();
    }

    [Fact]
    public async Task Over_what_is_no_dump_of_this_register_it_is_refused()
    {
        using var package = new APackage();
        Directory.CreateDirectory(package.Path);
        await File.WriteAllTextAsync(package.FileAt("letter.txt"), "Dear diary", Stop);

        (await package.Write(demo.Site.Register, DumpSort.Full)).Refusals.ShouldHaveSingleItem();

        package.Files().Keys.ShouldBe(["letter.txt"]);
    }

    [Fact]
    public async Task Over_an_older_one_and_what_a_stopped_one_left_it_takes_their_place()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"), AnEvent.Named("Bilan"));
        using var package = await APackage.Of(register.It, DumpSort.Full);
        await register.Commit(Change.Rename("bilan", "bilan-2020"));
        Directory.CreateDirectory(package.Path + ".ciel-part/data");

        ARegister.Done(await package.Write(register.It, DumpSort.Full));

        package.Files().Keys.ShouldContain("data/event/bilan-2020.yaml");
        package.Files().Keys.ShouldNotContain("data/event/bilan.yaml");
        Directory.EnumerateFileSystemEntries(package.At("")).Select(Path.GetFileName).ShouldBe(["package"]);
    }

    [Fact]
    public async Task What_somebody_keeps_beside_it_is_left_alone()
    {
        using var package = await APackage.Of(demo.Site.Register, DumpSort.Public);
        foreach (var name in (string[])[".old", ".part"])
        {
            Directory.CreateDirectory(package.Path + name);
            await File.WriteAllTextAsync(package.Path + name + "/letter.txt", "Dear diary", Stop);
        }

        ARegister.Done(await package.Write(demo.Site.Register, DumpSort.Public));

        foreach (var name in (string[])[".old", ".part"]) File.Exists(package.Path + name + "/letter.txt").ShouldBeTrue(name);
    }

    [Fact]
    public async Task What_is_private_is_closed_to_others_and_says_so_loudly()
    {
        using var package = new APackage();

        var (code, said) = await TheProgram.Run("en_GB.UTF-8", "dump", package.Path, "--full", "--register", demo.Site.Location);

        code.ShouldBe(0, said);
        said.ShouldContain("WARNING: this folder holds personal data.");
        (await File.ReadAllTextAsync(package.FileAt("README.md"), Stop)).ShouldContain("**PRIVATE.** This folder holds personal data");
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        foreach (var entry in Directory.EnumerateFileSystemEntries(package.Path, "*", SearchOption.AllDirectories).Append(package.Path)) (File.GetUnixFileMode(entry) & Others).ShouldBe(UnixFileMode.None, entry);
    }

    [Fact]
    public async Task Two_sorts_at_once_are_not_understood()
    {
        using var package = new APackage();

        var (code, said) = await TheProgram.Run("fr_FR.UTF-8", "dump", package.Path, "--full", "--public", "--register", demo.Site.Location);

        code.ShouldBe(2);
        said.ShouldContain("Choisissez --full ou --public.");
    }

    private static async Task<string> ReadBy(APackage package)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Frictionless, "node_modules")), "The reader of data packages is not here: ./ciel test installs it.");
        return await Peer.Run("node", [Path.Combine(Frictionless, "check.js"), package.Path], Stop);
    }
}
