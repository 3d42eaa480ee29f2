using CielOuvert.Formats.Dates;

namespace CielOuvert.Register.Kinds.Actors;

/// <summary>A college of members: those who vote and are counted together.</summary>
public static class CollegeKind
{
    public static readonly Field<PartialDate> Since = Define.Date("validFrom", "depuis", "since");
    public static readonly Field<PartialDate> Until = Define.Date("validThrough", "jusqu’à", "until");

    public static readonly Kind Kind = new()
    {
        Code = "college",
        One = new("collège", "college"),
        Many = new("collèges", "colleges"),
        Path = new("colleges", "colleges"),
        About = new("Les collèges entre lesquels se répartissent les adhérents.",
            "The colleges among which members are divided."),
        Family = KindFamily.Actor,
        Fields = new(Common.Around(Since, Until)),
    };
}
