namespace CielOuvert.Register.Imports;

/// <summary>A file brought from elsewhere, and how far it has come.</summary>
/// <param name="File">Its name, as whoever brought it knows it.</param>
/// <param name="Sha256">The hash of its bytes, in hexadecimal.</param>
/// <param name="Options">What was chosen for it: the words of whoever reads the file, kept as they are.</param>
/// <param name="Total">How many lines or items it has; 0 until it begins.</param>
/// <param name="Done">How many of them were looked at.</param>
/// <param name="LeftOut">Those that were left out and why: the words of whoever reads the file.</param>
public sealed record Import(long Number, string File, string Sha256, string Options, string Author, DateTime Began, ImportState State, long Total, long Done, string LeftOut);

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>The file is there; nothing is written yet.</summary>
    Staged,

    /// <summary>It goes on, or will when the program starts again.</summary>
    Running,

    /// <summary>It stopped at something that only a person can put right.</summary>
    Stopped,

    /// <summary>All of it is in.</summary>
    Done,

    /// <summary>All of it was taken back.</summary>
    Undone,
}

/// <summary>A slice of an import, written with a commit or not at all.</summary>
/// <param name="From">How many lines were done before.</param>
/// <param name="To">How many are after.</param>
/// <param name="LeftOut">All that was left out so far.</param>
public sealed record ImportStep(long Import, long From, long To, string LeftOut);
