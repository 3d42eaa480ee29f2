using CielOuvert.Formats.Words;
using CielOuvert.Register.Archives;
using CielOuvert.Site.Facts;

namespace CielOuvert.Commands;

/// <summary>An archive in one line: its file, its size, what it holds.</summary>
internal static class ArchiveText
{
    public static string Fr(Archive archive) =>
        $"{archive.Path} : {Numbers.In(Tongue.French, archive.Bytes)} octets, {Numbers.In(Tongue.French, archive.Records)} fiches, numéro {archive.Journal} du journal, schéma {archive.Schema}";

    public static string En(Archive archive) =>
        $"{archive.Path}: {Numbers.In(Tongue.English, archive.Bytes)} bytes, {Numbers.In(Tongue.English, archive.Records)} records, journal number {archive.Journal}, schema {archive.Schema}";
}
