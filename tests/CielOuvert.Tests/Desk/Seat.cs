using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CielOuvert.Accounts;
using CielOuvert.Accounts.SignedIn;
using CielOuvert.Accounts.Tables;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Desk;

/// <summary>Somebody at the desk: signed in, filling the forms that the pages really hold.</summary>
public sealed class Seat : IDisposable
{
    private readonly HttpClient client;

    private Seat(HttpClient client, string name) => (this.client, Name) = (client, name);

    public string Name { get; }

    public static async Task<Seat> Of(ServedRegister served, Role role, string name = "Ada Lovelace")
    {
        var room = new AccountRoom(served.Register);
        long id;
        await using (var tables = await room.Open(CancellationToken.None))
        {
            var account = new Account { Handle = Guid.CreateVersion7().ToString("N"), Email = $"{Guid.CreateVersion7():N}@desk.example", Name = name, Role = role, Added = DateTime.UnixEpoch };
            tables.Add(account);
            await tables.SaveChangesAsync();
            id = account.Id;
        }

        var secret = await new Sessions(room, TimeProvider.System).Begin(id, "test", CancellationToken.None);
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = served.Client.BaseAddress };
        client.DefaultRequestHeaders.Add("Cookie", $"ciel-session={secret.Text}");
        return new(client, name);
    }

    /// <summary>Somebody who is not signed in, with a browser that keeps cookies.</summary>
    /// <param name="from">Where the proxy on this machine says that they call from; null when they call from here.</param>
    public static Seat OfNobody(ServedRegister served, string? from = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = served.Client.BaseAddress };
        if (from is not null) client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        return new(client, "");
    }

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(path);

    /// <summary>Sends these fields and no other.</summary>
    public Task<HttpResponseMessage> Post(string path, params IReadOnlyList<(string Name, string Value)> fields) =>
        client.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public async Task<IHtmlDocument> Page(string path)
    {
        using var response = await client.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path} {response.Headers.Location}");
        return ServedRegister.Parse(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Fills the first form of a page that is posted, and presses a button.</summary>
    public async Task<Sent> Fill(string path, params IReadOnlyList<(string Name, string Value)> typed) => await Fill(path, await Page(path), typed);

    /// <summary>The same, in a page that was opened before.</summary>
    public async Task<Sent> Fill(string path, IHtmlDocument page, params IReadOnlyList<(string Name, string Value)> typed)
    {
        var form = page.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>().First();
        var names = typed.Select(one => one.Name).ToHashSet();
        var fields = Standing(form).Where(field => !names.Contains(field.Key)).Concat(typed.Where(one => one.Value.Length > 0).Select(one => KeyValuePair.Create(one.Name, one.Value)));
        using var content = new FormUrlEncodedContent(fields);
        using var response = await client.PostAsync(path, content);
        return new(response.StatusCode, response.Headers.Location?.ToString(), ServedRegister.Parse(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Brings a file by the first form of a page that takes one.</summary>
    public async Task<Sent> Bring(string path, string name, byte[] bytes)
    {
        var form = (await Page(path)).QuerySelectorAll("form[enctype='multipart/form-data']").OfType<IHtmlFormElement>().First();
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in Standing(form).Where(field => field.Key != "file")) content.Add(new StringContent(value), field);
        content.Add(new ByteArrayContent(bytes), "file", name);
        using var response = await client.PostAsync(path, content);
        return new(response.StatusCode, response.Headers.Location?.ToString(), ServedRegister.Parse(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Fills the first form of a page that takes files, with files, and presses a button.</summary>
    public async Task<Sent> FillWithFiles(string path, IReadOnlyList<(string Name, string Value)> typed, params IReadOnlyList<(string Field, string Name, byte[] Bytes)> files)
    {
        var form = (await Page(path)).QuerySelectorAll("form[enctype='multipart/form-data']").OfType<IHtmlFormElement>().First();
        var names = typed.Select(one => one.Name).ToHashSet();
        var isFile = form.QuerySelectorAll("input[type=file]").Select(input => input.GetAttribute("name")).ToHashSet();
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in Standing(form).Where(field => !names.Contains(field.Key) && !isFile.Contains(field.Key)).Concat(typed.Select(one => KeyValuePair.Create(one.Name, one.Value))))
            content.Add(new StringContent(value), field);
        foreach (var (field, name, bytes) in files) content.Add(new ByteArrayContent(bytes), field, name);
        return await Post(path, content);
    }

    /// <summary>Sends what no form of ours would.</summary>
    public async Task<Sent> Post(string path, HttpContent content)
    {
        using var response = await client.PostAsync(path, content);
        return new(response.StatusCode, response.Headers.Location?.ToString(), ServedRegister.Parse(await response.Content.ReadAsStringAsync()));
    }

    public void Dispose() => client.Dispose();

    /// <summary>What a browser would send of a form as it stands (HTML, 4.10.22).</summary>
    private static IEnumerable<KeyValuePair<string, string>> Standing(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Name: null or "" }:
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(input.Name ?? "", input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { } name } text:
                    yield return KeyValuePair.Create(name, text.Value);
                    break;
                case IHtmlSelectElement { Name: { } name } choice:
                    yield return KeyValuePair.Create(name, choice.Value ?? "");
                    break;
            }
        }
    }
}

/// <summary>What the desk answered to a form.</summary>
/// <param name="To">Where it sends the browser; null when it shows a page.</param>
public sealed record Sent(HttpStatusCode Status, string? To, IHtmlDocument Page)
{
    public string ValueOf(string name) => Page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement text => text.Value,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement choice => choice.Value ?? "",
        var other => throw new InvalidOperationException($"No input {name}: {other?.TagName}."),
    };

    /// <summary>What is said beside the input of a field.</summary>
    public string WrongAt(string name) => string.Join(' ', Page.QuerySelectorAll($"[id='f-{name}-wrong']").Select(one => one.TextContent));
}
