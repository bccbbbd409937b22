using Hub.Grains.Live;
using Hub.Grains.Panels;
using static Hub.Tests.Given.Names;
using Hub.Tests.Given;

namespace Hub.Tests.Panels;

public sealed class AskingAQuestion
{
    readonly PanelStory panel = new();
    readonly QuestionId first = Question("first"), second = Question("second");

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

    [Fact]
    public void A_question_says_from_where_in_which_language_and_for_whom_it_is()
    {
        panel.Do(new Caller(Ana, Staff: false, Remote: true), new AskQuestion(first, "Wie teuer?", false, "de-AT", Ben)).Happened();
        panel.Do(Chi, new AskQuestion(second, "How much?", false, Language: "")).Happened();

        Assert.True(panel[first] is { Remote: true, Language: "de-AT" } asked && asked.To == Ben);
        Assert.True(panel[second] is { Remote: false, Language: null, To: null });
    }

    [Theory]
    [InlineData("d")]
    [InlineData("de_AT")]
    [InlineData("de-")]
    [InlineData("de\n")]
    [InlineData("German, please")]
    public void A_language_is_a_tag(string language) => panel.Do(Ana, new AskQuestion(first, "Why?", false, language)).IsRefused("faulty-language");

    [Fact]
    public void Who_asks_a_lot_in_a_minute_waits_for_the_next()
    {
        panel.Sets(settings => settings with { PerMinute = 2 });
        panel.Asks(Ana, Question("1")).Happened();
        panel.Asks(Ana, Question("2")).Happened();

        panel.Asks(Ana, first).IsRefused("too-many-a-minute");
        panel.Asks(Ben, second).Happened();

        panel.Passes(60);
        panel.Asks(Ana, first).Happened();
    }

    [Fact]
    public void What_was_asked_and_withdrawn_was_asked()
    {
        panel.Sets(settings => settings with { PerMinute = 1 });
        panel.Asks(Ana, first);
        panel.Withdraws(Ana, first);

        panel.Asks(Ana, second).IsRefused("too-many-a-minute");
    }

    [Fact]
    public void The_staff_ask_as_often_as_they_like()
    {
        for (var i = 0; i < 40; i++)
            panel.Moderates(new AskQuestion(Question($"{i}"), "From the floor?", false)).Happened();
    }

    [Fact]
    public void In_a_pause_nobody_asks_but_the_staff_and_the_staff_say_why()
    {
        panel.Sets(settings => settings with { Paused = true });
        Assert.Contains("just now", panel.Asks(Ana, first).Refusal!.Sentence);

        panel.Sets(settings => settings with { PausedBecause = " We take questions after the film. " });
        panel.Asks(Ana, first).IsRefused("asking-paused");
        Assert.Equal("We take questions after the film.", panel.Asks(Ana, first).Refusal!.Sentence);

        panel.Moderates(new AskQuestion(first, "From the floor?", false)).Happened();
        panel.VotesFor(Ben, first).IsRefused("unknown-question");
    }

    [Fact]
    public void A_question_sent_again_after_the_pause_began_was_asked_before_it()
    {
        panel.Asks(Ana, first);
        panel.Sets(settings => settings with { Paused = true });

        panel.Asks(Ana, first).DecidesNothing();
    }

    [Fact]
    public void The_organiser_says_whether_names_are_given()
    {
        panel.Sets(settings => settings with { Names = AskingAs.Named });
        panel.Asks(Ana, first, named: false).IsRefused("names-only");
        panel.Asks(Ana, first, named: true).Happened();

        panel.Sets(settings => settings with { Names = AskingAs.Anonymous });
        panel.Asks(Ana, second, named: true).IsRefused("anonymous-only");
        panel.Asks(Ana, second, named: false).Happened();
    }

    [Fact]
    public void The_organiser_says_how_long_a_question_may_be()
    {
        panel.Sets(settings => settings with { LongestText = 50 });

        panel.Asks(Ana, first, new('w', 51)).IsRefused("text-too-long");
        panel.Asks(Ana, first, new('w', 50)).Happened();
    }

    [Fact]
    public void Without_moderation_a_question_does_not_wait()
    {
        panel.Sets(settings => settings with { Moderated = false });

        panel.Asks(Ana, first);

        Assert.Equal(QuestionStatus.Approved, panel[first].Status);
        panel.VotesFor(Ben, first).Happened();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_blocked_word_makes_a_question_wait_and_the_staff_see_why(bool moderated)
    {
        panel.Sets(settings => settings with { Moderated = moderated, Blocked = settings.Blocked("en", "drat") });

        panel.Asks(Ana, first, "What the DRAT?");

        Assert.True(panel[first] is { Status: QuestionStatus.Pending, Held: Held.Words });
        Assert.Equal("words", (string?)panel.View(Audience.Staff)["standing"]![$"{first}"]!["held"]);
        Assert.Null(panel.View(Audience.Person(Ana))["standing"]![$"{first}"]!["held"]); // or one could try the filter out
        panel.Moves(first, QuestionStatus.Pending, QuestionStatus.Approved);
        Assert.Null(panel[first].Held);
    }
}
