using CielOuvert.Formats.Words;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.Folders;
using CielOuvert.Register.Records;

namespace CielOuvert.Report.Editions;

/// <summary>Where a field of a record stands in its plain file, in canonical form: so that a refusal names a file and a line.</summary>
internal static class PlaceInFile
{
    public static (string File, int Line) Of(Record record, string key)
    {
        var file = $"{record.Kind.Code}/{record.Slug}.yaml";
        var written = RecordFile.Write(record.Kind, record.Slug, record.Sight, [], record.Document);
        var line = YamlReader.Read(written, file).Match(node => LineOf(node, key), _ => 1);
        return (file, line);
    }

    private static int LineOf(YamlNode node, string key)
    {
        if (node is not YamlMapping mapping || mapping.Entries.FirstOrDefault(entry => entry.Key == key) is not { } entry) return 1;
        return entry.Node.Line > 0 ? entry.Node.Line : entry.Line;
    }
}
