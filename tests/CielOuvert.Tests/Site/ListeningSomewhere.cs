using System.Net;
using System.Net.Sockets;
using CielOuvert.Commands;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Hosting;

namespace CielOuvert.Tests.Site;

public sealed class ListeningSomewhere(ServedDemo demo)
{
    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://*:8080")]
    [InlineData("http://localhost:8080;http://[::1]:8080")]
    public void An_address_that_can_be_tried_is_not_refused(string urls) => Listening.Misread(urls).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("pouet")]
    [InlineData("ftp://127.0.0.1:8080")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:8080/site")]
    [InlineData("https://127.0.0.1:8080")]
    public void A_wrong_address_is_named_with_one_that_would_do(string urls)
    {
        var refusal = Listening.Misread(urls).ShouldNotBeNull();

        foreach (var tongue in Tongues.All)
        {
            refusal.In(tongue).ShouldContain(urls);
            refusal.In(tongue).ShouldContain("--urls");
            refusal.In(tongue).ShouldContain(SiteOptions.DefaultUrls);
        }
    }

    [Fact]
    public async Task When_the_port_is_taken_it_says_so_and_how_to_get_another()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var urls = $"http://{taken.LocalEndpoint}";
        await using var site = SiteHost.Build(demo.Site.Register, new(urls), TimeProvider.System);

        var why = await Should.ThrowAsync<IOException>(() => site.StartAsync(TestContext.Current.CancellationToken));

        Listening.IsUnusable(why).ShouldBeTrue();
        Listening.Unusable(urls, why).What.En.ShouldBe($"Another program already listens at {urls}: stop it, or give another port with --urls (http://127.0.0.1:0 takes a free one).");
    }
}
