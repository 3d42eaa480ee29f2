using System.Text;

namespace CielOuvert.Tests.Formats.WordPress;

/// <summary>A WordPress export of a few items, as WordPress 6 writes one.</summary>
internal static class AnExport
{
    public static byte[] Of(params IReadOnlyList<string> items) => Encoding.UTF8.GetBytes(Text(items));

    public static string Text(params IReadOnlyList<string> items) => $"""
        <?xml version="1.0" encoding="UTF-8" ?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel>
        <title>La revue</title><link>https://revue.example</link><language>fr-FR</language>
        <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://revue.example</wp:base_blog_url>
        <wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[ada]]></wp:author_login><wp:author_email><![CDATA[ada@example.org]]></wp:author_email><wp:author_display_name><![CDATA[Ada Lovelace]]></wp:author_display_name></wp:author>
        {string.Join('\n', items)}
        </channel></rss>
        """;

    public static string Post(int id, string title, string html, string type = "post", string status = "publish", string date = "2020-11-20 08:30:00", string more = "", string? link = null) => $"""
        <item><title><![CDATA[{title}]]></title><link>{link ?? $"https://revue.example/2020/11/20/article-{id}/"}</link><dc:creator><![CDATA[ada]]></dc:creator>
        <content:encoded><![CDATA[{html}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
        <wp:post_id>{id}</wp:post_id><wp:post_date><![CDATA[{date}]]></wp:post_date><wp:post_parent>0</wp:post_parent><wp:post_type><![CDATA[{type}]]></wp:post_type><wp:status><![CDATA[{status}]]></wp:status>
        <category domain="category" nicename="zoom"><![CDATA[Coincés dans Zoom]]></category>{more}</item>
        """;
}
