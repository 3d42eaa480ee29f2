using CielOuvert.Formats.Words;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Twins;

/// <summary>Where twins are: at the address of the page, with their extension after its path.</summary>
public static class TwinAddress
{
    public static string Of(Selection selection, Twin twin, Visit visit)
    {
        var page = SelectionAddress.Of(twin.IsPaged ? selection : selection.FirstPage, visit.Tongue, visit.Frame.Labels);
        return page.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? $"{page[..mark]}.{twin.Extension}{page[mark..]}" : $"{page}.{twin.Extension}";
    }

    public static string Of(Record record, Twin twin, Tongue tongue) => $"{Paths.Of(record, tongue)}.{twin.Extension}";
}
