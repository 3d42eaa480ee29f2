using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.Passwords;

/// <summary>
/// Whether a password may be chosen (OWASP ASVS 5, 6.2): long, hard to guess, and nothing else asked of it. How hard is told by zxcvbn, which knows tens
/// of thousands of passwords that people choose, names, words, dates and keys in a row; what is around the account counts as known too.
/// </summary>
public static class PasswordStrength
{
    public const int Shortest = 12;

    /// <summary>As long as anybody needs, and short enough for hashing it to cost nobody dear.</summary>
    public const int Longest = 200;

    /// <summary>Of the scores of zxcvbn, from 0 to 4.</summary>
    private const int Least = 3;

    /// <summary>More makes the estimate slow, and no weaker.</summary>
    private const int Looked = 64;

    /// <summary>Why it may not; null when it may.</summary>
    /// <param name="around">What whoever guesses knows of the account: name, address, organisation.</param>
    public static Refusal? Refuse(string password, IEnumerable<string> around)
    {
        if (password.Length < Shortest) return PasswordWords.TooShort;
        if (password.Length > Longest) return PasswordWords.TooLong;
        var known = around.SelectMany(one => one.Split(['@', '.', ' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries)).Where(word => word.Length > 2).ToList();
        return new Zxcvbn.Zxcvbn().EvaluatePassword(password.Length > Looked ? password[..Looked] : password, known).Score < Least ? PasswordWords.TooEasy : null;
    }
}
