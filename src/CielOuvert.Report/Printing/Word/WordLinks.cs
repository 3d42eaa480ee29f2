using System.Globalization;

namespace CielOuvert.Report.Printing.Word;

/// <summary>The addresses that a document leads to, each once: its text names them by a number.</summary>
internal sealed class WordLinks
{
    private readonly Dictionary<string, string> numbers = [];

    public IEnumerable<(string Number, string Address)> All => numbers.Select(pair => (pair.Value, pair.Key));

    public string NumberOf(string address)
    {
        if (!numbers.TryGetValue(address, out var number)) numbers[address] = number = string.Create(CultureInfo.InvariantCulture, $"l{numbers.Count + 1}");
        return number;
    }
}
