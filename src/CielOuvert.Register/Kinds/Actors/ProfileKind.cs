using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds.Actors;

/// <summary>What the organisation says of itself: since when, what for, how it is run.</summary>
public static class ProfileKind
{
    public static readonly Field<string> Organization = Define.Link("organization", "organisation", "organisation", ["organization"]);
    public static readonly Field<PartialDate> FoundingDate = Define.Date("foundingDate", "création", "founded");
    public static readonly Field<Localized> Nature = Define.Words("nature", "nature", "nature");
    public static readonly Field<IReadOnlyList<Localized>> MembersAre = Define.WordsList("membersAre", "ses membres", "its members");
    public static readonly Field<Localized> Scope = Define.Words("scope", "champ", "scope");
    public static readonly Field<Localized> Purpose = Define.Words("purpose", "but", "purpose");

    public static readonly Field<Localized> MissionNature = Define.Words("nature", "nature", "nature");
    public static readonly Field<PartialDate> MissionSince = Define.Date("since", "depuis", "since");
    public static readonly Field<IReadOnlyList<string>> MissionProgramme = Define.Links("programme", "portée par", "carried by", ["initiative"]);
    public static readonly Field<IReadOnlyList<Localized>> MissionRole = Define.WordsList("ourRole", "notre rôle", "our role");
    public static readonly Field<Localized> MissionGovernance = Define.Words("governance", "gouvernance", "governance");
    public static readonly Field<IReadOnlyList<Group>> Missions = Define.Groups("missions", "missions", "missions",
        [MissionNature, MissionSince, MissionProgramme, MissionRole, MissionGovernance]);

    public static readonly Field<bool> OpenByDefault = Define.YesNo("openByDefault", "à ciel ouvert", "in the open",
        help: new("Ce qu’elle produit est accessible et réutilisable, sauf exception.", "What it makes is accessible and reusable, with exceptions."));
    public static readonly Field<IReadOnlyList<string>> Sites = Define.Texts("sites", "sites", "sites");

    public static readonly Kind Kind = new()
    {
        Code = "profile",
        One = new("profil", "profile"),
        Many = new("profils", "profiles"),
        Path = new("profils", "profiles"),
        SchemaType = "ProfilePage",
        About = new("Ce que l’organisation dit d’elle-même : depuis quand, pour quoi, comment elle se gouverne.",
            "What the organisation says of itself: since when, what for, how it is run."),
        Family = KindFamily.Actor,
        Fields = new(Common.Around(Organization, FoundingDate, Nature, MembersAre, Scope, Purpose, Missions, OpenByDefault, Sites)),
        NamedAfter = [Organization],
        Line = [Nature],
    };
}
