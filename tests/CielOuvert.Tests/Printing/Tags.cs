using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace CielOuvert.Tests.Printing;

/// <summary>Reads a tagged PDF as a screen reader does: by its structure tree, whatever the order in which the pages are painted.</summary>
internal sealed class Tags
{
    private readonly PdfDocument pdf;
    private readonly List<string> said = [];
    private readonly Dictionary<IndirectReference, Dictionary<int, string>> pages = [];

    private Tags(PdfDocument pdf) => this.pdf = pdf;

    public static string Read(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        var tags = new Tags(pdf);
        tags.KnowPages();
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        catalog.TryGet(NameToken.Create("StructTreeRoot"), out var root).ShouldBeTrue("The file has no structure tree.");
        tags.Walk(root, page: null);
        return string.Concat(tags.said);
    }

    private void KnowPages()
    {
        var kids = new Queue<IToken>([Of(pdf.Structure.Catalog.CatalogDictionary, "Pages") ?? throw new InvalidOperationException("The file has no pages.")]);
        var number = 0;
        while (kids.TryDequeue(out var kid))
        {
            var node = Known(kid) as DictionaryToken ?? throw new InvalidOperationException("A page is a dictionary.");
            if (Known(Of(node, "Kids")) is ArrayToken children)
            {
                // Pages are read depth first: what a node holds comes before what follows it.
                kids = new Queue<IToken>([.. children.Data, .. kids]);
            }
            else if (kid is IndirectReferenceToken reference)
            {
                var marked = new Dictionary<int, string>();
                foreach (var element in pdf.GetPage(++number).GetMarkedContents()) Collect(element, marked);
                pages[reference.Data] = marked;
            }
        }
    }

    private static void Collect(MarkedContentElement element, Dictionary<int, string> marked)
    {
        if (element.MarkedContentIdentifier >= 0)
        {
            marked[element.MarkedContentIdentifier] = marked.GetValueOrDefault(element.MarkedContentIdentifier, "") + Words(element);
        }

        foreach (var child in element.Children.Where(child => child.MarkedContentIdentifier >= 0)) Collect(child, marked);
    }

    private static string Words(MarkedContentElement element) =>
        element.ActualText ?? string.Concat(element.Letters.Select(letter => letter.Value)) + string.Concat(element.Children.Select(Words));

    private void Walk(IToken token, IndirectReference? page)
    {
        switch (Known(token))
        {
            case ArrayToken array:
                foreach (var item in array.Data) Walk(item, page);
                break;
            case NumericToken identifier when page is { } on:
                said.Add(pages[on].GetValueOrDefault(identifier.Int, ""));
                break;
            case DictionaryToken node:
                var own = Of(node, "Pg") is IndirectReferenceToken reference ? reference.Data : page;
                if (Of(node, "MCID") is { } content) Walk(content, own);
                else if (Of(node, "K") is { } kids) Walk(kids, own);
                break;
        }
    }

    private IToken? Known(IToken? token) => token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : token;

    private static IToken? Of(DictionaryToken node, string key) => node.TryGet(NameToken.Create(key), out var token) ? token : null;
}
