using System.Net;
using System.Text.RegularExpressions;

namespace CielOuvert.Journeys.Accounts;

/// <summary>Signs in without a browser, as a person would with one: asks for a letter, opens its link, presses the button.</summary>
public static partial class SignIn
{
    /// <returns>The session.</returns>
    public static async Task<string> ByLetter(Uri site, Func<Task<string>> letters, string email)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = site };
        await Send(http, "/en/sign-in", ("email", email));
        await Send(http, await LinkTo(email, letters));
        return cookies.GetCookies(site)["ciel-session"]?.Value ?? throw new InvalidOperationException($"{email} was not let in.");
    }

    /// <summary>The path of the link in the last letter to somebody.</summary>
    public static async Task<string> LinkTo(string email, Func<Task<string>> letters)
    {
        for (var tries = 0; tries < 100; tries++, await Task.Delay(100))
        {
            var letter = (await letters()).Split("<article").Skip(1).FirstOrDefault(article => article.Contains(email, StringComparison.Ordinal));
            if (letter is not null && Link().Match(letter) is { Success: true } link) return link.Groups[1].Value;
        }

        throw new InvalidOperationException($"No letter came for {email}.");
    }

    private static async Task Send(HttpClient http, string path, params IEnumerable<(string Field, string Value)> fields)
    {
        var token = Token().Match(await http.GetStringAsync(path)).Groups[1].Value;
        var sent = await http.PostAsync(path, new FormUrlEncodedContent([new("ciel-token", token), .. fields.Select(field => KeyValuePair.Create(field.Field, field.Value))]));
        sent.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"ciel-token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"https?://[^/\"]+([^\"]+)\"")]
    private static partial Regex Link();
}
