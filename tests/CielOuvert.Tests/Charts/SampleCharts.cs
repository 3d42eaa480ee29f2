using CielOuvert.Formats.Words;
using CielOuvert.Report.Charts;

namespace CielOuvert.Tests.Charts;

/// <summary>One of each chart, on words one can choose: plain ones, or hostile.</summary>
internal static class SampleCharts
{
    public const string Hostile = "</title><script>alert(1)</script>\" onload='x' & \u0001 ]]>";

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names => [.. All("x").Select(chart => chart.GetType().Name).Distinct()];

    public static IChart Of(string name, string words = "Rencontre à Rennes") => All(words).First(chart => chart.GetType().Name == name);

    public static IReadOnlyList<IChart> All(string words) =>
    [
        Horizon(words),
        new StackedShare(words, words, [new(words, 60, words), new(words, 38, words, words), new(words, 2, words, "leaf", words)], (words, words)),
        new Bars(words, words, [new(words, 33, words, "sky", words), new(words, 0, words)], (words, words)),
        new DotGrid(words, words, [new(words, words, words), new(words, IsOpen: true)], words),
        new Line(words, words, [new(words, 3, words, words), new(words, null, words), new(words, 0, words)], (words, words), words),
        new Line(words, words, [new(words, 3, words)], (words, words), IsSmall: true),
        new PlaceMap(Tongue.French, words, words, [new(words, -1.68, 48.11, 3, words, words), new(words, null, null, 1, words), new(words, 151, -33, 1)]),
        new Network(Tongue.English, words, words, words, [.. Enumerable.Range(0, 30).Select(_ => new NetworkTie(words, words, words, words))]),
    ];

    public static YearHorizon Horizon(string words) => new(
        2020,
        Tongue.French,
        words,
        words,
        [
            new(new(2020, 2, 5), new(2020, 2, 5), words, words, "sky", words),
            new(new(2020, 4, 1), new(2020, 4, 30), words, words, words, words),
            new(new(2020, 5, 20), new(2020, 5, 20), words, words, "leaf", null, IsDoubtful: true),
        ],
        [new(words, "amber", words), new(words, words, null)],
        words,
        words);
}
