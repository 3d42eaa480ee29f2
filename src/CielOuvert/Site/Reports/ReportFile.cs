using CielOuvert.Report.Chapters;
using CielOuvert.Site.Assets;
using CielOuvert.Site.Pages;
using Microsoft.Extensions.Logging.Abstractions;

namespace CielOuvert.Site.Reports;

/// <summary>Writes a report as HTML to a folder: the same components as the site, with the style sheet and the fonts beside it.</summary>
public static class ReportFile
{
    public const string StyleSheet = "report.css";

    /// <param name="folder">Must exist.</param>
    /// <param name="name">Of the file, without extension: the slug of the edition.</param>
    public static async Task Write(Document document, string folder, string name, CancellationToken stop)
    {
        foreach (var (path, bytes) in SiteAssets.ForFiles(StyleSheet))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
            await File.WriteAllBytesAsync(file, bytes, stop);
        }

        await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.html"), await Html(document, name), stop);
    }

    /// <summary>The page. The same document gives the same bytes.</summary>
    public static async Task<byte[]> Html(Document document, string name)
    {
        await using var services = new ServiceCollection().AddSingleton(Rendering.Encoder).BuildServiceProvider();
        var shows = new Dictionary<string, object?>
        {
            [nameof(ReportFilePage.Setting)] = ReportSetting.InFile(document),
            [nameof(ReportFilePage.Document)] = document,
            [nameof(ReportFilePage.Name)] = name,
        };
        return await Rendering.Render(typeof(ReportFilePage), shows, services, NullLoggerFactory.Instance);
    }
}
