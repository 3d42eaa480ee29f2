using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CielOuvert.Accounts.Mail;
using CielOuvert.Accounts.Provider;
using CielOuvert.Exchange.Web.Finding;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Limits;
using CielOuvert.Tests.Databases;
using CielOuvert.Tests.Demo;
using CielOuvert.Tests.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(ServedDemo))]

namespace CielOuvert.Tests.Site;

/// <summary>A register with its site, really served on a free port.</summary>
public sealed class ServedRegister : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly WebApplication site;

    private ServedRegister(TestDatabase database, Register.Register register, WebApplication site)
    {
        (this.database, Register, this.site) = (database, register, site);
        var address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Single().Replace("[::]", "127.0.0.1") ?? throw new InvalidOperationException("It does not listen.");
        // Without cookies: one of a form that another test read would keep any page from being kept, and from having a tag.
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(address) };
    }

    public Register.Register Register { get; }

    /// <summary>Where the register is: what another process would open.</summary>
    public string Location => database.Location;

    /// <summary>What the site is made of, for what no page shows.</summary>
    public IServiceProvider Services => site.Services;

    /// <summary>Every address that it answers.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => ((IEndpointRouteBuilder)site).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    /// <summary>A browser that follows no redirect and says nothing that it was not told to say.</summary>
    public HttpClient Client { get; }

    public static Task<ServedRegister> Empty() => Empty(TimeProvider.System);

    public static async Task<ServedRegister> Empty(TimeProvider clock, MailSettings? mail = null, string urls = "http://127.0.0.1:0", ProviderSettings? provider = null, string? contact = null, LimitSettings? limits = null)
    {
        var database = await TestDatabase.Fresh();
        var opened = await CielOuvert.Register.Register.OpenOrCreate(database.Location, clock, CancellationToken.None);
        var register = opened.IsDone(out var done) ? done : throw new InvalidOperationException(opened.Refusals[0].What.En);
        var site = SiteHost.Build(register, new(urls, mail, provider, SecurityText.Parse(contact)?.Value) { Limits = limits ?? LimitSettings.Usual }, clock);
        await site.StartAsync();
        return new(database, register, site);
    }

    public static async Task<ServedRegister> Demo()
    {
        var served = await Empty();
        var read = await Folder.Read(DemoFolder.Path, CancellationToken.None);
        if (!read.IsDone(out var folder)) throw new InvalidOperationException(read.Refusals[0].What.En);
        var loaded = await Loading.Load(served.Register, folder, Author.Keeper, CancellationToken.None);
        return loaded.IsDone(out _) ? served : throw new InvalidOperationException(loaded.Refusals[0].What.En);
    }

    public async Task Commit(params IReadOnlyList<Change> changes)
    {
        var outcome = await Register.Commit(changes, Author.Keeper, "for a test", CancellationToken.None);
        if (!outcome.IsDone(out _)) throw new InvalidOperationException(outcome.Refusals[0].What.En);
    }

    public Task<HttpResponseMessage> Get(string path, params IReadOnlyList<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }

    /// <summary>A page that is there.</summary>
    public async Task<IHtmlDocument> Page(string path)
    {
        using var response = await Get(path);
        var html = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, $"{path} {response.Headers.Location}");
        return Parse(html);
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        // As `serve` does: what goes on behind the pages ends before the register is closed.
        await site.StopAsync();
        await site.DisposeAsync();
        await Register.DisposeAsync();
        await database.DisposeAsync();
    }
}

/// <summary>The demonstration register, served once for the whole run. Nobody changes it.</summary>
public sealed class ServedDemo : IAsyncLifetime
{
    private ServedRegister? served;

    public ServedRegister Site => served ?? throw new InvalidOperationException("It is not served yet.");

    public async ValueTask InitializeAsync() => served = await ServedRegister.Demo();

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }
}
