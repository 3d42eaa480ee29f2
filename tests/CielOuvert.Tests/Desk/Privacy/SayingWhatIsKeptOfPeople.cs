using CielOuvert.Accounts;
using CielOuvert.Desk.Privacy.Processing;
using CielOuvert.Desk.Privacy.Retention;

namespace CielOuvert.Tests.Desk.Privacy;

/// <summary>The page that says what is kept of people, in both languages.</summary>
public sealed class SayingWhatIsKeptOfPeople() : AtTheDesk(Role.Contributor)
{
    [Theory]
    [InlineData("/fr/bureau/donnees-personnelles", "personnes visibles", "180 jours après le dernier enregistrement")]
    [InlineData("/en/desk/personal-data", "people shown", "180 days after they were last kept")]
    public async Task It_holds_the_whole_schedule_and_every_processing(string path, string field, string kept)
    {
        var page = await Seated.Page(path);

        page.QuerySelectorAll(".table tbody tr").Length.ShouldBe(RetentionSchedule.All.Count);
        page.QuerySelectorAll("h3").Length.ShouldBe(ProcessingRegister.All.Count);
        (page.Body?.TextContent ?? "").ShouldContain(field);
        (page.Body?.TextContent ?? "").ShouldContain(kept);
    }
}
