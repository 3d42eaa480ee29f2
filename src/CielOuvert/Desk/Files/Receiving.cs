using CielOuvert.Desk.Editing;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Files;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Files;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Desk.Files;

/// <summary>
/// Takes in the files of a form before anything else is looked at: one that is taken stays taken when the form is refused, and need not be sent again.
/// </summary>
public sealed class Receiving(Register.Register register)
{
    // A picture is decoded whole: one after the other, so that ten people do not need ten times the memory.
    private static readonly SemaphoreSlim Gate = new(1);

    /// <summary>The form with its files in place, and beside which inputs a file was not taken.</summary>
    public async Task<Submission> TakeIn(Kind kind, Submission sent, CancellationToken stop)
    {
        foreach (var name in sent.State.Values.Keys.Where(name => FormNames.FieldOfGone(name) is not null).ToList())
        {
            sent.State.Clear(FormNames.FieldOfGone(name) ?? name);
        }

        var wrong = new List<(string Path, Phrase What)>();
        foreach (var file in sent.Files)
        {
            if (ShapeAt(kind, file.Path) is not { } shape) continue;
            var taken = await Take(file, shape, stop);
            wrong.AddRange(taken.Refusals.Select(refusal => (file.Path, FileWords.Named(file.Name, refusal.What))));
            if (!taken.IsDone(out var one)) continue;
            sent.State[file.Path] = one.Hash;
            if (kind == SourceDocumentKind.Kind && sent.State[SourceDocumentKind.FileName.Key].Length == 0) sent.State[SourceDocumentKind.FileName.Key] = file.Name;
        }

        return sent with { NotTaken = wrong };
    }

    /// <summary>Looks through one file and keeps it.</summary>
    public async Task<Outcome<TakenFile>> Take(SentFile file, FileShape goesTo, CancellationToken stop)
    {
        // Said by the server that counted it, before it is read.
        if (file.Length > TakenFile.MostBytes) return new Refusal(FileWords.TooHeavy(TakenFile.MostBytes));
        await Gate.WaitAsync(stop);
        try
        {
            using var bytes = new MemoryStream((int)file.Length);
            await using (var stream = file.Open()) await stream.CopyToAsync(bytes, stop);
            var outcome = TakenFile.From(bytes.ToArray(), goesTo);
            if (outcome.IsDone(out var taken)) await register.Files.Keep(taken, stop);
            return outcome;
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>The shape of the field at a path, if a file goes there; null otherwise: a form does not choose where a file goes.</summary>
    public static FileShape? ShapeAt(Kind kind, string path)
    {
        Shape? shape = new GroupShape(kind.Fields.All);
        foreach (var step in path.Split('.'))
        {
            shape = shape switch
            {
                GroupShape group => group.Fields.Find(step) is { IsByAct: false } field ? field.Shape : null,
                { Item: { } item } when step.All(char.IsAsciiDigit) => item,
                _ => null,
            };
        }

        return shape as FileShape;
    }
}
