using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Editing;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Files;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Files;

/// <summary>Takes a file that a script sends by itself, while its form is being filled.</summary>
public static class SendingPages
{
    public const string KindField = "kind";
    public const string PathField = "path";
    public const string FileField = "file";

    public static async Task<Answer> Send(Visit visit, Posted posted, CancellationToken stop)
    {
        var path = posted.Text(PathField);
        if (AllKinds.Find(posted.Text(KindField)) is not { } kind || Receiving.ShapeAt(kind, path) is not { } shape || SentFile.Under(FileField, posted) is not [var file, ..])
            return Refused(visit, path, [FilesDeskWords.NotSent]);
        var outcome = await visit.Receiving().Take(file, shape, stop);
        if (!outcome.IsDone(out var taken)) return Refused(visit, path, [.. outcome.Refusals.Select(refusal => refusal.What)]);
        return Answer.Show<SentFilePage, SentFileModel>(visit, new(path, await visit.Register.Files.Find(taken.Hash, stop), []));
    }

    private static Answer Refused(Visit visit, string path, IReadOnlyList<Phrase> why) =>
        Answer.Show<SentFilePage, SentFileModel>(visit, new(path, null, why), StatusCodes.Status422UnprocessableEntity);
}

/// <param name="Why">Why it was not taken; empty when it was.</param>
public sealed record SentFileModel(string Path, KeptFile? Taken, IReadOnlyList<Phrase> Why);
