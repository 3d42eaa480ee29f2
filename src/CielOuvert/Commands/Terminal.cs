using CielOuvert.Formats.Words;
using Progress = CielOuvert.Register.History.Progress;
using Spectre.Console;

namespace CielOuvert.Commands;

/// <summary>What the person at the terminal reads, in their language.</summary>
internal sealed class Terminal(Tongue tongue)
{
    private const int MostRefusals = 40;

    public Tongue Tongue => tongue;

    /// <summary>The language of the terminal: LC_ALL, LC_MESSAGES or LANG (POSIX, 8.2), English when none of ours.</summary>
    public static Terminal FromEnvironment()
    {
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return new(Tongues.FromCode(locale?.Split('_', '.')[0]) ?? Tongue.English);
    }

    public void Say(string fr, string en) => Console.Out.WriteLine(tongue == Tongue.French ? fr : en);

    public void Say(Phrase phrase) => Say(phrase.Fr, phrase.En);

    public string Words(string fr, string en) => tongue == Tongue.French ? fr : en;

    /// <summary>Prints why something was refused, and the exit code that says so.</summary>
    public int Refuse(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals.Take(MostRefusals)) Console.Error.WriteLine(refusal.In(tongue));
        if (refusals.Count > MostRefusals)
            Console.Error.WriteLine(Words($"… et {refusals.Count - MostRefusals} autres.", $"… and {refusals.Count - MostRefusals} more."));
        return ExitCode.Refused;
    }

    public int Refuse(Refusal refusal) => Refuse([refusal]);

    /// <summary>Runs a long act with a bar, on a terminal; with nothing, when the output is a file.</summary>
    public async Task<T> WithProgress<T>(string fr, string en, Func<IProgress<Progress>, Task<T>> act)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected) return await act(new Silence());
        return await AnsiConsole.Progress().AutoClear(true).StartAsync(async bars =>
        {
            var bar = bars.AddTask(Markup.Escape(Words(fr, en)), maxValue: 1);
            return await act(new Bar(bar));
        });
    }

    private sealed class Silence : IProgress<Progress>
    {
        public void Report(Progress value)
        {
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<Progress>
    {
        public void Report(Progress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }
}
