using CielOuvert.Formats.Words;

namespace CielOuvert.Exchange.Described;

/// <summary>The words that both the description for programs and the page for people say.</summary>
public static class OfferWords
{
    public static Phrase Name(OfferFamily family) => family switch
    {
        OfferFamily.Lists => new("Listes et recherche", "Lists and search"),
        OfferFamily.Records => new("Fiches", "Records"),
        OfferFamily.Figures => new("Chiffres", "Figures"),
        OfferFamily.Reports => new("Rapports", "Reports"),
        OfferFamily.Whole => new("Tout à la fois", "Everything at once"),
        _ => new("Descriptions, et usages du web", "Descriptions, and customs of the web"),
    };

    public static Phrase About(OfferFamily family) => family switch
    {
        OfferFamily.Lists => new("Ce que montre la page d’une liste, sous d’autres formes : la même question donne les mêmes fiches.", "What the page of a list shows, in other forms: the same question gives the same records."),
        OfferFamily.Records => new("Une fiche, avec ses doutes et ce à quoi elle mène.", "A record, with its doubts and what it leads to."),
        OfferFamily.Figures => new("La valeur d’un chiffre avec sa preuve : sa règle, ce qu’il écarte, ce qu’il compte, son empreinte.", "The value of a figure with its proof: its rule, what it leaves out, what it counts, its hash."),
        OfferFamily.Reports => new("Un rapport, entier ou pour une part, et de quoi vérifier sa signature.", "A report, whole or for a part, and what verifies its signature."),
        OfferFamily.Whole => new("De quoi prendre le registre entier, ou le suivre.", "What takes the whole register, or follows it."),
        _ => new("Ce qui décrit le registre aux programmes, et ce que le web demande à tout site.", "What describes the register to programs, and what the web asks of any site."),
    };

    /// <summary>What else may be answered, and when.</summary>
    public static IReadOnlyDictionary<int, Phrase> Statuses { get; } = new SortedDictionary<int, Phrase>
    {
        [StatusCodes.Status302Found] = new("C’est ailleurs cette fois : un chiffre sans règle de période n’a qu’une adresse.", "It is elsewhere this time: a figure without a period rule has one address."),
        [StatusCodes.Status304NotModified] = new("Rien n’a changé depuis l’ETag envoyé.", "Nothing changed since the ETag that was sent."),
        [StatusCodes.Status308PermanentRedirect] = new("C’est ailleurs pour toujours : une fiche renommée, une question écrite autrement.", "It is elsewhere for ever: a record renamed, a question written otherwise."),
        [StatusCodes.Status400BadRequest] = new("La question ne peut pas être suivie ; le problème dit quoi écrire.", "The question cannot be followed; the problem says what to write."),
        [StatusCodes.Status404NotFound] = new("Rien n’est là, ou pas sous cette forme.", "Nothing is there, or not in this form."),
        [StatusCodes.Status410Gone] = new("La fiche a été retirée ; le problème dit quand et pourquoi.", "The record was withdrawn; the problem says when and why."),
        [StatusCodes.Status501NotImplemented] = new("Cette forme n’est pas écrite ici.", "This form is not written here."),
        [StatusCodes.Status429TooManyRequests] = new("Trop de questions pour l’instant ; revenir après Retry-After.", "Too many questions for now; come back after Retry-After."),
        [StatusCodes.Status503ServiceUnavailable] = new("Cela ne peut pas être donné maintenant.", "It cannot be given now."),
    };

    /// <summary>What answers say in their headers.</summary>
    public static IReadOnlyDictionary<string, Phrase> Headers { get; } = new SortedDictionary<string, Phrase>(StringComparer.Ordinal)
    {
        ["ETag"] = new("Change avec le registre : à renvoyer dans If-None-Match.", "Changes when the register does: send it back as If-None-Match."),
        ["Link"] = new("La page (rel=alternate) et la suite (rel=next).", "The page (rel=alternate) and what follows (rel=next)."),
        ["RateLimit"] = new("Ce qui reste à demander (r), et en combien de secondes tout revient (t).", "What is left to ask (r), and in how many seconds all of it is back (t)."),
        ["RateLimit-Policy"] = new("Ce qui peut être demandé au plus (q), en combien de secondes (w).", "The most that may be asked (q), in how many seconds (w)."),
        ["Retry-After"] = new("Dans combien de secondes revenir.", "In how many seconds to come back."),
    };
}
