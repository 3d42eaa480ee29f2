namespace CielOuvert.Site.Hosting;

/// <summary>Opens the text index once the site is ready, so that the first reader who searches does not wait for it.</summary>
public sealed class TextWarming(Register.Register register, IHostApplicationLifetime life) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var told = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await register.FollowWords(progress: null, stoppingToken);
    }
}
