using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;

namespace CielOuvert.Register.Kinds.House;

/// <summary>What the lead of an initiative says of a period: that what the register holds is complete, or what is missing. A second person approves.</summary>
public static class AttestationKind
{
    public static readonly Field<string> Initiative = Define.Link("initiative", "initiative", "initiative", ["initiative"], treatment: Treatment.ByAct);
    public static readonly Field<PartialDate> Period = Define.Date("temporalCoverage", "période", "period", Treatment.Framed | Treatment.ByAct);
    public static readonly Field<bool> Complete = Define.YesNo("complete", "complet", "complete", Treatment.ByAct);
    public static readonly Field<Localized> Missing = Define.Words("missing", "ce qui manque", "what is missing", Treatment.ByAct);
    public static readonly Field<string> AttestedBy = Define.Text("attestedBy", "attesté par", "attested by", Treatment.ByAct);
    public static readonly Field<PartialDate> AttestedOn = Define.Date("attestedOn", "attesté le", "attested on", Treatment.ByAct);

    /// <summary>The instant of the register that was attested (ISO 8601, UTC): what changes after it is counted.</summary>
    public static readonly Field<string> AttestedAsOf = Define.Text("asOf", "à l’instant", "as of", Treatment.Framed | Treatment.ByAct);

    public static readonly Field<string> ApprovedBy = Define.Text("approvedBy", "approuvé par", "approved by", Treatment.ByAct);
    public static readonly Field<PartialDate> ApprovedOn = Define.Date("approvedOn", "approuvé le", "approved on", Treatment.ByAct);

    public static readonly Kind Kind = new()
    {
        Code = "attestation",
        One = new("attestation", "attestation"),
        Many = new("attestations", "attestations"),
        Path = new("attestations", "attestations"),
        About = new("Ce que les responsables d’initiatives disent d’une période : que tout y est, ou ce qui manque.",
            "What the leads of initiatives say of a period: that all is there, or what is missing."),
        Family = KindFamily.House,
        IsByAct = true,
        Fields = new(Common.Around(Initiative, Period, Complete, Missing, AttestedBy, AttestedOn, AttestedAsOf, ApprovedBy, ApprovedOn)),
        NamedAfter = [Initiative],
        Start = Period,
        Line = [Complete, AttestedBy, ApprovedBy],
    };
}
