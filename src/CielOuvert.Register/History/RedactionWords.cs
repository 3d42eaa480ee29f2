using CielOuvert.Formats.Words;

namespace CielOuvert.Register.History;

/// <summary>What an erasure says.</summary>
public static class RedactionWords
{
    public static Phrase NoSuchField(string slug, string fields) => new(
        $"« {slug} » n’a pas de champ à effacer nommé ainsi : {fields}. Donnez les clés des champs, comme jobTitle.",
        $"“{slug}” has no field of that name to erase: {fields}. Give the keys of the fields, like jobTitle.");

    /// <summary>The line of the journal: it names fields and ground, never values.</summary>
    public static string Journal(IReadOnlyList<string> fields, string ground) => $"redact {string.Join(", ", fields)}: {ground}";
}
