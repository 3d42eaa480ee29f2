using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CielOuvert.Benchmarks;

/// <summary>A site for Hugo, of as many pages as ours: the text of each as Markdown, and around it the frame of our own pages as its template.</summary>
internal static partial class HugoSite
{
    public static string Of(string folder, IReadOnlyList<string> pages)
    {
        foreach (var name in (string[])["content", Path.Combine("layouts", "_default")]) Directory.CreateDirectory(Path.Combine(folder, name));
        File.WriteAllText(Path.Combine(folder, "config.toml"), "baseURL = \"https://example.org/\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\", \"section\", \"home\", \"404\"]\n");
        var frame = File.ReadAllText(pages.First(page => page.EndsWith("evenement-0.html", StringComparison.Ordinal)));
        var main = MainPart().Match(frame);
        // A page of theirs is named by its file, and says its title where ours do.
        var template = Title().Replace(frame[..main.Groups[1].Index], "<title>{{ .Title }}</title>") + "<h1>{{ .Title }}</h1>{{ .Content }}" + frame[(main.Groups[1].Index + main.Groups[1].Length)..];
        File.WriteAllText(Path.Combine(folder, "layouts", "_default", "single.html"), template);
        for (var number = 0; number < pages.Count; number++)
            File.WriteAllText(Path.Combine(folder, "content", $"p{number}.md"), Markdown(File.ReadAllText(pages[number])));
        return folder;
    }

    private static string Markdown(string page)
    {
        var title = Plain(Title().Match(page).Groups[1].Value).Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
        var text = new StringBuilder($"+++\ntitle = \"{title}\"\n+++\n");
        var links = Link().Replace(MainPart().Match(page) is { Success: true } main ? main.Groups[1].Value : "", link => $"[{Plain(link.Groups[2].Value)}]({link.Groups[1].Value})");
        foreach (var passage in Blocks().Split(links).Select(Plain).Where(passage => passage.Length > 0)) text.Append(passage).Append("\n\n");
        return text.ToString();
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " ")).ReplaceLineEndings(" ").Replace("{{", "{", StringComparison.Ordinal).Trim();

    [GeneratedRegex("<main[^>]*>(.*)</main>", RegexOptions.Singleline)]
    private static partial Regex MainPart();

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex Title();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Link();

    [GeneratedRegex("</(?:p|h1|h2|h3|li|dd|dt|div)>")]
    private static partial Regex Blocks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
