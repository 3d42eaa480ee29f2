namespace CielOuvert.Report.Charts;

/// <summary>Charts as a page shows them.</summary>
public static class OnPage
{
    extension(IChart chart)
    {
        /// <summary>Both drawings, of which the style sheet shows the one that fits: <c>for-wide</c> or <c>for-narrow</c>.</summary>
        public string Draw(string id) => chart.Draw(Ink.Web, id, Room.Wide) + chart.Draw(Ink.Web, id + "-narrow", Room.Narrow);
    }
}
