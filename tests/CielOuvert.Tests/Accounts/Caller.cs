using System.Net;
using AngleSharp.Html.Dom;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Forms;
using CielOuvert.Accounts.Mail;
using CielOuvert.Accounts.SignedIn;
using CielOuvert.Accounts.Tables;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace CielOuvert.Tests.Accounts;

/// <summary>A person in front of a browser: it keeps cookies, follows no redirect, and posts forms as they stand on their page.</summary>
public sealed class Caller : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly ServedRegister site;
    private readonly HttpClient client;

    private Caller(ServedRegister site)
    {
        this.site = site;
        // By its name: keys are of a domain, and an address of numbers is none.
        Root = new UriBuilder(site.Client.BaseAddress ?? throw new InvalidOperationException("It has an address.")) { Host = "localhost" }.Uri;
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Root };
    }

    /// <summary>The site, as this person calls it.</summary>
    public Uri Root { get; }

    public static Caller Stranger(ServedRegister site) => new(site);

    /// <summary>Somebody with a role, signed in. The account is made.</summary>
    public static async Task<Caller> With(Role role, ServedRegister site, string? email = null)
    {
        var account = await Given(site, email ?? $"{RoleNames.CodeOf(role)}@example.org", role);
        var caller = new Caller(site);
        var secret = await site.Services.GetRequiredService<Sessions>().Begin(account.Id, "a test", CancellationToken.None);
        caller.Holds("ciel-session", secret.Text);
        return caller;
    }

    public static async Task<Account> Given(ServedRegister site, string email, Role role = Role.Contributor) =>
        ARegister.Done(await site.Services.GetRequiredService<AccountBook>().Add(Address(email), email.Split('@')[0], role, CancellationToken.None));

    public static EmailAddress Address(string email) => ARegister.Done(EmailAddress.Parse(email));

    /// <summary>What its browser keeps under a name; null when nothing.</summary>
    public string? Cookie(string name) => cookies.GetCookies(Root)[name]?.Value;

    public void Holds(string cookie, string value) => cookies.Add(Root, new Cookie(cookie, value));

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(path);

    public async Task<IHtmlDocument> Page(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await Get(path);
        var html = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, $"{path} {answer.Headers.Location}");
        return ServedRegister.Parse(html);
    }

    /// <summary>Opens a page, fills the form of it that leads to an action, and sends it.</summary>
    public async Task<HttpResponseMessage> Send(string page, string action, params IReadOnlyList<(string Field, string Value)> fields) =>
        await Post(action, [(FormToken.Field, TokenOf(await Page(page), action)), .. fields]);

    /// <summary>Sends these fields and no other.</summary>
    public Task<HttpResponseMessage> Post(string action, params IReadOnlyList<(string Field, string Value)> fields) =>
        client.PostAsync(action, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Field, field.Value))));

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => client.SendAsync(request);

    public static string TokenOf(IHtmlDocument page, string action) =>
        page.QuerySelectorAll("form").First(form => form.GetAttribute("action") == action).QuerySelectorAll($"input[name={FormToken.Field}]").Single().GetAttribute("value") ?? "";

    /// <summary>Asks for a letter, and gives the path of the link in it.</summary>
    public async Task<string> AskForLink(string email, string page = "/fr/connexion")
    {
        var mailbox = site.Services.GetRequiredService<Mailbox>();
        var before = mailbox.Letters.Count;
        using var asked = await Send(page, page.Split('?')[0], [("email", email), .. Back(page)]);
        asked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        for (var tries = 0; tries < 200 && mailbox.Letters.Count == before; tries++) await Task.Delay(25);
        var letter = mailbox.Letters[0].Letter;
        letter.To.Text.ShouldBe(email);
        return new Uri(letter.Text.Split("\n\n").Single(part => part.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
    }

    /// <summary>Signs in by a letter, as a person does.</summary>
    public async Task<HttpResponseMessage> SignInBy(string link) => await Send(link, link);

    public void Dispose() => client.Dispose();

    private static IEnumerable<(string, string)> Back(string page) => page.Split("back=") is [_, var back] ? [("back", Uri.UnescapeDataString(back))] : [];
}
