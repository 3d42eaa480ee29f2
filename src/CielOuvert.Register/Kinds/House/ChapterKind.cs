using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Selections;

namespace CielOuvert.Register.Kinds.House;

/// <summary>A block of an edition: words, figures, and parts filled by selections.</summary>
public static class ChapterKind
{
    public static readonly Field<string> IsPartOf = Define.Link("isPartOf", "rapport", "report", ["edition"]);
    public static readonly Field<Localized> PrintedHeading = Define.Words("printedHeading", "titre dans la source", "heading in the source");
    public static readonly Field<Localized> Content = Define.Words("content", "contenu", "content",
        help: new("Ce que le bloc contient, en quelques mots.", "What the block holds, in a few words."));
    public static readonly Field<Localized> Intro = Define.Words("intro", "chapeau", "introduction");
    public static readonly Field<Localized> Text = Define.Words("text", "texte", "text",
        help: new("Un nombre s’y écrit {figure:identifiant} ; tout autre chiffre, {as-is:…}.",
            "A number is written {figure:slug}; any other digit {as-is:…}."));
    public static readonly Field<IReadOnlyList<string>> Figures = Define.Links("figure", "chiffres", "figures", ["figure"]);

    public static readonly Field<Localized> PartName = Define.Words("name", "titre", "title");
    public static readonly Field<IReadOnlyList<string>> PartAbout = Define.Links("about", "fiches montrées", "records shown", [],
        help: new("Des fiches nommées une à une, à la place d’une sélection.", "Records named one by one, in place of a selection."));
    public static readonly Field<Selection> PartSelection = Define.Selection("selection", "sélection", "selection");
    public static readonly Field<string> PartRule = Define.Term("rule", "règle de période", "period rule", "counting-rule", facet: null,
        help: new("Avec une règle, la sélection se limite à la période du rapport.", "With a rule, the selection is limited to the period of the report."));
    public static readonly Field<string> PartLayout = Define.Term("layout", "présentation", "layout", "layout", facet: null);
    public static readonly Field<decimal> PartMost = Define.Whole("mostLines", "lignes au plus", "lines at most",
        help: new("Au-delà, le rapport dit combien il en reste.", "Beyond, the report says how many remain."));
    public static readonly Field<IReadOnlyList<Group>> Parts = Define.Groups("hasPart", "parties", "parts",
        [PartName, PartAbout, PartSelection, PartRule, PartLayout, PartMost]);

    public static readonly Field<bool> Hidden = Define.YesNo("hidden", "masqué", "hidden");
    public static readonly Field<Localized> HiddenBecause = Define.Words("hiddenBecause", "masqué parce que", "hidden because");

    public static readonly Field<string> HiddenRecord = Define.Text("record", "fiche", "record");
    public static readonly Field<Localized> HiddenRecordBecause = Define.Words("because", "parce que", "because");

    /// <summary>Records that its selections find and that it does not show, by their slugs: no link, which would tell their pages of it.</summary>
    public static readonly Field<IReadOnlyList<Group>> HiddenRecords = Define.Groups("hiddenRecords", "fiches masquées", "hidden records",
        [HiddenRecord, HiddenRecordBecause], Treatment.Private | Treatment.Framed);

    public static readonly Field<string> SignedBy = Define.Text("by", "par", "by");
    public static readonly Field<Localized> SignedAs = Define.Words("as", "en qualité de", "as");
    public static readonly Field<PartialDate> SignedOn = Define.Date("on", "le", "on");
    public static readonly Field<string> SignedHash = Define.Text("hash", "empreinte", "hash");

    /// <summary>Who signed the text at the desk, and the hash of what they signed: a text that changed since is printed without it.</summary>
    public static readonly Field<Group> Signed = Define.Group("signed", "signé", "signed", [SignedBy, SignedAs, SignedOn, SignedHash], Treatment.Framed | Treatment.ByAct);

    public static readonly Kind Kind = new()
    {
        Code = "chapter",
        One = new("chapitre", "chapter"),
        Many = new("chapitres", "chapters"),
        Path = new("chapitres", "chapters"),
        SchemaType = "Chapter",
        About = new("Les blocs d’un rapport, dans leur ordre, avec les sélections qui les remplissent.",
            "The blocks of a report, in their order, with the selections that fill them."),
        Family = KindFamily.House,
        Fields = new(Common.Around(IsPartOf, PrintedHeading, Content, Intro, Text, Figures, Parts, Hidden, HiddenBecause, HiddenRecords, Signed)),
        NamedAfter = [IsPartOf],
    };
}
