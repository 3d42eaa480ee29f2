using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Selections;

/// <summary>What a selection may ask, taken from the descriptions of kinds: facets of terms and roles of links.</summary>
public static class SelectionKeys
{
    /// <summary>Asks for any value of a facet, or any link of a role.</summary>
    public const string Any = "any";

    /// <summary>Asks for records without any.</summary>
    public const string None = "none";

    /// <summary>Asks for records with more than one link of a role: <c>organizer=several</c> is what is held together.</summary>
    public const string Several = "several";

    /// <summary>The role that stands for all: <c>linked=reset</c> is whatever links to it.</summary>
    public const string Linked = "linked";

    /// <summary>A record and whatever links to it: <c>around=reset</c>. What a report on a part is made of.</summary>
    public const string Around = "around";

    /// <summary>What a playlist holds: <c>playlist=webinars-2020</c>. The links go from the playlist.</summary>
    public const string Playlist = "playlist";

    private static readonly Lazy<(HashSet<string> Facets, HashSet<string> Roles)> Known = new(Gather);

    public static bool IsFacet(string key) => Known.Value.Facets.Contains(key);

    public static bool IsRole(string key) => key is Linked or Around or Playlist || Known.Value.Roles.Contains(key);

    public static IEnumerable<string> All => [.. Known.Value.Facets.Order(StringComparer.Ordinal), .. Known.Value.Roles.Order(StringComparer.Ordinal), Linked, Around, Playlist];

    private static (HashSet<string> Facets, HashSet<string> Roles) Gather()
    {
        HashSet<string> facets = [KindDates.Precision, "doubt", "doubt-in"];
        HashSet<string> roles = [];
        foreach (var kind in AllKinds.InOrder) Gather(kind.Fields, facets, roles);
        if (facets.FirstOrDefault(roles.Contains) is { } both)
            throw new InvalidOperationException($"“{both}” is the facet of one field and the role of another: a selection could not tell them apart.");
        return (facets, roles);
    }

    private static void Gather(FieldSet fields, HashSet<string> facets, HashSet<string> roles)
    {
        foreach (var field in fields.All)
        {
            if (field.Facet is { } facet) facets.Add(facet);
            switch (field.Shape)
            {
                case LinkShape or ListShape<string> { Item: LinkShape }:
                    roles.Add(field.Key);
                    break;
                case GroupShape group:
                    Gather(group.Fields, facets, roles);
                    break;
                case ListShape<Group> { Item: GroupShape group }:
                    Gather(group.Fields, facets, roles);
                    break;
            }
        }
    }
}
