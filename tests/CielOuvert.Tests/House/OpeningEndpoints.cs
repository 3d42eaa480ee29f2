using CielOuvert.Accounts;
using CielOuvert.Tests.Site;
using Microsoft.AspNetCore.Routing;

namespace CielOuvert.Tests.House;

/// <summary>Every address that the site answers, with the right that opens it: who adds one says here who may call it.</summary>
public sealed class OpeningEndpoints(ServedDemo demo)
{
    /// <summary>Without the tongue; the English twins are the same.</summary>
    private const string Table = """
        GET  /                                 ReadPublic
        GET  /fr                               ReadPublic
        GET  /data/{name}.zip                  ReadPublic
        GET  /.well-known/security.txt         ReadPublic
        GET  /.well-known/webfinger            ReadPublic
        GET  /apple-touch-icon.png             ReadPublic
        GET  /favicon.ico                      ReadPublic
        GET  /manifest.webmanifest             ReadPublic
        GET  /fr/manifest.webmanifest          ReadPublic
        GET  /fr/opensearch.xml                ReadPublic
        GET  /oembed                           ReadPublic
        GET  /fr/completions.json              ReadPublic
        GET  /previews/{**page}                ReadPublic
        GET  /robots.txt                       ReadPublic
        GET  /sitemap.xml                      ReadPublic
        GET  /sitemap-pages-{part:long}.xml    ReadPublic
        GET  /sitemap-records-{shelf:long}.xml ReadPublic
        GET  /openapi.json                     ReadPublic
        GET  /oidc                             SignIn
        GET  /schemas/{kind}.json              ReadPublic
        GET  /oai                              ReadPublic
        POST /oai                              ReadPublic
        GET  /fr/{**rest}                      ReadPublic
        GET  /fr/{segment}                     ReadPublic
        GET  /fr/{segment}.{extension}         ReadPublic
        GET  /fr/{segment}/{slug}              ReadPublic
        GET  /fr/{segment}/{slug}.{extension}  ReadPublic
        GET  /fr/a-propos                      ReadPublic
        GET  /fr/annees                        ReadPublic
        GET  /fr/annees/{year}                 ReadPublic
        GET  /fr/axes/{slug}                   ReadPublic
        GET  /fr/axes/{slug}.{extension}       ReadPublic
        GET  /fr/rapports/{slug}.bib           ReadPublic
        GET  /fr/rapports/{slug}.csl           ReadPublic
        GET  /fr/rapports/{slug}.ris           ReadPublic
        GET  /fr/rapports/{slug}.jsonlinkset   ReadPublic
        GET  /fr/rapports/{slug}.linkset       ReadPublic
        GET  /fr/chiffres/{slug}.json          ReadPublic
        GET  /fr/chiffres/{slug}/{period}.json ReadPublic
        GET  /fr/chiffres/{slug}/{period}/{last}.json ReadPublic
        GET  /fr/donnees                       ReadPublic
        GET  /fr/interfaces                    ReadPublic
        GET  /fr/fiches.json                   ReadPublic
        GET  /fr/bureau                        ReadDesk
        POST /fr/bureau                        ReadDesk
        GET  /fr/bureau/a-completer            ReadDesk
        GET  /fr/bureau/ajouter                RecordActivities
        GET  /fr/bureau/ajouter/{segment}      RecordActivities
        POST /fr/bureau/ajouter/{segment}      RecordActivities
        GET  /fr/bureau/apercu/{slug}          AmendRecords
        GET  /fr/bureau/apercu/{slug}.json     AmendRecords
        GET  /fr/bureau/apercu/{slug}.docx     AmendRecords
        GET  /fr/bureau/apercu/{slug}.pdf      AmendRecords
        GET  /fr/bureau/apercu/{slug}.txt      AmendRecords
        GET  /fr/bureau/approuver/{slug}       ApproveAttestations
        POST /fr/bureau/approuver/{slug}       ApproveAttestations
        GET  /fr/bureau/attester               ReadDesk
        GET  /fr/bureau/attester/{slug}        AttestPeriods
        POST /fr/bureau/attester/{slug}        AttestPeriods
        GET  /fr/bureau/menee-par/{slug}       KeepRegister
        POST /fr/bureau/menee-par/{slug}       KeepRegister
        GET  /fr/bureau/bloc/{slug}            AmendRecords
        POST /fr/bureau/bloc/{slug}            AmendRecords
        GET  /fr/bureau/composer/{slug}        AmendRecords
        POST /fr/bureau/composer/{slug}        AmendRecords
        GET  /fr/bureau/reprendre/{slug}       AmendRecords
        POST /fr/bureau/reprendre/{slug}       AmendRecords
        GET  /fr/bureau/compte                 KeepOwnAccount
        GET  /fr/bureau/compte/mot-de-passe    KeepOwnAccount
        POST /fr/bureau/compte/mot-de-passe    KeepOwnAccount
        POST /fr/bureau/compte/mot-de-passe/retirer KeepOwnAccount
        GET  /fr/bureau/compte/cles            KeepOwnAccount
        POST /fr/bureau/compte/cles            KeepOwnAccount
        POST /fr/bureau/compte/cles/retirer    KeepOwnAccount
        POST /fr/bureau/compte/donnees         KeepOwnAccount
        POST /fr/bureau/compte/nom             KeepOwnAccount
        POST /fr/bureau/compte/sessions        KeepOwnAccount
        GET  /fr/bureau/comptes                ManageAccounts
        POST /fr/bureau/comptes                ManageAccounts
        POST /fr/bureau/comptes/fermer         ManageAccounts
        POST /fr/bureau/comptes/role           ManageAccounts
        POST /fr/bureau/comptes/rouvrir        ManageAccounts
        GET  /fr/bureau/completer/{slug}       RecordActivities
        POST /fr/bureau/completer/{slug}       RecordActivities
        GET  /fr/bureau/liens                  ReadDesk
        GET  /fr/bureau/doublons               AmendRecords
        POST /fr/bureau/doublons               AmendRecords
        GET  /fr/bureau/deposer                RecordActivities
        POST /fr/bureau/deposer                RecordActivities
        GET  /fr/bureau/donnees-personnelles   ReadDesk
        GET  /fr/bureau/donnees-personnelles/personne ExportPeople
        POST /fr/bureau/donnees-personnelles/personne ExportPeople
        GET  /fr/bureau/effacer/{slug}         KeepRegister
        POST /fr/bureau/effacer/{slug}         KeepRegister
        GET  /fr/bureau/erratum/{slug}         FreezeEditions
        POST /fr/bureau/erratum/{slug}         FreezeEditions
        POST /fr/bureau/fichier                RecordActivities
        GET  /fr/bureau/fiches/{segment}       ReadDesk
        GET  /fr/bureau/figer/{slug}           FreezeEditions
        POST /fr/bureau/figer/{slug}           FreezeEditions
        GET  /fr/bureau/fusionner/{slug}       KeepRegister
        POST /fr/bureau/fusionner/{slug}       KeepRegister
        GET  /fr/bureau/j-y-etais              RecordActivities
        POST /fr/bureau/j-y-etais              RecordActivities
        GET  /fr/bureau/importer               AmendRecords
        POST /fr/bureau/importer               AmendRecords
        GET  /fr/bureau/importer/{number}      AmendRecords
        POST /fr/bureau/importer/{number}      AmendRecords
        GET  /fr/bureau/journal                ReadDesk
        GET  /fr/bureau/journal/{number:long}  ReadDesk
        POST /fr/bureau/journal/{number:long}  KeepRegister
        GET  /fr/bureau/journal.atom           ReadDesk
        GET  /fr/bureau/modifier/{slug}        RecordActivities
        POST /fr/bureau/modifier/{slug}        RecordActivities
        GET  /fr/bureau/renommer/{slug}        KeepRegister
        POST /fr/bureau/renommer/{slug}        KeepRegister
        GET  /fr/bureau/retirer/{slug}         AmendRecords
        POST /fr/bureau/retirer/{slug}         AmendRecords
        GET  /fr/bureau/securite               ReadSecurityLog
        GET  /fr/bureau/signalements           AmendRecords
        POST /fr/bureau/signalements           AmendRecords
        GET  /fr/bureau/versions/{slug}        ReadDesk
        POST /fr/bureau/versions/{slug}        AmendRecords
        GET  /fr/chiffres                      ReadPublic
        GET  /fr/chiffres/{slug}/{**period}    ReadPublic
        GET  /fr/connexion                     SignIn
        POST /fr/connexion                     SignIn
        GET  /fr/connexion/{token}             SignIn
        POST /fr/connexion/{token}             SignIn
        GET  /fr/connexion/mot-de-passe        SignIn
        POST /fr/connexion/mot-de-passe        SignIn
        GET  /fr/connexion/cle                 SignIn
        POST /fr/connexion/cle                 SignIn
        GET  /fr/connexion/lettre              SignIn
        GET  /fr/connexion/organisation        SignIn
        GET  /fr/courrier                      SignIn
        POST /fr/deconnexion                   SignIn
        GET  /fr/sources                       ReadPublic
        GET  /fr/fiches                        ReadPublic
        GET  /fr/inconnus                      ReadPublic
        GET  /fr/rapports                      ReadPublic
        GET  /fr/rapports/{slug}               ReadPublic
        GET  /fr/rapports/{slug}.json          ReadPublic
        GET  /fr/rapports/{slug}.docx          ReadPublic
        GET  /fr/rapports/{slug}.pdf           ReadPublic
        GET  /fr/rapports/{slug}.txt           ReadPublic
        GET  /fr/rapports/{slug}/financeur/{part} ReadPublic
        GET  /fr/rapports/{slug}/financeur/{part}.json ReadPublic
        GET  /fr/rapports/{slug}/financeur/{part}.docx ReadPublic
        GET  /fr/rapports/{slug}/financeur/{part}.pdf ReadPublic
        GET  /fr/rapports/{slug}/financeur/{part}.txt ReadPublic
        GET  /fr/rapports/{slug}/initiative/{part} ReadPublic
        GET  /fr/rapports/{slug}/initiative/{part}.json ReadPublic
        GET  /fr/rapports/{slug}/initiative/{part}.docx ReadPublic
        GET  /fr/rapports/{slug}/initiative/{part}.pdf ReadPublic
        GET  /fr/rapports/{slug}/initiative/{part}.txt ReadPublic
        GET  /fr/rapports/{slug}/periode/{part} ReadPublic
        GET  /fr/rapports/{slug}/periode/{part}.json ReadPublic
        GET  /fr/rapports/{slug}/periode/{part}.docx ReadPublic
        GET  /fr/rapports/{slug}/periode/{part}.pdf ReadPublic
        GET  /fr/rapports/{slug}/periode/{part}.txt ReadPublic
        GET  /fr/rapports/{slug}/sealed.json   ReadPublic
        GET  /fr/rapports/{slug}/sealed.sig    ReadPublic
        GET  /fr/recherche                     ReadPublic
        GET  /fr/signaler/{slug}               ReadPublic
        POST /fr/signaler/{slug}               ReadPublic
        GET  /fr/signaler/suivi/{secret}       ReadPublic
        GET  /files/{name}                     ReadPublic
        GET  /signing-keys.pem                 ReadPublic
        GET  /health                           ReadPublic
        *    {*path}                           ReadPublic
        """;

