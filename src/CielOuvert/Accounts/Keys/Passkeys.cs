using CielOuvert.Accounts.Tables;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Accounts.Keys;

/// <summary>Passkeys (WebAuthn level 3): what a browser is asked to sign, and what it signed, verified by ASP.NET Core's own verifier.</summary>
public sealed class Passkeys(AccountRoom room, TimeProvider clock)
{
    /// <summary>Passkeys of one account at most.</summary>
    public const int Most = 20;

    /// <summary>How long an answer is waited for.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private const int LongestName = 60;

    public async Task<IReadOnlyList<Passkey>> Of(long account, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return await tables.Passkeys.Where(key => key.Account == account).OrderBy(key => key.Id).Take(Most).ToListAsync(stop);
    }

    /// <summary>Asks for a new key of whoever is signed in.</summary>
    public async Task<KeyAsked> AskToCreate(Visit visit, CancellationToken stop)
    {
        var account = await Account(visit.Caller, stop);
        var made = await visit.PasskeyHandler(room).MakeCreationOptionsAsync(new() { Id = account.Handle, Name = account.Email, DisplayName = account.Name }, visit.Browser.Context);
        return await Keep(made.CreationOptionsJson, made.AttestationState, stop);
    }

    /// <summary>Asks for a signature of anybody whose key this browser holds.</summary>
    public async Task<KeyAsked> AskToSign(Visit visit, CancellationToken stop)
    {
        var made = await visit.PasskeyHandler(room).MakeRequestOptionsAsync(null, visit.Browser.Context);
        return await Keep(made.RequestOptionsJson, made.AssertionState, stop);
    }

    /// <summary>Adds the key that a browser made, for whoever is signed in.</summary>
    public async Task<Outcome<bool>> Add(KeyGiven given, string name, Visit visit, CancellationToken stop)
    {
        if (name is { Length: 0 or > LongestName } || name.Any(char.IsControl)) return PasskeyWords.NoName;
        if (given.Credential.Length == 0) return PasskeyWords.NoScript;
        if (await Take(given, stop) is not { } state) return PasskeyWords.NotTaken;
        var account = await Account(visit.Caller, stop);
        var result = await visit.PasskeyHandler(room).PerformAttestationAsync(new() { HttpContext = visit.Browser.Context, CredentialJson = given.Credential, AttestationState = state });
        if (!result.Succeeded || result.UserEntity.Id != account.Handle) return PasskeyWords.NotTaken;
        await using var tables = await room.Open(stop);
        if (await tables.Passkeys.CountAsync(key => key.Account == account.Id, stop) >= Most) return PasskeyWords.TooMany;
        tables.Add(new Passkey { Account = account.Id, Credential = result.Passkey.CredentialId, Name = name, Material = PasskeyMaterial.Write(result.Passkey), Added = clock.GetUtcNow().UtcDateTime });
        await tables.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>Whose key signed; null when none of ours did.</summary>
    public async Task<Account?> Verify(KeyGiven given, Visit visit, CancellationToken stop)
    {
        if (given.Credential.Length == 0 || await Take(given, stop) is not { } state) return null;
        var result = await visit.PasskeyHandler(room).PerformAssertionAsync(new() { HttpContext = visit.Browser.Context, CredentialJson = given.Credential, AssertionState = state });
        if (!result.Succeeded) return null;
        var (credential, material, now) = (result.Passkey.CredentialId, PasskeyMaterial.Write(result.Passkey), clock.GetUtcNow().UtcDateTime);
        await using var tables = await room.Open(stop);
        await tables.Passkeys.Where(key => key.Credential == credential)
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.Material, material).SetProperty(key => key.Used, (DateTime?)now), stop);
        return result.User;
    }

    /// <summary>Removes one of an account's own keys; whether there was one.</summary>
    public async Task<bool> Remove(long account, long passkey, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return await tables.Passkeys.Where(key => key.Account == account && key.Id == passkey).ExecuteDeleteAsync(stop) > 0;
    }

    private async Task<KeyAsked> Keep(string options, string? state, CancellationToken stop)
    {
        var (secret, now) = (Secret.Fresh(), clock.GetUtcNow().UtcDateTime);
        await using var tables = await room.Open(stop);
        await tables.Challenges.Where(challenge => challenge.Expires < now).ExecuteDeleteAsync(stop);
        tables.Add(new Challenge { Hash = secret.Hash, State = state ?? "", Expires = now + Life });
        await tables.SaveChangesAsync(stop);
        return new(secret, options);
    }

    /// <summary>What was asked: known once, so that an answer is worth nothing the second time.</summary>
    private async Task<string?> Take(KeyGiven given, CancellationToken stop)
    {
        if (Secret.Shown(given.Challenge)?.Hash is not { } hash) return null;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var tables = await room.Open(stop);
        var asked = await tables.Challenges.FirstOrDefaultAsync(challenge => challenge.Hash == hash && challenge.Expires > now, stop);
        return await tables.Challenges.Where(challenge => challenge.Hash == hash).ExecuteDeleteAsync(stop) == 1 ? asked?.State : null;
    }

    private async Task<Account> Account(Signed signed, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return await tables.Accounts.FirstAsync(account => account.Id == signed.Id, stop);
    }
}

/// <summary>What a page asks of the browser.</summary>
/// <param name="Challenge">What brings the answer back to its question.</param>
/// <param name="Options">As <c>navigator.credentials</c> takes them, in JSON.</param>
public sealed record KeyAsked(Secret Challenge, string Options);

/// <summary>What the browser gave back, as it came.</summary>
public sealed record KeyGiven(string Challenge, string Credential)
{
    public const string ChallengeField = "challenge";
    public const string CredentialField = "credential";

    public static KeyGiven From(Forms.Posted posted) => new(posted.Text(ChallengeField), posted.Text(CredentialField));
}
