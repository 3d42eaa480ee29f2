using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Starter;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Site;

/// <summary>One initiative, with as many of everything around it as is asked: the same pages, whatever the size.</summary>
internal static class AGrownRegister
{
    /// <summary>Pages of records, with as many around them as there are.</summary>
    public static readonly IReadOnlyList<string> RecordPages =
    [
        "/fr/initiatives/reset", "/fr/series/suite", "/fr/articles/article-1", "/fr/playlists/a-revoir", "/fr/organisations/organisation-1", "/fr/evenements/evenement-1",
    ];

    /// <summary>Pages that gather.</summary>
    public static readonly IReadOnlyList<string> GatheringPages =
    [
        "/fr", "/fr/evenements", "/fr/evenements?type=webinaire", "/fr/evenements?annee=2020", "/fr/articles?taille=1000", "/fr/organisations", "/fr/axes/explorer", "/fr/annees/2020",
        "/fr/chiffres", "/fr/chiffres/evenements/2020", "/fr/chiffres/organisateurs/2020", "/fr/recherche?q=rencontre", "/fr/inconnus", "/fr/inconnus?genre=evenements", "/fr/fiches",
        "/fr/sources", "/fr/a-propos", "/fr/rapports", "/fr/rapports/rapport", "/fr/rapports/rapport.json", "/fr/rien-de-tel",
    ];

    public static async Task<ServedRegister> Of(int size)
    {
        var site = await ServedRegister.Empty();
        var drafts = Starting.Shipped().Concat(House()).Concat(Enumerable.Range(1, size).SelectMany(Around));
        var begun = await site.Register.Commit(ARegister.Descriptor, [.. drafts.Append(Playlist(size)).Select(Change.Add)], Author.Keeper, "begun", AClock.Beginning, CancellationToken.None);
        ARegister.Done(begun);
        // As `load` does after so many: until the server's own upkeep comes by, its planner would know nothing of them.
        await site.Register.Analyze(CancellationToken.None);
        return site;
    }

    private static IEnumerable<Draft> House() =>
    [
        Drafting.Named(AxisKind.Kind, "Explorer").With(AxisKind.Hue, "sky"),
        AnInitiative.Named("Reset").With(InitiativeKind.Axis, "explorer"),
        ASource.Named("Source"),
        Drafting.Named(SeriesKind.Kind, "Suite"),
        AFigure.Measuring("organisateurs", "kind=event", "distinct", "organizer").With(FigureKind.Rule, "reported-in"),
        Drafting.Named(EditionKind.Kind, "Rapport").With(EditionKind.Period, Drafting.Date("2020")),
        Drafting.Named(ChapterKind.Kind, "Chapitre").With(ChapterKind.IsPartOf, "rapport").Linking(ChapterKind.Figures, "evenements", "organisateurs")
            .Holding(ChapterKind.Parts.Key, """[{"selection":"kind=event","rule":"reported-in","layout":"lines","mostLines":300}]"""),
    ];

    private static IEnumerable<Draft> Around(int number) =>
    [
        AnOrganization.Named($"Organisation {number}"),
        APerson.Named($"Personne {number}").SeenBy(Sight.Public),
        AnEvent.Named($"Événement {number}").Saying("Une rencontre.").OfType(number % 2 == 0 ? "webinar" : "conference").On($"2020-{1 + (number % 12):00}")
            .Linking(EventKind.Organizer, $"organisation-{number}").Linking(EventKind.Performer, $"personne-{number}").Linking(EventKind.Initiative, "reset"),
        AnEvent.Named($"Événement sans date {number}").ReportedFor("2020").With(EventKind.Place, Fact<string>.Unknown).Linking(EventKind.Organizer, "organisation-1").Linking(EventKind.Initiative, "reset"),
        AnArticle.Named($"Article {number}").On("2020-02-03").With(ArticleKind.IsPartOf, "suite").With(ArticleKind.PositionInSeries, number).Linking(ArticleKind.Author, $"personne-{number}"),
        Drafting.Named(PublicationKind.Kind, $"Publication {number}").Linking(PublicationKind.IsPartOf, "reset"),
    ];

    private static Draft Playlist(int size) =>
        Drafting.Named(PlaylistKind.Kind, "À revoir").Linking(PlaylistKind.Items, [.. Enumerable.Range(1, size).Select(number => $"article-{number}")]);
}
