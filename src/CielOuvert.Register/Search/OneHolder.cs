using Lucene.Net.Store;
using Lock = Lucene.Net.Store.Lock;

namespace CielOuvert.Register.Search;

/// <summary>
/// Gives an index to one process at a time. Lucene.NET's own lock of files is shared on Linux (4.8.0-beta00017 opens them for others to read,
/// which .NET makes a shared flock), so that two processes would write one index and spoil it; this one is exclusive, and ends with its process.
/// </summary>
internal sealed class OneHolder(string folder) : LockFactory
{
    public override Lock MakeLock(string lockName) => new Hold(folder, lockName);

    public override void ClearLock(string lockName)
    {
        // A lock goes with whoever holds it: there is never one left over to clear.
    }

    private sealed class Hold(string folder, string name) : Lock
    {
        private FileStream? held;

        public override bool Obtain()
        {
            System.IO.Directory.CreateDirectory(folder);
            try
            {
                held ??= new(Path.Combine(folder, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return true;
            }
            catch (IOException error)
            {
                FailureReason = error;
                return false;
            }
        }

        public override bool IsLocked() => held is not null;

        protected override void Dispose(bool disposing)
        {
            held?.Dispose();
            held = null;
        }
    }
}
