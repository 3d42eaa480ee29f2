using System.Text.Json.Nodes;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Exchange.Described;

/// <summary>Offers, written as programs read them: OpenAPI 3.1.</summary>
public sealed class OpenApi(IReadOnlyList<Offer> offers, Visit visit)
{
    private const string Version = "3.1.1";
    private static readonly string Product = typeof(OpenApi).Assembly.GetName().Version?.ToString(3) ?? "0";

    public JsonObject Make() => new()
    {
        ["openapi"] = Version,
        ["info"] = About(),
        ["externalDocs"] = new JsonObject { ["url"] = visit.Frame.Absolute(DescribedPages.Of(Tongue.English)) },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = visit.Frame.Absolute("") }),
        // Everything public is read without a key.
        ["security"] = new JsonArray(),
        ["tags"] = new JsonArray([.. Enum.GetValues<OfferFamily>().Select(family => (JsonNode)new JsonObject { ["name"] = TagOf(family), ["description"] = OfferWords.About(family).En })]),
        ["paths"] = new JsonObject(offers.Select(offer => KeyValuePair.Create(offer.Path, (JsonNode?)Item(offer)))),
        ["components"] = new JsonObject { ["schemas"] = AnswerSchemas.All(visit.Frame), ["responses"] = Responses(), ["headers"] = Headers() },
    };

    private JsonObject About()
    {
        var about = new JsonObject
        {
            ["title"] = $"{visit.Frame.OrganisationIn(Tongue.English)}, open register",
            ["summary"] = "Everything public, at the addresses of its pages.",
            ["description"] = "Read-only, without a key, in French and in English: /fr and /en hold the same under their own words. What is in doubt is said with its doubt.",
            ["version"] = Product,
        };
        if (visit.Frame is { Licence: { } licence, LicenceAddress: { } address }) about["license"] = new JsonObject { ["name"] = licence.Title(Tongue.English).Text, ["url"] = address.AbsoluteUri };
        return about;
    }

    private static string TagOf(OfferFamily family) => family.ToString().ToLowerInvariant();

    private static JsonObject Item(Offer offer)
    {
        var item = new JsonObject { ["get"] = Operation(offer, offer.Code, asForm: false) };
        if (offer.IsReadByForm) item["post"] = Operation(offer, $"{offer.Code}-by-form", asForm: true);
        return item;
    }

    private static JsonObject Operation(Offer offer, string code, bool asForm)
    {
        var operation = new JsonObject { ["operationId"] = code, ["summary"] = Letters.Capital(offer.Name.En), ["tags"] = new JsonArray(TagOf(offer.Family)) };
        if (offer.About is { } about) operation["description"] = about.En;
        if (asForm) operation["requestBody"] = Form(offer);
        else if (offer.Asks.Count > 0) operation["parameters"] = new JsonArray([.. offer.Asks.Select(asked => (JsonNode)Parameter(asked))]);
        operation["responses"] = Answers(offer);
        return operation;
    }

    private static JsonObject Parameter(Asked asked)
    {
        var parameter = new JsonObject { ["name"] = asked.Name, ["in"] = asked.IsInPath ? "path" : "query", ["description"] = asked.About.En };
        if (asked.IsRequired) parameter["required"] = true;
        if (asked.IsList) (parameter["style"], parameter["explode"]) = ("form", false);
        parameter["schema"] = asked.IsList ? AnswerSchemas.Many(Copy(asked.Schema)) : Copy(asked.Schema);
        if (asked.Example is { } example) parameter["example"] = example;
        return parameter;
    }

    private static JsonObject Form(Offer offer) => new()
    {
        ["required"] = true,
        ["content"] = new JsonObject
        {
            ["application/x-www-form-urlencoded"] = new JsonObject
            {
                ["schema"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject(offer.Asks.Select(asked => KeyValuePair.Create(asked.Name, (JsonNode?)Copy(asked.Schema)))),
                    ["required"] = new JsonArray([.. offer.Asks.Where(asked => asked.IsRequired).Select(asked => (JsonNode)asked.Name)]),
                },
            },
        },
    };

    private static JsonObject Answers(Offer offer)
    {
        var headers = new JsonObject { ["ETag"] = ToHeader("ETag"), ["RateLimit"] = ToHeader("RateLimit"), ["RateLimit-Policy"] = ToHeader("RateLimit-Policy") };
        if (offer.Gives.Any(given => given.Extension is not null)) headers["Link"] = ToHeader("Link");
        var answers = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = "What is asked.", ["headers"] = headers, ["content"] = new JsonObject(offer.Gives.Select(given => KeyValuePair.Create(given.MediaType, (JsonNode?)Content(given)))) },
        };
        foreach (var status in offer.MayAnswer.Append(StatusCodes.Status304NotModified).Append(StatusCodes.Status429TooManyRequests).Distinct().Order())
            answers[$"{status}"] = new JsonObject { ["$ref"] = $"#/components/responses/{(offer.IsTakenByPeople ? OrPage(status) : $"{status}")}" };
        if (offer.TellsOfItself) answers["503"] = new JsonObject { ["description"] = "It is not well.", ["content"] = answers["200"]?["content"]?.DeepClone() };
        return answers;
    }

    /// <summary>What is neither JSON nor text has nothing more to be said of it than its media type.</summary>
    private static JsonObject Content(Given given) => given switch
    {
        { Schema: { Length: > 0 } schema } => new() { ["schema"] = AnswerSchemas.To(schema) },
        { IsBinary: true } => [],
        _ => new() { ["schema"] = AnswerSchemas.Text() },
    };

    private static JsonObject Responses() => new(OfferWords.Statuses.SelectMany(status => ((string[])[$"{status.Key}", OrPage(status.Key)]).Distinct().Select(name => KeyValuePair.Create(name, (JsonNode?)Response(status.Key, status.Value, name)))));

    /// <summary>The name of a refusal that may be said to people.</summary>
    private static string OrPage(int status) => status is StatusCodes.Status404NotFound or StatusCodes.Status410Gone or StatusCodes.Status503ServiceUnavailable ? $"{status}-or-page" : $"{status}";

    private static JsonObject Response(int status, Phrase words, string name)
    {
        var response = new JsonObject { ["description"] = $"{ReasonPhrases.GetReasonPhrase(status)}. {words.En}" };
        if (status >= StatusCodes.Status400BadRequest) response["content"] = new JsonObject { [Problem.MediaType] = new JsonObject { ["schema"] = AnswerSchemas.To(AnswerSchemas.Problem) } };
        if (name != $"{status}") response["content"]?.AsObject().Add("text/html", new JsonObject { ["schema"] = AnswerSchemas.Text() });
        if (status is StatusCodes.Status302Found or StatusCodes.Status308PermanentRedirect) response["headers"] = new JsonObject { ["Location"] = new JsonObject { ["description"] = "Where it is.", ["schema"] = AnswerSchemas.Text() } };
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable) response["headers"] = new JsonObject { ["Retry-After"] = ToHeader("Retry-After") };
        return response;
    }

    private static JsonObject Headers() => new(OfferWords.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)new JsonObject { ["description"] = header.Value.En, ["schema"] = AnswerSchemas.Text() })));

    private static JsonObject ToHeader(string name) => new() { ["$ref"] = $"#/components/headers/{name}" };

    private static JsonObject Copy(JsonObject schema) => schema.DeepClone().AsObject();
}
