using System.Xml;

namespace CielOuvert.Exchange.Harvest;

/// <summary>What a request comes to: the content of its verb, or why there is none (OAI-PMH 2.0, 3.6).</summary>
public abstract record HarvestReply
{
    private HarvestReply()
    {
    }

    /// <summary>What stands under the element of the verb.</summary>
    public sealed record Told(Action<XmlWriter> Write) : HarvestReply;

    /// <param name="Code">As the protocol names it: <c>badVerb</c>.</param>
    public sealed record Refused(string Code, string Why) : HarvestReply
    {
        /// <summary>Whether the request is told back without its arguments: they were no arguments.</summary>
        public bool IsOfForm => Code is "badVerb" or "badArgument";
    }

    public static Refused BadVerb => new("badVerb", $"The verb is one of {string.Join(", ", HarvestQuery.Verbs)}, given once. See http://www.openarchives.org/OAI/openarchivesprotocol.html.");

    public static Refused BadToken => new("badResumptionToken", "This is not a resumption token of this repository, as it was given. They never expire.");

    public static Refused NoSuchFormat => new("cannotDisseminateFormat", $"The metadata formats are {string.Join(", ", HarvestFormats.All.Select(format => format.Prefix))}.");

    public static Refused NoSuchItem => new("idDoesNotExist", "There is no such item, nor was there.");

    public static Refused NothingFound => new("noRecordsMatch", "Nothing answers to this combination of arguments.");

    public static Refused BadArgument(string why) => new("badArgument", why);
}
