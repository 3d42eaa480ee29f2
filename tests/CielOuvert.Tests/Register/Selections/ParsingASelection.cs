using CielOuvert.Formats.Dates;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CsCheck;

namespace CielOuvert.Tests.Registers;

[Trait("engine", "none")]
public sealed class ParsingASelection
{
    private static readonly string[] Values = ["any", "none", "reset", "webinar", "a-b", "2020"];
    private static readonly string[] Dates = ["2020", "2020-04", "2020-04-15", "2020-01/2020-06", "2020/..", "../2020", "2020?", "2020-04~", "2020%/2021%", "202X"];

    private static readonly Gen<Selection> Selections = Gen.Select(
        OneOf.These([.. AllKinds.InOrder.Select(kind => kind.Code)]).Array[0, 3],
        Gen.Select(OneOf.These([.. SelectionKeys.All]), OneOf.These(Values).Array[0, 3]).Array[0, 4],
        OneOf.These(Dates).Null(),
        Gen.Enum<PeriodRule>(),
        OneOf.These([.. Hostile.Texts]).Null(),
        Gen.Enum<Order>().Select(order => (Order?)order),
        Gen.Select(Gen.Int[1, Selection.MostSize], OneOf.These([.. Hostile.Texts]).Null())).Select(Made);

    [Fact]
    public void What_it_prints_reads_back_equal_and_prints_the_same() => Selections.Sample(
        selection =>
        {
            var printed = selection.ToString();
            var read = ARegister.Done(Selection.Parse(printed));

            read.ShouldBe(selection);
            read.ToString().ShouldBe(printed);
            read.GetHashCode().ShouldBe(selection.GetHashCode());
        },
        iter: 3_000);

    [Theory]
    [InlineData("type=webinar,conference&kind=person,event", "kind=event,person&type=conference,webinar")]
    [InlineData("?kind=event", "kind=event")]
    [InlineData("kind=event,event", "kind=event")]
    [InlineData("kind=&type=&period=&q=", "")]
    [InlineData("kind=,&type=,", "")]
    [InlineData("rule=reported-in&size=40", "")]
    [InlineData("q=donn%C3%A9es+ouvertes", "q=donn%C3%A9es%20ouvertes")]
    [InlineData("q=%20donn%C3%A9es%20", "q=donn%C3%A9es")]
    [InlineData("period=2020%25", "period=2020%25")]
    [InlineData("period=2020-01%2F2020-06", "period=2020-01/2020-06")]
    [InlineData("type=any&type=webinar", "type=webinar")]
    public void Whatever_way_it_was_written_it_prints_in_one(string written, string canonical) => Drafting.Selection(written).ToString().ShouldBe(canonical);

    [Fact]
    public void A_search_too_long_is_cut_between_characters()
    {
        var text = new string('x', 199) + "😀 and more";

        var read = Drafting.Selection($"q={Uri.EscapeDataString(text)}");

        read.Text.ShouldBe(new string('x', 199));
    }

    [Theory]
    [InlineData("kind=evnt", "kind=evnt", "event")]
    [InlineData("kind=zzzzzzzzzzzz", "kind=zzzzzzzzzzzz", "publication")]
    [InlineData("knd=event", "knd", "kind")]
    [InlineData("typ=webinar", "typ", "type")]
    [InlineData("rule=starts", "rule=starts", "starts-in")]
    [InlineData("order=newest", "order=newest", "recent")]
    [InlineData("period=2020-13", "2020-13", "01")]
    [InlineData("period=hier", "hier", "2020-04-15")]
    [InlineData("size=0", "1", "1000")]
    [InlineData("size=1001", "1", "1000")]
    [InlineData("size=many", "1", "1000")]
    [InlineData("initiative=Not a slug", "Not a slug", "initiative")]
    public void What_means_nothing_is_refused_with_what_was_meant(string query, string says, string suggests)
    {
        var refusal = Selection.Parse(query).Refusals.ShouldHaveSingleItem();

        refusal.What.Fr.ShouldContain(says);
        refusal.What.Fr.ShouldContain(suggests);
        refusal.What.En.ShouldContain(says);
        refusal.What.En.ShouldNotBe(refusal.What.Fr);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once() => Selection.Parse("kind=evnt&typ=x&size=0").Refusals.Count.ShouldBe(3);

    [Fact]
    public void A_key_asked_of_nothing_is_not_asked() => Selection.Everything.Where("type").ShouldBe(Selection.Everything);

    [Fact]
    public void Whatever_is_typed_it_answers() => Gen.Select(OneOf.These("kind", "type", "period", "q", "after", "size", "order", "linked", "", "%"), OneOf.These([.. Hostile.Texts]))
        .Array[0, 4].Select(pairs => string.Join('&', pairs.Select(pair => $"{pair.Item1}={pair.Item2}")))
        .Sample(query => Selection.Parse(query).Match(selection => Selection.Parse(selection.ToString()).Value == selection, refusals => refusals.Count > 0), iter: 3_000);

    private static Selection Made(string[] kinds, (string Key, string[] Values)[] criteria, string? period, PeriodRule rule, string? text, Order? order, (int Size, string? After) page)
    {
        var selection = Selection.Of([.. kinds.Distinct()]) with
        {
            Period = period is null ? null : Drafting.Date(period),
            Rule = rule,
            Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
            Order = order,
            Size = page.Size,
            After = page.After,
        };
        foreach (var (key, values) in criteria) selection = selection.Where(key, [.. values.Distinct()]);
        return selection;
    }
}
