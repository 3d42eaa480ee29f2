namespace CielOuvert.Commands;

/// <summary>How a command ends. <c>ciel --help</c> prints this table.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Refused: the message says what to mend; nothing was changed.</summary>
    public const int Refused = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>Done in part: all but the PDF was printed, for want of its printer.</summary>
    public const int Partly = 3;

    /// <summary>A fault of the program itself: please report it.</summary>
    public const int Fault = 70;

    /// <summary>Stopped by the person; a load, a commit, a backup or a restoration left nothing behind; an import goes on from its last slice.</summary>
    public const int Stopped = 130;
}
