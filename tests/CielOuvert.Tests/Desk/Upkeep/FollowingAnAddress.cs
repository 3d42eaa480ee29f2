using System.Net;
using CielOuvert.Desk.Upkeep.Links;

namespace CielOuvert.Tests.Desk.Upkeep;

/// <summary>The addresses that records give are followed on the public web, and nowhere else.</summary>
public sealed class FollowingAnAddress(WebOfOurOwn web) : IClassFixture<WebOfOurOwn>
{
    [Theory]
    [InlineData("/here", Reach.Found, 200)]
    [InlineData("/only-get", Reach.Found, 200)]
    [InlineData("/moved", Reach.Moved, 200)]
    [InlineData("/for-now", Reach.Found, 200)]
    [InlineData("/nowhere", Reach.Gone, 404)]
    [InlineData("/busy", Reach.Refused, 429)]
    [InlineData("/round", Reach.Silent, null)]
    [InlineData("/to-a-file", Reach.Silent, null)]
    [InlineData("/to-a-closed-room", Reach.Private, null)]
    [InlineData("/to-the-cloud", Reach.Private, null)]
    public async Task It_says_what_became_of_each(string path, Reach expected, int? status)
    {
        using var outside = web.OnlyThere();

        var reached = await outside.Follow(new(web.Site, path), TestContext.Current.CancellationToken);

        (reached.Reach, reached.Status).ShouldBe((expected, status));
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[::]/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://172.16.3.4/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[2002:a00:1::]/")]
    [InlineData("http://[64:ff9b::a00:1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    public async Task Nothing_private_is_ever_called(string address)
    {
        using var outside = new Outside();

        (await outside.Follow(new(address), TestContext.Current.CancellationToken)).Reach.ShouldBe(Reach.Private);
    }

    [Theory]
    [InlineData("93.184.215.14", true)]
    [InlineData("2a00:1450:4007:80e::200e", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("::ffff:192.168.0.1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("255.255.255.255", false)]
    public void The_public_web_is_told_from_the_rest(string address, bool isPublic) => PublicAddresses.Allow(IPAddress.Parse(address)).ShouldBe(isPublic);
}
