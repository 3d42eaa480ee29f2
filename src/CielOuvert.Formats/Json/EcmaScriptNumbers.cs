using System.Globalization;
using System.Text;

namespace CielOuvert.Formats.Json;

/// <summary>Numbers as ECMAScript prints them: ECMA-262 §6.1.6.1.20 <c>Number::toString</c>, which RFC 8785 §3.2.2.3 asks for.</summary>
public static class EcmaScriptNumbers
{
    /// <exception cref="ArgumentException">JSON has no infinity and nothing that is not a number.</exception>
    public static string Print(double number)
    {
        if (!double.IsFinite(number)) throw new ArgumentException($"JSON cannot hold {number.ToString(CultureInfo.InvariantCulture)}.", nameof(number));
        if (number == 0) return "0";
        var (digits, point) = Shortest(Math.Abs(number));
        var printed = new StringBuilder(number < 0 ? "-" : "");
        if (point is > 0 and <= 21) AppendDecimal(printed, digits, point);
        else if (point is > -6 and <= 0) printed.Append("0.").Append('0', -point).Append(digits);
        else AppendExponent(printed, digits, point - 1);
        return printed.ToString();
    }

    /// <summary>The fewest digits that read back as the same double, and how many of them stand before the point.</summary>
    private static (string Digits, int Point) Shortest(double number)
    {
        var round = number.ToString("R", CultureInfo.InvariantCulture);
        var mark = round.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : int.Parse(round.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? round : round[..mark];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = all.TrimStart('0');
        var point = (dot < 0 ? mantissa.Length : dot) + exponent - (all.Length - significant.Length);
        return (significant.TrimEnd('0'), point);
    }

    private static void AppendDecimal(StringBuilder printed, string digits, int point)
    {
        if (digits.Length <= point) printed.Append(digits).Append('0', point - digits.Length);
        else printed.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point);
    }

    private static void AppendExponent(StringBuilder printed, string digits, int exponent)
    {
        printed.Append(digits[0]);
        if (digits.Length > 1) printed.Append('.').Append(digits, 1, digits.Length - 1);
        printed.Append('e').Append(exponent < 0 ? '-' : '+').Append(Math.Abs(exponent).ToString(CultureInfo.InvariantCulture));
    }
}
