using CielOuvert.Register.Facts;

namespace CielOuvert.Register.Kinds.Works;

/// <summary>A picture, with the words for those who do not see it, its credit and its licence.</summary>
public static class PictureKind
{
    public static readonly Field<string> Hash = Define.Picture("sha256", "image", "picture", treatment: Treatment.Framed,
        help: new("JPEG, PNG, WebP, AVIF ou GIF. Le lieu et l’appareil de la prise de vue sont retirés.", "JPEG, PNG, WebP, AVIF or GIF. The place and the camera it was taken with are removed."));
    public static readonly Field<Localized> AlternativeText = Define.Words("alternativeText", "texte de remplacement", "alternative text", treatment: Treatment.Expected,
        help: new("Ce que montre l’image, pour qui ne la voit pas.", "What the picture shows, for those who do not see it."));
    public static readonly Field<Localized> Credit = Define.Words("creditText", "crédit", "credit", treatment: Treatment.Expected | Treatment.Personal);
    public static readonly Field<IReadOnlyList<string>> Depicts = Define.Links("depicts", "personnes visibles", "people shown", ["person"]);
    public static readonly Field<IReadOnlyList<string>> About = Define.Links("about", "illustre", "illustrates", []);

    public static readonly Kind Kind = new()
    {
        Code = "picture",
        One = new("image", "picture"),
        Many = new("images", "pictures"),
        Path = new("images", "pictures"),
        SchemaType = "ImageObject",
        About = new("Les images, leur texte de remplacement, leur crédit, leur licence, et les personnes que l’on y voit.",
            "Pictures, their alternative text, credit and licence, and the people they show."),
        Family = KindFamily.Work,
        Fields = new(Common.Around(Hash, AlternativeText, Credit, Depicts, About)),
        Line = [Credit],
    };
}
