using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Selections;

namespace CielOuvert.Register.Kinds;

/// <summary>How a field is treated, beyond what it holds; they combine.</summary>
[Flags]
public enum Treatment
{
    None = 0,

    /// <summary>Pages say that it is unknown when the document says so.</summary>
    Expected = 1,

    /// <summary>Pages place it themselves instead of listing it.</summary>
    Framed = 2,

    /// <summary>Only the desk sees it.</summary>
    Private = 4,

    /// <summary>It names the record: search puts it first.</summary>
    Title = 8,

    /// <summary>An act writes it, and nothing else does: forms neither show it nor take it.</summary>
    ByAct = 16,

    /// <summary>Its words may name or describe somebody, without a link to their record.</summary>
    Personal = 32,
}

/// <summary>The words with which kinds describe their fields: key, French label, English label, what it holds.</summary>
public static class Define
{
    public static Field<string> Text(string key, string fr, string en, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, TextShape.Instance, treatment, help);

    public static Field<IReadOnlyList<string>> Texts(string key, string fr, string en, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, new ListShape<string>(TextShape.Instance), treatment, help);

    public static Field<Localized> Words(string key, string fr, string en, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, LocalizedShape.Instance, treatment, help);

    public static Field<IReadOnlyList<Localized>> WordsList(string key, string fr, string en, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, new ListShape<Localized>(LocalizedShape.Instance), treatment, help);

    public static Field<decimal> Whole(string key, string fr, string en, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, NumberShape.Whole, treatment, help);

    public static Field<IReadOnlyList<decimal>> Wholes(string key, string fr, string en, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, new ListShape<decimal>(NumberShape.Whole), treatment, help);

    public static Field<decimal> Decimal(string key, string fr, string en, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, NumberShape.Decimal, treatment, help);

    public static Field<bool> YesNo(string key, string fr, string en, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, YesNoShape.Instance, treatment, help);

    public static Field<PartialDate> Date(string key, string fr, string en, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, DateShape.Instance, treatment, help);

    /// <summary>An hour of the day, where the thing is.</summary>
    public static Field<string> Clock(string key, string fr, string en, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, ClockShape.Instance, treatment, help);

    /// <summary>A time zone, by its name in the IANA database.</summary>
    public static Field<string> Zone(string key, string fr, string en, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, ZoneShape.Instance, treatment, help);

    /// <summary>An address; with a facet, selections find it by its state (<c>sound</c>, <c>tracked</c>, <c>without-protocol</c>, <c>wrong</c>).</summary>
    public static Field<WebAddress> Address(string key, string fr, string en, string? facet = null, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, AddressShape.Instance, treatment, help, facet);

    public static Field<string> Term(string key, string fr, string en, string vocabulary, string? facet, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, new TermShape(vocabulary), treatment, help, facet);

    public static Field<IReadOnlyList<string>> Terms(string key, string fr, string en, string vocabulary, string? facet, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, new ListShape<string>(new TermShape(vocabulary)), treatment, help, facet);

    /// <summary>A picture, by the hash of its bytes.</summary>
    public static Field<string> Picture(string key, string fr, string en, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, FileShape.Picture, treatment, help);

    /// <summary>A file of any type that is taken, by the hash of its bytes.</summary>
    public static Field<string> File(string key, string fr, string en, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, FileShape.Any, treatment, help);

    /// <summary>A link to one record; the role it gives in the index is the key.</summary>
    public static Field<string> Link(string key, string fr, string en, IReadOnlyList<string> kinds, bool isUpward = false, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, new LinkShape(kinds, isUpward), treatment, help);

    public static Field<IReadOnlyList<string>> Links(string key, string fr, string en, IReadOnlyList<string> kinds, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, new ListShape<string>(new LinkShape(kinds, isUpward: false)), treatment, help);

    public static Field<Group> Group(string key, string fr, string en, IReadOnlyList<Field> fields, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, new GroupShape(fields), treatment, help);

    public static Field<IReadOnlyList<Group>> Groups(string key, string fr, string en, IReadOnlyList<Field> fields, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, new ListShape<Group>(new GroupShape(fields)), treatment, help);

    public static Field<Selection> Selection(string key, string fr, string en, Treatment treatment = Treatment.None, Phrase? help = null) =>
        Of(key, fr, en, SelectionShape.Instance, treatment, help);

    private static Field<T> Of<T>(string key, string fr, string en, Shape<T> shape, Treatment treatment, Phrase? help, string? facet = null) =>
        new(key, new(fr, en), shape)
        {
            Help = help,
            Facet = facet,
            IsTitle = treatment.HasFlag(Treatment.Title),
            IsPrivate = treatment.HasFlag(Treatment.Private),
            IsFramed = treatment.HasFlag(Treatment.Framed),
            IsExpected = treatment.HasFlag(Treatment.Expected),
            IsByAct = treatment.HasFlag(Treatment.ByAct),
            NamesPeople = treatment.HasFlag(Treatment.Personal),
        };
}
