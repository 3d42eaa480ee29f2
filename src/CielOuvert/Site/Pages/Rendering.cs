using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CielOuvert.Site.Pages;

/// <summary>
/// Makes the HTML of a component, in a request or outside of one. <c>HtmlRenderer</c> is the renderer under <c>RazorComponentResult</c>, without
/// what a static page has no use for.
/// </summary>
public static class Rendering
{
    /// <summary>Lets letters be: by default each é would become an entity, a larger page and 28 times the cost of each accent.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    public static async Task<byte[]> Render(Type view, IReadOnlyDictionary<string, object?> shows, IServiceProvider services, ILoggerFactory logs)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync(view, ParameterView.FromDictionary(shows.ToDictionary()));
            using var text = new StringWriter(new StringBuilder(32 * 1024));
            text.Write("<!doctype html>\n");
            root.WriteHtmlTo(text);
            return Utf8(text.GetStringBuilder());
        });
    }

    private static byte[] Utf8(StringBuilder text)
    {
        using var bytes = new MemoryStream(text.Length + (text.Length / 16));
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
            foreach (var chunk in text.GetChunks()) writer.Write(chunk);
        return bytes.ToArray();
    }
}
