using CielOuvert.Desk.Forms;
using CielOuvert.Desk.Sixty;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Desk;

/// <summary>A line in words becomes a form already filled. Today is Tuesday 24 November 2026.</summary>
[Trait("engine", "none")]
public sealed class WritingALine(ServedDemo demo)
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("webinaire RUDI jeudi 14h avec Rennes Métropole", "Webinaire RUDI 14h", "webinar", "2026-11-19", "Rennes Métropole", "")]
    [InlineData("webinaire RUDI jeudi prochain avec Rennes Métropole et la Fing", "Webinaire RUDI", "webinar", "2026-11-26", "Rennes Métropole", "la Fing")]
    [InlineData("atelier des communs hier", "Atelier des communs", "workshop", "2026-11-23", "", "")]
    [InlineData("séminaire au Sénat le 3 mars 2026", "Séminaire au Sénat", "seminar", "2026-03-03", "", "")]
    [InlineData("quelque chose", "Quelque chose", "", "", "", "")]
    [InlineData("jury 12/11", "Jury", "jury", "2026-11-12", "", "")]
    [InlineData("workshop with Ada, Grace and Joan on Monday", "Workshop", "workshop", "2026-11-23", "Ada", "Grace")]
    [InlineData("une rencontre", "Une rencontre", "meeting", "", "", "")]
    public async Task It_is_understood(string line, string name, string type, string date, string first, string second)
    {
        var labels = await Labels.Read(demo.Site.Register, AsOf.Now, TestContext.Current.CancellationToken);

        var state = QuickLine.Read(line, Today, labels);

        (state["name~"], state["eventType"], state["startDate"], state["performer.0"], state["performer.1"]).ShouldBe((name, type, date, first, second));
    }
}
