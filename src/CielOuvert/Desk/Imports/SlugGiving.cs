using CielOuvert.Formats.Text;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Desk.Imports;

/// <summary>Gives slugs to many new records at once: that of their name, or with the first number that makes it one that nothing has.</summary>
internal sealed class SlugGiving(Register.Register register)
{
    private readonly Dictionary<string, int> tried = [];
    private readonly HashSet<string> given = [];

    /// <summary>The slugs, in the order asked. One that comes back is that of a record which an undone import left withdrawn.</summary>
    public async Task<IReadOnlyList<GivenSlug>> Give(IReadOnlyList<(Kind Kind, string Words)> wanted, CancellationToken stop)
    {
        var slugs = new GivenSlug?[wanted.Count];
        while (Array.Exists(slugs, slug => slug is null))
        {
            var candidates = Enumerable.Range(0, wanted.Count).Where(index => slugs[index] is null).Select(index => (Index: index, Slug: Next(wanted[index]))).ToList();
            var taken = await register.Taken([.. candidates.Select(candidate => candidate.Slug)], stop);
            foreach (var (index, slug) in candidates)
            {
                var isTaken = taken.TryGetValue(slug, out var returning);
                if ((!isTaken || returning == wanted[index].Kind.Code) && given.Add(slug)) slugs[index] = new(slug, isTaken);
            }
        }

        return [.. slugs.OfType<GivenSlug>()];
    }

    private string Next((Kind Kind, string Words) wanted)
    {
        var start = Slugs.From(wanted.Words) is { Length: > 0 } slug ? slug : Slugs.From(wanted.Kind.One.Fr);
        var number = tried[start] = tried.GetValueOrDefault(start) + 1;
        return number == 1 ? start : $"{start}-{number}";
    }
}

/// <param name="ComesBack">Whether a withdrawn record of an undone import has it, and comes back.</param>
internal sealed record GivenSlug(string Slug, bool ComesBack);
