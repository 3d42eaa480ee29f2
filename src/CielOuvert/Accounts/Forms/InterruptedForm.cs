namespace CielOuvert.Accounts.Forms;

/// <summary>
/// What an endpoint does with a form that came when nobody was signed in any more: it keeps what was typed, and gives the address where it comes
/// back; null when it was not kept.
/// </summary>
public sealed record InterruptedForm(Func<HttpContext, CancellationToken, Task<string?>> Keep);
