using System.Globalization;
using System.Text.Json;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>An hour of the day at the place where something is, to the minute, of 24 hours: <c>18:30</c> (ISO 8601-1, 5.3.1.3, in extended form).</summary>
public sealed class ClockShape : TextShape
{
    public const string Pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    private const string Form = "HH:mm";

    public static new ClockShape Instance { get; } = new();

    /// <summary>The hour that a checked value says.</summary>
    public static TimeOnly Of(string value) => TimeOnly.ParseExact(value, Form, CultureInfo.InvariantCulture);

    public override void Check(JsonElement json, Checking checking)
    {
        if (json.ValueKind == JsonValueKind.String && TimeOnly.TryParseExact(json.GetString(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return;
        checking.Refuse($"« {json} » n’est pas une heure. Écrivez par exemple 18:30.", $"“{json}” is not an hour of the day. Write for instance 18:30.");
    }

    /// <summary>Nobody searches an hour.</summary>
    public override void Index(JsonElement json, Field field, IndexRows rows)
    {
    }
}
