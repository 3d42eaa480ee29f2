using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Mail;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace CielOuvert.Tests.Accounts;

/// <summary>Without a mail server: letters open accounts, so who reads them here is looked at.</summary>
public sealed class KeepingLettersHere
{
    [Theory]
    [InlineData("/fr/courrier")]
    [InlineData("/en/mail")]
    public async Task With_the_key_of_the_terminal_they_are_read_with_their_link(string path)
    {
        await using var site = await ServedRegister.Empty(new AClock());
        await Caller.Given(site, "ada@example.org");
        using var ada = Caller.Stranger(site);
        var link = await ada.AskForLink("ada@example.org");

        var page = await ada.Page($"{path}?key={KeyOf(site)}");

        page.QuerySelectorAll("article.letter").Length.ShouldBe(1);
        page.QuerySelectorAll("article.letter a").Single().GetAttribute("href").ShouldEndWith(link);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?key=")]
    [InlineData("?key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Without_it_nobody_reads_them(string query)
    {
        await using var site = await ServedRegister.Empty(new AClock());
        using var anybody = Caller.Stranger(site);

        (await anybody.Page($"/fr/courrier{query}", HttpStatusCode.Forbidden)).QuerySelectorAll("article").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-For", "192.0.2.1")]
    [InlineData("Forwarded", "for=192.0.2.1")]
    [InlineData("Via", "1.1 proxy")]
    public async Task Through_a_proxy_or_by_another_name_even_the_key_reads_nothing(string header, string value)
    {
        await using var site = await ServedRegister.Empty(new AClock());

        using var answer = await site.Get($"/fr/courrier?key={KeyOf(site)}", (header, value));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_site_that_others_reach_keeps_none_and_says_how_to_send_them()
    {
        await using var site = await ServedRegister.Empty(new AClock(), mail: null, "http://[::]:0");
        await Caller.Given(site, "ada@example.org");
        using var ada = Caller.Stranger(site);

        var page = await ada.Page("/en/sign-in");

        page.QuerySelectorAll("main form").ShouldBeEmpty();
        page.QuerySelector(".notice")?.TextContent.ShouldContain("--mail");
        (await ada.Page($"/en/mail?key={KeyOf(site)}", HttpStatusCode.NotFound)).QuerySelectorAll("article").ShouldBeEmpty();
    }

    private static string KeyOf(ServedRegister site) => site.Services.GetRequiredService<Mailbox>().Key.Text;
}
