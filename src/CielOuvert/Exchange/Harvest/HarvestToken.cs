using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CielOuvert.Register.Selections;

namespace CielOuvert.Exchange.Harvest;

/// <summary>
/// Where a harvest goes on: all that it asks, and the last place that was given. Nothing of it is kept here, so it never expires; the place is one of the
/// journal, so what is committed meanwhile comes after it. Its sum tells a token that was spoilt on the way from ours, and guards nothing: all
/// that a token can ask is public.
/// </summary>
/// <param name="Before">The first instant after what is asked; null when it has no end.</param>
/// <param name="Given">How many were given before.</param>
/// <param name="Total">How many there were in all when the harvest began; null when they were not counted.</param>
public sealed record HarvestToken(string Verb, string Prefix, string? Set, DateTime? Before, HarvestPlace After, long Given, long? Total)
{
    private const char Between = '!';
    private const int SumLength = 12;

    public static HarvestToken? Parse(string text)
    {
        var end = text.LastIndexOf(Between);
        if (end < 0 || text[(end + 1)..] != SumOf(text[..end])) return null;
        if (text[..end].Split(Between) is not [var verb, var prefix, var set, var before, var number, var key, var given, var total]) return null;
        if (!Number(number, out var place) || !Number(key, out var record) || !Number(given, out var count)) return null;
        if (before.Length > 0 && HarvestDates.Read(before) is null) return null;
        if (total.Length > 0 && !Number(total, out _)) return null;
        return new(verb, prefix, set.Length == 0 ? null : set, before.Length == 0 ? null : HarvestDates.Read(before), new(place, record), count, total.Length > 0 && Number(total, out var all) ? all : null);
    }

    public override string ToString()
    {
        var text = string.Join(Between, Verb, Prefix, Set, Before is { } before ? HarvestDates.Write(before) : "", Text(After.Number), Text(After.Key), Text(Given), Total is { } total ? Text(total) : "");
        return $"{text}{Between}{SumOf(text)}";
    }

    private static string SumOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..SumLength];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
