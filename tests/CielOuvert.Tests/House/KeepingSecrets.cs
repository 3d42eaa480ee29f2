using System.Text.RegularExpressions;

namespace CielOuvert.Tests.House;

/// <summary>A secret that was committed once is public for ever.</summary>
[Trait("engine", "none")]
public sealed partial class KeepingSecrets
{
    [Fact]
    public void Nothing_that_looks_like_a_secret_is_here() => Repository.Files.ShouldFollow(Secrets);

    [Theory]
    [InlineData("-----BEGIN RSA " + "PRIVATE KEY-----")]
    [InlineData("AKIA" + "IOSFODNN7EXAMPLE")]
    [InlineData("ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789")]
    [InlineData("\"apiKey\": " + "\"s3cr3t-v4lue-0f-s0me-length\"")]
    [InlineData("Host=db;Username=ciel;Pass" + "word=correct-horse")]
    [InlineData("postgres://ciel:" + "correct-horse@db/ciel")]
    public void What_looks_like_a_secret_is_found(string line) => Secrets(HouseFile.Of("a.yaml", line)).ShouldNotBeEmpty();

    [Theory]
    [InlineData("Host=db;Username=ciel;Password=…")]
    [InlineData("var token = Token.Read(line);")]
    [InlineData("psql postgres://localhost/ciel")]
    public void A_mere_mention_is_welcome(string line) => Secrets(HouseFile.Of("a.md", line)).ShouldBeEmpty();

    private static IEnumerable<Objection> Secrets(HouseFile file)
    {
        var lines = file.Lines;
        for (var line = 0; line < lines.Length; line++)
        {
            if (Secret().IsMatch(lines[line]))
            {
                yield return new(file.Path, line + 1, "this looks like a secret. Read it from the environment or from a file that git ignores; if it was real, revoke it now.");
            }
        }
    }

    [GeneratedRegex("""
        -----BEGIN\ [A-Z\ ]*PRIVATE\ KEY-----
        |\bAKIA[0-9A-Z]{16}\b
        |\b(ghp|gho|ghs|glpat|xox[abpr])[_-][A-Za-z0-9-]{20,}
        |\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.
        |["']?\b(api[_-]?key|secret|passw(or)?d|mot[_-]?de[_-]?passe)\b["']?\s*[:=]\s*["'][^"'\s…]{8,}["']
        |;\s*Password=[^;\s"'…<{]{4,}
        |\b[a-z]+://[^/\s:@]+:[^/\s:@…]+@
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
