using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Bags;

/// <summary>What a bag is refused for.</summary>
public static class BagRefusals
{
    public static Phrase NotWhole { get; } = new(
        "Ce fichier manque : l’écriture de ce dossier a été arrêtée, ou il est incomplet. Prenez une copie entière ; rien n’a été chargé.",
        "This file is missing: the writing of this folder was stopped, or it is incomplete. Take a whole copy; nothing was loaded.");

    public static Phrase Missing { get; } = new(
        "Ce fichier manque. Remettez-le d’une copie entière ; rien n’a été chargé.",
        "This file is missing. Put it back from a whole copy; nothing was loaded.");

    public static Phrase Changed { get; } = new(
        "Ce fichier n’est plus ce qui avait été écrit : son empreinte SHA-256 est autre. Remettez l’original ; rien n’a été chargé.",
        "This file is no longer what was written: its SHA-256 hash is another. Put the original back; nothing was loaded.");

    public static Phrase NotListed { get; } = new(
        "Ce fichier n’est pas dans manifest-sha256.txt. Ôtez-le du dossier data/ ; rien n’a été chargé.",
        "This file is not in manifest-sha256.txt. Remove it from the folder data/; nothing was loaded.");

    public static Phrase NoLine { get; } = new(
        "Une ligne est une empreinte SHA-256, deux espaces et un chemin sous ce dossier. Reprenez ce fichier d’une copie entière ; rien n’a été chargé.",
        "A line is a SHA-256 hash, two spaces and a path under this folder. Take this file from a whole copy; nothing was loaded.");
}
