namespace CielOuvert.Exchange.Dumps;

/// <summary>What a package holds.</summary>
public enum DumpSort
{
    /// <summary>The register with its history: private.</summary>
    Full,

    /// <summary>The records as they stand, as their keeper sees them: private.</summary>
    Present,

    /// <summary>The records as everybody sees them.</summary>
    Public,
}
