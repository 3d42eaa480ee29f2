using System.Text.Json;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds;

/// <summary>
/// How a fact that is not bare is written, in JSON and YAML alike:
/// <c>{certainty: deduced, value: …, because: …}</c>, <c>{certainty: ambiguous, because: …, candidates: [{value: …, sources: […]}]}</c>,
/// <c>{certainty: unknown, because: …}</c>, <c>{certainty: certain, value: …, sources: […]}</c>, <c>{redacted: 2026-11-24, ground: …}</c>.
/// </summary>
public static class FactForm
{
    private static readonly string[] Keys = ["certainty", "value", "because", "candidates", "sources", "redacted", "ground"];

    public static bool Is(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && (json.TryGetProperty("certainty", out _) || json.TryGetProperty("redacted", out _));

    public static bool Is(YamlMapping mapping) => mapping.Entries.Any(entry => entry.Key is "certainty" or "redacted");

    public static Certainty CertaintyOf(JsonElement json) =>
        json.TryGetProperty("certainty", out var code) ? Certainties.FromCode(code.ToString()) ?? Certainty.Unknown : Certainty.Unknown;

    public static void Check(JsonElement json, Field field, Checking checking)
    {
        foreach (var member in json.EnumerateObject().Where(member => !Keys.Contains(member.Name)))
            checking.Refuse($"« {member.Name} » n’a pas de sens dans un fait : {string.Join(", ", Keys)}.", $"“{member.Name}” means nothing in a fact: {string.Join(", ", Keys)}.");
        if (json.TryGetProperty("redacted", out var day))
        {
            CheckErasure(json, day, checking);
            return;
        }

        var certainty = Certainties.FromCode(json.GetProperty("certainty").ToString());
        var hasValue = json.TryGetProperty("value", out var value);
        var hasCandidates = json.TryGetProperty("candidates", out var candidates);
        if (certainty is null)
        {
            checking.Refuse("La certitude est certain, deduced, ambiguous ou unknown.", "The certainty is certain, deduced, ambiguous or unknown.");
            return;
        }

        if (json.TryGetProperty("ground", out _)) checking.Refuse("ground: ne va qu’avec redacted:.", "ground: goes with redacted: only.");
        if (hasValue != certainty is Certainty.Certain or Certainty.Deduced)
            checking.Refuse("Un fait certain ou déduit porte value:, un fait ambigu ou inconnu n’en porte pas.", "A certain or deduced fact has value:, an ambiguous or unknown one has none.");
        if (json.TryGetProperty("because", out var because)) checking.Within("because", () => TextShape.Instance.Check(because, checking));
        else if (certainty == Certainty.Deduced)
            checking.Refuse("Un fait déduit dit pourquoi : ajoutez because:.", "A deduced fact says why: add because:.");
        if (hasCandidates != (certainty == Certainty.Ambiguous))
            checking.Refuse("Un fait ambigu, et lui seul, porte candidates:.", "An ambiguous fact, and no other, has candidates:.");
        if (hasValue) checking.Within("value", () => field.Shape.Check(value, checking));
        if (hasCandidates && certainty == Certainty.Ambiguous) CheckCandidates(candidates, field, checking);
        if (json.TryGetProperty("sources", out var sources)) checking.Within("sources", () => SourceFields.List.Check(sources, checking));
    }

    public static void Index(JsonElement json, Field field, IndexRows rows)
    {
        // What was erased is no doubt that somebody could lift.
        if (json.TryGetProperty("redacted", out _)) return;
        if (json.TryGetProperty("value", out var value)) field.Shape.Index(value, field, rows);
        if (json.TryGetProperty("candidates", out var candidates)) IndexCandidates(candidates, field, rows);
        foreach (var sources in SourceLists(json)) SourceFields.List.Index(sources, field, rows);
        var certainty = CertaintyOf(json);
        if (certainty == Certainty.Certain) return;
        rows.Term("doubt", certainty.Code);
        rows.Term("doubt-in", $"{field.Key}-{certainty.Code}");
        rows.Numbers.Add(($"doubt:{certainty.Code}", 1));
    }

    private static void IndexCandidates(JsonElement candidates, Field field, IndexRows rows)
    {
        var apart = new IndexRows();
        foreach (var candidate in candidates.EnumerateArray()) field.Shape.Index(candidate.GetProperty("value"), field, apart);
        rows.Candidates.AddRange(apart.Links);
    }

    public static Fact<T> Read<T>(JsonElement json, Shape<T> shape)
    {
        if (json.TryGetProperty("redacted", out var on))
            return Fact<T>.Erased(new(on.ToString(), json.TryGetProperty("ground", out var ground) ? ground.ToString() : ""));
        var because = json.TryGetProperty("because", out var reason) ? reason.GetString() : null;
        return CertaintyOf(json) switch
        {
            Certainty.Certain => Fact<T>.Certain(shape.Read(json.GetProperty("value")), Sources(json)),
            Certainty.Deduced => Fact<T>.Deduced(shape.Read(json.GetProperty("value")), because ?? "", Sources(json)),
            Certainty.Ambiguous => Fact<T>.Ambiguous(
                [.. json.GetProperty("candidates").EnumerateArray().Select(one => new Candidate<T>(shape.Read(one.GetProperty("value")), Sources(one)))], because),
            _ => because is null ? Fact<T>.Unknown : Fact<T>.UnknownBecause(because),
        };
    }

    public static void Write<T>(Fact<T> fact, Shape<T> shape, Utf8JsonWriter json)
    {
        if (fact.Certainty == Certainty.Certain && fact.Sources.Count == 0 && fact.IsKnown(out var bare))
        {
            shape.Write(bare, json);
            return;
        }

        json.WriteStartObject();
        if (fact.Redacted is { } erased)
        {
            json.WriteString("redacted", erased.On);
            json.WriteString("ground", erased.Ground);
            json.WriteEndObject();
            return;
        }

        json.WriteString("certainty", fact.Certainty.Code);
        if (fact.IsKnown(out var value))
        {
            json.WritePropertyName("value");
            shape.Write(value, json);
        }

        if (fact.Because is { } because) json.WriteString("because", because);
        if (fact.Candidates.Count > 0) WriteCandidates(fact.Candidates, shape, json);
        SourceFields.Write(fact.Sources, json);
        json.WriteEndObject();
    }

    public static void FromYaml(YamlMapping mapping, Field field, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var entry in mapping.Entries)
        {
            json.WritePropertyName(entry.Key);
            if (entry.Key == "value") field.Shape.FromYaml(entry.Node, json);
            else if (entry is { Key: "candidates", Node: YamlSequence candidates }) CandidatesFromYaml(candidates, field, json);
            else if (entry.Key == "sources") SourceFields.List.FromYaml(entry.Node, json);
            else LooseYaml.Copy(entry.Node, json);
        }

        json.WriteEndObject();
    }

