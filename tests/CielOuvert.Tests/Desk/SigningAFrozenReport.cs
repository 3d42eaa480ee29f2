using System.Net;
using System.Security.Cryptography;
using System.Text;
using CielOuvert.Accounts;
using CielOuvert.Report.Editions.Frozen;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Desk;

/// <summary>A frozen report is signed by a key of the register, and verified without it.</summary>
public sealed class SigningAFrozenReport() : AtTheDesk(Role.Director)
{
    private const string Page = "/fr/rapports/rapport-2020";

    [Fact]
    public async Task Anybody_verifies_it_with_three_files_and_a_changed_byte_does_not_pass()
    {
        await Freeze();
        var (bytes, signature, keys) = (await Bytes(Page + "/sealed.json"), await Bytes(Page + "/sealed.sig"), Encoding.ASCII.GetString(await Bytes("/signing-keys.pem")));

        using var key = ECDsa.Create();
        key.ImportFromPem(keys);
        key.VerifyData(bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence).ShouldBeTrue();
        bytes[^3] ^= 1;
        key.VerifyData(bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence).ShouldBeFalse();
        keys.ShouldNotContain("PRIVATE");
        (await Served.Page(Page)).QuerySelector(".report-proof")?.TextContent.ShouldContain("vérifiée");
    }

    [Fact]
    public async Task What_is_signed_stays_to_the_byte_while_the_register_goes_on_and_another_report_has_the_same_key()
    {
        await Freeze();
        var before = await Bytes(Page + "/sealed.json");
        var keys = await Bytes("/signing-keys.pem");
        await Seated.Fill("/fr/bureau/ajouter/evenements", ("name~", "Audition retrouvée"), ("eventType", "hearing"), ("startDate", "15 avril 2020"), ("_sight", "public"));
        await Seated.Fill("/fr/bureau/reprendre/rapport-2020", ("_fr", "Suite"), ("period", "2021"));
        await Seated.Fill("/fr/bureau/modifier/suite-2021", ("_sight", "public"), ("_why", "prêt"));
        (await Seated.Fill("/fr/bureau/figer/suite-2021", ("_why", "adopté"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await Bytes(Page + "/sealed.json")).ShouldBe(before);
        (await Bytes("/signing-keys.pem")).ShouldBe(keys);
        (await Served.Page(Page)).QuerySelector(".report-proof")?.TextContent.ShouldContain("vérifiée");
    }

    [Fact]
    public async Task What_is_not_frozen_has_no_signature()
    {
        foreach (var path in (string[])[Page + "/sealed.json", Page + "/sealed.sig", "/fr/rapports/rien/sealed.sig"])
        {
            using var answer = await Served.Get(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task A_backup_holds_no_secret_of_a_key()
    {
        await Freeze();
        using var archived = new Archived();
        await archived.BackUp(Served.Location);

        await using var archive = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={archived.File};Pooling=False");
        await archive.OpenAsync(CancellationToken.None);
        await using var counts = archive.CreateCommand();
        counts.CommandText = "SELECT (SELECT count(*) FROM signing_keys) || ' ' || (SELECT count(*) FROM signing_secrets)";
        (await counts.ExecuteScalarAsync(CancellationToken.None)).ShouldBe("1 0");
    }

    [Fact]
    public void What_is_no_key_and_no_signature_signs_nothing()
    {
        FrozenSignature.Of("", "").ShouldBeNull();
        FrozenSignature.Of("%%", "AAAA").ShouldBeNull();
        FrozenSignature.Of("AAAA", "AAAA")?.IsOf([1]).ShouldBeFalse();
    }

    private async Task Freeze()
    {
        var sent = await Seated.Fill("/fr/bureau/figer/rapport-2020", ("_why", "l’assemblée l’a adopté"));
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Page.QuerySelector(".notice")?.TextContent);
    }

    private async Task<byte[]> Bytes(string path)
    {
        using var answer = await Served.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
