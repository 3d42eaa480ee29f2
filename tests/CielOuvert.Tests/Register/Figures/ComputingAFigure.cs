using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Tests.Registers;

public sealed class ComputingAFigure : IAsyncLifetime
{
    private ARegister? register;

    private ARegister Register => register ?? throw new InvalidOperationException("Not there yet.");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => register = await ARegister.With(
        AnOrganization.Named("Mairie"),
        AnOrganization.Named("Agence"),
        AnEvent.Named("a").On("2020-01").OfType("webinar").With(EventKind.Attendance, 27).Linking(EventKind.Organizer, "mairie", "agence"),
        AnEvent.Named("b").On("2020-06-01").OfType("conference").With(EventKind.Attendance, Fact<decimal>.Deduced(3, "the photograph")).Linking(EventKind.Organizer, "mairie"),
        AnEvent.Named("c").ReportedFor("2020").OfType("jury").With(EventKind.Attendance, Fact<decimal>.Ambiguous([new(5, []), new(6, [])], null)),
        AnEvent.Named("d").On("2019").OfType("conference").With(EventKind.Attendance, 1000));

    public async ValueTask DisposeAsync()
    {
        if (register is not null) await register.DisposeAsync();
    }

    [Theory]
    [InlineData("reported-in", "2020", 3)]
    [InlineData("starts-in", "2020", 2)]
    [InlineData("starts-in", "2020-06", 1)]
    [InlineData("reported-in", "2018", 0)]
    [InlineData("reported-in", null, 4)]
    [InlineData(null, "2020", 4)]
    public async Task It_counts_by_the_rule_that_it_publishes(string? rule, string? period, int value)
    {
        await Register.Given(rule is null ? AFigure.Counting("rencontres", "kind=event") : AFigure.Counting("rencontres", "kind=event").With(FigureKind.Rule, rule));

        var figure = await Register.Figure("rencontres", period);

        figure.Value.ShouldBe(value);
        figure.Records.ShouldBe(value);
        figure.WhyNot.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_excluded_is_not_counted_and_is_told_with_its_reason()
    {
        await Register.Given(Yearly("rencontres").Holding("exclusions", """[{"selection":"type=jury,webinar","because":"on ne les a pas tenues"}]"""));

        var figure = await Register.Figure("rencontres", "2020");

        figure.Value.ShouldBe(1);
        var excluded = figure.Excluded.ShouldHaveSingleItem();
        excluded.Records.ShouldBe(2);
        excluded.Exclusion.Because.ShouldBe((Localized)"on ne les a pas tenues");
    }

    [Fact]
    public async Task Its_list_is_what_it_counts()
    {
        await Register.Given(Yearly("rencontres").Holding("exclusions", """[{"selection":"type=webinar","because":"non"}]"""));
        var reading = new FigureReading(Register.It, Viewer.Visitor, AsOf.Now);
        var figure = ARegister.Done(await reading.Compute("rencontres", Drafting.Date("2020"), Stop));

        var list = ARegister.Done(await reading.List(figure, null, 1, Stop));

        list.Total.ShouldBe((long?)figure.Value ?? -1);
        list.Records.ShouldHaveSingleItem().Slug.ShouldBe("b");
        ARegister.Done(await reading.List(figure, list.Next, 1, Stop)).Records.ShouldHaveSingleItem().Slug.ShouldBe("c");
    }

    [Fact]
    public async Task A_sum_adds_what_is_known_and_says_how_many_do_not_give_it()
    {
        await Register.Given(AFigure.Summing("presents", "kind=event", "attendance").With(FigureKind.Rule, "reported-in"));

        var figure = await Register.Figure("presents", "2020");

        (figure.Value, figure.Records, figure.Missing).ShouldBe((30m, 3L, 1L));
    }

    [Fact]
    public async Task A_sum_of_decimals_is_exact()
    {
        await Register.Given([.. Enumerable.Range(1, 3).Select(index => AFunding.Of($"f{index}", 0.10m)), AFigure.Summing("montants", "kind=funding", "amount")]);

        var figure = await Register.Figure("montants", viewer: Viewer.Keeper);

        $"{figure.Value}".ShouldBe("0.3");
    }

    [Theory]
    [InlineData("kind=event&type=jury", "aucune des 1 fiches", "none of the 1 records")]
    [InlineData("kind=event&type=hearing", "aucune fiche", "no record")]
    public async Task A_sum_of_nothing_is_not_zero_it_says_why(string query, string fr, string en)
    {
        await Register.Given(AFigure.Summing("presents", query, "attendance"));

        var figure = await Register.Figure("presents");

        figure.Value.ShouldBeNull();
        figure.WhyNot.ShouldNotBeNull().Fr.ShouldContain(fr);
        figure.WhyNot.En.ShouldContain(en);
    }

    [Fact]
    public async Task Links_are_counted_each_or_each_target_once()
    {
        await Register.Given(
            AFigure.Measuring("organisations", "kind=event", "links", "organizer"),
            AFigure.Counting("organisateurs", "kind=event").With(FigureKind.Distinct, "organizer"));

        (await Register.Figure("organisations")).Value.ShouldBe(3);
        (await Register.Figure("organisateurs")).Value.ShouldBe(2);
    }

    [Fact]
    public async Task Shares_give_each_term_its_part_of_the_whole()
    {
        await Register.Given(AFigure.Measuring("types", "kind=event", "share", "type"), AFigure.Measuring("types-de-rien", "kind=article", "share", "type"));

        var figure = await Register.Figure("types");

        figure.Value.ShouldBe(4);
        figure.Shares.ShouldBe([new("conference", 2), new("jury", 1), new("webinar", 1)]);
        (await Register.Figure("types-de-rien")).Value.ShouldBeNull();
        (await Register.Figure("types-de-rien")).WhyNot.ShouldBe(FigureWords.NoShareOfNothing);
    }

    [Fact]
    public async Task What_cannot_be_computed_says_why_and_never_zero()
    {
        await Register.Given(AFigure.Counting("abonnes", "kind=person").With(FigureKind.NotComputable, Localized.Of("fr", "on ne les connaît pas").With("en", "they are not known")));

        var figure = await Register.Figure("abonnes");

        figure.Value.ShouldBeNull();
        figure.WhyNot.ShouldBe(new Phrase("on ne les connaît pas", "they are not known"));
    }

    [Fact]
    public async Task What_asks_for_words_cannot_be_computed_and_says_why()
    {
        await Register.Given(AFigure.Counting("eau", "q=eau"));

        var figure = await Register.Figure("eau");

        figure.Value.ShouldBeNull();
        figure.WhyNot.ShouldBe(FigureWords.NoFigureOfWords);
    }

    [Fact]
    public async Task No_figure_of_that_name_is_refused_and_a_renamed_one_is_followed()
    {
        await Register.Given(AFigure.Counting("rencontres", "kind=event"));
        await Register.Commit(Change.Rename("rencontres", "evenements"));
        var reading = new FigureReading(Register.It, Viewer.Visitor, AsOf.Now);

        (await reading.Compute("nothing", null, Stop)).Refusals.ShouldHaveSingleItem().What.ShouldBe(FigureWords.NoSuchFigure("nothing"));
        (await reading.Compute("mairie", null, Stop)).Refusals.ShouldHaveSingleItem().What.ShouldBe(FigureWords.NoSuchFigure("mairie"));
        ARegister.Done(await reading.Compute("rencontres", null, Stop)).Definition.Slug.ShouldBe("evenements");
    }

    private static Draft Yearly(string slug) => AFigure.Counting(slug, "kind=event").With(FigureKind.Rule, "reported-in");
}
