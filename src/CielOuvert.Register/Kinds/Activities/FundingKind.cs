using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;

namespace CielOuvert.Register.Kinds.Activities;

/// <summary>Money given for initiatives: who, by which scheme, when. The amount stays at the desk.</summary>
public static class FundingKind
{
    public static readonly Field<string> Funder = Define.Link("funder", "financeur", "funder", ["organization"]);
    public static readonly Field<Localized> Scheme = Define.Words("scheme", "dispositif", "scheme",
        help: new("Subvention, appel à projets, convention, mécénat : avec le nom que lui donne le financeur.",
            "Grant, call for projects, agreement, patronage: by the name the funder gives it."));
    public static readonly Field<IReadOnlyList<string>> FundedItem = Define.Links("fundedItem", "initiatives financées", "funded initiatives", ["initiative"]);
    public static readonly Field<PartialDate> StartDate = Define.Date("startDate", "début", "start", treatment: Treatment.Framed | Treatment.Expected);
    public static readonly Field<PartialDate> EndDate = Define.Date("endDate", "fin", "end", treatment: Treatment.Framed);
    public static readonly Field<decimal> Amount = Define.Decimal("amount", "montant", "amount", treatment: Treatment.Private);
    public static readonly Field<string> Currency = Define.Text("currency", "monnaie", "currency", treatment: Treatment.Private,
        help: new("Code ISO 4217 : EUR.", "ISO 4217 code: EUR."));

    public static readonly Kind Kind = new()
    {
        Code = "funding",
        One = new("financement", "funding"),
        Many = new("financements", "fundings"),
        Path = new("financements", "fundings"),
        SchemaType = "Grant",
        About = new("Qui finance quoi, par quel dispositif et quand. Le montant reste au bureau, sauf décision contraire.",
            "Who funds what, by which scheme and when. The amount stays at the desk unless decided otherwise."),
        Family = KindFamily.Activity,
        Fields = new(Common.Around(Funder, Scheme, FundedItem, StartDate, EndDate, Amount, Currency)),
        NamedAfter = [Funder, FundedItem],
        Start = StartDate,
        End = EndDate,
        Line = [Funder, Scheme],
    };
}
