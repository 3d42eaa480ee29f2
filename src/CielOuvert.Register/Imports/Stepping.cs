using CielOuvert.Formats.Words;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Imports;

/// <summary>What an import writes in the transaction of its commit, so that both are there after a cut, or neither.</summary>
internal static class Stepping
{
    /// <summary>Goes from one slice to the next; refused when another process did, or when it was undone meanwhile.</summary>
    /// <param name="commit">The number of the commit; null when nothing had to change.</param>
    public static async Task<Refusal?> Go(ImportStep step, WriteTransaction writing, long? commit, CancellationToken stop)
    {
        var (running, done) = (ImportLedger.CodeOf(ImportState.Running), ImportLedger.CodeOf(ImportState.Done));
        var changed = await writing.Run(SqlText.Of($"""
            UPDATE imports SET done = {step.To}, left_out = {step.LeftOut}, state = CASE WHEN total <= {step.To} THEN {done} ELSE state END
            WHERE number = {step.Import} AND state = {running} AND done = {step.From}
            """), stop);
        if (changed != 1) return new Refusal(ImportWords.RunsElsewhere);
        // Once all is in, the file itself is let go: its hash is in the register.
        await writing.Run(SqlText.Of($"DELETE FROM import_files WHERE import IN (SELECT number FROM imports WHERE number = {step.Import} AND state = {done})"), stop);
        if (commit is { } number) await writing.Run(SqlText.Of($"INSERT INTO import_commits (number, import) VALUES ({number}, {step.Import})"), stop);
        return null;
    }

    /// <summary>Marks it undone, if it is where it was when the undoing was worked out.</summary>
    public static async Task<Refusal?> Undo(Import import, WriteTransaction writing, CancellationToken stop)
    {
        var changed = await writing.Run(SqlText.Of($"""
            UPDATE imports SET state = {ImportLedger.CodeOf(ImportState.Undone)} WHERE number = {import.Number} AND state = {ImportLedger.CodeOf(import.State)} AND done = {import.Done}
            """), stop);
        await writing.Run(SqlText.Of($"DELETE FROM import_files WHERE import = {import.Number}"), stop);
        return changed == 1 ? null : new Refusal(ImportWords.RunsElsewhere);
    }
}
