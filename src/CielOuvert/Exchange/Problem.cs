using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange;

/// <summary>A question that a program asked and that cannot be answered, said as problem details (RFC 9457), in the tongue of the address.</summary>
public static class Problem
{
    public const string MediaType = "application/problem+json";

    /// <summary>Bad questions: what is wrong with each part.</summary>
    public static Answer Of(IReadOnlyList<Refusal> refusals, Visit visit) =>
        Of(StatusCodes.Status400BadRequest, visit.T("La question ne peut pas être suivie.", "The question cannot be followed."), refusals, visit);

    /// <param name="title">What kind of problem it is, in a sentence.</param>
    public static Answer Of(int status, string title, IReadOnlyList<Refusal> refusals, Visit visit)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, PlainJson.Options))
        {
            json.WriteStartObject();
            // No more than the status says (RFC 9457, 4.2.1).
            json.WriteString("type", "about:blank");
            json.WriteString("title", title);
            json.WriteNumber("status", status);
            if (refusals.Count > 0) json.WriteString("detail", string.Join(' ', refusals.Select(refusal => refusal.What.In(visit.Tongue))));
            json.WriteString("instance", visit.Path + visit.Query);
            json.WriteEndObject();
        }

        return new Answer.File(bytes.ToArray(), MediaType, IsText: true) { Status = status, IsForAnySite = true };
    }
}
