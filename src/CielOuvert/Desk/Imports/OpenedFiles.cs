using CielOuvert.Formats.Words;
using CielOuvert.Register.Imports;

namespace CielOuvert.Desk.Imports;

/// <summary>The file that somebody is looking at, read once for all the pages that show it, for as long as memory is not needed elsewhere.</summary>
public sealed class OpenedFiles(Register.Register register)
{
    private readonly WeakReference<Opened?> last = new(null);

    public async Task<Outcome<Incoming>> Open(Import import, CancellationToken stop)
    {
        if (last.TryGetTarget(out var opened) && opened.Sha256 == import.Sha256 && opened.Incoming.File == import.File) return opened.Incoming;
        if (await register.Imports.Bytes(import.Number, stop) is not { } bytes) return ImportingWords.FileIsGone.At(import.File);
        var read = Incoming.Read(bytes, import.File);
        if (read.IsDone(out var incoming)) last.SetTarget(new(import.Sha256, incoming));
        return read;
    }

    private sealed record Opened(string Sha256, Incoming Incoming);
}
