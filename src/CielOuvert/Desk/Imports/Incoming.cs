using CielOuvert.Formats.Tables;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.WordPress;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Works;

namespace CielOuvert.Desk.Imports;

/// <summary>A file that was brought, as it reads: a table, or a WordPress export.</summary>
public abstract record Incoming(string File)
{
    /// <summary>The most that a file may weigh from a browser.</summary>
    public const long MostBytes = 128L << 20;

    /// <summary>What was mended to read it.</summary>
    public abstract IReadOnlyList<Refusal> Repairs { get; }

    /// <summary>Lines that cannot be read.</summary>
    public abstract IReadOnlyList<Refusal> Refused { get; }

    public static Outcome<Incoming> Read(byte[] bytes, string file)
    {
        if (bytes.Length == 0) return ImportingWords.EmptyFile.At(file);
        if (!LooksLikeXml(bytes)) return SentTable.Read(bytes, file).Match<Outcome<Incoming>>(table => new Table(file, table), Outcome<Incoming>.Refused);
        return WxrReading.Read(bytes, file).Match<Outcome<Incoming>>(export => new Export(file, export), Outcome<Incoming>.Refused);
    }

    private static bool LooksLikeXml(ReadOnlySpan<byte> bytes)
    {
        var start = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)]).Replace("\0", "").TrimStart('ï', '»', '¿', 'ÿ', 'þ', ' ', '\r', '\n', '\t');
        return start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<rss", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!", StringComparison.Ordinal);
    }

    public sealed record Table(string File, SentTable Sent) : Incoming(File)
    {
        public override IReadOnlyList<Refusal> Repairs => Sent.Repairs;

        public override IReadOnlyList<Refusal> Refused => Sent.Refused;

        /// <summary>What two tables of the same form have in common: their columns, in whatever way they are written.</summary>
        public string HeaderKey => string.Join('|', Sent.Header.Select(Folding.Fold));
    }

    public sealed record Export(string File, WxrExport Sent) : Incoming(File)
    {
        public override IReadOnlyList<Refusal> Repairs => Sent.Repairs;

        public override IReadOnlyList<Refusal> Refused => Sent.Refused;

        /// <summary>What becomes an article.</summary>
        public IReadOnlyList<WxrItem> Taken(ImportChoices choices) => [.. Sent.Items.Where(item => (item.Type == "post" || (choices.TakesPages && item.Type == "page")) && item.Status is not ("trash" or "auto-draft"))];
    }

    /// <summary>How many records it may give.</summary>
    public int Count(ImportChoices choices) => this switch
    {
        Table table => table.Sent.Rows.Count,
        Export export => export.Taken(choices).Count,
        _ => 0,
    };

    /// <summary>The kind that its lines become; null until it is chosen.</summary>
    public Kind? KindOf(ImportChoices choices) => this is Export ? ArticleKind.Kind : AllKinds.Find(choices.Kind);
}
