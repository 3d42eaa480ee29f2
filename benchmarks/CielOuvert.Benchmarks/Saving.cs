using System.Diagnostics;
using System.Globalization;
using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Benchmarks;

/// <summary>
/// Editors who save at the desk of a register of usual size, over HTTP, by the forms that its pages hold: one after another, then two hundred in the
/// same moment, half of them on twenty records that several have open. What was saved is looked for afterwards, and what collided must have been told.
/// </summary>
internal sealed class Saving : Measurement
{
    private const int Editors = 200;
    private const int InTurn = 60;
    private const int SharedRecords = 20;

    public override string Name => "Saving";

    public override async Task Run(BenchmarkReport report, CancellationToken stop)
    {
        await using var generated = await GeneratedRegister.Of(Generated.Usual, stop);
        var editors = new List<Editor>();
        for (var index = 0; index < Editors; index++) editors.Add(await Editor.Of(generated.Register, $"Personne {index}", stop));
        await using var served = await ServedProgram.Start(generated.Location, stop);
        foreach (var editor in editors) editor.Goes(served.Address);

        await Turns(editors[0], "chauffe", stop);
        var before = served.ProcessorSeconds;
        var alone = Middle(await Turns(editors[0], "seule", stop));
        var between = served.ProcessorSeconds;
        var reading = Middle(await Readings(editors[0], stop));
        var (open, both) = (served.ProcessorSeconds - between, between - before);
        report.Add($"save a record at the desk, {Generated.Usual.ToString("#,0", CultureInfo.InvariantCulture)} records, median", Text(alone * 1000, "ms"), "opening its form", Ratio(alone / reading), "under 50 ms");
        report.Add("the same, processor time", Text((both - open) * 1000 / InTurn, "ms"), "opening its form", Ratio((both - open) / open), "—");

        var (seconds, saved, told) = await Together(editors, generated.Register, stop);
        report.Add($"{Editors} editors save at once: all answered in", Text(seconds, "s"), "as many saves one after another", Ratio(seconds / (alone * Editors)), string.Create(CultureInfo.InvariantCulture, $"nothing lost: {saved} saved and found again, {told} told of a collision, 0 missing"));
        foreach (var editor in editors) editor.Dispose();
    }

    /// <summary>How long each of some saves takes, from the button to the answer, each on a record of its own.</summary>
    private static async Task<List<double>> Turns(Editor editor, string why, CancellationToken stop)
    {
        var times = new List<double>();
        for (var turn = 0; turn < InTurn; turn++)
        {
            var form = await editor.Open(Slug(1000 + turn), stop);
            var watch = Stopwatch.StartNew();
            var status = await editor.Save(form, turn + times.Count + (why.Length * 1000), $"{why} {turn}", stop);
            times.Add(watch.Elapsed.TotalSeconds);
            if (status != HttpStatusCode.SeeOther) throw new InvalidOperationException($"A save was answered {status}.");
        }

        return times;
    }

    private static async Task<List<double>> Readings(Editor editor, CancellationToken stop)
    {
        var times = new List<double>();
        for (var turn = 0; turn < InTurn; turn++)
        {
            var watch = Stopwatch.StartNew();
            await editor.Open(Slug(1000 + turn), stop);
            times.Add(watch.Elapsed.TotalSeconds);
        }

        return times;
    }

    private static async Task<(double Seconds, int Saved, int Told)> Together(List<Editor> editors, Register.Register register, CancellationToken stop)
    {
        // The second half shares twenty records, and each types another number.
        var forms = await Task.WhenAll(editors.Select((editor, index) => editor.Open(Slug(index < Editors / 2 ? 2000 + index : 3000 + (index % SharedRecords)), stop)));
        var watch = Stopwatch.StartNew();
        var answers = await Task.WhenAll(editors.Select((editor, index) => editor.Save(forms[index], index + 1, $"ensemble {index}", stop)));
        var seconds = watch.Elapsed.TotalSeconds;
        var saved = answers.Select((status, index) => (status, index)).Where(one => one.status == HttpStatusCode.SeeOther).Select(one => one.index).ToList();
        if (answers.Any(status => status is not (HttpStatusCode.SeeOther or HttpStatusCode.UnprocessableEntity))) throw new InvalidOperationException("An answer is neither saved nor told.");
        if (!Enumerable.Range(0, Editors / 2).All(saved.Contains)) throw new InvalidOperationException("Who was alone on a record was not saved.");
        if (saved.Count != (Editors / 2) + SharedRecords) throw new InvalidOperationException($"{saved.Count} were saved: of those who share a record, one.");
        foreach (var index in saved) await Find(register, forms[index].Slug, index, stop);
        return (seconds, saved.Count, Editors - saved.Count);
    }

    private static async Task Find(Register.Register register, string slug, int index, CancellationToken stop)
    {
        var past = (await register.History(slug, Viewer.Keeper, stop)).SingleOrDefault(version => version.Why == $"ensemble {index}");
        var stands = await register.Read(slug, Viewer.Keeper, AsOf.Now, stop) is Reading.Here(var record) && EventKind.Attendance.Or(record, 0) == index + 1;
        if (past is null || !stands) throw new InvalidOperationException($"What {index} saved in {slug} is lost.");
    }

    /// <summary>Seven of ten generated activities are events.</summary>
    private static string Slug(int index) => string.Create(CultureInfo.InvariantCulture, $"evenement-{(index / 7 * 10) + (index % 7)}");
}
