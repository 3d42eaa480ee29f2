using CielOuvert.Formats.Rdf;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Frames;

namespace CielOuvert.Exchange.Graphs;

/// <summary>The vocabularies of the graph: schema.org where it has a word, and the register's own for the rest and for doubt.</summary>
public sealed class Namespaces(Frame frame)
{
    public const string Schema = "https://schema.org/";
    public const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    /// <summary>Dates as the Library of Congress types them: EDTF, whatever their precision.</summary>
    public const string Edtf = "http://id.loc.gov/datatypes/edtf/EDTF";

    /// <summary>The keys of our fields that are not properties of schema.org (release 29.0): there is no such word there, or it means something else.</summary>
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "aim", "alternativeText", "amount", "announcedParts", "anomalies", "approvedBy", "approvedOn", "as", "asOf", "attendance", "attestedBy", "attestedOn", "authorRole", "axis", "because", "by",
        "callEdition", "challenges", "claims", "code", "collaborationType", "college", "complete", "content", "contributionType", "counterpart", "definition", "depicts", "distinct", "document",
        "errata", "eventType", "exclusions", "figure", "fileName", "fileNameTitle", "format", "formerAddress", "formerlyAnnouncedParts", "framework", "frozen", "governance", "hash", "heading",
        "headings", "hidden", "hiddenBecause", "hiddenRecords", "horizon", "hue", "includesUs", "initiatedBy", "initiative", "initiativeType", "instances", "intro", "isEuropean", "key", "label",
        "launchedByRole", "layout", "listedIn", "many", "means", "measure", "mechanism", "medium", "membersAre", "missing", "missions", "mostLines", "namesExtracted", "nature", "notComputable",
        "notes", "occurrences", "on", "one", "openByDefault", "operand", "organization", "organizationType", "ourRole", "ourRoleType", "outputs", "page", "pairing", "partnerFramework", "party",
        "period", "person", "platform", "positionInSeries", "printedHeading", "programme", "publicationType", "published", "publishedBecause", "purpose", "readOn", "record", "recordedAt",
        "reportedFor", "rule", "scheme", "scope", "selection", "set", "share", "sharedAssets", "shares", "shows", "signature", "signed", "signedBy", "since", "sites", "sources", "stakeholders",
        "state", "takesPartIn", "terms", "theme", "totalMembers", "type", "unit", "unnamedCount", "unnamedWording", "values", "variant", "workType", "wouldHold",
    };

    /// <summary>The register's own words: at its public address, as it is the one that says what they mean (docs/api.md).</summary>
    public string Own { get; } = frame.Absolute("/ns#");

    public RdfPrefixes Prefixes => new([("schema", Schema), ("xsd", Xsd), ("ciel", Own)]);

    public string Property(Field of) => (Foreign.Contains(of.Key) ? Own : Schema) + of.Key;

    public string Class(Kind kind) => kind.SchemaType is { } type ? Schema + type : Own + kind.Code;
}
