using CielOuvert.Formats.Words;
using CielOuvert.Formats.Yaml;

namespace CielOuvert.Register.Folders;

/// <summary>Opens a YAML file for the reader, which looks at its length before it reads anything.</summary>
internal static class YamlFile
{
    public static Outcome<YamlNode> Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return YamlReader.Read(stream, file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Refusal(FolderWords.Unreadable(error.Message)).At(file);
        }
    }
}
