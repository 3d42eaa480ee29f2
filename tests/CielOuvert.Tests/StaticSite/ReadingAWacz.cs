using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using CielOuvert.Register.History;
using CielOuvert.Tests.Exchange;
using CielOuvert.Tests.House;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.StaticSite;

/// <summary>The tools of web archives read what an archive is written into for them.</summary>
public sealed partial class ReadingAWacz : IDisposable
{
    private static readonly string Warcio = Path.Combine(Repository.Root, "tests", "CielOuvert.Tests", "StaticSite", "warcio", "node_modules", "warcio", "dist", "cli.js");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ciel-wacz-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Another_indexer_finds_every_record_where_the_index_says()
    {
        Assert.SkipWhen(!File.Exists(Warcio), "warcio is not here: ./ciel test installs it.");
        var unpacked = await Unpacked(await AWacz("one"));

        var theirs = await Peer.Run("sh", ["-c", "cd \"$1\" && node \"$2\" cdx-index data.warc.gz", "sh", Path.Combine(unpacked, "archive"), Warcio], Stop);

        var ours = await LinesOf(unpacked);
        ours.Count.ShouldBeGreaterThan(100);
        ours.Select(line => line.Replace("\"sha256:", "\"", StringComparison.Ordinal)).ShouldBe(theirs.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        ours.ShouldBe(ours.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Its_description_gives_the_hash_of_each_file()
    {
        var unpacked = await Unpacked(await AWacz("one"));
        using var described = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(unpacked, "datapackage.json"), Stop));
        using var digest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(unpacked, "datapackage-digest.json"), Stop));

        described.RootElement.GetProperty("wacz_version").GetString().ShouldBe("1.1.1");
        foreach (var resource in described.RootElement.GetProperty("resources").EnumerateArray().Append(digest.RootElement))
            resource.GetProperty("hash").GetString().ShouldBe($"sha256:{Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(unpacked, resource.GetProperty("path").GetString() ?? ""), Stop)))}");
        described.RootElement.GetProperty("resources").EnumerateArray().Select(resource => resource.GetProperty("path").GetString()).Order(StringComparer.Ordinal)
            .ShouldBe(["archive/data.warc.gz", "indexes/index.cdx.gz", "indexes/index.idx", "pages/pages.jsonl"]);
    }

    [Fact]
    public async Task What_leads_on_and_what_is_gone_are_answers_of_their_own()
    {
        var lines = await LinesOf(await Unpacked(await AWacz("one")));

        StatusOf("/fr/organisations/port").ShouldBe("308");
        StatusOf("/fr/organisations/quai").ShouldBe("200");
        StatusOf("/en/organisations/phare").ShouldBe("410");

        string? StatusOf(string path) => lines.Where(line => line.Contains($"){path} ", StringComparison.Ordinal)).Select(line => Status().Match(line).Groups[1].Value).SingleOrDefault();
    }

    [Fact]
    public async Task The_same_register_gives_the_same_bytes()
    {
        await using var register = await ARegister.Begun();
        var (one, other) = (await WaczOf(register.It, "one"), await WaczOf(register.It, "other"));

        SHA256.HashData(await File.ReadAllBytesAsync(other, Stop)).ShouldBe(SHA256.HashData(await File.ReadAllBytesAsync(one, Stop)));
    }

    private async Task<string> AWacz(string name)
    {
        await using var register = await ARegister.Begun();
        await register.Given(AnOrganization.Named("Port"));
        await register.Given(AnOrganization.Named("Phare"));
        ARegister.Done(await register.It.Commit([Change.Rename("port", "quai"), Change.Withdraw("phare")], Author.Keeper, "for a test", Stop));
        return await WaczOf(register.It, name);
    }

    private async Task<string> WaczOf(Register.Register register, string name)
    {
        var wacz = Path.Combine(folder.FullName, $"{name}.wacz");
        await AnArchive.Into(register, Path.Combine(folder.FullName, name), order => order with { Wacz = wacz });
        return wacz;
    }

    private static async Task<string> Unpacked(string wacz)
    {
        var unpacked = Path.ChangeExtension(wacz, ".d");
        await ZipFile.ExtractToDirectoryAsync(wacz, unpacked, Stop);
        return unpacked;
    }

    private static async Task<IReadOnlyList<string>> LinesOf(string unpacked)
    {
        await using var index = new GZipStream(File.OpenRead(Path.Combine(unpacked, "indexes", "index.cdx.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(index);
        return (await reader.ReadToEndAsync(Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex("\"status\":\"(\\d+)\"")]
    private static partial Regex Status();
}
