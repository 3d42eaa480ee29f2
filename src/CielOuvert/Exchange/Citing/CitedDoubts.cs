using System.Text.Json;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;

namespace CielOuvert.Exchange.Citing;

/// <summary>What is in doubt of who made a work, when, and under which licence, as sentences: what is deduced, and what has candidates and no value.</summary>
public static class CitedDoubts
{
    private static readonly IReadOnlyList<string> Asked = [ArticleKind.Author.Key, PublicationKind.Contributor.Key, ArticleKind.DatePublished.Key, Common.License.Key];

    public static IReadOnlyList<string> Of(Told told) => [.. told.Fields.Where(one => Asked.Contains(one.Key)).Select(one => Of(one, told)).OfType<string>()];

    private static string? Of(Field of, Told told)
    {
        var json = told.Document.GetProperty(of.Key);
        if (!FactForm.Is(json) || FactForm.CertaintyOf(json) is var certainty && certainty is not (Certainty.Deduced or Certainty.Ambiguous)) return null;
        var tongue = told.Telling.Tongue;
        var values = json.TryGetProperty("candidates", out var candidates) ? candidates.EnumerateArray().Select(one => one.GetProperty("value")) : json.TryGetProperty("value", out var value) ? [value] : [];
        var said = string.Join(new Phrase(" ou ", " or ").In(tongue), values.Select(one => Words(one, of.Shape, told)).Where(words => words.Length > 0));
        var label = of.Label.In(tongue);
        var sentence = said.Length > 0
            ? new Phrase($"{Letters.Capital(label)} ({certainty.Word.Fr}) : {said}.", $"{Letters.Capital(label)} ({certainty.Word.En}): {said}.")
            : new Phrase($"{Letters.Capital(label)} : {certainty.Word.Fr}.", $"{Letters.Capital(label)}: {certainty.Word.En}.");
        return sentence.In(tongue);
    }

    private static string Words(JsonElement json, Shape shape, Told told) => shape switch
    {
        DateShape date => date.Read(json).In(told.Telling.Tongue),
        LinkShape link => told.Names.Knows(link.Read(json)) ? told.Names.Of(link.Read(json)).Title.Text : "",
        GroupShape => json.TryGetProperty(PublicationKind.ContributorParty.Key, out var party) && !FactForm.Is(party) ? Words(party, PublicationKind.ContributorParty.Shape, told) : "",
        { Item: { } item } => string.Join(", ", json.EnumerateArray().Select(one => Words(one, item, told)).Where(words => words.Length > 0)),
        _ => "",
    };
}
