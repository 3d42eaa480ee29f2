using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Citing;

/// <summary>A work as it is cited: what is certain of it, and in words what is not. Nothing of it is more precise than it is known.</summary>
/// <param name="Key">What names it in a list of references, always the same: <c>coinces-dans-zoom-1</c>.</param>
/// <param name="Page">The page of its record, absolute.</param>
/// <param name="Tongue">In which its words are said where it has them in both.</param>
public sealed record CitedWork(string Key, CitedType Type, CitedText Title, Uri Page, Tongue Tongue)
{
    /// <summary>What it calls itself, in words: « livret », “white paper”; null when it does not say.</summary>
    public string? Genre { get; init; }

    /// <summary>In their order; empty when it is not certain who wrote it.</summary>
    public IReadOnlyList<CitedParty> Authors { get; init; } = [];

    /// <summary>Who else took part, in their order.</summary>
    public IReadOnlyList<CitedContributor> Contributors { get; init; } = [];

    /// <summary>When it came out; null when that is ambiguous or unknown.</summary>
    public CitedDate? Issued { get; init; }

    /// <summary>Null when it is not said.</summary>
    public string? Publisher { get; init; }

    /// <summary>The media, the report or the host in which it stands; null for what stands alone.</summary>
    public string? Container { get; init; }

    /// <summary>The series of which it is a part; null when it is of none.</summary>
    public string? Series { get; init; }

    /// <summary>Its number in its series; null when it has none.</summary>
    public string? Number { get; init; }

    /// <summary>As it is printed: <c>v2</c>; null when it is not certain.</summary>
    public string? Version { get; init; }

    /// <summary>How many it has; null when it is not certain.</summary>
    public string? Pages { get; init; }

    /// <summary>What the catalogues of the world call it; empty when none of them has it.</summary>
    public IReadOnlyList<CitedIdentifier> Identifiers { get; init; } = [];

    /// <summary>Where it is on the web, apart from its record; null when that is not known.</summary>
    public Uri? Address { get; init; }

    /// <summary>Null when it is not certain under which it is.</summary>
    public CitedLicence? Licence { get; init; }

    /// <summary>Plain text; null when it has none.</summary>
    public CitedText? Abstract { get; init; }

    /// <summary>BCP 47; empty when it is not said.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>What can be read or seen of it.</summary>
    public IReadOnlyList<CitedFile> Files { get; init; } = [];

    /// <summary>What is in doubt of who, when and under which licence, each in a sentence; for readers, as programs have no way to say it.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>Whether the work itself can be read or seen by its link, and not its record alone.</summary>
    public bool IsOnline => HasText || Address is not null || Doi is not null || Files.Count > 0;

    /// <summary>Whether its record holds its whole text.</summary>
    public bool HasText { get; init; }

    /// <summary>Where whoever follows a citation is led: what does not move, if it has that.</summary>
    public Uri Link => Doi is { } doi ? new($"https://doi.org/{doi}") : Address ?? Page;

    public string? Doi => Identifier(IdentifierScheme.Doi);

    public string? Identifier(IdentifierScheme scheme) => Identifiers.FirstOrDefault(one => one.Scheme == scheme)?.Value;

    public IEnumerable<CitedParty> As(ContributorRole role) => Contributors.Where(one => one.Role == role).Select(one => one.Party);
}

/// <summary>A text and its language.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record CitedText(string Text, string Language);

/// <summary>Who made a work, or helped.</summary>
/// <param name="Name">As it is written on the work.</param>
/// <param name="Family">The part of a person’s name under which it is sorted; null when nobody says which it is, and then it is not cut.</param>
/// <param name="Given">The rest of that name; null with <paramref name="Family"/>, or when there is none.</param>
/// <param name="Page">Of its record, absolute; null when it has none.</param>
/// <param name="Identity">What a registry of the world calls it: an ORCID, a ROR; null when it has none, or where it was not asked for.</param>
public sealed record CitedParty(string Name, bool IsPerson, string? Family = null, string? Given = null, Uri? Page = null, Uri? Identity = null);

/// <summary>Who helped, and as what.</summary>
/// <param name="RoleName">In the words of the register; null when nobody said as what.</param>
public sealed record CitedContributor(CitedParty Party, ContributorRole Role, string? RoleName);

/// <summary>What lists of references tell apart.</summary>
public enum ContributorRole
{
    /// <summary>In a way that they have no word for.</summary>
    Other,

    Editor,

    Translator,

    Illustrator,
}

/// <summary>A licence as a work names it.</summary>
/// <param name="Code">Of SPDX; null when it has none, or its variant is not known.</param>
/// <param name="Address">Of its text; null when it is not said.</param>
/// <param name="IsWhole">Whether it is said which of its variants it is.</param>
public sealed record CitedLicence(string Name, string? Code, Uri? Address, bool IsWhole = true);

/// <summary>What a catalogue of the world calls a work.</summary>
public sealed record CitedIdentifier(IdentifierScheme Scheme, string Value);

/// <summary>The catalogues that are known.</summary>
public enum IdentifierScheme
{
    /// <summary>ISO 26324, without its resolver: <c>10.5281/zenodo.1</c>.</summary>
    Doi,

    /// <summary>Of the open archive HAL: <c>hal-01234567</c>.</summary>
    Hal,

    Isbn,

    Issn,
}

/// <summary>A file of a work.</summary>
/// <param name="IsHeld">Whether it is given where the page of the work is, and not by others.</param>
public sealed record CitedFile(Uri Address, string MediaType, bool IsHeld = false);

/// <summary>What sort of work it is, as lists of references tell them apart.</summary>
public enum CitedType
{
    /// <summary>Of no sort that they know.</summary>
    Document,

    /// <summary>Of a media, in print or online.</summary>
    Article,

    Book,

    /// <summary>A short work that stands alone: a booklet, a guide.</summary>
    Booklet,

    /// <summary>A signed part of a report.</summary>
    Chapter,

    Report,

    Video,

    WebPage,
}
