using CielOuvert.Exchange.Described;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Twins;

/// <summary>What a twin's answer links to in its header (RFC 8288): its page, its neighbours in pages, and where all is described.</summary>
public static class TwinLinks
{
    public static IReadOnlyList<Link> Of(Telling telling)
    {
        // A set of links stands for no page.
        if (telling.Twin.Use == TwinUse.ToNavigate) return [];
        var links = new List<Link> { new(telling.Page, "alternate", "text/html") };
        if (telling.Only is not null) links.AddRange([Signposts.Signposts.ToDescribed(telling.Page), .. Signposts.Signposting.Linksets(telling.Page)]);
        if (telling.First is { } first) links.Add(new(first, "first", telling.Twin.MediaType));
        if (telling.Next is { } next) links.Add(new(next, "next", telling.Twin.MediaType));
        return [.. links, .. DescribedPages.Links(telling.Visit)];
    }
}
