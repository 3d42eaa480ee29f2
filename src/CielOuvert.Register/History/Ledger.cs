using System.Globalization;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.History;

/// <summary>The numbers from which a commit goes on, and how the journal writes instants.</summary>
internal static class Ledger
{
    /// <summary>ISO 8601, UTC, to the millisecond: texts in the order of time.</summary>
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Text(DateTime instant) => instant.ToUniversalTime().ToString(Form, CultureInfo.InvariantCulture);

    public static DateTime Instant(string text) =>
        DateTime.ParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static bool IsInstant(string text) => DateTime.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out _);

    public static async Task<(long Number, long Key)> Last(WriteTransaction writing, CancellationToken stop)
    {
        var statement = SqlText.Of($"SELECT (SELECT coalesce(max(number), 0) FROM journal), (SELECT coalesce(max(record), 0) FROM records)");
        await using var command = statement.On(writing.Connection, writing.Transaction);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }
}
