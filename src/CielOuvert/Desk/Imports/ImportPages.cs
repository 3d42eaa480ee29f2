using System.Globalization;
using CielOuvert.Accounts.Forms;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Imports;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Imports;

/// <summary>Bringing what one has: the file, what its lines become, what will be before anything is, and the way back.</summary>
public sealed class ImportPages(OpenedFiles files, ImportRunner runner, TimeProvider clock)
{
    public const string FileField = "file";
    public const string Do = "_do";
    public const string KindField = "kind";
    public const string SightField = "sight";
    public const string HereField = "here";
    public const string MakeField = "make";
    public const string PagesField = "pages";
    public const string SeriesField = "series";
    public const string MediumField = "medium";

    private const int MostListed = 50;

    public static string ColumnField(int column) => string.Create(CultureInfo.InvariantCulture, $"column.{column}");

    public static string LineField(int line) => string.Create(CultureInfo.InvariantCulture, $"line.{line}");

    public Task<Answer> ShowAll(Visit visit, CancellationToken stop) => ShowAll(visit, [], stop);

    /// <summary>Takes a file in. Nothing of it is written as records yet.</summary>
    public async Task<Answer> Bring(Visit visit, Posted posted, CancellationToken stop)
    {
        if (posted.Files.GetFile(FileField) is not { Length: > 0 } sent) return await ShowAll(visit, [ImportingWords.NoFile], stop);
        using var bytes = new MemoryStream((int)sent.Length);
        await sent.CopyToAsync(bytes, stop);
        var name = NameOf(sent.FileName);
        var read = Incoming.Read(bytes.ToArray(), name);
        if (!read.IsDone(out var incoming)) return await ShowAll(visit, read.Refusals, stop);
        var choices = new ImportChoices { MakesMissing = incoming is Incoming.Export, Sight = incoming is Incoming.Export ? Sight.Public : Sight.Desk };
        var number = await visit.Register.Imports.Stage(name, bytes.ToArray(), choices.ToJson(), visit.Caller.Author, stop);
        return Answer.SeeOther(ImportPaths.Of(number, visit.Tongue));
    }

    public Task<Answer> Show(Visit visit, CancellationToken stop) => WithImport(visit, import => Page(visit, import, [], stop), stop);

    public Task<Answer> Act(Visit visit, Posted posted, CancellationToken stop) => WithImport(visit, async import =>
    {
        var imports = visit.Register.Imports;
        switch (posted.Text(Do))
        {
            case "undo":
                var undone = await visit.Register.Undo(import, visit.Caller.Author, ImportWords.Undone(import.File).In(visit.Tongue), stop);
                return undone.Refusals.Count > 0 ? await Page(visit, import, undone.Refusals, stop) : Answer.SeeOther(ImportPaths.Of(import.Number, visit.Tongue));
            case "forget":
                await imports.Forget(import.Number, stop);
                return Answer.SeeOther(ImportPaths.All(visit.Tongue));
            case "resume" when import.State == ImportState.Stopped:
                await imports.Begin(import.Number, import.Total, stop);
                runner.Ask(import.Number);
                return Answer.SeeOther(ImportPaths.Of(import.Number, visit.Tongue));
            case "look" or "run" when import.State == ImportState.Staged:
                return await ChooseOrRun(visit, posted, import, stop);
            default:
                return Answer.SeeOther(ImportPaths.Of(import.Number, visit.Tongue));
        }
    }, stop);

    private async Task<Answer> ChooseOrRun(Visit visit, Posted posted, Import import, CancellationToken stop)
    {
        var read = await files.Open(import, stop);
        if (!read.IsDone(out var incoming)) return await Page(visit, import, read.Refusals, stop);
        var choices = await Chosen(visit, posted, incoming, ImportChoices.FromJson(import.Options), stop);
        await visit.Register.Imports.Choose(import.Number, choices.ToJson(), stop);
        var kept = import with { Options = choices.ToJson() };
        if (posted.Text(Do) == "look") return Answer.SeeOther(ImportPaths.Of(import.Number, visit.Tongue));
        var begun = await new ImportRun(visit.Register, clock).Begin(kept, incoming, choices, stop);
        if (!begun.IsDone(out _)) return await Page(visit, kept, begun.Refusals, stop);
        runner.Ask(import.Number);
        return Answer.SeeOther(ImportPaths.Of(import.Number, visit.Tongue));
    }

