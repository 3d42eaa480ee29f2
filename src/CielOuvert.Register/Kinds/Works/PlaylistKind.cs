namespace CielOuvert.Register.Kinds.Works;

/// <summary>Events and replays of any host, put in one order.</summary>
public static class PlaylistKind
{
    public static readonly Field<IReadOnlyList<string>> Items = Define.Links("itemListElement", "contenu", "content",
        ["event", "replay", "article", "publication"]);
    public static readonly Field<IReadOnlyList<string>> Contributor = Define.Links("contributor", "en partenariat avec", "in partnership with",
        ["organization"]);
    public static readonly Field<string> Initiative = Define.Link("initiative", "initiative", "initiative", ["initiative"]);

    public static readonly Kind Kind = new()
    {
        Code = "playlist",
        One = new("playlist", "playlist"),
        Many = new("playlists", "playlists"),
        Path = new("playlists", "playlists"),
        SchemaType = "ItemList",
        About = new("Des rencontres à revoir, réunies dans un ordre, quel que soit l’hébergeur.",
            "Meetings to watch again, gathered in an order, whoever hosts them."),
        Family = KindFamily.Work,
        Fields = new(Common.Around(Items, Contributor, Initiative)),
        Line = [Contributor, Initiative],
    };
}
