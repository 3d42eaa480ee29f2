using CielOuvert.Formats.Words;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Dumps.Download;

/// <summary>The page where everything public is taken away.</summary>
public sealed class DownloadPages(DownloadShelf shelf)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The segment of its address.</summary>
    public static readonly Phrase Path = new("donnees", "data");

    public async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        // What is ready changes without any commit.
        visit.Browser.KeepNothing();
        return Answer.Show<DownloadPage, DownloadModel>(visit, new(visit.Archive is null ? await shelf.Ready(Patience, stop) : null, DownloadAnswer.AddressOf(visit)));
    }
}

/// <summary>What can be taken away.</summary>
/// <param name="Ready">Null while it is being made.</param>
/// <param name="Address">Where it is taken, under the site.</param>
public sealed record DownloadModel(ReadyDownload? Ready, string Address);
