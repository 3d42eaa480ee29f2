using CielOuvert.Formats.Links;
using CielOuvert.Formats.Words;

namespace CielOuvert.Tests.Formats.Links;

public sealed class CleaningAPrintedLink
{
    [Theory]
    [InlineData("https://www.utt.fr/formations/expert?gclid=Cj0KCQjw_dWGBhDAARIsAMcYuJ", "https://www.utt.fr/formations/expert", "gclid=Cj0KCQjw_dWGBhDAARIsAMcYuJ")]
    [InlineData("https://webikeo.fr/webinar/x?channel_id=100016708", "https://webikeo.fr/webinar/x", "channel_id=100016708")]
    [InlineData("https://a.org/p?UTM_Source=n&b=1&utm_medium=m&c#part", "https://a.org/p?b=1&c#part", "UTM_Source=n|utm_medium=m")]
    [InlineData("https://a.org/p?fbclid=x&list=PLl20&mc_cid=1&mc_eid=2&igshid=3&msclkid=4", "https://a.org/p?list=PLl20", "fbclid=x|mc_cid=1|mc_eid=2|igshid=3|msclkid=4")]
    [InlineData("https://a.org/p?utm%5Fsource=n&q=a%20b", "https://a.org/p?q=a%20b", "utm%5Fsource=n")]
    [InlineData("https://a.org/p?gclid#utm_x=1", "https://a.org/p#utm_x=1", "gclid")]
    public void What_follows_the_reader_is_stripped_and_said(string printed, string shown, string stripped)
    {
        PrintedLinks.Clean(new Uri(printed)).IsDone(out var link).ShouldBeTrue();

        link.Address.OriginalString.ShouldBe(shown);
        string.Join('|', link.Stripped).ShouldBe(stripped);
        link.WasTracked.ShouldBeTrue();
    }

    [Theory]
    [InlineData("https://ripostecreativeterritoriale.xyz/?PagePrincipale")]
    [InlineData("https://www.youtube.com/playlist?list=PLl20YgJc4VqEConnI4pDNPB-Z2nAsw5tS")]
    [InlineData("http://a.org/?")]
    [InlineData("HTTP://A.org/É?q=é&&x==#?utm_source=not-a-parameter")]
    [InlineData("https://a.org/utm_source=x")]
    [InlineData("https://a.org/?my_utm_source=x")]
    [InlineData("https://a.org")]
    public void Anything_else_is_kept_byte_for_byte(string printed)
    {
        PrintedLinks.Clean(new Uri(printed)).IsDone(out var link).ShouldBeTrue();

        (link.Address.OriginalString, link.WasTracked).ShouldBe((printed, false));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://a.org/")]
    [InlineData("mailto:a@b.org")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("www.fing.org")]
    [InlineData("/etc/passwd")]
    [InlineData("//a.org/")]
    [InlineData("")]
    public void What_is_no_web_address_is_refused(string printed)
    {
        var refusal = PrintedLinks.Clean(printed).Refusals.ShouldHaveSingleItem();

        refusal.In(Tongue.French).ShouldContain("https://");
        refusal.In(Tongue.English).ShouldContain("https://");
    }
}
