using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace CielOuvert.Exchange.Harvest;

/// <summary>Codes of languages as XML takes them (XML Schema, <c>xs:language</c>).</summary>
public static partial class Languages
{
    public static bool IsWellFormed([NotNullWhen(true)] string? code) => code is not null && Form().IsMatch(code);

    [GeneratedRegex(@"^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*\z")]
    private static partial Regex Form();
}
