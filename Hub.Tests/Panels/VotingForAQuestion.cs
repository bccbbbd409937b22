using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Panels;

public sealed class VotingForAQuestion
{
    readonly QuestionId first = Question("first");
    readonly PanelStory panel = PanelStory.WithApproved(Question("first"));

    [Fact]
    public void A_vote_cast_twice_counts_once()
    {
        panel.VotesFor(Ben, first).Happened();
        panel.VotesFor(Ben, first).DecidesNothing();

        Assert.Equal(1, panel[first].Votes);
    }

    [Fact]
    public void A_vote_taken_back_twice_is_taken_back_once()
    {
        panel.VotesFor(Ben, first);
        panel.VotesFor(Chi, first);

        panel.TakesVoteBack(Ben, first).Happened();
        panel.TakesVoteBack(Ben, first).DecidesNothing();

        Assert.Equal(1, panel[first].Votes);
    }

    [Fact]
    public void Who_has_not_voted_takes_nothing_back() => panel.TakesVoteBack(Ben, first).DecidesNothing();

    [Fact]
    public void One_may_vote_again_after_taking_it_back()
    {
        panel.VotesFor(Ben, first);
        panel.TakesVoteBack(Ben, first);

        panel.VotesFor(Ben, first).Happened();
        Assert.Equal(1, panel[first].Votes);
    }

    [Theory]
    [InlineData(QuestionStatus.Pending)]
    [InlineData(QuestionStatus.Declined)]
    public void What_is_not_public_cannot_be_voted_for_nor_found_out_about(QuestionStatus status)
    {
        panel.Moves(first, QuestionStatus.Approved, status);

        panel.VotesFor(Ben, first).IsRefused("unknown-question");
    }

    [Fact]
    public void What_is_on_stage_can_still_be_voted_for()
    {
        panel.Moves(first, QuestionStatus.Approved, QuestionStatus.OnStage);

        panel.VotesFor(Ben, first).Happened();
    }

    [Fact]
    public void Votes_for_what_is_answered_are_closed_and_those_there_stay()
    {
        panel.VotesFor(Ben, first);
        panel.Moves(first, QuestionStatus.Approved, QuestionStatus.Answered);

        panel.VotesFor(Chi, first).IsRefused("question-closed");
        panel.VotesFor(Ben, first).DecidesNothing();
        Assert.Equal(1, panel[first].Votes);
    }

    [Fact]
    public void What_was_withdrawn_is_gone_for_voters()
    {
        panel.VotesFor(Ben, first);
        panel.Withdraws(Ana, first).Happened();

        panel.VotesFor(Chi, first).IsRefused("unknown-question");
    }
}
