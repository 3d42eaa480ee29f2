using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Lists;
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
        var kinds = (await AllKindsPages.Read(visit, stop)).Where(one => one.Count > 0).Select(one => one.Kind);
        return Answer.Show<DownloadPage, DownloadModel>(visit, new(visit.Archive is null ? await shelf.Ready(Patience, stop) : null, DownloadAnswer.AddressOf(visit), [.. kinds]));
    }
}

/// <summary>What can be taken away.</summary>
/// <param name="Ready">Null while it is being made.</param>
/// <param name="Address">Where it is taken, under the site.</param>
/// <param name="Kinds">Those of which there is anything.</param>
public sealed record DownloadModel(ReadyDownload? Ready, string Address, IReadOnlyList<Kind> Kinds);
