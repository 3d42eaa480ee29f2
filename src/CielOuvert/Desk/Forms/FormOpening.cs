using System.Globalization;
using System.Text.Json;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Desk.Forms;

/// <summary>Puts a document into the inputs of its form, from the description of its kind alone. <see cref="FormReading"/> gives the same document back.</summary>
public sealed class FormOpening
{
    private readonly FormState state = new();

    private FormOpening()
    {
    }

    public static FormState Of(Kind kind, JsonElement document)
    {
        var opening = new FormOpening();
        opening.Fill(kind.Fields.All, document, "");
        return opening.state;
    }

    private void Fill(IReadOnlyList<Field> fields, JsonElement document, string path)
    {
        foreach (var field in fields.Where(field => !field.IsByAct))
            if (document.TryGetProperty(field.Key, out var json)) FillFact(field.Shape, json, FormNames.Member(path, field.Key));
    }

    private void FillFact(Shape shape, JsonElement json, string path)
    {
        if (!FactForm.Is(json))
        {
            FillValue(shape, json, path);
            return;
        }

        // What was erased has no input.
        if (json.TryGetProperty("redacted", out _)) return;
        var certainty = FactForm.CertaintyOf(json);
        if (certainty != Certainty.Certain) state[FormNames.Certainty(path)] = certainty.Code;
        if (json.TryGetProperty("value", out var value)) FillValue(shape, value, path);
        if (json.TryGetProperty("because", out var because)) state[FormNames.Because(path)] = because.ToString();
        if (json.TryGetProperty("sources", out var sources)) FillValue(SourceFields.List, sources, FormNames.Sources(path));
        if (!json.TryGetProperty("candidates", out var candidates)) return;
        foreach (var (index, candidate) in candidates.EnumerateArray().Index())
        {
            var row = FormNames.Row(FormNames.Candidates(path), index);
            FillValue(shape, candidate.GetProperty("value"), row);
            if (candidate.TryGetProperty("sources", out var said)) FillValue(SourceFields.List, said, FormNames.Sources(row));
        }
    }

    private void FillValue(Shape shape, JsonElement json, string path)
    {
        switch (shape)
        {
            case LocalizedShape:
                FillWords(json, path);
                break;
            case AddressShape when json.ValueKind == JsonValueKind.Object:
                foreach (var (member, name) in ((string, string)[])[("shown", path), ("printed", FormNames.Printed(path)), ("state", FormNames.State(path))])
                    if (json.TryGetProperty(member, out var text)) state[name] = text.ToString();
                break;
            case YesNoShape:
                state[path] = json.ValueKind == JsonValueKind.True ? "yes" : "no";
                break;
            case NumberShape:
                state[path] = json.GetRawText();
                break;
            case GroupShape group:
                Fill(group.Fields.All, json, path);
                break;
            case { Item: TermShape }:
                state.SetAll(path, json.EnumerateArray().Select(one => one.ToString()));
                break;
            case { Item: { } item }:
                foreach (var (index, one) in json.EnumerateArray().Index()) FillValue(item, one, FormNames.Row(path, index));
                break;
            default:
                state[path] = json.ToString();
                break;
        }
    }

    private void FillWords(JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            state[FormNames.In(path, "")] = json.ToString();
            return;
        }

        foreach (var member in json.EnumerateObject())
        {
            if (member.Name == "original") state[FormNames.Original(path)] = member.Value.ToString();
            else if (member.Value.ValueKind == JsonValueKind.Object)
            {
                state[FormNames.In(path, member.Name)] = member.Value.GetProperty("text").ToString();
                if (member.Value.TryGetProperty("of", out var of)) state[FormNames.TranslatedFrom(path, member.Name)] = of.ToString().ToString(CultureInfo.InvariantCulture);
            }
            else state[FormNames.In(path, member.Name)] = member.Value.ToString();
        }
    }
}
