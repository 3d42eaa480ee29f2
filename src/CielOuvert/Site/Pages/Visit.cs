using CielOuvert.Accounts;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Frames;

namespace CielOuvert.Site.Pages;

/// <summary>One request for a page: what was asked, in which tongue, by whom, and what surrounds every page.</summary>
/// <param name="Path">The path asked, without the query.</param>
/// <param name="Query">The query asked, with its question mark; empty when there is none.</param>
/// <param name="Values">The variable parts of the path: <c>segment</c>, <c>slug</c>.</param>
public sealed record Visit(Tongue Tongue, string Path, string Query, RouteValueDictionary Values, Register.Register Register, Frame Frame, Browser Browser)
{
    /// <summary>Who is signed in; null for anybody. The public site shows them what everybody sees.</summary>
    public Signed? Signed { get; init; }

    /// <summary>Who is signed in, on a page whose right only they can have.</summary>
    public Signed Caller => Signed ?? throw new InvalidOperationException("The right of this page lets somebody in who is not signed in.");

    /// <summary>The archive of which the page is made to be a file; null on the living site.</summary>
    public StaticSite.ArchiveNotice? Archive { get; init; }

    /// <summary>For whom the register is read. The public site shows what everybody may see; the desk, what who is signed in may.</summary>
    public Viewer Viewer { get; init; } = Viewer.Visitor;

    /// <summary>The day that it is where the register is kept.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The instant at which the register is read: now, unless the page is asked for a past one.</summary>
    public AsOf AsOf { get; init; } = AsOf.Now;

    /// <summary>A variable part of the path; empty when the path has none of that name.</summary>
    public string Value(string name) => Values[name] as string ?? "";

    /// <summary>The words in the tongue of the page.</summary>
    public string T(string fr, string en) => Tongue == Tongue.French ? fr : en;
}
