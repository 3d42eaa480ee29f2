using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Report.Editions.Parts;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Reports;

namespace CielOuvert.Exchange.Described;

/// <summary>The addresses of figures and of reports, which have forms of their own, in a tongue.</summary>
public sealed class HouseOffers(Tongue tongue, Samples samples)
{
    public IEnumerable<Offer> All() => [.. Figures(), Report(), .. Enum.GetValues<NarrowedBy>().Select(Part), .. Sealed()];

    private IEnumerable<Offer> Figures() =>
    [
        Figure("figure", "{slug}", new("Un chiffre, pour tout le temps", "A figure, for all time"), "", []),
        Figure("figure-period", "{slug}/{period}", new("Un chiffre, pour une période", "A figure, for a period"), $"/{samples.Year}", [Period("period", samples.Year)]),
        Figure("figure-span", "{slug}/{period}/{last}", new("Un chiffre, d’une date à une autre", "A figure, from a date to another"), $"/{samples.Year}-01/{samples.Year}-06", [Period("period", $"{samples.Year}-01"), Period("last", $"{samples.Year}-06")]),
    ];

    private Offer Figure(string code, string rest, Phrase name, string period, IReadOnlyList<Asked> periods) =>
        new($"{code}-{tongue.Code}", OfferFamily.Figures, Paths.Of(FigureKind.Kind, $"{rest}.json", tongue), name, [new(Json.JsonTwin.Twin.MediaType, AnswerSchemas.Figure)])
        {
            Tongue = tongue,
            Asks = [RecordOffers.Slug(samples.Figure), .. periods, AsOf(), Around(), After()],
            MayAnswer = [StatusCodes.Status302Found, .. RecordOffers.OfOne, StatusCodes.Status400BadRequest],
            Example = samples is { Figure: { } slug, Year: not null } ? $"{Paths.Of(FigureKind.Kind, slug + period, tongue)}.json" : null,
        };

    private Offer Report()
    {
        var slug = samples.Of(EditionKind.Kind);
        return new($"report-{tongue.Code}", OfferFamily.Reports, Paths.Of(EditionKind.Kind, "{slug}.{extension}", tongue), EditionKind.Kind.One, [.. Prints, .. RecordOffers.Gives(AllTwins.OfReports, "")])
        {
            Tongue = tongue,
            About = EditionKind.Kind.About,
            Asks = [RecordOffers.Slug(slug), RecordOffers.Extension([.. EditionForms.All.Select(form => form.Extension), .. AllTwins.OfReports.Select(twin => twin.Extension)])],
            MayAnswer = [.. RecordOffers.OfOne, StatusCodes.Status503ServiceUnavailable],
            Example = slug is null ? null : $"{Paths.Of(EditionKind.Kind, slug, tongue)}.json",
        };
    }

    private Offer Part(NarrowedBy by)
    {
        var (slug, part) = (samples.Of(EditionKind.Kind), by switch
        {
            NarrowedBy.Initiative => samples.Of(InitiativeKind.Kind),
            NarrowedBy.Funder => samples.Funder,
            _ => samples.Year is { } year ? $"{year}-01--{year}-06" : null,
        });
        var segment = Narrowing.Segment(by).In(tongue);
        return new($"report-by-{Narrowing.Segment(by).En}-{tongue.Code}", OfferFamily.Reports, Paths.Of(EditionKind.Kind, $"{{slug}}/{segment}/{{part}}.{{extension}}", tongue), NameOf(by), Prints)
        {
            Tongue = tongue,
            Asks = [RecordOffers.Slug(slug), InPath("part", by == NarrowedBy.Period ? PeriodOfPart : SlugOfPart, part), RecordOffers.Extension(EditionForms.All.Select(form => form.Extension))],
            MayAnswer = [.. RecordOffers.OfOne, StatusCodes.Status503ServiceUnavailable],
            Example = slug is null || part is null ? null : $"{Paths.Of(EditionKind.Kind, $"{slug}/{segment}/{part}", tongue)}.json",
        };
    }

    private IEnumerable<Offer> Sealed() =>
    [
        Sealed("sealed-report", SealedPrints.Bytes, new("Les octets qu’un rapport figé a signés", "The bytes that a frozen report signed"), new(Json.JsonTwin.Twin.MediaType, AnswerSchemas.AnyJson)),
        Sealed("seal", SealedPrints.Signature, new("Leur signature", "Their signature"), new("application/octet-stream") { IsBinary = true }),
    ];

    private Offer Sealed(string code, string file, Phrase name, Given given) => new($"{code}-{tongue.Code}", OfferFamily.Reports, Paths.Of(EditionKind.Kind, $"{{slug}}/{file}", tongue), name, [given])
    {
        Tongue = tongue,
        Asks = [RecordOffers.Slug(samples.Of(EditionKind.Kind))],
        MayAnswer = RecordOffers.OfOne,
    };

    private static IReadOnlyList<Given> Prints => [.. EditionForms.All.Select(form => new Given(form.MediaType, form.Extension == "json" ? AnswerSchemas.Report : null, form.Extension) { IsBinary = form.Extension is "pdf" or "docx" })];

    private static readonly Phrase SlugOfPart = new("Le nom de la fiche dont on veut la part.", "The slug of what the part is of.");
    private static readonly Phrase PeriodOfPart = new("Une période en EDTF, où deux tirets remplacent la barre oblique.", "A period in EDTF, with two hyphens for the slash.");

    private static Phrase NameOf(NarrowedBy by) => by switch
    {
        NarrowedBy.Initiative => new("Un rapport, pour une initiative seule", "A report, for an initiative alone"),
        NarrowedBy.Funder => new("Un rapport, pour un financeur seul", "A report, for a funder alone"),
        _ => new("Un rapport, pour une période en lui", "A report, for a period within it"),
    };

    private static Asked Period(string name, string? example) => InPath(name, new("Une date en EDTF : 2020, 2020-04.", "A date in EDTF: 2020, 2020-04."), example);

    private static Asked InPath(string name, Phrase about, string? example) => new(name, about, new() { ["type"] = "string" }) { IsInPath = true, IsRequired = true, Example = example };

    private Asked AsOf() => new(ParameterNames.AsOf.In(tongue), new("L’instant auquel lire le registre : un jour, ou un instant (RFC 3339).", "The instant at which to read the register: a day, or an instant (RFC 3339)."), new() { ["type"] = "string" });

    private Asked Around() => new(CielOuvert.Report.Editions.Addresses.Around.In(tongue), new("Ne compter que ce qui est autour de ces fiches.", "To count only what is around these records."), new() { ["type"] = "string" }) { IsList = true };

    private Asked After() => new(ParameterNames.After.In(tongue), new("Où reprendre dans les fiches comptées.", "Where to go on in the records counted."), new() { ["type"] = "string" });
}
