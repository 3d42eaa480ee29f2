using CielOuvert.Formats.Dates;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds.Evidence;

/// <summary>A document that facts are read from: its title, its hash and its headings, never its sentences.</summary>
public static class SourceDocumentKind
{
    public static readonly Field<string> FileName = Define.Text("fileName", "fichier", "file");
    public static readonly Field<string> Hash = Define.File("sha256", "document", "document",
        help: new("Le PDF ou l’image du document, quand on peut le garder ici.", "The PDF or picture of the document, when it may be kept here."));
    public static readonly Field<IReadOnlyList<string>> InLanguage = Define.Texts("inLanguage", "langues", "languages");
    public static readonly Field<PartialDate> ReadOn = Define.Date("readOn", "lu le", "read on");

    public static readonly Field<string> HeadingPage = Define.Text("page", "page", "page");
    public static readonly Field<string> HeadingText = Define.Text("heading", "titre", "heading");
    public static readonly Field<IReadOnlyList<Group>> Headings = Define.Groups("headings", "intertitres", "headings", [HeadingPage, HeadingText]);

    public static readonly Kind Kind = new()
    {
        Code = "source-document",
        One = new("document source", "source document"),
        Many = new("documents sources", "source documents"),
        Path = new("sources", "sources"),
        SchemaType = "DigitalDocument",
        About = new("Les documents d’où viennent les faits : leur titre, leur empreinte, leurs intertitres.",
            "The documents the facts come from: their title, their hash, their headings."),
        Family = KindFamily.Evidence,
        Fields = new(Common.Around(FileName, Hash, InLanguage, ReadOn, Headings)),
        Line = [FileName],
    };
}
