using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds.Evidence;

/// <summary>How a document says that members are divided among colleges.</summary>
public static class DeclaredBreakdownKind
{
    public static readonly Field<string> ShareCollege = Define.Link("college", "collège", "college", ["college"]);
    public static readonly Field<decimal> ShareValue = Define.Decimal("share", "part (pour cent)", "share (per cent)");
    public static readonly Field<IReadOnlyList<Group>> Shares = Define.Groups("shares", "parts", "shares", [ShareCollege, ShareValue]);
    public static readonly Field<decimal> TotalMembers = Define.Whole("totalMembers", "effectif total", "total membership", treatment: Treatment.Expected);

    public static readonly Kind Kind = new()
    {
        Code = "declared-breakdown",
        One = new("répartition déclarée", "declared breakdown"),
        Many = new("répartitions déclarées", "declared breakdowns"),
        Path = new("repartitions-declarees", "declared-breakdowns"),
        About = new("Comment un document répartit les adhérents entre les collèges.",
            "How a document divides members among colleges."),
        Family = KindFamily.Evidence,
        Fields = new(Common.Around(Shares, TotalMembers)),
    };
}
