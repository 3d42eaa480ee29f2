using System.Text.Json;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Records;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange;

/// <summary>A question that a program asked and that cannot be answered, said as problem details (RFC 9457), in the tongue of the address.</summary>
public static class Problem
{
    public const string MediaType = "application/problem+json";

    /// <summary>Bad questions: what is wrong with each part.</summary>
    public static Answer Of(IReadOnlyList<Refusal> refusals, Visit visit) =>
        Of(StatusCodes.Status400BadRequest, visit.T("La question ne peut pas être suivie.", "The question cannot be followed."), refusals, visit);

    public static Answer NotFound(Visit visit) => Of(StatusCodes.Status404NotFound, visit.T("Il n’y a rien à cette adresse.", "There is nothing at this address."), [], visit);

    /// <summary>Its tombstone says when, and why.</summary>
    public static Answer Gone(Reading.Gone tombstone, Visit visit) => Of(
        StatusCodes.Status410Gone, visit.T("Cette fiche a été retirée.", "This record was withdrawn."),
        [Refusal.Of($"Retirée le {On(tombstone, Tongue.French)}. Motif : {tombstone.Why}", $"Withdrawn on {On(tombstone, Tongue.English)}. Reason: {tombstone.Why}")], visit);

    /// <param name="title">What kind of problem it is, in a sentence.</param>
    public static Answer Of(int status, string title, IReadOnlyList<Refusal> refusals, Visit visit) =>
        new Answer.File(Bytes(status, title, string.Join(' ', refusals.Select(refusal => refusal.What.In(visit.Tongue))), visit.Path + visit.Query), MediaType, IsText: true) { Status = status, Links = Described.DescribedPages.Links(visit), IsForAnySite = true };

    /// <summary>Answers where there is no visit: nothing may be read of the register, or nothing needs to be.</summary>
    public static async Task Answer(int status, Phrase title, Phrase detail, HttpContext context)
    {
        var tongue = Paths.TongueOf(context.Request.Path) ?? Tongue.French;
        Crossing.Allow(context.Response.Headers);
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaType;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await context.Response.Body.WriteAsync(Bytes(status, title.In(tongue), detail.In(tongue), context.Request.Path + context.Request.QueryString), context.RequestAborted);
    }

    private static byte[] Bytes(int status, string title, string detail, string instance)
    {
        return PlainJson.Write(json =>
        {
            json.WriteStartObject();
            // No more than the status says (RFC 9457, 4.2.1).
            json.WriteString("type", "about:blank");
            json.WriteString("title", title);
            json.WriteNumber("status", status);
            if (detail.Length > 0) json.WriteString("detail", detail);
            json.WriteString("instance", instance);
            json.WriteEndObject();
        });
    }

    private static string On(Reading.Gone tombstone, Tongue tongue) => PartialDate.Of(DateOnly.FromDateTime(tombstone.On)).In(tongue);
}
