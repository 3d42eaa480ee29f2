using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.WordPress;

/// <summary>What a WordPress site exported of itself.</summary>
/// <param name="Site">The address of the site; null when the file does not say.</param>
/// <param name="Language">BCP 47 code of its language; null when the file does not say.</param>
/// <param name="Repairs">What was mended to read it.</param>
/// <param name="Refused">What cannot be read, and from which line.</param>
public sealed record WxrExport(
    string Title, Uri? Site, string? Language, IReadOnlyList<WxrAuthor> Authors, IReadOnlyList<WxrItem> Items, IReadOnlyList<Refusal> Repairs, IReadOnlyList<Refusal> Refused);

/// <summary>Who writes on the site. Its e-mail address is not read.</summary>
public sealed record WxrAuthor(string Login, string Name);

/// <summary>A post, a page, an attached file.</summary>
/// <param name="Line">The line of the file where it begins.</param>
/// <param name="Type"><c>post</c>, <c>page</c>, <c>attachment</c>…</param>
/// <param name="Status"><c>publish</c>, <c>draft</c>, <c>private</c>…</param>
/// <param name="Date">The day in ISO 8601; null when it was never given one.</param>
/// <param name="Html">The text, with its shortcodes and blocks.</param>
/// <param name="File">The address of the file, of an attachment.</param>
/// <param name="Parent">The number of the item that it is attached to; 0 when none.</param>
public sealed record WxrItem(
    int Line, long Id, string Type, string Status, string Title, string Link, string? Date, string Author, string Html, string Excerpt,
    IReadOnlyList<WxrTerm> Terms, string File, long Parent)
{
    /// <summary>What an attached picture shows, for who does not see it; empty when nobody said.</summary>
    public string Instead { get; init; } = "";
}

/// <param name="Domain"><c>category</c> or <c>post_tag</c>.</param>
public sealed record WxrTerm(string Domain, string Name);
