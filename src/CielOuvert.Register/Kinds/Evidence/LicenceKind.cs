namespace CielOuvert.Register.Kinds.Evidence;

/// <summary>A licence under which things may be used again. That its variant is not known is a lawful state.</summary>
public static class LicenceKind
{
    public static readonly Field<string> Variant = Define.Text("variant", "variante", "variant", treatment: Treatment.Expected,
        help: new("BY, BY-SA, BY-NC… : telle que dite, jamais supposée.", "BY, BY-SA, BY-NC…: as said, never supposed."));
    public static readonly Field<string> Version = Define.Text("version", "version", "version", treatment: Treatment.Expected);
    public static readonly Field<string> Code = Define.Text("code", "code", "code", help: new("Identifiant SPDX : CC-BY-4.0.", "SPDX identifier: CC-BY-4.0."));

    public static readonly Kind Kind = new()
    {
        Code = "licence",
        One = new("licence", "licence"),
        Many = new("licences", "licences"),
        Path = new("licences", "licences"),
        About = new("Les licences sous lesquelles on peut réutiliser ce qui est publié ici.",
            "The licences under which what is published here may be used again."),
        Family = KindFamily.Evidence,
        Fields = new(Common.Around(Variant, Version, Code)),
        Line = [Variant],
    };
}
