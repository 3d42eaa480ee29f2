using System.Collections.Immutable;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Signposts;

/// <summary>
/// What leads a robot from the page of a record to its files, to what describes it and to who made it, and back (FAIR Signposting, 2 October 2023): in
/// the header of each answer, and whole in a set of links (RFC 9264).
/// </summary>
/// <param name="Page">Of the record, absolute.</param>
/// <param name="OfPage">What the page is linked to, less the sets of links.</param>
/// <param name="Linksets">Where all of it is, in both writings.</param>
public sealed record Signposts(Uri Page, IReadOnlyList<Link> OfPage, IReadOnlyList<Link> Linksets)
{
    public const string CiteAs = "cite-as";
    public const string Collection = "collection";
    public const string DescribedBy = "describedby";
    public const string Describes = "describes";
    public const string Item = "item";
    public const string Licence = "license";
    public const string Linkset = "linkset";
    public const string Type = "type";

    private const string Html = "text/html";

    /// <summary>Servers in between take a header of four kilobytes at most unless told otherwise, and there are other lines in it.</summary>
    private const int MostInHeader = 3000;

    /// <summary>The relations that stay in a header when the others would not fit.</summary>
    private static readonly ImmutableHashSet<string> Kept = [CiteAs, Type];

    /// <summary>What the page says in its header. What has hundreds of authors names them in its sets of links alone.</summary>
    public IReadOnlyList<Link> Header => OfPage.Concat(Linksets).Sum(link => link.ToString().Length) <= MostInHeader
        ? [.. OfPage, .. Linksets]
        : [.. OfPage.Where(link => Kept.Contains(link.Relation)), .. Linksets];

    /// <summary>All that is linked to something: the page, then its files, then what describes it.</summary>
    public IReadOnlyList<(Uri Anchor, IReadOnlyList<Link> Links)> All =>
    [
        (Page, OfPage),
        .. To(Item).Select(item => (item, (IReadOnlyList<Link>)[ToCollection(Page), .. OfPage.Where(link => link.Relation is CiteAs or Licence)])),
        .. To(DescribedBy).Select(form => (form, (IReadOnlyList<Link>)[ToDescribed(Page)])),
    ];

    /// <summary>From a file to the page of what it is of.</summary>
    public static Link ToCollection(Uri page) => new(page, Collection, Html);

    /// <summary>From what describes a record to its page.</summary>
    public static Link ToDescribed(Uri page) => new(page, Describes, Html);

    private IEnumerable<Uri> To(string relation) => OfPage.Where(link => link.Relation == relation).Select(link => link.To).Distinct();
}
