using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Tests.Given;
using static Hub.Grains.Panels.QuestionStatus;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Panels;

public sealed class EditingAQuestion
{
    readonly QuestionId first = Question("first"), second = Question("second");
    readonly PanelStory panel = new();

    [Fact]
    public void One_mends_the_words_of_ones_own_question_while_it_waits()
    {
        panel.Asks(Ana, first, "Whi?");

        panel.Edits(Ana, first, "Why?").Happened();
        panel.Edits(Ana, first, "Why?").DecidesNothing();

        Assert.True(panel[first] is { Text: "Why?", Edits: 1, Status: Pending, Held: null });
    }

    [Fact]
    public void Nobody_edits_the_question_of_another()
    {
        panel.Asks(Ana, first);

        panel.Edits(Ben, first, "Mine now").IsRefused("not-yours");
        panel.RepliesFromThePanel(Ben, first, Reply("r")).IsRefused("unknown-question");
    }

    [Fact]
    public void New_words_are_cleaned_and_limited_like_those_before()
    {
        panel.Asks(Ana, first);

        panel.Edits(Ana, first, " ").IsRefused("text-empty");
        panel.Edits(Ana, first, new('w', 501)).IsRefused("text-too-long");
        panel.Edits(Ana, first, " Really? ").Happened();
        Assert.Equal("Really?", panel[first].Text);
    }

    [Fact]
    public void An_edit_of_words_that_have_changed_meanwhile_is_refused()
    {
        panel.Asks(Ana, first, "Whi?");
        panel.Edits(Moderator, first, "Why?", staff: true);

        panel.Edits(Ana, first, "Why, and how?", edits: 0).IsRefused("stale-state");
        panel.Edits(Ana, first, "Why, and how?", edits: 1).Happened();
        Assert.Equal(2, panel[first].Edits);
    }

    [Fact]
    public void An_approved_question_goes_back_to_the_moderators_and_keeps_its_votes()
    {
        var panel = PanelStory.WithApproved(first);
        panel.VotesFor(Ben, first);

        Assert.Equal(2, panel.Edits(Ana, first, "Something else?").Events.Length);
        panel.Edits(Ana, first, "Something else?").DecidesNothing();

        Assert.True(panel[first] is { Status: Pending, Held: Held.Edited, Votes: 1 });
        Assert.Equal("edited", (string?)panel.View(Audience.Person(Ana))["standing"]![$"{first}"]!["held"]);
        Assert.Null(panel.View(Audience.Public)["questions"]);
        panel.Undoes(first, Pending, Approved).Happened();
        Assert.True(panel[first] is { Status: Approved, Held: null, Votes: 1, Text: "Something else?" });
    }

    [Fact]
    public void Without_moderation_it_is_edited_only_while_nobody_else_has_voted_for_it()
    {
        panel.Sets(settings => settings with { Moderated = false });
        panel.Asks(Ana, first);
        panel.VotesFor(Ana, first);

        panel.Edits(Ana, first, "Why so?").Happened();
        Assert.Equal(Approved, panel[first].Status);

        panel.VotesFor(Ben, first);
        panel.Edits(Ana, first, "Why not?", edits: 1).IsRefused("has-votes");
        panel.TakesVoteBack(Ana, first);
        panel.Edits(Ana, first, "Why not?", edits: 1).IsRefused("has-votes");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_blocked_word_that_comes_in_later_is_found_too(bool approved)
    {
        panel.Sets(settings => settings with { Moderated = !approved, Blocked = settings.Blocked("en", "drat") });
        panel.Asks(Ana, first);

        panel.Edits(Ana, first, "Why, drat?");

        Assert.True(panel[first] is { Status: Pending, Held: Held.Words });
    }

    [Theory]
    [InlineData(OnStage, "already-on-stage")]
    [InlineData(Answered, "already-on-stage")]
    [InlineData(Declined, "not-open")]
    [InlineData(Archived, "not-open")]
    public void What_is_not_open_stays_as_it_was_asked(QuestionStatus status, string code)
    {
        panel.Asks(Ana, first);
        panel.Moves(first, Pending, status);

        panel.Edits(Ana, first, "Something else?").IsRefused(code);
    }

    [Theory]
    [InlineData(Pending)]
    [InlineData(Approved)]
    [InlineData(OnStage)]
    [InlineData(Answered)]
    [InlineData(Declined)]
    [InlineData(Archived)]
    public void The_staff_correct_words_wherever_the_question_stands_and_it_stays_there(QuestionStatus status)
    {
        panel.Asks(Ana, first, "Whi?");
        panel.Moves(first, Pending, status);

        panel.Edits(Moderator, first, "Why?", staff: true).Happened();

        Assert.True(panel[first] is { Text: "Why?", Edits: 1 } question && question.Status == status);
    }

    [Fact]
    public void The_staff_correct_what_was_merged_but_not_what_was_withdrawn()
    {
        var panel = PanelStory.WithApproved(first, second);
        panel.Merges(first, second);
        panel.Edits(Moderator, first, "Why?", staff: true).Happened();
        panel.Withdraws(Ana, first);

        panel.Edits(Moderator, first, "Who?", edits: 1, staff: true).IsRefused("unknown-question");
    }
}