    /// <summary>What the form says. Another kind than before matches its columns anew.</summary>
    private static async Task<ImportChoices> Chosen(Visit visit, Posted posted, Incoming incoming, ImportChoices before, CancellationToken stop)
    {
        var code = AllKinds.Find(posted.Text(KindField))?.Code ?? before.Kind;
        var columns = before.Columns;
        if (incoming is Incoming.Table table && AllKinds.Find(code) is { } kind)
            columns = code != before.Kind
                ? await ColumnMemory.Match(visit.Register, table, kind, stop)
                : table.Sent.Header.Index().Where(column => kind.Fields.Find(posted.Text(ColumnField(column.Index))) is not null).ToDictionary(column => column.Item, column => posted.Text(ColumnField(column.Index)));
        var lines = new Dictionary<int, string>(before.Lines);
        foreach (var field in posted.Fields.Where(field => field.StartsWith("line.", StringComparison.Ordinal)))
        {
            if (!int.TryParse(field.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var line)) continue;
            if (posted.Text(field) is { Length: > 0 } act) lines[line] = act;
            else lines.Remove(line);
        }

        return before with
        {
            Kind = code,
            Columns = columns,
            Lines = lines,
            Sight = Sights.FromCode(posted.Text(SightField)) is { } sight and not Sight.Withdrawn ? sight : before.Sight,
            WhenHere = Enum.TryParse<WhenHere>(posted.Text(HereField), out var here) ? here : before.WhenHere,
            MakesMissing = posted.Has(MakeField),
            TakesPages = posted.Has(PagesField),
            CategoriesAreSeries = posted.Has(SeriesField),
            Medium = posted.Text(MediumField),
        };
    }

    private async Task<Answer> Page(Visit visit, Import import, IReadOnlyList<Refusal> why, CancellationToken stop)
    {
        var status = why.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        if (import.State != ImportState.Staged) return Answer.Show<ImportDonePage, ImportDoneModel>(visit, new(import, ImportChoices.FromJson(import.Options), LeftOut.FromJson(import.LeftOut), why), status);
        var read = await files.Open(import, stop);
        if (!read.IsDone(out var incoming)) return await ShowAll(visit, read.Refusals, stop);
        return Answer.Show<ImportPage, ImportModel>(visit, await ImportModel.Of(visit, import, incoming, why, stop), status);
    }

    private static async Task<Answer> ShowAll(Visit visit, IReadOnlyList<Refusal> why, CancellationToken stop) => Answer.Show<ImportsPage, ImportsModel>(
        visit, new(await visit.Register.Imports.Latest(MostListed, stop), why), why.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static async Task<Answer> WithImport(Visit visit, Func<Import, Task<Answer>> act, CancellationToken stop) =>
        long.TryParse(visit.Value("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await visit.Register.Imports.Find(number, stop) is { } import
            ? await act(import)
            : await ErrorPages.NotFound(visit, stop);

    /// <summary>The name of the file alone: some browsers send the whole path.</summary>
    private static string NameOf(string sent)
    {
        var name = new string([.. sent.Split('/', '\\')[^1].Where(one => !char.IsControl(one))]).Trim();
        return name.Length is > 0 and <= 200 ? name : "import";
    }
}

/// <param name="Why">Why a file was not taken.</param>
public sealed record ImportsModel(IReadOnlyList<Import> Latest, IReadOnlyList<Refusal> Why);

/// <param name="Why">Why it was not undone.</param>
public sealed record ImportDoneModel(Import Import, ImportChoices Choices, IReadOnlyList<LeftOut> Left, IReadOnlyList<Refusal> Why);
