using CielOuvert.Accounts.Events;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Privacy;

/// <summary>What is kept of people: the register of processing and the retention schedule.</summary>
public sealed class PrivacyPages(SecurityLog log)
{
    public async Task<Answer> Show(Visit visit, CancellationToken stop) =>
        Answer.Show<PrivacyPage, PrivacyModel>(visit, new((await log.Find(new(Happening.Forgotten), 1, stop)).FirstOrDefault()));
}

/// <param name="LastForgetting">When it was last done, and how much was forgotten; null when never.</param>
public sealed record PrivacyModel(SecurityEvent? LastForgetting);
