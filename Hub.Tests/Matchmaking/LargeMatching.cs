using System.Collections.Immutable;
using System.Diagnostics;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Server.Planning;
using Hub.Tests.Given;
using static Hub.Tests.Matchmaking.MatchingStory;

namespace Hub.Tests.Matchmaking;

/// <summary>A thousand people with ten thousand requests.</summary>
public sealed class LargeMatching
{
    const int People = 1000, Each = 10, Accepted = 5000;

    static readonly Lazy<MatchingStory> Event = new(() =>
    {
        var story = Open(new(Open: true, ExpireHours: 500));
        for (var i = 0; i < People * Each; i++)
            Assert.Null(story.Asks(Who(i / Each), $"{i}", Whom(i)).Refusal);
        for (var i = 0; i < Accepted; i++)
            Assert.Null(story.Accepts(Whom(2 * i), $"{2 * i}").Refusal);
        return story;
    });

    static PersonId Who(int i) => Names.Person($"large {i % People}");

    /// <summary>The i-th request is for one of those who come next on the list, so that nobody asks back.</summary>
    static PersonId Whom(int i) => Who((i / Each) + 1 + (i % Each));

    /// <summary>A request must not look at all others, nor must what is told of it.</summary>
    [Fact]
    public void The_next_request_takes_as_long_as_the_first()
    {
        var story = Event.Value;
        var took = new List<double>();
        for (var i = 0; i < 480; i++)
        {
            var (who, whom, before) = (Who(i), Who(i + 500), story.State);
            var start = Stopwatch.GetTimestamp();
            Assert.Null((i % 2 == 0 ? story.Asks(who, $"late {i}", whom) : story.Accepts(Who(i + 499), $"late {i - 1}")).Refusal);
            MatchingDecisions.Due(story.State);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            foreach (var (audience, part) in MatchingViews.Touched(story.State, story.Events[^1]).Where(t => t.Audience.IsPerson))
                LiveViews<MatchingViews, Matching, MatchingEvent>.Between(before, story.State, audience, [part]);
        }
        Assert.InRange(took.Order().ElementAt(took.Count / 2), 0, 0.5);
    }

    [Fact]
    public void What_everyone_and_the_staff_see_does_not_grow_with_it_and_a_person_sees_their_own()
    {
        var story = Event.Value;
        var few = Open(new(Open: true, ExpireHours: 500));
        few.Asks(Who(0), "0", Who(1));

        Assert.InRange(Size(story, Audience.Public) - Size(few, Audience.Public), 0, 20);
        Assert.InRange(Size(story, Audience.Staff), 0, 8_000); // the newest twenty
        Assert.InRange(Size(story, Audience.Person(Who(3))), 0, 30_000);
        Assert.InRange(story.View(Audience.Person(Who(3)))["requests"]!.AsObject().Count, 2 * Each, (2 * Each) + 5);
    }

    static int Size(MatchingStory story, Audience audience) => story.View(audience).ToJsonString().Length;

    [Fact]
    public void The_staff_reads_it_page_by_page_and_the_planner_gets_all_that_is_accepted()
    {
        var now = Event.Value.State;
        var seen = new HashSet<RequestId>();
        for (var (skip, count) = (0, 1); skip < count; skip += 200)
        {
            var page = RequestPage.Of(now, new(RequestState.Pending), skip, 200);
            count = page.Count;
            Assert.InRange(page.Requests.Count, 1, 200);
            seen.UnionWith(page.Requests.Select(r => r.Request));
        }
        Assert.Equal(now.Requests.Values.Count(r => r.State == RequestState.Pending), seen.Count);

        var task = new PlanTask(MatchingFacts.Of(now), ImmutableDictionary<RequestId, Slot>.Empty);
        Assert.Equal(now.Requests.Values.Count(r => r.State == RequestState.Accepted), task.Event.Meetings.Length);
        Assert.Equal(People, task.Event.People.Length);
    }
}
