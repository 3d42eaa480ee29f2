namespace CielOuvert.Formats.Feeds;

/// <summary>A page of a feed, before it is written in one of its three forms. Instants are UTC.</summary>
/// <param name="Id">The same for all its pages and for ever (RFC 4287, 4.2.6).</param>
/// <param name="Language">BCP 47, of what names none.</param>
/// <param name="Page">The same for people.</param>
/// <param name="First">The first page of the feed, on it too; null where one page holds all (RFC 5005, 3).</param>
/// <param name="Next">The next page of the feed; null on the last.</param>
/// <param name="Updated">When the latest of its entries last changed.</param>
/// <param name="Owner">Whose it is: the author of what names none.</param>
/// <param name="Terms">Of what namespace the words are that no feed format has: the date of an activity, its certainty.</param>
public sealed record Feed(string Id, string Title, string Language, Uri Self, Uri Page, Uri? First, Uri? Next, DateTime Updated, FeedAuthor Owner, FeedLicence? Licence, string Terms, IReadOnlyList<FeedEntry> Entries);

/// <summary>One thing that a feed tells of.</summary>
/// <param name="Id">The same in every tongue, and whatever becomes of it.</param>
/// <param name="Language">BCP 47, of its title and summary; null when it is that of the feed.</param>
/// <param name="Elsewhere">What it is about, where that is on the web; null when it is nowhere.</param>
/// <param name="Published">When it came to be told of, which is not when it happened.</param>
/// <param name="Summary">In plain text; null when there is none.</param>
/// <param name="Html">What a reader shows of it: safe, and whole by itself.</param>
/// <param name="When">When it happened; null for what is not in time.</param>
/// <param name="Licence">Its own; null when it is that of the feed, or not known.</param>
public sealed record FeedEntry(
    string Id, string Title, string? Language, Uri Address, Uri? Elsewhere, DateTime Published, DateTime Updated, string? Summary, string Html,
    FeedDate? When, FeedLicence? Licence, IReadOnlyList<FeedAuthor> Authors, IReadOnlyList<FeedCategory> Categories, IReadOnlyList<FeedFile> Files);

/// <summary>Somebody, and where their page is; null when they have none.</summary>
public sealed record FeedAuthor(string Name, Uri? Page);

/// <summary>A term of a vocabulary, with its words.</summary>
/// <param name="Scheme">The vocabulary.</param>
public sealed record FeedCategory(string Code, string Scheme, string Label);

/// <summary>A file that goes with an entry.</summary>
/// <param name="Bytes">Its length; null when it is kept by others.</param>
public sealed record FeedFile(Uri Address, string MediaType, long? Bytes);

/// <summary>A date as far as it is known.</summary>
/// <param name="Edtf">Null when it is ambiguous or unknown.</param>
/// <param name="Certainty">Its code: <c>certain</c>, <c>deduced</c>, <c>ambiguous</c>, <c>unknown</c>.</param>
public sealed record FeedDate(string? Edtf, string Certainty);

/// <summary>A licence, and where it is read; null when nowhere.</summary>
public sealed record FeedLicence(string Name, Uri? Address);
