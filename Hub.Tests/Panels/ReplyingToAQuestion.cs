using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Tests.Given;
using static Hub.Grains.Panels.QuestionStatus;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Panels;

public sealed class ReplyingToAQuestion
{
    readonly QuestionId first = Question("first"), second = Question("second");
    readonly ReplyId reply = Reply("reply");
    readonly PanelStory panel = PanelStory.WithApproved(Question("first"), Question("second"));

    [Fact]
    public void Those_on_the_panel_and_the_staff_reply()
    {
        panel.RepliesFromThePanel(Ben, first, reply, " Because. ").Happened();
        panel.RepliesFromThePanel(Ben, first, reply, " Because. ").DecidesNothing();
        panel.Moderates(new GiveReply(first, Reply("staff"), "See the paper.", Answers: null)).Happened();
        panel.Do(Chi, new GiveReply(first, Reply("chi"), "I know!", Answers: null)).IsRefused("not-on-the-panel");

        var seen = panel.View(Audience.Public)["replies"]!;
        Assert.Equal(("Because.", "speaker", $"{Ben}", $"{first}"), Seen(seen[$"{reply}"]!));
        Assert.Equal(("See the paper.", "staff", $"{Moderator}", $"{first}"), Seen(seen[$"{Reply("staff")}"]!));
    }

    [Fact]
    public void Someone_on_the_panel_does_not_settle_what_is_answered()
    {
        panel.RepliesFromThePanel(Ben, first, reply, answers: Approved).Happened();

        Assert.Equal(Approved, panel[first].Status);
    }

    [Theory]
    [InlineData(Pending)]
    [InlineData(Approved)]
    [InlineData(OnStage)]
    [InlineData(Declined)]
    public void The_staff_answer_in_writing_and_can_take_it_back(QuestionStatus status)
    {
        panel.Moves(first, Approved, status);

        Assert.Equal(2, panel.AnswersInWriting(first, status, reply).Events.Length);
        panel.AnswersInWriting(first, status, reply).DecidesNothing();

        Assert.True(panel[first] is { Status: Answered, InWriting: true });
        Assert.Null(panel.State.OnStage);
        Assert.True((bool?)panel.View(Audience.Public)["standing"]![$"{first}"]!["inWriting"]);
        panel.Undoes(first, Answered, status).Happened();
        Assert.False(panel[first].InWriting);
    }

    [Theory]
    [InlineData(OnStage, "on-stage")]
    [InlineData(Declined, "declined")]
    [InlineData(Pending, "pending")]
    public void What_was_moved_while_the_answer_was_written_stays_where_it_is(QuestionStatus moved, string told)
    {
        panel.Moves(first, Approved, moved);

        panel.AnswersInWriting(first, Approved, reply).IsRefused("stale-state", told);

        Assert.Equal(moved, panel[first].Status);
        Assert.Empty(panel.State.Replies);
        panel.AnswersInWriting(first, moved, reply);
        Assert.Equal(Answered, panel[first].Status);
    }

    [Fact]
    public void What_was_answered_aloud_stays_so()
    {
        panel.Moves(first, Approved, Answered);

        panel.AnswersInWriting(first, Approved, reply, "And in writing.").Happened();

        Assert.False(panel[first].InWriting);
    }

    [Fact]
    public void Replies_are_as_public_as_their_question()
    {
        panel.RepliesFromThePanel(Ben, first, reply);
        panel.Moves(first, Approved, Pending);

        Assert.Null(panel.View(Audience.Public)["replies"]);
        Assert.NotNull(panel.View(Audience.Staff)["replies"]![$"{reply}"]);
        panel.RepliesFromThePanel(Ben, first, Reply("another")).IsRefused("unknown-question");
    }

    [Fact]
    public void Staff_hide_a_reply_and_show_it_again()
    {
        panel.RepliesFromThePanel(Ben, first, reply);

        panel.Moderates(new HideReply(first, reply, true)).Happened();
        panel.Moderates(new HideReply(first, reply, true)).DecidesNothing();
        Assert.Null(panel.View(Audience.Public)["replies"]);
        Assert.True((bool?)panel.View(Audience.Staff)["replies"]![$"{reply}"]!["hidden"]);

        panel.Moderates(new HideReply(first, reply, false)).Happened();
        Assert.NotNull(panel.View(Audience.Public)["replies"]);
        panel.Moderates(new HideReply(second, reply, true)).IsRefused("unknown-reply");
        panel.Moderates(new HideReply(first, Reply("unheard-of"), true)).IsRefused("unknown-reply");
    }

    [Fact]
    public void A_reply_is_words_and_not_too_many()
    {
        panel.RepliesFromThePanel(Ben, first, reply, "").IsRefused("text-empty");
        panel.RepliesFromThePanel(Ben, first, reply, new('w', 1001)).IsRefused("text-too-long");
        panel.RepliesFromThePanel(Ben, first, reply, new('w', 1000)).Happened();
        for (var i = 1; i < Replying.MostReplies; i++)
            panel.RepliesFromThePanel(Ben, first, Reply($"{i}")).Happened();

        panel.RepliesFromThePanel(Ben, first, Reply("one too many")).IsRefused("too-many-replies");
        panel.RepliesFromThePanel(Ben, second, Reply("elsewhere")).Happened();
    }

    [Fact]
    public void Nobody_replies_under_an_id_that_is_taken()
    {
        panel.RepliesFromThePanel(Ben, first, reply);

        panel.RepliesFromThePanel(Chi, first, reply).IsRefused("id-taken");
        panel.RepliesFromThePanel(Ben, second, reply).IsRefused("id-taken");
    }

    [Fact]
    public void What_was_merged_is_answered_with_the_other()
    {
        panel.Merges(first, second);

        panel.AnswersInWriting(first, Approved, reply).IsRefused("merged-already");
    }

    static (string?, string?, string?, string?) Seen(System.Text.Json.Nodes.JsonNode reply) =>
        ((string?)reply["text"], (string?)reply["role"], (string?)reply["author"], (string?)reply["question"]);
}
