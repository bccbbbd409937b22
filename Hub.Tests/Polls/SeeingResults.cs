using Hub.Grains.Live;
using Hub.Grains.Polls;
using static Hub.Tests.Polls.PollStory;
using static Hub.Tests.Polls.Sheets;

namespace Hub.Tests.Polls;

/// <summary>Who sees what came out, and when.</summary>
public sealed class SeeingResults
{
    [Theory]
    //                                    open  closing closed shown  and the voters, in the same order
    [InlineData(PollResults.Always,       "yes", "yes", "yes", "yes", "no",  "no",  "no",  "no")]
    [InlineData(PollResults.AfterVote,    "no",  "no",  "yes", "yes", "yes", "yes", "yes", "yes")]
    [InlineData(PollResults.AfterClose,   "no",  "no",  "yes", "yes", "no",  "no",  "no",  "no")]
    [InlineData(PollResults.Never,        "no",  "no",  "no",  "yes", "no",  "no",  "no",  "no")]
    public void Results_show_when_they_may(PollResults results, params string[] expected)
    {
        var poll = Opened(Of(Single(First, "yes", "no")) with { Results = results }, delay: 5);
        poll.Chooses(Ana, First, "yes");
        string Sees(Audience audience) => poll.Tally(First, audience) is null ? "no" : "yes";
        var (everyone, voters) = (new List<string>(), new List<string>());
        foreach (var step in (Action[])[() => { }, () => poll.Closes(), () => poll.TimeComes(), () => poll.Shows()])
        {
            step();
            everyone.Add(Sees(Audience.Public));
            voters.Add(Sees(Audience.Voters));
            Assert.Equal("yes", Sees(Audience.Staff));
            Assert.Equal("no", Sees(Audience.Person(Ana.Person)));
        }

        Assert.Equal(expected, everyone.Concat(voters));
    }

    [Fact]
    public void What_is_hidden_again_is_gone()
    {
        var poll = Opened(Of(Single(First, "yes", "no")) with { Results = PollResults.Never }).IsClosed();
        poll.Shows();
        Assert.NotNull(poll.Tally(First, Audience.Public));

        poll.Hides();

        Assert.Null(poll.Tally(First, Audience.Public));
    }

    [Fact]
    public void How_many_have_voted_everyone_may_know()
    {
        var poll = Opened(Of(Single(First, "yes", "no")) with { Results = PollResults.Never });
        poll.Chooses(Ana, First, "yes");

        Assert.Equal(1, (int)poll.Public["poll"]!["people"]!);
    }

    [Fact]
    public void A_result_that_is_never_shown_is_not_shown_by_another_round()
    {
        var poll = Opened(Of(Single(First, "yes", "no")) with { Results = PollResults.Never });
        poll.Chooses(Ana, First, "yes");
        poll.IsClosed();
        poll.Reruns();
        poll.Opens();

        Assert.Null(poll.Public["rounds"]);
        Assert.NotNull(poll.View(Audience.Staff)["rounds"]);
        poll.IsClosed();
        poll.Shows();
        Assert.NotNull(poll.Public["rounds"]);
    }

    [Fact]
    public void The_staff_see_what_can_be_taken_back()
    {
        var poll = Opened(Of(Single(First, "yes", "no")));
        Assert.Null(poll.View(Audience.Staff)["poll"]!["undo"]);
        poll.Closes();

        Assert.Equal("open", (string?)poll.View(Audience.Staff)["poll"]!["undo"]);
        Assert.Null(poll.Public["poll"]!["undo"]);
    }
}
