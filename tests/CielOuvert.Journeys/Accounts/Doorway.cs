namespace CielOuvert.Journeys.Accounts;

/// <summary>A program of its own, with an account of some roles, at addresses that begin with them.</summary>
public sealed class Doorway : IAsyncLifetime
{
    private static readonly string[] Roles = ["member", "contributor", "director", "administrator"];
    private readonly Dictionary<string, string> sessions = [];
    private readonly SemaphoreSlim entering = new(1, 1);

    public RunningProgram Program { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Program.Mailbox();
        foreach (var role in Roles) await Program.Do("user", "add", $"{role}@example.org", "--role", role);
    }

    /// <summary>A visit by somebody with a role, who signed in once for all visits.</summary>
    public async Task<Visit> Visit(Visitor visitor, string role)
    {
        var visit = await Program.Visit(visitor);
        await visit.Hold("ciel-session", await SessionOf(role));
        return visit;
    }

    public async Task<string> SessionOf(string role)
    {
        await entering.WaitAsync();
        try
        {
            return sessions.TryGetValue(role, out var known) ? known : sessions[role] = await SignIn.ByLetter(await Program.Address(), Letters, $"{role}@example.org");
        }
        finally
        {
            entering.Release();
        }
    }

    /// <summary>The path of the link in the last letter to somebody.</summary>
    public Task<string> LinkTo(string email) => SignIn.LinkTo(email, Letters);

    public async ValueTask DisposeAsync()
    {
        entering.Dispose();
        await Program.DisposeAsync();
    }

    private async Task<string> Letters()
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(await Program.Mailbox());
    }
}
