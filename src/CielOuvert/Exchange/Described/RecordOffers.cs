using System.Text.Json.Nodes;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Described;

/// <summary>The addresses of the twins of lists, of the search and of records, in a tongue: one of each kind, made from the tables that answer them.</summary>
public sealed class RecordOffers(Tongue tongue, Samples samples, Visit visit)
{
    private readonly ListParameters parameters = new(tongue, visit.Frame.Labels);

    public IEnumerable<Offer> All() => [Whole(), Search(), .. AllKinds.InOrder.Select(List), .. AllKinds.InOrder.Where(HasForms).Select(Record)];

    /// <summary>Figures and reports have addresses of their own.</summary>
    private static bool HasForms(Kind kind) => kind != FigureKind.Kind && kind != EditionKind.Kind;

    private Offer Whole() => new($"whole-{tongue.Code}", OfferFamily.Whole, Json.WholeJson.Of(tongue), new("Le registre d’un coup d’œil", "The register at a glance"), [new(Json.JsonTwin.Twin.MediaType, AnswerSchemas.Whole)])
    {
        Tongue = tongue,
        About = new("Combien de fiches de chaque sorte, où elles sont, et par quels termes on les choisit.", "How many records of each kind, where they are, and by which terms they are chosen."),
        MayAnswer = [StatusCodes.Status308PermanentRedirect],
        Example = Json.WholeJson.Of(tongue),
    };

    private Offer Search()
    {
        var twins = AllTwins.InOrder.Where(twin => twin.IsOfList([])).ToList();
        return new($"search-{tongue.Code}", OfferFamily.Lists, Paths.Of(Paths.Search, tongue) + ".{extension}", new("Chercher, dans tout le registre", "Search, in the whole register"), Gives(twins, AnswerSchemas.RecordsOfAnyKind))
        {
            Tongue = tongue,
            Asks = [Extension(twins), .. parameters.Of(null)],
            MayAnswer = [StatusCodes.Status308PermanentRedirect, StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound],
            Example = $"{Paths.Of(Paths.Search, tongue)}.json",
        };
    }

    private Offer List(Kind kind)
    {
        var twins = AllTwins.InOrder.Where(twin => twin.IsOfList([kind.Code])).ToList();
        return new($"list-{kind.Code}-{tongue.Code}", OfferFamily.Lists, Paths.Of(kind, tongue) + ".{extension}", kind.Many, Gives(twins, AnswerSchemas.ListOf(kind)))
        {
            Tongue = tongue,
            About = kind.About,
            Asks = [Extension(twins), .. parameters.Of(kind)],
            MayAnswer = [StatusCodes.Status308PermanentRedirect, StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound],
            Example = $"{Paths.Of(kind, tongue)}.json",
        };
    }

    private Offer Record(Kind kind)
    {
        var twins = AllTwins.InOrder.Where(twin => twin.IsOfRecord(kind)).ToList();
        var slug = samples.Of(kind);
        return new($"record-{kind.Code}-{tongue.Code}", OfferFamily.Records, Paths.Of(kind, "{slug}.{extension}", tongue), kind.One, [.. twins.Select(twin => Of(twin, AnswerSchemas.RecordOf(kind)) with { IsInExample = samples.Has(kind, twin) })])
        {
            Tongue = tongue,
            Asks = [Slug(slug), Extension(twins)],
            MayAnswer = OfOne,
            Example = slug is null ? null : $"{Paths.Of(kind, slug, tongue)}.json",
        };
    }

    /// <summary>What the address of one thing may answer when it is not there, or not there any more.</summary>
    internal static IReadOnlyList<int> OfOne { get; } = [StatusCodes.Status308PermanentRedirect, StatusCodes.Status404NotFound, StatusCodes.Status410Gone];

    internal static Asked Slug(string? example) => new("slug", new("Le nom de la fiche dans le registre, le même dans les deux langues.", "What names the record in the register, the same in both languages."), new() { ["type"] = "string" }) { IsInPath = true, IsRequired = true, Example = example };

    internal static Asked Extension(IEnumerable<string> extensions) => new("extension", new("La forme que l’on veut.", "The form that is wanted."), new() { ["type"] = "string", ["enum"] = new JsonArray([.. extensions.Select(one => (JsonNode)one)]) }) { IsInPath = true, IsRequired = true, Example = "json" };

    internal static IReadOnlyList<Given> Gives(IEnumerable<Twin> twins, string json) => [.. twins.Select(twin => Of(twin, json))];

    private static Given Of(Twin twin, string json) => new(twin.MediaType, twin == Json.JsonTwin.Twin ? json : AnswerSchemas.OfTwin(twin), twin.Extension) { IsBinary = !twin.IsText };

    private static Asked Extension(IEnumerable<Twin> twins) => Extension(twins.Select(twin => twin.Extension));
}
