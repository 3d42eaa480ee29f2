using CielOuvert.Exchange;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Errors;

/// <summary>The pages of what is not there: each says what happened, and where to go.</summary>
public static class ErrorPages
{
    private const int MostNear = 6;

    /// <summary>Nothing is there: what had this address on the site before this one is gone to, or the page proposes what has a name like it.</summary>
    public static async Task<Answer> NotFound(Visit visit, CancellationToken stop)
    {
        if (await AtFormerAddress(visit, stop) is { } former) return Answer.Moved(Paths.Of(former, visit.Tongue));
        if (ProgramAddress.Is(visit.Path)) return Problem.NotFound(visit);
        var asked = LastWords(visit.Path);
        var near = await visit.Register.Near(asked, MostNear, visit.Viewer, stop);
        var names = await Names.Around([], near.Select(card => card.Slug), visit, stop);
        return Answer.Show<NotFoundPage, NotFoundModel>(visit, new(asked.Replace('-', ' '), [.. near.Select(card => names.Of(card.Slug))]), StatusCodes.Status404NotFound);
    }

    /// <summary>What anybody may see and had this address, with its question or without: trackers come behind.</summary>
    private static async Task<Card?> AtFormerAddress(Visit visit, CancellationToken stop) =>
        await visit.Register.AtFormerAddress(visit.Path + visit.Query, Viewer.Visitor, stop)
        ?? (visit.Query.Length > 0 ? await visit.Register.AtFormerAddress(visit.Path, Viewer.Visitor, stop) : null);

    /// <summary>It was withdrawn: its tombstone says when and why.</summary>
    public static Answer Gone(Reading.Gone tombstone, Visit visit) => ProgramAddress.Is(visit.Path)
        ? Problem.Gone(tombstone, visit)
        : Answer.Show<GonePage, Reading.Gone>(visit, tombstone, StatusCodes.Status410Gone);

    /// <summary>The last segment that says something, as one would have typed it.</summary>
    private static string LastWords(string path)
    {
        var last = path.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        return Formats.Text.Slugs.From(last);
    }
}

/// <summary>What was asked for and is not there.</summary>
/// <param name="Near">Records whose slug resembles it.</param>
public sealed record NotFoundModel(string Words, IReadOnlyList<Named> Near);
