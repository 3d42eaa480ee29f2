using CielOuvert.Accounts.Mail;
using CielOuvert.Formats.Words;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Accounts;

[Trait("engine", "none")]
public sealed class SettingTheMail
{
    private const string From = "from=register@example.org";

    [Theory]
    [InlineData("smtp://mail.example.org?" + From, "mail.example.org", 587, MailSecrecy.StartTls)]
    [InlineData("smtps://mail.example.org?" + From, "mail.example.org", 465, MailSecrecy.Tls)]
    [InlineData("smtp://mail.example.org:2525?tls=tls&" + From, "mail.example.org", 2525, MailSecrecy.Tls)]
    [InlineData("smtp://127.0.0.1:1025?" + From, "127.0.0.1", 1025, MailSecrecy.None)]
    [InlineData("smtp://localhost?" + From, "localhost", 25, MailSecrecy.None)]
    public void The_usual_port_and_secrecy_go_without_saying(string address, string host, int port, MailSecrecy secrecy) =>
        ARegister.Done(MailSettings.Parse(address)).ShouldBe(new MailSettings(host, port, null, null, Caller.Address("register@example.org"), secrecy));

    [Fact]
    public void A_name_and_a_password_are_read_as_an_address_writes_them_and_never_printed()
    {
        var settings = ARegister.Done(MailSettings.Parse("smtp://a%40b" + ":s%C3%A9same%2F@mail.example.org?" + From));

        (settings.User, settings.Pass).ShouldBe(("a@b", "sésame/"));
        settings.ToString().ShouldBe("mail.example.org:587");
    }

    [Theory]
    [InlineData("mail.example.org")]
    [InlineData("http://mail.example.org?" + From)]
    [InlineData("smtp://mail.example.org")]
    [InlineData("smtp://mail.example.org?from=nobody")]
    [InlineData("smtp://mail.example.org?tls=maybe&" + From)]
    [InlineData("smtp://ada" + ":sesame@mail.example.org?tls=none&" + From)]
    public void What_cannot_be_used_is_refused_without_repeating_it(string address)
    {
        var refusal = MailSettings.Parse(address).Refusals.ShouldHaveSingleItem();

        foreach (var tongue in Tongues.All) refusal.In(tongue).ShouldNotContain("sesame");
    }
}
