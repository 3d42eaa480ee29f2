using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Mail;
using CielOuvert.Register.History;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;
using MimeKit;

namespace CielOuvert.Tests.Accounts;

public sealed class SendingALetter
{
    private static readonly Letter Hello = new(Caller.Address("ada@example.org"), "Entrer dans le registre : L’Été", "Bonjour Ada,\n\nÇa va ?\n");

    [Fact]
    public async Task It_arrives_whole_from_its_sender()
    {
        await using var server = await MailServer.Start();

        await Carrier(server.Address()).Carry(Hello, TestContext.Current.CancellationToken);

        var letter = Read((await server.Letters(1)).ShouldHaveSingleItem());
        letter.Headers["X-From"].ShouldBe("register@example.org");
        letter.Headers["X-To"].ShouldBe("ada@example.org");
        letter.From.ToString().ShouldBe("register@example.org");
        letter.To.ToString().ShouldBe("ada@example.org");
        letter.Subject.ShouldBe(Hello.Subject);
        letter.TextBody.ShouldNotBeNull().ReplaceLineEndings("\n").ShouldBe(Hello.Text);
        letter.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
    }

    [Fact]
    public async Task The_server_is_told_who_we_are_when_it_asks()
    {
        await using var server = await MailServer.Start("ciel", "p@ss word");

        await Carrier(server.Address("ciel", "p@ss word")).Carry(Hello, TestContext.Current.CancellationToken);
        await Should.ThrowAsync<MailKit.Security.AuthenticationException>(() => Carrier(server.Address("ciel", "wrong")).Carry(Hello, TestContext.Current.CancellationToken));

        (await server.Letters(1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_said_in_clear_to_a_server_that_offers_no_secrecy()
    {
        await using var server = await MailServer.Start("ciel", "known");

        await Should.ThrowAsync<NotSupportedException>(() =>
            Carrier(server.Address("ciel", "wrong", "&tls=starttls")).Carry(Hello, TestContext.Current.CancellationToken));

        server.HasRefused.ShouldBeFalse();
        (await server.Letters(0)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_said_to_a_server_that_cannot_prove_its_name()
    {
        var folder = Directory.CreateTempSubdirectory("ciel-certificate-");
        var (certificate, key) = SelfMade(folder.FullName);
        await using var server = await MailServer.Start("ciel", "known", certificate, key);

        await Should.ThrowAsync<MailKit.Security.SslHandshakeException>(() =>
            Carrier(server.Address("ciel", "wrong", "&tls=starttls")).Carry(Hello, TestContext.Current.CancellationToken));

        server.HasRefused.ShouldBeFalse();
        (await server.Letters(0)).ShouldBeEmpty();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_link_leads_to_the_public_address_whatever_host_was_asked()
    {
        await using var server = await MailServer.Start();
        await using var site = await ServedRegister.Empty(new AClock(), ARegister.Done(MailSettings.Parse(server.Address())));
        ARegister.Done(await site.Register.Commit(ARegister.Descriptor, [], Author.Keeper, "begun", AClock.Beginning, TestContext.Current.CancellationToken));
        await Caller.Given(site, "ada@example.org");
        using var ada = Caller.Stranger(site);
        using var page = new HttpRequestMessage(HttpMethod.Get, "/fr/connexion") { Headers = { Host = "evil.example" } };
        using var form = await ada.Send(page);
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/fr/connexion") { Headers = { Host = "evil.example" } };
        ask.Headers.Add("Cookie", form.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        ask.Content = new FormUrlEncodedContent([
            new("ciel-token", Caller.TokenOf(ServedRegister.Parse(await form.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), "/fr/connexion")), new("email", "ada@example.org")]);

        using var asked = await ada.Send(ask);

        var text = Read((await server.Letters(1)).ShouldHaveSingleItem()).TextBody.ShouldNotBeNull();
        text.ShouldContain($"\n{ARegister.Descriptor.PublicAddress.OriginalString}/fr/connexion/");
        text.ShouldContain("Atelier du Pont");
        text.ShouldNotContain("evil");
    }

    private static SmtpCarrier Carrier(string address) => new(ARegister.Done(MailSettings.Parse(address)), TimeProvider.System);

    private static MimeMessage Read(string letter) => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(letter)));

    private static (string Certificate, string Key) SelfMade(string folder)
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllText(Path.Combine(folder, "certificate.pem"), made.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), rsa.ExportPkcs8PrivateKeyPem());
        return (Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem"));
    }
}
