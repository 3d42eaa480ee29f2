using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Selections;

namespace CielOuvert.Site.Lists;

/// <summary>The words of roles: those of the field that links so.</summary>
public static class RoleWords
{
    private static readonly Phrase Linked = new("lié à", "linked to");
    private static readonly Phrase Around = new("autour de", "around");

    public static Phrase Of(string role, IReadOnlyCollection<string> kinds)
    {
        if (role == SelectionKeys.Linked) return Linked;
        if (role == SelectionKeys.Around) return Around;
        if (role == SelectionKeys.Playlist) return PlaylistKind.Kind.One;
        var asked = AllKinds.InOrder.Where(kind => kinds.Count == 0 || kinds.Contains(kind.Code));
        return asked.Select(kind => FieldOf(role, kind.Fields)).FirstOrDefault(field => field is not null)?.Label ?? Phrase.Same(role);
    }

    private static Field? FieldOf(string role, FieldSet fields)
    {
        foreach (var field in fields.All)
        {
            if (field.Key == role) return field;
            var inside = field.Shape switch
            {
                GroupShape group => FieldOf(role, group.Fields),
                ListShape<Group> { Item: GroupShape group } => FieldOf(role, group.Fields),
                _ => null,
            };
            if (inside is not null) return inside;
        }

        return null;
    }
}
