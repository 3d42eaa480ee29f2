using CielOuvert.Formats.Files;
using CielOuvert.Register.Files;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Site.Files;

/// <summary>The address of a file: the hash of its bytes and the end that its type gives it. It is the same in every tongue, and what is there never changes.</summary>
public static class FileAddress
{
    public const string Folder = "/files";

    public static string Of(KeptFile file) => Of(file.Hash, file.Type);

    public static string Of(KeptSize size) => Of(size.Hash, size.Type);

    /// <summary>The hash and the type that the last part of an address names; null when it is none of ours.</summary>
    public static (string Hash, FileType Type)? Read(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && FileShape.IsHash(name[..dot]) && FileType.FromExtension(name[dot..]) is { } type ? (name[..dot], type) : null;
    }

    private static string Of(string hash, FileType type) => $"{Folder}/{hash}{type.Extension}";
}
