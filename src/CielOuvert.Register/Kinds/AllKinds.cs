using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Works;

namespace CielOuvert.Register.Kinds;

/// <summary>Every kind, in reading order: activities, works, actors, evidence, the house itself.</summary>
public static class AllKinds
{
    public static IReadOnlyList<Kind> InOrder { get; } =
    [
        InitiativeKind.Kind,
        EventKind.Kind,
        ParticipationKind.Kind,
        PartnershipKind.Kind,
        CollaborationKind.Kind,
        FundingKind.Kind,

        PublicationKind.Kind,
        WorkKind.Kind,
        ArticleKind.Kind,
        SeriesKind.Kind,
        PlaylistKind.Kind,
        ReplayKind.Kind,
        PictureKind.Kind,
        EditorialKind.Kind,

        OrganizationKind.Kind,
        PersonKind.Kind,
        CollegeKind.Kind,
        ProfileKind.Kind,

        DeclaredCountKind.Kind,
        DeclaredSetKind.Kind,
        DeclaredBreakdownKind.Kind,
        LinkKind.Kind,
        UnreadableBlockKind.Kind,
        SourceDocumentKind.Kind,
        LicenceKind.Kind,

        AxisKind.Kind,
        ThemeKind.Kind,
        VocabularyKind.Kind,
        FigureKind.Kind,
        EditionKind.Kind,
        ChapterKind.Kind,
        AttestationKind.Kind,
    ];

    private static readonly Dictionary<string, Kind> ByCode = InOrder.ToDictionary(kind => kind.Code);

    public static Kind? Find(string code) => ByCode.GetValueOrDefault(code);
}
