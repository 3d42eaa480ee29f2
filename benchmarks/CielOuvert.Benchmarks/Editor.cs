using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CielOuvert.Accounts;
using CielOuvert.Accounts.SignedIn;
using CielOuvert.Accounts.Tables;

namespace CielOuvert.Benchmarks;

/// <summary>Somebody signed in at the desk, with a browser that sends forms as they stand.</summary>
internal sealed class Editor : IDisposable
{
    private readonly string cookie;
    private HttpClient? client;

    private Editor(string cookie) => this.cookie = cookie;

    private HttpClient Client => client ?? throw new InvalidOperationException("It goes nowhere yet.");

    public static async Task<Editor> Of(Register.Register register, string name, CancellationToken stop)
    {
        var room = new AccountRoom(register);
        var added = await new AccountBook(room, TimeProvider.System).Add(Email(name), name, Role.Editor, stop);
        if (!added.IsDone(out var account)) throw new InvalidOperationException(added.Refusals[0].ToString());
        return new($"ciel-session={(await new Sessions(room, TimeProvider.System).Begin(account.Id, "bench", stop)).Text}");
    }

    /// <summary>Goes to where the program is served.</summary>
    public void Goes(string address)
    {
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(address) };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
    }

    public async Task<OpenedForm> Open(string slug, CancellationToken stop)
    {
        var path = $"/fr/bureau/modifier/{slug}";
        var page = new HtmlParser().ParseDocument(await Client.GetStringAsync(path, stop));
        var form = page.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>().First();
        return new(slug, path, [.. form.Elements.SelectMany(Standing)]);
    }

    public async Task<HttpStatusCode> Save(OpenedForm form, int attendance, string why, CancellationToken stop)
    {
        var typed = new Dictionary<string, string> { ["attendance"] = attendance.ToString(CultureInfo.InvariantCulture), ["_why"] = why };
        using var content = new FormUrlEncodedContent(form.Fields.Where(field => !typed.ContainsKey(field.Key)).Concat(typed));
        using var response = await Client.PostAsync(form.Path, content, stop);
        return response.StatusCode;
    }

    public void Dispose() => client?.Dispose();

    private static EmailAddress Email(string name) =>
        EmailAddress.Parse($"{name.Replace(' ', '-')}@bench.example").IsDone(out var email) ? email : throw new InvalidOperationException(name);

    private static IEnumerable<KeyValuePair<string, string>> Standing(object element) => element switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Name: null or "" } => [],
        IHtmlInputElement input => [KeyValuePair.Create(input.Name ?? "", input.Value)],
        IHtmlTextAreaElement { Name: { } name } text => [KeyValuePair.Create(name, text.Value)],
        IHtmlSelectElement { Name: { } name } choice => [KeyValuePair.Create(name, choice.Value ?? "")],
        _ => [],
    };
}

/// <summary>A form as it was when it was opened.</summary>
internal sealed record OpenedForm(string Slug, string Path, IReadOnlyList<KeyValuePair<string, string>> Fields);
