namespace CielOuvert.Register.Kinds.Works;

/// <summary>A recording of an event, where a host shows it.</summary>
public static class ReplayKind
{
    public static readonly Field<string> RecordedAt = Define.Link("recordedAt", "enregistrement de", "recording of", ["event"]);
    public static readonly Field<string> Platform = Define.Text("platform", "hébergé par", "hosted by");
    public static readonly Field<string> Duration = Define.Text("duration", "durée", "duration",
        help: new("Durée ISO 8601 : PT1H30M.", "ISO 8601 duration: PT1H30M."));
    public static readonly Field<IReadOnlyList<string>> InLanguage = Define.Texts("inLanguage", "langues", "languages");

    public static readonly Kind Kind = new()
    {
        Code = "replay",
        One = new("rediffusion", "replay"),
        Many = new("rediffusions", "replays"),
        Path = new("rediffusions", "replays"),
        SchemaType = "VideoObject",
        About = new("L’enregistrement d’une rencontre, et qui l’héberge.",
            "The recording of a meeting, and who hosts it."),
        Family = KindFamily.Work,
        Fields = new(Common.Around(RecordedAt, Platform, Duration, InLanguage)),
        NamedAfter = [RecordedAt],
        Line = [Platform],
    };
}
