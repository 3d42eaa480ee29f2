using CielOuvert.Accounts;
using CielOuvert.Site.Frames;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging.Console;

namespace CielOuvert.Site.Hosting;

/// <summary>The public site of a register, as a web application: nothing is in it that the site does not use, so that it starts at once.</summary>
public static class SiteHost
{
    /// <summary>Builds the site. The register stays the caller's: the site does not close it.</summary>
    public static WebApplication Build(Register.Register register, SiteOptions options, TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "ciel", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(options.Urls.Split(';'));
        builder.Logging.AddSimpleConsole(console => console.ColorBehavior = LoggerColorBehavior.Disabled).SetMinimumLevel(LogLevel.Warning);
        // A start that fails is told by whoever asked for it. Once started, the host alone can tell what fails behind the pages.
        var isStarted = false;
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => isStarted && level >= LogLevel.Warning);
        AddServices(builder.Services, register, clock);
        builder.Services.AddSingleton(new Limits.Allowances(options.Limits, clock));
        Exchange.Crossing.AddTo(builder.Services);
        Exchange.Dumps.Download.DownloadMap.AddTo(builder.Services);
        Exchange.Web.WebMap.AddTo(builder.Services, options);
        Desk.Remarks.RemarkMap.AddTo(builder.Services);
        AccountMap.AddTo(builder.Services, options);
        Desk.Imports.ImportMap.AddTo(builder.Services);
        Desk.Privacy.PrivacyMap.AddTo(builder.Services);
        Desk.Upkeep.UpkeepMap.AddTo(builder.Services);
        var site = builder.Build();
        site.Lifetime.ApplicationStarted.Register(() => isStarted = true);
        site.UseMiddleware<Faults>();
        site.UseMiddleware<SecurityHeaders>();
        site.UseMiddleware<AssetFiles>();
        site.UseMiddleware<Exchange.Twins.Negotiating>();
        site.UseMiddleware<PageCache>();
        Exchange.Crossing.Answer(site);
        site.UseMiddleware<Exchange.ReadingOnly>();
        site.UseForwardedHeaders(Proxy);
        site.UseMiddleware<Signing>();
        site.UseRouting();
        site.UseMiddleware<Limits.Limiting>();
        if (options.Provider is not null) site.UseAuthentication();
        site.UseMiddleware<Enforcing>();
        SiteMap.Map(site);
        Exchange.ExchangeMap.Map(site);
        Exchange.Dumps.Download.DownloadMap.Map(site);
        Exchange.Web.WebMap.Map(site);
        Desk.DeskMap.Map(site);
        Desk.Imports.ImportMap.Map(site);
        Desk.Remarks.RemarkMap.Map(site);
        Desk.Privacy.PrivacyMap.Map(site);
        Desk.Upkeep.UpkeepMap.Map(site);
        return site;
    }

    /// <summary>What a proxy on this machine says of who calls; the word of any other machine is not taken.</summary>
    private static ForwardedHeadersOptions Proxy => new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };

    /// <summary>The addresses it really listens on, once started.</summary>
    public static IReadOnlyCollection<string> AddressesOf(WebApplication site) => [.. site.Urls];

    private static void AddServices(IServiceCollection services, Register.Register register, TimeProvider clock)
    {
        services.AddRoutingCore();
        // What warms or watches may fail: it is logged, and the site goes on.
        services.Configure<HostOptions>(host => host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
        services.AddSingleton(register);
        services.AddSingleton(clock);
        services.AddSingleton(Rendering.Encoder);
        services.AddSingleton<Assets.SiteAssets>();
        services.AddSingleton<FrameCache>();
        services.AddSingleton<PageStore>();
        services.AddSingleton<JournalWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<JournalWatch>());
        services.AddHostedService<TextWarming>();
        services.AddScoped<PageWriter>();
        services.AddSingleton<Reports.EditionPrints>();
    }
}
