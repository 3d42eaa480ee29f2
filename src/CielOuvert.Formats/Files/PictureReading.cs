using CielOuvert.Formats.Words;
using NetVips;

namespace CielOuvert.Formats.Files;

/// <summary>A picture written anew: its bytes hold its pixels and nothing else.</summary>
public sealed record WrittenPicture(byte[] Bytes, FileType Type, int Width, int Height);

/// <summary>A picture and the smaller ones that pages choose from.</summary>
public sealed record SizedPicture(WrittenPicture Whole, IReadOnlyList<WrittenPicture> Sizes);

/// <summary>
/// Reads a picture that somebody sent and writes it anew: upright, in sRGB, without what its camera or its author left in it (place, name,
/// thumbnails, and whatever else was appended to it). Only the reader of the type that was sniffed is called.
/// </summary>
public static class PictureReading
{
    /// <summary>The most pixels that are decoded: what a large telephone makes, and 150 MB of memory.</summary>
    public const long MostPixels = 50_000_000;

    /// <summary>The last chunk of a PNG: its length, its name, its check (PNG, 11.2.5).</summary>
    private static ReadOnlySpan<byte> PngEnd => [0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82];

    private const int LongestSide = 20_000;

    /// <summary>The widths that pages choose from.</summary>
    private static readonly int[] Widths = [480, 960, 1600];

    // What is wrong with a picture is told to who sent it: whoever sends a thousand must not fill the log of the server.
    static PictureReading() => Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, _) => { });

    /// <summary>Reads and writes anew.</summary>
    public static Outcome<SizedPicture> Read(byte[] bytes, FileType type)
    {
        var opened = Open(bytes, type);
        if (!opened.IsDone(out var image)) return Outcome<SizedPicture>.Refused(opened.Refusals);
        using (image)
        {
            try
            {
                using var upright = Upright(image);
                return new SizedPicture(Whole(upright, type), Sizes(upright));
            }
            catch (VipsException)
            {
                // Its end is missing, or a part of it says what cannot be: found when its pixels are decoded.
                return new Refusal(FileWords.BrokenPicture);
            }
        }
    }

    /// <summary>The same for a picture that was written anew before, whose bytes must stay: it is refused if it holds what would have been taken out.</summary>
    public static Outcome<SizedPicture> ReadKept(byte[] bytes, FileType type)
    {
        if (!IsBare(bytes, type)) return new Refusal(FileWords.NotAsKept);
        var read = Read(bytes, type);
        return read.IsDone(out var sized) ? sized with { Whole = sized.Whole with { Bytes = bytes, Type = type } } : read;
    }

    /// <summary>Whether a picture holds its pixels and nothing else: no camera, no place, nothing behind its end.</summary>
    private static bool IsBare(ReadOnlySpan<byte> bytes, FileType type)
    {
        var isEnded = (type == FileType.Jpeg && bytes.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9])) || (type == FileType.Png && bytes.EndsWith(PngEnd));
        if (!isEnded) return false;
        var opened = Open(bytes.ToArray(), type);
        if (!opened.IsDone(out var image)) return true;
        using (image) return !image.GetFields().Any(field => field.StartsWith("exif-", StringComparison.Ordinal) || field is "xmp-data" or "iptc-data" or "photoshop-data" or "icc-profile-data");
    }

    private static Outcome<Image> Open(byte[] bytes, FileType type)
    {
        try
        {
            var image = Load(bytes, type);
            if ((long)image.Width * image.Height <= MostPixels && Math.Max(image.Width, image.Height) <= LongestSide) return image;
            using (image) return new Refusal(FileWords.TooManyPixels(image.Width, image.Height, MostPixels));
        }
        catch (VipsException)
        {
            return new Refusal(FileWords.BrokenPicture);
        }
    }

    /// <summary>Only the head is read here: pixels are decoded later, once their number is known.</summary>
    private static Image Load(byte[] bytes, FileType type) => type.Name switch
    {
        "JPEG" => Image.JpegloadBuffer(bytes, failOn: Enums.FailOn.Warning),
        "PNG" => Image.PngloadBuffer(bytes, failOn: Enums.FailOn.Truncated),
        "WebP" => Image.WebploadBuffer(bytes, failOn: Enums.FailOn.Truncated),
        "AVIF" => Image.HeifloadBuffer(bytes, failOn: Enums.FailOn.Truncated),
        "GIF" => Image.GifloadBuffer(bytes, failOn: Enums.FailOn.Truncated),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Name, "Not a picture."),
    };

    private static Image Upright(Image image)
    {
        using var turned = image.Autorot();
        using var inOurColours = turned.Contains("icc-profile-data") ? turned.IccTransform("srgb", embedded: true) : turned.Colourspace(Enums.Interpretation.Srgb);
        using var eight = inOurColours.Cast(Enums.BandFormat.Uchar);
        return eight.CopyMemory();
    }

    /// <summary>A photograph stays a JPEG; what has sharp lines or is seen through stays without loss.</summary>
    private static WrittenPicture Whole(Image image, FileType from)
    {
        var isExact = image.HasAlpha() || from == FileType.Png || from == FileType.Gif;
        return isExact
            ? new(image.PngsaveBuffer(compression: 8, keep: Enums.ForeignKeep.None), FileType.Png, image.Width, image.Height)
            : new(image.JpegsaveBuffer(q: 90, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None), FileType.Jpeg, image.Width, image.Height);
    }

    private static List<WrittenPicture> Sizes(Image image)
    {
        var sizes = new List<WrittenPicture>();
        foreach (var width in Widths.Where(width => width < image.Width).Append(Math.Min(image.Width, Widths[^1])).Distinct())
        {
            using var thumbnail = image.ThumbnailImage(width, height: LongestSide, size: Enums.Size.Down);
            using var small = thumbnail.CopyMemory();
            sizes.Add(new(small.HeifsaveBuffer(q: 55, compression: Enums.ForeignHeifCompression.Av1, effort: 2, keep: Enums.ForeignKeep.None), FileType.Avif, small.Width, small.Height));
            sizes.Add(new(small.WebpsaveBuffer(q: 78, effort: 3, keep: Enums.ForeignKeep.None), FileType.WebP, small.Width, small.Height));
            if (width == Math.Min(image.Width, Widths[1])) sizes.Add(Plainest(small));
        }

        return sizes;
    }

    /// <summary>The one that every browser shows, on white where one would see through.</summary>
    private static WrittenPicture Plainest(Image small)
    {
        using var opaque = small.HasAlpha() ? small.Flatten([255, 255, 255]) : small.Copy();
        return new(opaque.JpegsaveBuffer(q: 80, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None), FileType.Jpeg, small.Width, small.Height);
    }
}
