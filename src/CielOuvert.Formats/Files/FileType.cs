namespace CielOuvert.Formats.Files;

/// <summary>A type of file that is kept, known from its bytes. Each is a format that runs nothing: what could (HTML, SVG, office documents) is not in this list.</summary>
/// <param name="MediaType">As HTTP says it (RFC 9110, 8.3).</param>
/// <param name="Extension">How its address and its name on a disk end, with the dot.</param>
/// <param name="Name">What people call it.</param>
/// <param name="IsPicture">Whether it is shown in pages; otherwise it is a document to be downloaded.</param>
public sealed record FileType(string MediaType, string Extension, string Name, bool IsPicture)
{
    public static readonly FileType Jpeg = new("image/jpeg", ".jpg", "JPEG", IsPicture: true);
    public static readonly FileType Png = new("image/png", ".png", "PNG", IsPicture: true);
    public static readonly FileType WebP = new("image/webp", ".webp", "WebP", IsPicture: true);
    public static readonly FileType Avif = new("image/avif", ".avif", "AVIF", IsPicture: true);
    public static readonly FileType Gif = new("image/gif", ".gif", "GIF", IsPicture: true);
    public static readonly FileType Pdf = new("application/pdf", ".pdf", "PDF", IsPicture: false);

    public static readonly IReadOnlyList<FileType> All = [Jpeg, Png, WebP, Avif, Gif, Pdf];

    public static FileType? FromMediaType(string mediaType) => All.FirstOrDefault(type => type.MediaType == mediaType);

    public static FileType? FromExtension(string extension) => All.FirstOrDefault(type => type.Extension == extension);
}
