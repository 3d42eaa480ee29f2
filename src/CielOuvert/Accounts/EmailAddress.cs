using System.Text.RegularExpressions;
using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts;

/// <summary>An address that mail can be sent to, in lower case: what an account is found by.</summary>
public sealed partial record EmailAddress
{
    private EmailAddress(string text) => Text = text;

    public string Text { get; }

    /// <summary>
    /// Reads what somebody typed. Only the plain form is taken, without name, comment, quotes or accents (the dot-atom of RFC 5322, 3.4.1): nothing
    /// in it can begin another header, nor look like somebody else's.
    /// </summary>
    public static Outcome<EmailAddress> Parse(string typed)
    {
        var text = typed.Trim();
        return text.Length <= 254 && Plain().IsMatch(text) ? new EmailAddress(text.ToLowerInvariant()) : new Refusal(AccountWords.NoAddress, Field: "email");
    }

    public override string ToString() => Text;

    [GeneratedRegex(@"\A[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+){0,30}@[a-zA-Z0-9]([a-zA-Z0-9-]{0,62})(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,62})){1,30}\z", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Plain();
}
