using CielOuvert.Formats.Words;
using CielOuvert.Register.History;
using CielOuvert.Register.Imports;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using Progress = CielOuvert.Register.History.Progress;

namespace CielOuvert.Desk.Imports;

/// <summary>
/// Carries an import on from where it is to its end, slice by slice: each slice is one commit, written with how far the import has come or not at
/// all. Whatever stops it, it goes on from the last slice.
/// </summary>
public sealed class ImportRun(Register.Register register, TimeProvider clock)
{
    /// <summary>Lines of one commit.</summary>
    public const int Slice = 500;

    /// <summary>Lets a staged import begin, once what was chosen for it holds.</summary>
    public async Task<Outcome<Import>> Begin(Import import, Incoming incoming, ImportChoices choices, CancellationToken stop)
    {
        if (incoming.KindOf(choices) is not { } kind) return ImportingWords.NoKind;
        if (incoming is Incoming.Table && !choices.Columns.Values.Any(key => key == Common.Name.Key || kind.NamedAfter.Any(field => field.Key == key))) return ImportingWords.NoName;
        if (incoming.Count(choices) == 0) return ImportingWords.NothingToImport.At(import.File);
        if (choices.Source.Length == 0)
        {
            var given = await new SlugGiving(register).Give([(SourceOf.Kind, SourceOf.Words(import))], stop);
            await register.Imports.Choose(import.Number, (choices with { Source = given[0].Slug }).ToJson(), stop);
        }

        if (incoming is Incoming.Table table) await register.Imports.RememberMatch(table.HeaderKey, kind.Code, ColumnMemory.ToJson(choices.Columns), stop);
        if (!await register.Imports.Begin(import.Number, incoming.Count(choices), stop)) return new Refusal(ImportWords.RunsElsewhere);
        return await register.Imports.Find(import.Number, stop) is { } begun ? begun : new Refusal(ImportWords.NoImport(import.Number));
    }

    /// <summary>Runs it to its end; why it stopped when it did.</summary>
    /// <param name="opened">The file, where it was read already; null reads what is kept of it.</param>
    public async Task<Outcome<Import>> Run(long number, IProgress<Progress>? progress, CancellationToken stop, Incoming? opened = null)
    {
        if (await register.Imports.Find(number, stop) is not { } import) return new Refusal(ImportWords.NoImport(number));
        var read = opened is not null ? opened : await new OpenedFiles(register).Open(import, stop);
        if (!read.IsDone(out var incoming)) return await Halt(import, [], read.Refusals, stop);
        var choices = ImportChoices.FromJson(import.Options);
        if (incoming.KindOf(choices) is not { } kind) return await Halt(import, [], [ImportingWords.NoKind], stop);
        var writing = await Writing(import, incoming, kind, choices, stop);
        var done = (int)import.Done;
        while (done < import.Total)
        {
            var to = (int)Math.Min(done + Slice, import.Total);
            var refused = await writing.Write(done, to, stop);
            if (refused.Count > 0) return await Halt(import, writing.Left, refused, stop);
            done = to;
            progress?.Report(new(done, (int)import.Total));
        }

        return await register.Imports.Find(number, stop) is { } ended ? ended : new Refusal(ImportWords.NoImport(number));
    }

    private async Task<SliceWriting> Writing(Import import, Incoming incoming, Kind kind, ImportChoices choices, CancellationToken stop)
    {
        var names = await NameIndex.Read(register, kind, await register.Imports.CommitsOf(import.Number, stop), stop);
        var labels = await Labels.Read(register, AsOf.Now, stop);
        var language = (await register.Descriptor(stop))?.MainLanguage ?? "fr";
        var preparing = new Preparing(incoming, kind, choices, names, labels, language);
        var left = import.Done > 0 ? LeftOut.FromJson(import.LeftOut).Where(line => line.Line != LeftOut.Halted) : incoming.Refused.Select(refusal => new LeftOut(refusal.Line ?? 0, "", refusal.What.Fr, refusal.What.En));
        return new(register, import, choices, preparing, names, language, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)) 
        {
            Left = [.. left],
            Attached = incoming is Incoming.Export export && choices.Files.Length > 0 ? new(export, choices.Files) : null,
        };
    }

    private async Task<Outcome<Import>> Halt(Import import, IEnumerable<LeftOut> left, IReadOnlyList<Refusal> why, CancellationToken stop)
    {
        await register.Imports.Halt(import.Number, LeftOut.ToJson([.. why.Select(refusal => new LeftOut(LeftOut.Halted, "", refusal.What.Fr, refusal.What.En)), .. left]), stop);
        return Outcome<Import>.Refused(why);
    }
}
