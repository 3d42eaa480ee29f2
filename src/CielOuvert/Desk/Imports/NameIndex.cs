using System.Text.RegularExpressions;
using CielOuvert.Formats.Text;
using CielOuvert.Register.Imports;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Desk.Imports;

/// <summary>
/// The records that lines may mean, by their names, read once for the whole file. A link is typed as in a form (<see cref="Forms.LinkTyping"/>): a
/// name, a name with its slug between brackets, or a slug.
/// </summary>
public sealed partial class NameIndex
{
    /// <summary>The commit of a record that this import is about to write.</summary>
    public const long NotYet = -1;

    private readonly Dictionary<string, KnownName> bySlug = [];
    private readonly Dictionary<string, List<KnownName>> byName = [];
    private readonly IReadOnlySet<long> own;

    private NameIndex(IReadOnlySet<long> own) => this.own = own;

    /// <param name="own">The commits of this import: what it added itself is nobody's duplicate.</param>
    public static async Task<NameIndex> Read(Register.Register register, Kind kind, IReadOnlySet<long> own, CancellationToken stop)
    {
        var index = new NameIndex(own);
        foreach (var known in await register.Names(Kinds(kind), stop)) index.Add(known);
        return index;
    }

    public void Add(KnownName known)
    {
        bySlug[known.Slug] = known;
        foreach (var name in known.Folded)
        {
            if (!byName.TryGetValue(name, out var same)) byName[name] = same = [];
            same.Add(known);
        }
    }

    /// <summary>A record that the import itself is about to write: others of its lines may link to it.</summary>
    public void AddOwn(string slug, Kind kind, string name) => Add(new(slug, kind.Code, NotYet, name, Folding.Fold(name) is { Length: > 0 } folded ? [folded] : []));

    /// <summary>The records of a kind that bear a name already, but for those that this import made.</summary>
    public IReadOnlyList<KnownName> Twins(Kind kind, string name) =>
        [.. byName.GetValueOrDefault(Folding.Fold(name), []).Where(known => known.Kind == kind.Code && known.Since != NotYet && !own.Contains(known.Since)).Take(5)];

    /// <summary>The slugs that a typed link may mean: one when it is clear.</summary>
    public IReadOnlyList<string> Find(string typed, LinkShape shape)
    {
        var slug = Bracketed().Match(typed) is { Success: true } match ? match.Groups[1].Value : typed;
        if (bySlug.TryGetValue(slug, out var known) && Allows(shape, known)) return [known.Slug];
        return [.. byName.GetValueOrDefault(Folding.Fold(typed), []).Where(one => Allows(shape, one)).Select(one => one.Slug).Distinct()];
    }

    private static bool Allows(LinkShape shape, KnownName known) => shape.Kinds.Count == 0 || shape.Kinds.Contains(known.Kind);

    /// <summary>The kind itself, and those that its links lead to.</summary>
    private static IReadOnlyList<string> Kinds(Kind kind)
    {
        var links = kind.Fields.All.Select(field => field.Shape.Item ?? field.Shape).OfType<LinkShape>().ToList();
        return links.Any(link => link.Kinds.Count == 0) ? [.. AllKinds.InOrder.Select(one => one.Code)] : [.. links.SelectMany(link => link.Kinds).Append(kind.Code).Distinct()];
    }

    [GeneratedRegex(@"\(([a-z0-9-]+)\)\s*$")]
    private static partial Regex Bracketed();
}