    [Fact]
    public void Each_asks_for_the_right_that_is_written_here()
    {
        var answered = demo.Site.Endpoints.Where(endpoint => !Pattern(endpoint).StartsWith("/en", StringComparison.Ordinal)).Select(Line).ToList();
        var written = Table.Split('\n');

        answered.Except(written).ShouldBeEmpty("The site answers these, and the table does not say who may call them.");
        written.Except(answered).ShouldBeEmpty("The table has these, and the site does not answer them so.");
    }

    /// <summary>A form that is taken without the token of a page must change nothing: who adds one says so here.</summary>
    [Fact]
    public void Only_the_protocol_of_harvesters_is_asked_by_a_form_of_anybodys() =>
        demo.Site.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<ReadByForm>() is not null).Select(Line).ShouldHaveSingleItem().ShouldStartWith("POST /oai ");

    [Fact]
    public void English_addresses_ask_for_the_same_as_their_French_twins()
    {
        var french = demo.Site.Endpoints.Where(endpoint => Pattern(endpoint).StartsWith("/fr", StringComparison.Ordinal)).Select(Asked);
        var english = demo.Site.Endpoints.Where(endpoint => Pattern(endpoint).StartsWith("/en", StringComparison.Ordinal)).Select(Asked);

        english.ShouldBe(french);
    }

    [Fact]
    public void Every_right_is_in_the_table_of_roles() => Enum.GetValues<Right>().ShouldAllBe(right => Role.Administrator.Has(right));

    [Fact]
    public void A_visitor_has_no_right_but_to_read_and_to_sign_in() =>
        Enum.GetValues<Right>().Where(right => Role.Visitor.Has(right)).ShouldBe([Right.ReadPublic, Right.SignIn]);

    private static string Line(RouteEndpoint endpoint) => $"{Method(endpoint),-4} {Pattern(endpoint),-33} {Asked(endpoint).Right}";

    private static (string Method, Right? Right) Asked(RouteEndpoint endpoint) => (Method(endpoint), endpoint.Metadata.GetMetadata<RequiredRight>()?.Right);

    private static string Method(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.FirstOrDefault() ?? "*";

    private static string Pattern(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText ?? "";
}
