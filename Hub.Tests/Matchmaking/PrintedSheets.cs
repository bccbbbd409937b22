using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Matchmaking.MatchingStory;

namespace Hub.Tests.Matchmaking;

/// <summary>Which sheets of paper are not true any more.</summary>
public sealed class PrintedSheets
{
    [Fact]
    public void A_sheet_that_only_lost_a_meeting_has_changed()
    {
        var story = Open();
        story.Meets(Ana, "a", Ben);
        story.Meets(Chi, "b", Ben);
        story.Keeps("one", ("a", First, Foyer), ("b", Second, WithScreen));
        story.Publishes("one");
        Assert.All([Ana, Ben, Chi], p => Assert.Equal(1, story.State.Sheets!.People[p]));

        Assert.Null(story.Declines(Ben, "a").Refusal); // on no paper yet: it has the number of the next publication
        Assert.Equal((2, 2, 1), (story.State.Sheets!.People[Ana], story.State.Sheets.People[Ben], story.State.Sheets.People[Chi]));
        Assert.Equal((2, 1), (story.State.Sheets.Tables[Foyer], story.State.Sheets.Tables[WithScreen]));

        story.Staff(new MoveMeeting(Run("one"), Run("two"), Request("b"), new(Second, Foyer)));
        Assert.Null(story.Publishes("two").Refusal);
        Assert.Equal((2, 2), (story.State.Sheets!.Tables[WithScreen], story.State.Sheets.People[Chi]));
    }

    [Fact]
    public void Whoever_holds_a_sheet_that_is_not_true_any_more_is_found() => SomeMatching.Days.Sample(day =>
    {
        var printed = new Dictionary<object, (int Number, string Text)>();
        var state = MatchingDecisions.Initial;
        foreach (var happened in SomeMatching.After(day).Events)
        {
            state = MatchingDecisions.Evolve(state, happened);
            foreach (var sheet in All(state))
            {
                var (text, number) = (Text(state, sheet), Number(state, sheet));
                if (printed.TryGetValue(sheet, out var was) && was.Text != text)
                    Assert.True(number > was.Number, $"{sheet} was printed at {was.Number} as {was.Text} and is {text} by {number}, after {happened}");
                if (happened is PlanPublished e)
                    printed[sheet] = (e.Number, text);
            }
        }
    }, iter: 300);

    static IEnumerable<object> All(Matching now) => [.. SomeMatching.People.Select(p => (object)p), .. now.Tables.Keys.Select(t => (object)t)];

    static int Number(Matching now, object sheet) => sheet is PersonId person ? now.Sheets?.People.GetValueOrDefault(person) ?? 0 : now.Sheets?.Tables.GetValueOrDefault((TableId)sheet) ?? 0;

    static string Text(Matching now, object sheet) => string.Join("; ", now.Meetings
        .Where(m => !m.Value.Cancelled && (sheet is PersonId person ? m.Value.People.Contains(person) : m.Value.Slot.Table == (TableId)sheet)).OrderBy(m => m.Key.Value)
        .Select(m => $"{m.Key} {m.Value.Slot} {m.Value.Start} {m.Value.Minutes} {string.Join(',', m.Value.People)}"));
}
