using Hub.Grains.Polls;
using static Hub.Tests.Polls.PollStory;
using static Hub.Tests.Polls.Sheets;

namespace Hub.Tests.Polls;

public sealed class QuizScores
{
    static readonly PollSheet Two = Of(Quiz(First, 20, "a!", "b", "c"), Quiz(Second, 20, "d", "e!")).OneByOne();

    [Fact]
    public void A_right_answer_is_worth_more_the_quicker_it_comes()
    {
        var poll = Opened(Two);
        poll.Chooses(Ana, First, "a"); // after 1 of 20 s
        poll.Passes(8);
        poll.Chooses(Someone(1), First, "a"); // after 10 s
        poll.Chooses(Someone(2), First, "b");

        Assert.Equal([975, 750, 0], new[] { Ana, Someone(1), Someone(2) }.Select(who => poll.State.Box.Find(who.Person, First)!.Points!.Value));
    }

    [Fact]
    public void The_time_that_counts_is_ones_own()
    {
        var poll = Opened(Two, delay: 10);
        poll.Passes(9);
        poll.Chooses(Someone(1, remote: true), First, "a"); // as the stream shows it
        poll.Passes(13);
        poll.Chooses(Chi, First, "a"); // 14 s of 30

        Assert.Equal(1000, poll.State.Box.Find(Someone(1).Person, First)!.Points);
        Assert.Equal(767, poll.State.Box.Find(Chi.Person, First)!.Points);
    }

    [Fact]
    public void Without_a_time_limit_there_is_no_speed()
    {
        var poll = Opened(Of(Quiz(First, null, "a!", "b")));
        poll.Passes(500);
        poll.Chooses(Ana, First, "a");

        Assert.Equal(1000, poll.State.Box.Find(Ana.Person, First)!.Points);
    }

    [Fact]
    public void Where_several_are_asked_for_all_have_to_be_right()
    {
        var poll = Opened(Of(Quiz(First, null, "a!", "b!", "c") with { Max = 3 }));
        poll.Chooses(Ana, First, "a", "b");
        poll.Chooses(Someone(1), First, "a");
        poll.Chooses(Someone(2), First, "a", "b", "c");

        Assert.Equal([1000, 0, 0], new[] { Ana, Someone(1), Someone(2) }.Select(who => poll.State.Box.Find(who.Person, First)!.Points!.Value));
    }

    [Fact]
    public void What_is_right_and_who_leads_shows_when_the_question_is_over()
    {
        var poll = Opened(Two with { Results = PollResults.Always });
        poll.Do(Ana, new NameLeader(true));
        poll.Chooses(Ana, First, "a");

        Assert.DoesNotContain("right\":true", poll.Public.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(poll.Public["leaders"]);
        Assert.Null(poll.Mine(Ana)["quiz"]!["place"]);
        poll.TimeComes();

        Assert.True((bool?)poll.Public["items"]!["first"]!["options"]!["a"]!["right"]);
        Assert.Equal("""{"place":1,"points":950,"right":1}""", poll.Public["leaders"]![Ana.Person.ToString()]!.ToJsonString());
        Assert.Equal("""{"points":950,"right":1,"named":true,"place":1}""", poll.Mine(Ana)["quiz"]!.ToJsonString());
    }

    [Fact]
    public void Places_count_everyone_and_names_those_who_said_so()
    {
        var poll = Opened(Two);
        for (var i = 0; i < 30; i++)
        {
            poll.Chooses(Someone(i), First, i < 25 ? "a" : "b");
            poll.Passes(-1); // all at once
            if (i % 2 == 0)
                poll.Do(Someone(i), new NameLeader(true));
        }
        poll.TimeComes();

        var leaders = poll.Public["leaders"]!.AsObject();
        Assert.Equal(15, leaders.Count);
        Assert.All(Enumerable.Range(0, 30), i => Assert.Equal(i % 2 == 0, leaders.ContainsKey(Someone(i).Person.ToString())));
        Assert.Equal(26, (int)poll.Mine(Someone(29))["quiz"]!["place"]!);
    }

    [Fact]
    public void Who_has_as_many_points_shares_the_place()
    {
        var poll = Opened(Of(Quiz(First, null, "a!", "b")));
        poll.Chooses(Ana, First, "a");
        poll.Chooses(Someone(1), First, "a");
        poll.Chooses(Someone(2), First, "b");
        poll.IsClosed();

        Assert.Equal([1, 1, 3], new[] { Ana, Someone(1), Someone(2) }.Select(who => (int)poll.Mine(who)["quiz"]!["place"]!));
    }

    [Fact]
    public void The_board_shows_the_best_twenty()
    {
        var poll = Opened(Of(Quiz(First, null, "a!", "b")));
        for (var i = 0; i < 25; i++)
        {
            poll.Chooses(Someone(i), First, i < 22 ? "a" : "b");
            poll.Do(Someone(i), new NameLeader(true));
        }
        poll.IsClosed();

        Assert.Equal(20, poll.Public["leaders"]!.AsObject().Count);
        Assert.All(poll.Public["leaders"]!.AsObject(), leader => Assert.Equal(1, (int)leader.Value!["place"]!));
    }

    [Fact]
    public void Points_of_several_questions_add_up()
    {
        var poll = Opened(Two);
        poll.Chooses(Ana, First, "a");
        poll.TimeComes();
        poll.Asks(Second);
        poll.Chooses(Ana, Second, "e");
        poll.Chooses(Ben with { Remote = false }, Second, "d");
        Assert.Equal(975, (int)poll.Mine(Ana)["quiz"]!["points"]!);
        poll.TimeComes();

        Assert.Equal((1950, 2), ((int)poll.Mine(Ana)["quiz"]!["points"]!, (int)poll.Mine(Ana)["quiz"]!["right"]!));
        Assert.Equal(2, (int)poll.Mine(Ben)["quiz"]!["place"]!);
    }
}
