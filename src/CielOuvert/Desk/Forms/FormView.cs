using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Files;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Frames;

namespace CielOuvert.Desk.Forms;

/// <summary>All that it takes to draw the form of a record.</summary>
/// <param name="Record">The record that is amended, as it stands; null for a new one.</param>
/// <param name="Refused">What is wrong, by the path of the input beside which it is said; what belongs to no input is under "".</param>
/// <param name="Names">The names of the records that the form links to, by slug.</param>
/// <param name="Choices">For a link that was typed as words, the records that it may mean, by the path of its input.</param>
/// <param name="Meanwhile">Fields that somebody else changed since the form was opened, with what stands there now.</param>
/// <param name="Languages">Those that a text may be written in, the main one first.</param>
public sealed record FormView(
    Kind Kind, Record? Record, FormState State, ILookup<string, Phrase> Refused, IReadOnlyDictionary<string, Card> Names,
    IReadOnlyDictionary<string, IReadOnlyList<Card>> Choices, IReadOnlyList<Collision> Meanwhile, Frame Frame, IReadOnlyList<string> Languages)
{
    /// <summary>The files that it names and the register holds, by their hash.</summary>
    public IReadOnlyDictionary<string, KeptFile> Files { get; init; } = new Dictionary<string, KeptFile>();

    /// <summary>Whether a file goes into one of its fields.</summary>
    public bool TakesFiles => Kind.Fields.All.Any(one => TakesFile(one.Shape));

    private static bool TakesFile(Shape shape) => shape is FileShape || (shape.Item is { } item && TakesFile(item)) || (shape is GroupShape group && group.Fields.All.Any(one => TakesFile(one.Shape)));

    public static FormView Of(Kind kind, Record? record, FormState state, Frame frame) => new(
        kind, record, state, NoRefusal, new Dictionary<string, Card>(), new Dictionary<string, IReadOnlyList<Card>>(), [], frame, frame.Descriptor.Languages);

    public static ILookup<string, Phrase> NoRefusal { get; } = Array.Empty<(string Path, Phrase What)>().ToLookup(one => one.Path, one => one.What);

    public IReadOnlyList<Phrase> RefusedAt(string path) => [.. Refused[path]];

    /// <summary>Whether a field is of those that anybody is asked first: its name, its type, when, who.</summary>
    public bool IsAskedFirst(Field field) => field.IsTitle && field.Key == "name" || field.IsExpected || field == Kind.Start || field.Shape is FileShape { IsPicture: true } || Kind.Line.Contains(field) || field.Key == "description";

    public bool IsFilled(Field field) => State.Holds(field.Key);

    public bool HasDoubt(string path) => Certainties.FromCode(State[FormNames.Certainty(path)]) is not (null or Certainty.Certain) || State.Holds(FormNames.Sources(path));

    /// <summary>A linked record as its input shows it: its name, and its slug between brackets so that no other is meant.</summary>
    public string Shown(string typed, Tongue tongue) => Names.TryGetValue(typed, out var card) ? $"{card.Title(tongue).Text} ({card.Slug})" : typed;
}

/// <summary>A field that two people changed at once.</summary>
/// <param name="Theirs">What stands in the register now, for a person to read.</param>
public sealed record Collision(Field Field, string Theirs);
