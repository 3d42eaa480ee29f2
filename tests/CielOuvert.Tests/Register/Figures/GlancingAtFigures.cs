using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Tests.Registers;

/// <summary>The values of many figures at once are those that the page of each proves.</summary>
public sealed class GlancingAtFigures
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_value_is_that_of_its_page()
    {
        await using var register = await ARegister.With([.. Figures(), .. Some()]);
        foreach (var viewer in (Viewer[])[Viewer.Visitor, Viewer.Keeper])
        {
            var reading = new FigureReading(register.It, viewer, AsOf.Now);
            var figures = (await register.Find("kind=figure&size=100", viewer)).Records;
            figures.Count.ShouldBe(Figures().Length);
            foreach (var glance in await reading.Glance(figures, Drafting.Date("2020"), Stop))
            {
                var whole = ARegister.Done(await reading.Compute(glance.Definition.Slug, Drafting.Date("2020"), Stop));
                glance.Value.ShouldBe(whole.Value, glance.Definition.Slug);
                glance.Period.ShouldBe(whole.Period, glance.Definition.Slug);
            }
        }
    }

    private static Draft[] Figures() =>
    [
        AFigure.Counting("evenements", "kind=event").With(FigureKind.Rule, "reported-in"),
        AFigure.Counting("sans-jury", "kind=event").With(FigureKind.Rule, "reported-in").Holding("exclusions", """[{"selection":"type=jury","because":"non"}]"""),
        AFigure.Counting("toujours", "kind=event"),
        AFigure.Summing("presents", "kind=event", "attendance"),
        AFigure.Summing("montants", "kind=funding", "amount"),
        AFigure.Summing("rien", "kind=article", "attendance"),
        AFigure.Measuring("liens", "kind=event", "links", "performer"),
        AFigure.Counting("intervenants", "kind=event").With(FigureKind.Distinct, "performer"),
        AFigure.Measuring("types", "kind=event", "share", "type"),
        AFigure.Measuring("types-de-rien", "kind=article", "share", "type"),
        AFigure.Counting("mots", "q=eau"),
        AFigure.Counting("abonnes", "kind=person").With(FigureKind.NotComputable, (Localized)"on ne les connaît pas"),
    ];

    private static Draft[] Some() =>
    [
        APerson.Named("Camille"),
        APerson.Named("Dominique").SeenBy(Sight.Public),
        AnEvent.Named("a").On("2020").OfType("jury").With(EventKind.Attendance, 27).Linking(EventKind.Performer, "camille", "dominique"),
        AnEvent.Named("b").On("2020-04").With(EventKind.Attendance, 3).Linking(EventKind.Performer, "dominique"),
        AnEvent.Named("c").ReportedFor("2020").SeenBy(Sight.Desk),
        AnEvent.Named("d").On("2019"),
        AFunding.Of("f1", 0.1m),
        AFunding.Of("f2", 0.2m),
    ];
}