    public static YamlNode ToYaml(JsonElement json, Field field) => new YamlMapping([.. json.EnumerateObject()
        .OrderBy(member => Array.IndexOf(Keys, member.Name))
        .Select(member => new YamlEntry(member.Name, member.Name switch
        {
            "value" => field.Shape.ToYaml(member.Value),
            "candidates" => new YamlSequence([.. member.Value.EnumerateArray().Select(one => CandidateToYaml(one, field))]),
            "sources" => SourceFields.List.ToYaml(member.Value),
            _ => LooseYaml.From(member.Value),
        }))]);

    private static void CheckErasure(JsonElement json, JsonElement day, Checking checking)
    {
        if (json.EnumerateObject().Any(member => Keys.Contains(member.Name) && member.Name is not ("redacted" or "ground")))
            checking.Refuse("Un fait effacé ne porte que redacted: et ground:.", "An erased fact has nothing but redacted: and ground:.");
        checking.Within("redacted", () => DateShape.Instance.Check(day, checking));
        if (json.TryGetProperty("ground", out var ground)) checking.Within("ground", () => TextShape.Instance.Check(ground, checking));
        else checking.Refuse("Un effacement dit pourquoi : ajoutez ground:.", "An erasure says why: add ground:.");
    }

    private static void CheckCandidates(JsonElement candidates, Field field, Checking checking)
    {
        if (candidates.ValueKind != JsonValueKind.Array || candidates.GetArrayLength() == 0)
        {
            checking.Refuse("Un fait ambigu donne au moins un candidat : « - value: … ».", "An ambiguous fact gives at least one candidate: “- value: …”.");
            return;
        }

        checking.Within("candidates", () =>
        {
            foreach (var (index, candidate) in candidates.EnumerateArray().Index())
            {
                checking.Within($"{index}", () =>
                {
                    if (candidate.ValueKind != JsonValueKind.Object || !candidate.TryGetProperty("value", out var value))
                        checking.Refuse("Un candidat porte value:.", "A candidate has value:.");
                    else CheckCandidate(candidate, value, field, checking);
                });
            }
        });
    }

    private static void CheckCandidate(JsonElement candidate, JsonElement value, Field field, Checking checking)
    {
        foreach (var member in candidate.EnumerateObject().Where(member => member.Name is not ("value" or "sources")))
            checking.Refuse($"« {member.Name} » n’a pas de sens dans un candidat : value, sources.", $"“{member.Name}” means nothing in a candidate: value, sources.");
        checking.Within("value", () => field.Shape.Check(value, checking));
        if (candidate.TryGetProperty("sources", out var sources)) checking.Within("sources", () => SourceFields.List.Check(sources, checking));
    }

    private static IEnumerable<JsonElement> SourceLists(JsonElement json)
    {
        if (json.TryGetProperty("sources", out var own)) yield return own;
        if (!json.TryGetProperty("candidates", out var candidates)) yield break;
        foreach (var candidate in candidates.EnumerateArray())
            if (candidate.TryGetProperty("sources", out var sources)) yield return sources;
    }

    private static IReadOnlyList<SourceRef> Sources(JsonElement json) => json.TryGetProperty("sources", out var sources) ? SourceFields.Read(sources) : [];

    private static void WriteCandidates<T>(IReadOnlyList<Candidate<T>> candidates, Shape<T> shape, Utf8JsonWriter json)
    {
        json.WriteStartArray("candidates");
        foreach (var candidate in candidates)
        {
            json.WriteStartObject();
            json.WritePropertyName("value");
            shape.Write(candidate.Value, json);
            SourceFields.Write(candidate.Sources, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void CandidatesFromYaml(YamlSequence candidates, Field field, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var candidate in candidates.Items)
        {
            if (candidate is YamlMapping mapping) FromYaml(mapping, field, json);
            else LooseYaml.Copy(candidate, json);
        }

        json.WriteEndArray();
    }

    private static YamlNode CandidateToYaml(JsonElement candidate, Field field) => ToYaml(candidate, field);
}
