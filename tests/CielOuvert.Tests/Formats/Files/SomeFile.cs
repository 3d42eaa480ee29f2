using System.IO.Compression;
using System.Text;
using NetVips;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace CielOuvert.Tests.Formats.Files;

/// <summary>Files made for a test: sound ones, and those that somebody would send to harm.</summary>
internal static class SomeFile
{
    public const string Place = "48/1 51/1 24/1";

    /// <summary>A photograph lying on its side, with the place where it was taken and the name of its author.</summary>
    public static byte[] Photograph(int width = 1200, int height = 800)
    {
        using var image = Image.Black(width, height, bands: 3).Linear([0.0, 0.0, 0.0], [200.0, 120.0, 40.0]).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var told = image.Mutate(writing =>
        {
            writing.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", Place);
            writing.Set(GValue.GStrType, "exif-ifd0-Artist", "Ada Lovelace");
            writing.Set(GValue.GIntType, "orientation", 6);
        });
        return told.JpegsaveBuffer(q: 90);
    }

    public static byte[] Png(int width = 40, int height = 30, bool isSeenThrough = false)
    {
        using var image = Image.Black(width, height, bands: isSeenThrough ? 4 : 3).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return image.PngsaveBuffer();
    }

    /// <summary>A few bytes that say they are 50,000 × 50,000 pixels.</summary>
    public static byte[] Bomb()
    {
        var png = Png();
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 50_000);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 50_000);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>A script that begins as a GIF does.</summary>
    public static byte[] GifAndScript() => Encoding.ASCII.GetBytes("GIF89a/*" + new string('A', 200) + "*/=1;alert(document.domain)//;");

    public static byte[] Svg() => Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");

    public static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("zeros").Open()) entry.Write(new byte[1_000_000]);
        return bytes.ToArray();
    }

    /// <summary>A document of one page that says a few words.</summary>
    public static byte[] Pdf(string words = "Territoires en commun")
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        page.AddText(words, 14, new(50, 700), font);
        return builder.Build();
    }

    /// <summary>A document whose catalogue says more than its pages.</summary>
    /// <param name="catalogue">What its catalogue says besides.</param>
    /// <param name="trailer">What its trailer says besides.</param>
    /// <param name="content">The stream of its page, and how it is packed.</param>
    public static byte[] PdfSaying(string catalogue = "", string trailer = "", byte[]? content = null, string filter = "")
    {
        content ??= Encoding.ASCII.GetBytes("BT ET");
        using var bytes = new MemoryStream();
        var offsets = new List<long>();
        void Write(string text) => bytes.Write(Encoding.Latin1.GetBytes(text));
        void Begin(int number)
        {
            offsets.Add(bytes.Position);
            Write($"{number} 0 obj\n");
        }

        Write("%PDF-1.7\n");
        Begin(1);
        Write($"<< /Type /Catalog /Pages 2 0 R {catalogue} >>\nendobj\n");
        Begin(2);
        Write("<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        Begin(3);
        Write("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << >> >>\nendobj\n");
        Begin(4);
        Write($"<< /Length {content.Length} {filter} >>\nstream\n");
        bytes.Write(content);
        Write("\nendstream\nendobj\n");
        var table = bytes.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => $"{offset:D10} 00000 n \n"))}");
        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return bytes.ToArray();
    }

    /// <summary>Many zeros in few bytes.</summary>
    public static byte[] Packed(long length)
    {
        using var bytes = new MemoryStream();
        using (var packing = new ZLibStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var left = length; left > 0; left -= zeros.Length) packing.Write(zeros);
        }

        return bytes.ToArray();
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }

        return ~crc;
    }
}
