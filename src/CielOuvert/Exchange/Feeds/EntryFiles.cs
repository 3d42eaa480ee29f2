using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Feeds;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Files;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Site.Files;

namespace CielOuvert.Exchange.Feeds;

/// <summary>The files that go with records: those that the register keeps, and those that a record points to on the web.</summary>
public sealed class EntryFiles
{
    /// <summary>What the end of an address says of what is there. A page where a host shows a recording is no file.</summary>
    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf", [".mp3"] = "audio/mpeg", [".m4a"] = "audio/mp4", [".ogg"] = "audio/ogg", [".oga"] = "audio/ogg", [".opus"] = "audio/ogg",
        [".wav"] = "audio/wav", [".mp4"] = "video/mp4", [".webm"] = "video/webm", [".ogv"] = "video/ogg", [".epub"] = "application/epub+zip",
    };

    private readonly IReadOnlyDictionary<string, KeptFile> kept;

    private EntryFiles(IReadOnlyDictionary<string, KeptFile> kept) => this.kept = kept;

    public static async Task<EntryFiles> Of(IReadOnlyList<Told> batch, Telling telling, CancellationToken stop) => new(await telling.Visit.Register.Files.Find([.. batch.SelectMany(HashesOf)], stop));

    public IReadOnlyList<FeedFile> In(Told told) =>
    [
        .. HashesOf(told).Select(kept.GetValueOrDefault).OfType<KeptFile>().Select(file => new FeedFile(told.Telling.Absolute(FileAddress.Of(file)), file.Type.MediaType, file.Bytes)),
        .. AddressesOf(told).Select(address => ByExtension.TryGetValue(Path.GetExtension(address.AbsolutePath), out var type) ? new FeedFile(address, type, null) : null).OfType<FeedFile>().DistinctBy(file => file.Address),
    ];

    private static IEnumerable<string> HashesOf(Told told) => told.Rows.Terms.Where(term => term.Facet == FileShape.Facet).Select(term => term.Code);

    /// <summary>One that is known to lead elsewhere is evidence, and leads nobody to a file.</summary>
    private static IEnumerable<Uri> AddressesOf(Told told) => told.Rows.Addresses.Select(AddressShape.Instance.Read).Where(address => address.State != AddressState.Wrong).Select(address => address.Shown).OfType<Uri>();
}
