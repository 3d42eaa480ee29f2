using CielOuvert.Formats.Words;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace CielOuvert.Formats.Files;

/// <summary>Looks in every object that a PDF leads to for what would run, or bring something else along: programs, launched commands, attached files, forms in XML.</summary>
internal static class PdfActions
{
    private const int MostObjects = 500_000;

    private static readonly HashSet<string> Keys = ["JS", "JavaScript", "EmbeddedFiles", "EmbeddedFile", "RichMedia", "XFA", "RichMediaContent"];
    private static readonly HashSet<string> Acts = ["JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition", "RichMediaExecute", "GoToE", "Movie"];

    /// <summary>Why the document is not taken; null when it holds none of it.</summary>
    public static Phrase? Of(PdfDocument document)
    {
        var waiting = new Stack<IToken>([document.Structure.Catalog.CatalogDictionary]);
        var seen = new HashSet<IndirectReferenceToken>();
        for (var count = 0; waiting.TryPop(out var token); count++)
        {
            if (count > MostObjects) return FileWords.PdfTooIntricate;
            switch (token)
            {
                case IndirectReferenceToken reference when seen.Add(reference):
                    if (document.Structure.GetObject(reference.Data) is { Data: { } target }) waiting.Push(target);
                    break;
                case ArrayToken array:
                    foreach (var item in array.Data) waiting.Push(item);
                    break;
                case StreamToken stream:
                    waiting.Push(stream.StreamDictionary);
                    break;
                case DictionaryToken dictionary:
                    if (IsActive(dictionary)) return FileWords.ActivePdf;
                    foreach (var value in dictionary.Data.Values) waiting.Push(value);
                    break;
            }
        }

        return null;
    }

    private static bool IsActive(DictionaryToken dictionary) =>
        dictionary.Data.Keys.Any(Keys.Contains) ||
        (dictionary.Data.TryGetValue("S", out var act) && act is NameToken name && Acts.Contains(name.Data));
}
