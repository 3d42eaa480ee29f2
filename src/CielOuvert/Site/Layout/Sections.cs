using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Site.Layout;

/// <summary>Under which menu a kind stands.</summary>
public static class Sections
{
    /// <summary>The address of the menu; null for kinds that are in none.</summary>
    public static string? Of(Kind kind, Tongue tongue)
    {
        if (kind == AxisKind.Kind || kind == FigureKind.Kind || kind == EditionKind.Kind) return Paths.Of(kind, tongue);
        return kind.Family switch
        {
            KindFamily.Activity => Paths.Of(EventKind.Kind, tongue),
            KindFamily.Work => Paths.Of(PublicationKind.Kind, tongue),
            KindFamily.Actor => Paths.Of(OrganizationKind.Kind, tongue),
            _ => null,
        };
    }
}
