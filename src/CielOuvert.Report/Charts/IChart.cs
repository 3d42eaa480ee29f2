namespace CielOuvert.Report.Charts;

/// <summary>A picture made of data. The same inputs give the same bytes.</summary>
public interface IChart
{
    /// <summary>The name of the picture, its <c>title</c> and the alternative text of a print.</summary>
    string Title { get; }

    /// <summary>What one sees in it, in a sentence.</summary>
    string Description { get; }

    /// <summary>The chart as one SVG element.</summary>
    /// <param name="ink">For a page or for paper.</param>
    /// <param name="id">Prefix of the ids inside, unique in the page.</param>
    /// <param name="room">The width it may count on.</param>
    string Draw(Ink ink, string id, Room room = Room.Wide);

    /// <summary>The same content, as a table.</summary>
    ChartTable ToTable();
}
