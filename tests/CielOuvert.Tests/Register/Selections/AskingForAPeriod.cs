using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Registers;

public sealed class AskingForAPeriod : IAsyncLifetime
{
    private ARegister? register;

    private ARegister Register => register ?? throw new InvalidOperationException("Not there yet.");

    public async ValueTask InitializeAsync() => register = await ARegister.With(
        Dated("day", "2020-04-15"),
        Dated("month", "2020-04"),
        Dated("year", "2020"),
        Dated("decade", "202X"),
        Dated("winter", "2019-12/2020-02"),
        Dated("since-2018", "2018/.."),
        Dated("until-2020", "../2020"),
        Dated("from-2020-to-nobody-knows", "2020/"),
        Dated("year-before", "2019-11-30").ReportedFor("2020"),
        Dated("two-dates", "2019-12-31").Until("2020-01-02"),
        AnEvent.Named("undated").ReportedFor("2020"),
        AnEvent.Named("undated-of-2019").ReportedFor("2019"),
        AnEvent.Named("undated-of-nothing"),
        AnEvent.Named("ambiguous").ReportedFor("2020")
            .With(EventKind.StartDate, Fact<CielOuvert.Formats.Dates.PartialDate>.Ambiguous([new(Drafting.Date("2019"), []), new(Drafting.Date("2021"), [])], null)));

    public async ValueTask DisposeAsync()
    {
        if (register is not null) await register.DisposeAsync();
    }

    [Theory]
    [InlineData("2020", "ambiguous", "day", "from-2020-to-nobody-knows", "month", "undated", "year")]
    [InlineData("2019", "two-dates", "undated-of-2019", "winter", "year-before")]
    [InlineData("2020-04", "day", "month")]
    [InlineData("2020-04-15", "day")]
    [InlineData("2020-01/2020-06", "day", "month")]
    [InlineData("2018", "since-2018")]
    [InlineData("2019/..", "ambiguous", "day", "decade", "from-2020-to-nobody-knows", "month", "two-dates", "undated", "undated-of-2019", "winter", "year", "year-before")]
    public Task Reported_in_counts_what_is_dated_in_it_or_undated_and_reported_for_it(string period, params string[] slugs) => Finds(period, "reported-in", slugs);

    [Theory]
    [InlineData("2020", "day", "from-2020-to-nobody-knows", "month", "year")]
    [InlineData("2019", "two-dates", "winter", "year-before")]
    [InlineData("2019-12", "two-dates", "winter")]
    [InlineData("2020-04", "day", "month")]
    public Task Starts_in_counts_what_begins_in_it_whatever_day_that_is(string period, params string[] slugs) => Finds(period, "starts-in", slugs);

    [Theory]
    [InlineData("2020", "day", "month", "two-dates", "until-2020", "winter", "year")]
    [InlineData("2020-02", "winter")]
    [InlineData("2019", "year-before")]
    [InlineData("2020-04", "day", "month")]
    public Task Completed_in_counts_what_ends_in_it_whatever_day_that_is(string period, params string[] slugs) => Finds(period, "completed-in", slugs);

    [Theory]
    [InlineData("2019", "since-2018", "two-dates", "until-2020", "winter", "year-before")]
    [InlineData("2018", "since-2018", "until-2020")]
    [InlineData("2017", "until-2020")]
    public Task Overlaps_counts_what_has_a_day_in_it(string period, params string[] slugs) => Finds(period, "overlaps", slugs);

    [Theory]
    [InlineData("day", "day", "two-dates", "year-before")]
    [InlineData("month", "month")]
    [InlineData("year", "year")]
    public async Task The_precision_of_a_date_is_a_facet(string precision, params string[] slugs) =>
        (await Register.Slugs($"kind=event&precision={precision}&order=name")).ShouldBe(slugs);

    [Fact]
    public async Task An_ambiguous_date_is_no_date() =>
        (await Register.Slugs("kind=event&precision=none&order=name")).ShouldBe(["ambiguous", "undated", "undated-of-2019", "undated-of-nothing"]);

    private static Draft Dated(string slug, string date) => AnEvent.Named(slug).On(date);

    private async Task Finds(string period, string rule, string[] slugs) =>
        (await Register.Slugs($"kind=event&period={period}&rule={rule}&order=name")).ShouldBe(slugs);
}
