using CielOuvert.Accounts.Own;
using CielOuvert.Formats.Words;

namespace CielOuvert.Tests.Accounts;

[Trait("engine", "none")]
public sealed class NamingABrowser
{
    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome, Android")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15", "Safari, Mac")]
    [InlineData("curl/8.5.0", "curl/8.5.0")]
    [InlineData("", "A browser that does not say its name")]
    public void It_is_told_by_what_is_most_particular(string agent, string name) => AgentNames.In(Tongue.English, agent).ShouldBe(name);

    [Fact]
    public void A_long_one_is_cut() => AgentNames.In(Tongue.English, new string('a', 500)).Length.ShouldBe(60);
}
