using System.Text.Json;
using CielOuvert.Formats.Calendars;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>A time zone by its name in the IANA database (RFC 6557): <c>Europe/Paris</c>.</summary>
public sealed class ZoneShape : TextShape
{
    public static new ZoneShape Instance { get; } = new();

    public override void Check(JsonElement json, Checking checking)
    {
        if (json.ValueKind == JsonValueKind.String && TimeZones.Knows(json.GetString() ?? "")) return;
        checking.Refuse($"« {json} » n’est pas un fuseau horaire connu. Écrivez son nom de la base IANA, par exemple Europe/Paris.",
            $"“{json}” is not a known time zone. Write its name of the IANA database, for instance Europe/Paris.");
    }

    /// <summary>Nobody searches a zone.</summary>
    public override void Index(JsonElement json, Field field, IndexRows rows)
    {
    }
}
