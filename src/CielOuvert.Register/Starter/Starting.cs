using System.Reflection;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.Starter;

/// <summary>What a new organisation says to begin its register.</summary>
/// <param name="Axes">The names of its axes, in order; they may be none.</param>
/// <param name="Colleges">The names of its members' colleges, in order; they may be none.</param>
public sealed record Beginning(Descriptor Descriptor, IReadOnlyList<string> Axes, IReadOnlyList<string> Colleges)
{
    /// <summary>Vocabularies of its own: one that has the slug of a shipped one takes its place.</summary>
    public IReadOnlyList<Draft> Vocabularies { get; init; } = [];
}

/// <summary>Begins an empty register: general vocabularies and figures, and the organisation's own axes and colleges. They are records, to be changed.</summary>
public static class Starting
{
    private const string Prefix = "Starter/";
    private static readonly string[] Hues = ["sky", "amber", "leaf"];

    public static async Task<Outcome<Commit>> Begin(Register register, Beginning beginning, Author by, DateTime at, CancellationToken stop)
    {
        if (await register.Descriptor(stop) is { } existing) return new Refusal(StartingWords.AlreadyBegun(existing.NameIn(existing.MainLanguage)));
        var own = beginning.Vocabularies.Select(draft => draft.Slug).ToHashSet(StringComparer.Ordinal);
        var drafts = beginning.Vocabularies.Concat(Shipped().Where(draft => !own.Contains(draft.Slug))).Concat(Axes(beginning.Axes)).Concat(Colleges(beginning.Colleges)).Append(Organization(beginning.Descriptor));
        return await register.Commit(beginning.Descriptor, [.. Apart(drafts).Select(Change.Add)], by, "init", at, stop);
    }

    /// <summary>Two names may give one slug, or none: the later one takes its kind and a number.</summary>
    private static IEnumerable<Draft> Apart(IEnumerable<Draft> drafts)
    {
        var taken = new HashSet<string>();
        foreach (var draft in drafts)
        {
            var slug = draft.Slug;
            for (var number = 1; !Slug.IsWellFormed(slug) || !taken.Add(slug); number++) slug = $"{draft.Kind.Code}-{Slugs.From($"{draft.Slug} {number}")}";
            yield return draft with { Slug = slug };
        }
    }

    /// <summary>A vocabulary that the organisation wrote, in a file like those of a dump.</summary>
    public static Outcome<Draft> Vocabulary(Stream file, string name) => YamlReader.Read(file, name).Match(node => RecordFile.From(node, name), Outcome<Draft>.Refused)
        .Match(draft => draft.Kind == VocabularyKind.Kind ? draft : Outcome<Draft>.Refused([new Refusal(StartingWords.NoVocabulary(draft.Kind)).At(name)]), Outcome<Draft>.Refused);

    /// <summary>The records that every register begins with.</summary>
    public static IEnumerable<Draft> Shipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
            var draft = YamlReader.Read(stream, name).Match(node => RecordFile.From(node, name), Outcome<Draft>.Refused);
            yield return draft.IsDone(out var read) ? read with { Origin = null } : throw new InvalidOperationException(draft.Refusals[0].In(Tongue.English));
        }
    }

    private static IEnumerable<Draft> Axes(IReadOnlyList<string> names) => names.Select((name, index) => Draft.Of(AxisKind.Kind, Slugs.From(name))
        .With(Common.Name, (Localized)name).With(AxisKind.Hue, Hues[index % Hues.Length]).With(Common.Position, index + 1));

    private static IEnumerable<Draft> Colleges(IReadOnlyList<string> names) => names.Select((name, index) => Draft.Of(CollegeKind.Kind, $"college-{Slugs.From(name)}")
        .With(Common.Name, (Localized)name).With(Common.Position, index + 1));

    private static Draft Organization(Descriptor descriptor)
    {
        var name = descriptor.NameIn(descriptor.MainLanguage);
        return Draft.Of(OrganizationKind.Kind, Slugs.From(name)).With(Common.Name, (Localized)name);
    }
}
