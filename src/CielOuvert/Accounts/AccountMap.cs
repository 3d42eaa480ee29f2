using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Everyone;
using CielOuvert.Accounts.Keys;
using CielOuvert.Accounts.Mail;
using CielOuvert.Accounts.Own;
using CielOuvert.Accounts.Passwords;
using CielOuvert.Accounts.Provider;
using CielOuvert.Accounts.SignIn;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Pages;

namespace CielOuvert.Accounts;

/// <summary>The pages of accounts, and what their forms do.</summary>
public static class AccountMap
{
    private static readonly Phrase Link = new($"{Paths.SignIn.Fr}/{{token}}", $"{Paths.SignIn.En}/{{token}}");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(ProviderClient.ReturnPath, PageEndpoint.Methods, context => DoorOf(context).Return(context)).Requires(Right.SignIn);
        foreach (var tongue in Tongues.All)
        {
            routes.MapMethods(Paths.Of(ProviderDoor.StartPath, tongue), PageEndpoint.Methods, context => DoorOf(context).Start(context, tongue)).Requires(Right.SignIn);
            Page<SignInPages>(Paths.SignIn, Right.SignIn, pages => pages.Show);
            Form<SignInPages>(Paths.SignIn, Right.SignIn, pages => pages.Ask);
            Page<SignInPages>(SignInPaths.Sent, Right.SignIn, pages => pages.Sent);
            Page<SignInPages>(Link, Right.SignIn, pages => pages.ShowLink);
            Form<SignInPages>(Link, Right.SignIn, pages => pages.UseLink);
            Form<SignInPages>(Paths.SignOut, Right.SignIn, pages => pages.SignOut);
            Page<PasskeyPages>(PasskeyPages.SignInPath, Right.SignIn, pages => pages.ShowSignIn);
            Form<PasskeyPages>(PasskeyPages.SignInPath, Right.SignIn, pages => pages.SignIn);
            Page<PasswordPages>(PasswordPages.SignInPath, Right.SignIn, pages => pages.ShowSignIn);
            Form<PasswordPages>(PasswordPages.SignInPath, Right.SignIn, pages => pages.SignIn);
            Page<PasswordPages>(PasswordPages.ChoosePath, Right.KeepOwnAccount, pages => pages.ShowChoose);
            Form<PasswordPages>(PasswordPages.ChoosePath, Right.KeepOwnAccount, pages => pages.Choose);
            Form<PasswordPages>(PasswordPages.RemovePath, Right.KeepOwnAccount, pages => pages.Remove);
            Page<MailboxPages>(Paths.Mail, Right.SignIn, pages => pages.Show);
            Page<OwnAccountPages>(Paths.Account, Right.KeepOwnAccount, pages => pages.Show);
            Form<OwnAccountPages>(OwnAccountPages.NamePath, Right.KeepOwnAccount, pages => pages.Rename);
            Form<OwnAccountPages>(OwnAccountPages.SessionsPath, Right.KeepOwnAccount, pages => pages.EndSessions);
            Page<PasskeyPages>(PasskeyPages.AddPath, Right.KeepOwnAccount, pages => pages.ShowAdd);
            Form<PasskeyPages>(PasskeyPages.AddPath, Right.KeepOwnAccount, pages => pages.Add);
            Form<PasskeyPages>(PasskeyPages.RemovePath, Right.KeepOwnAccount, pages => pages.Remove);
            Page<AccountsPages>(Paths.Accounts, Right.ManageAccounts, pages => pages.Show);
            Form<AccountsPages>(Paths.Accounts, Right.ManageAccounts, pages => pages.Add);
            Form<AccountsPages>(AccountsPages.RolePath, Right.ManageAccounts, pages => pages.GiveRole);
            Form<AccountsPages>(AccountsPages.ClosePath, Right.ManageAccounts, pages => pages.Close);
            Form<AccountsPages>(AccountsPages.ReopenPath, Right.ManageAccounts, pages => pages.Reopen);
            Page<EventsPages>(EventsPages.Path, Right.ReadSecurityLog, pages => pages.Show);

            void Page<TPages>(Phrase path, Right right, Func<TPages, PageHandler> handler)
                where TPages : notnull => routes.MapMethods(Paths.Of(path, tongue), PageEndpoint.Methods, PageEndpoint.For(tongue, handler)).Requires(right);

            void Form<TPages>(Phrase path, Right right, Func<TPages, FormHandler> handler)
                where TPages : notnull => routes.MapMethods(Paths.Of(path, tongue), FormEndpoint.Methods, FormEndpoint.For(tongue, handler)).Requires(right);
        }
    }

    public static void AddTo(IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<ProviderDoor>();
        if (options.Provider is { } provider) ProviderClient.AddTo(services, provider);
        services.AddSingleton<Tables.AccountRoom>();
        services.AddSingleton<SignedIn.Sessions>();
        services.AddSingleton<SecurityLog>();
        services.AddSingleton<EventLetters>();
        services.AddSingleton<EventsPages>();
        services.AddSingleton<AccountBook>();
        services.AddSingleton<Links>();
        services.AddSingleton<Mailbox>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<PostOffice>(provider, CarrierOf(provider, options)));
        services.AddHostedService(provider => provider.GetRequiredService<PostOffice>());
        services.AddSingleton<SignInPages>();
        services.AddSingleton<MailboxPages>();
        services.AddSingleton<Passkeys>();
        services.AddSingleton<PasskeyPages>();
        services.AddSingleton<PasswordBook>();
        services.AddSingleton<PasswordPages>();
        services.AddSingleton<OwnAccountPages>();
        services.AddSingleton<AccountsPages>();
    }

    private static ProviderDoor DoorOf(HttpContext context) => context.RequestServices.GetRequiredService<ProviderDoor>();

    private static ICarrier CarrierOf(IServiceProvider services, SiteOptions options)
    {
        if (options.Mail is { } mail) return new SmtpCarrier(mail, services.GetRequiredService<TimeProvider>());
        return options.IsForThisMachine ? services.GetRequiredService<Mailbox>() : NoCarrier.Only;
    }
}
