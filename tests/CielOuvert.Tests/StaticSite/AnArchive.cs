using AngleSharp.Html.Dom;
using CielOuvert.Register.History;
using CielOuvert.StaticSite;
using CielOuvert.Tests.Demo;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.StaticSite;

/// <summary>The demonstration register as an archive, in which one record was renamed and one withdrawn.</summary>
public sealed class AnArchive : IAsyncLifetime
{
    private readonly DemoRegister demo = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ciel-archive-");

    public Register.Register Register => demo.Register;

    public string Folder => folder.FullName;

    internal ArchiveMade Made { get; private set; } = ArchiveMade.Same;

    /// <summary>The pages, by file.</summary>
    public IEnumerable<string> Pages => Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal);

    public IHtmlDocument Page(string file) => ServedRegister.Parse(File.ReadAllText(Path.Combine(Folder, file)));

    public async ValueTask InitializeAsync()
    {
        await demo.InitializeAsync();
        ARegister.Done(await Register.Commit([Change.Rename("reset", "reset-renamed"), Change.Withdraw("human-tech-days")], Author.Keeper, "for a test", CancellationToken.None));
        Made = await Into(Register, Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await demo.DisposeAsync();
        folder.Delete(recursive: true);
    }

    internal static async Task<ArchiveMade> Into(Register.Register register, string folder, Func<ArchiveOrder, ArchiveOrder>? with = null)
    {
        var order = new ArchiveOrder(folder, Holder: "Archives & <Fils>") { HasPdf = false };
        return ARegister.Done(await new Archiving(register, with?.Invoke(order) ?? order).Make(new Progress<Progress>(), CancellationToken.None));
    }
}
