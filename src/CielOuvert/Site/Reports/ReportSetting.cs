using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;
using CielOuvert.Site.Layout;
using Microsoft.AspNetCore.Components;

namespace CielOuvert.Site.Reports;

/// <summary>How a report is shown as HTML: on the site its links are the site’s own, in a file they are whole.</summary>
/// <param name="Language">BCP 47 of the document.</param>
/// <param name="AddressOf">The address to write for one that the document prints.</param>
public sealed record ReportSetting(Tongue Tongue, string Language, Func<string, string> AddressOf)
{
    /// <summary>For a page of the site that is public at an address: what is under it is written without it.</summary>
    public static ReportSetting OnSite(Document document, Uri publicAddress)
    {
        var home = publicAddress.OriginalString.TrimEnd('/');
        return new(ReportWords.TongueOf(document), document.Language, address => address.StartsWith(home + "/", StringComparison.Ordinal) ? address[home.Length..] : address);
    }

    /// <summary>For a file that may be read anywhere.</summary>
    public static ReportSetting InFile(Document document) => new(ReportWords.TongueOf(document), document.Language, address => address);
}

/// <summary>A part of a report: it knows nothing of the visit, since a report is also written to a file.</summary>
public abstract class ReportView : ComponentBase
{
    [Parameter, EditorRequired]
    public required ReportSetting Setting { get; set; }

    protected Tongue Tongue => Setting.Tongue;

    protected string T(Phrase phrase) => Typeset.In(Tongue, phrase.In(Tongue));
}
