using Hub.Grains.Panels;
using static Hub.Tests.Given.Names;
using Hub.Tests.Given;

namespace Hub.Tests.Panels;

public sealed class AskingAQuestion
{
    readonly PanelStory panel = new();
    readonly Hub.Grains.Live.QuestionId first = Question("first"), second = Question("second");

    [Fact]
    public void A_question_waits_for_the_moderator()
    {
        var asked = Assert.IsType<QuestionAsked>(panel.Asks(Ana, first, "Why hydrogen?", named: true).Happened());

        Assert.Equal(new QuestionAsked(first, Ana, "Why hydrogen?", true, panel.Now), asked);
        Assert.Equal(QuestionStatus.Pending, panel[first].Status);
    }

    [Fact]
    public void A_question_sent_twice_is_asked_once()
    {
        panel.Asks(Ana, first, "Why?");

        panel.Asks(Ana, first, "Why?").DecidesNothing();
    }

    [Fact]
    public void Nobody_asks_under_an_id_of_someone_else()
    {
        panel.Asks(Ana, first);

        panel.Asks(Ben, first).IsRefused("id-taken");
    }

    [Fact]
    public void An_asker_who_sends_again_after_withdrawing_does_not_ask_again()
    {
        panel.Asks(Ana, first);
        panel.Withdraws(Ana, first);

        panel.Asks(Ana, first).DecidesNothing();
    }

    [Fact]
    public void An_eleventh_question_has_to_wait_for_the_moderator()
    {
        for (var i = 0; i < Asking.MostPendingOfOne; i++)
        {
            panel.Asks(Ana, Question($"{i}")).Happened();
            panel.Passes(60);
        }

        panel.Asks(Ana, first).IsRefused("too-many-questions");
        panel.Asks(Ben, second).Happened();

        panel.Moves(Question("3"), QuestionStatus.Pending, QuestionStatus.Declined);
        panel.Asks(Ana, first).Happened();
    }

    [Fact]
    public void A_panel_that_is_full_takes_no_more()
    {
        for (var i = 0; i < Asking.MostQuestions; i++)
            panel.Asks(Person($"{i}"), Question($"{i}"));

        panel.Asks(Ana, first).IsRefused("panel-full");
        panel.Asks(Person("0"), Question("0")).DecidesNothing();
    }

    [Fact]
    public void One_withdraws_ones_own_question()
    {
        panel.Asks(Ana, first);

        Assert.IsType<QuestionWithdrawn>(panel.Withdraws(Ana, first).Happened());
        panel.Withdraws(Ana, first).DecidesNothing();
        Assert.Equal(QuestionStatus.Withdrawn, panel[first].Status);
    }

    [Fact]
    public void One_does_not_withdraw_the_question_of_another()
    {
        panel.Asks(Ana, first);

        panel.Withdraws(Ben, first).IsRefused("not-yours");
    }

    [Theory]
    [InlineData(QuestionStatus.OnStage)]
    [InlineData(QuestionStatus.Answered)]
    public void What_has_been_on_the_stage_is_not_withdrawn(QuestionStatus status)
    {
        panel.Asks(Ana, first);
        panel.Moves(first, QuestionStatus.Pending, status);

        panel.Withdraws(Ana, first).IsRefused("already-on-stage");
    }

    [Fact]
    public void A_question_that_nobody_asked_is_unknown_to_all_commands()
    {
        panel.Withdraws(Ana, first).IsRefused("unknown-question");
        panel.VotesFor(Ana, first).IsRefused("unknown-question");
        panel.TakesVoteBack(Ana, first).IsRefused("unknown-question");
        panel.Moves(first, QuestionStatus.Pending, QuestionStatus.Approved).IsRefused("unknown-question");
        panel.Undoes(first, QuestionStatus.Approved, QuestionStatus.Pending).IsRefused("unknown-question");
    }
}
