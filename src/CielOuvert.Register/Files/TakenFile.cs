using System.Security.Cryptography;
using CielOuvert.Formats.Files;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Files;

/// <summary>A file that was looked through, and may be kept: what it is was read in its bytes, whatever it was called.</summary>
/// <param name="Words">The text of a document, for search; null for a picture.</param>
/// <param name="Title">The title that a document gives itself; null when none.</param>
public sealed record TakenFile(byte[] Bytes, FileType Type, int? Width, int? Height, int? Pages, string? Words, string? Title, IReadOnlyList<WrittenPicture> Sizes)
{
    /// <summary>The most that a file may weigh.</summary>
    public const long MostBytes = 64L << 20;

    public string Hash { get; } = HashOf(Bytes);

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Looks through what somebody sent. A picture is written anew; a document stays as it came.</summary>
    public static Outcome<TakenFile> From(byte[] sent, FileShape goesTo)
    {
        if (sent.Length > MostBytes) return new Refusal(FileWords.TooHeavy(MostBytes));
        var sniffed = FileSniffing.TypeOf(sent);
        if (!sniffed.IsDone(out var type)) return Outcome<TakenFile>.Refused(sniffed.Refusals);
        if (type.IsPicture) return PictureReading.Read(sent, type).Match<Outcome<TakenFile>>(Picture, Outcome<TakenFile>.Refused);
        return goesTo.IsPicture ? new Refusal(FileWords.NotAPicture) : Document(sent);
    }

    /// <summary>Looks through a file that a register kept before: its bytes must stay, and are refused if they hold what it would have taken out.</summary>
    public static Outcome<TakenFile> FromKept(byte[] bytes)
    {
        var sniffed = FileSniffing.TypeOf(bytes);
        if (!sniffed.IsDone(out var type)) return Outcome<TakenFile>.Refused(sniffed.Refusals);
        return type.IsPicture ? PictureReading.ReadKept(bytes, type).Match<Outcome<TakenFile>>(Picture, Outcome<TakenFile>.Refused) : Document(bytes);
    }

    private static Outcome<TakenFile> Picture(SizedPicture picture) =>
        new TakenFile(picture.Whole.Bytes, picture.Whole.Type, picture.Whole.Width, picture.Whole.Height, null, null, null, picture.Sizes);

    private static Outcome<TakenFile> Document(byte[] bytes) => PdfReading.Read(bytes).Match<Outcome<TakenFile>>(
        pdf => new TakenFile(bytes, FileType.Pdf, null, null, pdf.Pages, pdf.Words, pdf.Title, []), Outcome<TakenFile>.Refused);
}

/// <summary>Several, looked through before any of them is kept.</summary>
public sealed record TakenFiles(IReadOnlyList<TakenFile> All);
