namespace CielOuvert.Formats.WordPress;

/// <summary>A text without the characters that XML 1.0 (2.2) has no place for: old databases hold control characters, and one of them would stop the reading.</summary>
internal sealed class CleanReader(TextReader inner) : TextReader
{
    public override int Peek() => throw new NotSupportedException("It is read by blocks.");

    public override int Read()
    {
        var one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    public override int Read(char[] buffer, int index, int count)
    {
        while (true)
        {
            var read = inner.Read(buffer, index, count);
            if (read <= 0) return 0;
            var kept = 0;
            for (var at = index; at < index + read; at++)
                if (buffer[at] is >= ' ' and < '\uFFFE' or '\t' or '\n' or '\r') buffer[index + kept++] = buffer[at];
            if (kept > 0) return kept;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
