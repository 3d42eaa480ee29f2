using CielOuvert.Formats.Words;
using CielOuvert.Register.Imports;

namespace CielOuvert.Desk.Imports;

/// <summary>Where an import stands, in words.</summary>
public static class ImportStates
{
    public static Phrase Word(ImportState state) => state switch
    {
        ImportState.Staged => new("à regarder", "to be looked at"),
        ImportState.Running => new("en cours", "going on"),
        ImportState.Stopped => new("arrêté", "halted"),
        ImportState.Done => new("importé", "imported"),
        _ => new("défait", "undone"),
    };
}
