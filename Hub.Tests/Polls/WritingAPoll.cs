using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Tests.Given;
using static Hub.Tests.Polls.Sheets;

namespace Hub.Tests.Polls;

public sealed class WritingAPoll
{
    static readonly PollSheet Sheet = Of(Single(First, "yes", "no"), Scale(Second));

    [Fact]
    public void What_was_written_is_a_draft_for_the_staff_alone()
    {
        var poll = PollStory.Drafted(Sheet);

        Assert.Empty(poll.Public);
        Assert.Equal("draft", (string?)poll.View(Audience.Staff)["poll"]!["phase"]);
        Assert.Equal(2, poll.View(Audience.Staff)["items"]!.AsObject().Count);
    }

    [Fact]
    public void The_same_written_twice_is_written_once()
    {
        var poll = PollStory.Drafted(Sheet);

        poll.Writes(Sheet, 0).DecidesNothing();
        poll.Writes(Sheet, 1).DecidesNothing();
        poll.Writes(Sheet with { Title = " A poll " }, 1).DecidesNothing();
        Assert.Equal(1, poll.State.Version);
    }

    [Fact]
    public void Of_two_who_edit_at_once_the_second_is_told()
    {
        var poll = PollStory.Drafted(Sheet);
        poll.Writes(Sheet with { Title = "Mine" }, 1).Happened();

        poll.Writes(Sheet with { Title = "Yours" }, 1).IsRefused("poll-edited");
        poll.Writes(Sheet with { Title = "Yours" }, 2).Happened();
    }

    [Fact]
    public void A_draft_takes_other_questions()
    {
        var poll = PollStory.Drafted(Sheet);

        poll.Writes(Of(WordCloud(Third)), 1).Happened();

        Assert.Equal(["third"], poll.View(Audience.Staff)["items"]!.AsObject().Select(i => i.Key));
    }

    [Fact]
    public void A_poll_that_was_opened_takes_other_words_but_no_other_options()
    {
        var poll = PollStory.Opened(Sheet);
        poll.Chooses(PollStory.Ana, First, "yes");

        poll.Writes(Sheet with { Items = [Single(First, "yes", "no", "perhaps"), Scale(Second)] }, 1).IsRefused("poll-locked");
        poll.Writes(Sheet with { Items = [Single(First, "yes", "no")] }, 1).IsRefused("poll-locked");
        poll.Writes(Sheet with { Results = PollResults.Always }, 1).IsRefused("poll-locked");
        poll.Writes(Sheet with { Title = "With a better title", Items = [Single(First, "yes", "no") with { Text = "Which one?" }, Scale(Second) with { ToLabel = "very" }] }, 1).Happened();

        Assert.Equal("With a better title", (string?)poll.Public["poll"]!["title"]);
        Assert.Equal("very", (string?)poll.Public["items"]!["second"]!["toLabel"]);
        Assert.True((bool?)poll.Public["poll"]!["locked"]);
    }

    [Fact]
    public void After_a_reset_without_ballots_the_options_are_free_again()
    {
        var poll = PollStory.Opened(Sheet);
        poll.Chooses(PollStory.Ana, First, "yes");
        poll.Resets();

        poll.Writes(Of(Single(First, "a", "b")), 1).Happened();
        poll.Undoes().IsRefused("nothing-to-undo"); // the ballots were for something else
    }

    [Fact]
    public void A_poll_stays_in_its_session() => PollStory.Drafted(Sheet).Writes(Sheet with { Session = new("closing") }, 1).IsRefused("poll-of-another-session");

    [Fact]
    public void Only_what_belongs_to_a_kind_of_question_is_kept()
    {
        var poll = PollStory.Drafted(Of(Scale(First) with { Max = 7, Options = [new(new("a"), "A")] }, Single(Second, "a", "b") with { From = 3, Options = [new(new("a"), "A", true), new(new("b"), "B")] }));

        var items = poll.State.Sheet!.Items;
        Assert.Equal((null, 0), (items[0].Max, items[0].Choices.Count));
        Assert.Equal((null, false), (items[1].From, items[1].Choices[0].Right));
    }

    public static TheoryData<string, PollSheet> Faulty => new()
    {
        { "text-empty", Sheet with { Title = " " } },
        { "text-too-long", Sheet with { Title = new('x', 201) } },
        { "poll-needs-items", Of() },
        { "poll-needs-items", Of([.. Enumerable.Range(0, 21).Select(i => Scale(new($"i{i}")))]) },
        { "poll-same-ids", Of(Scale(First), OpenText(First)) },
        { "poll-needs-options", Of(Single(First, "alone")) },
        { "poll-needs-options", Of(Single(First, [.. Enumerable.Range(0, 13).Select(i => $"o{i}")])) },
        { "poll-same-ids", Of(Single(First, "a", "a")) },
        { "text-empty", Of(Single(First, "a", "b") with { Options = [new(new("a"), ""), new(new("b"), "b")] }) },
        { "poll-bounds", Of(Multiple(First, 2, 1, "a", "b")) },
        { "poll-bounds", Of(Multiple(First, 1, 3, "a", "b")) },
        { "poll-bounds", Of(Multiple(First, 0, 1, "a", "b")) },
        { "poll-bounds", Of(Ranking(First, 4, "a", "b", "c")) },
        { "poll-bounds", Of(Scale(First, 5, 5)) },
        { "poll-bounds", Of(Scale(First, 0, 21)) },
        { "poll-bounds", Of(Scale(First, int.MinValue, int.MaxValue)) },
        { "poll-bounds", Of(WordCloud(First, 6)) },
        { "poll-needs-right-option", Of(Quiz(First, 20, "a", "b")) },
        { "poll-time", Of(Quiz(First, 4, "a!", "b")) },
        { "poll-time", Sheet with { Seconds = 3601 } },
        { "text-not-allowed", Sheet with { Title = "bell \a" } },
        { "text-empty", Of(OpenText(First) with { Text = "\u200b" }) },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_cannot_be_asked_is_refused(string code, PollSheet sheet) => new PollStory().Writes(sheet, 0).IsRefused(code);

    [Fact]
    public void A_poll_can_be_removed_unless_people_are_voting_in_it()
    {
        var poll = PollStory.Opened(Sheet);
        poll.Chooses(PollStory.Ana, First, "yes");
        poll.Do(PollStory.Staff, new RemovePoll(PollPhase.Open)).IsRefused("poll-open");

        poll.IsClosed();
        poll.Do(PollStory.Staff, new RemovePoll(PollPhase.Draft)).IsRefused("stale-poll", "closed");
        poll.Do(PollStory.Staff, new RemovePoll(PollPhase.Closed)).Happened();
        poll.Do(PollStory.Staff, new RemovePoll(PollPhase.Closed)).DecidesNothing();

        Assert.Empty(poll.Public);
        Assert.Empty(poll.View(Audience.Staff));
        Assert.Empty(poll.Mine(PollStory.Ana));
        poll.Writes(Sheet, 1).IsRefused("poll-not-found");
        poll.Opens().IsRefused("poll-not-found");
    }

    [Fact]
    public void What_nobody_wrote_is_not_there() => new PollStory().Opens().IsRefused("poll-not-found");

    /// <summary>Also where reset and rewriting come so soon after one another that one push tells of both.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_is_not_asked_any_more_is_not_shown_any_more(int perPush)
    {
        var poll = PollStory.Opened(Of(Single(First, "yes", "no")));
        poll.Chooses(PollStory.Ana, First, "yes").Happened();
        poll.Resets().Happened();
        poll.Writes(Of(Single(Second, "a", "b")), 1).Happened();
        poll.Opens().Happened();

        ViewRules.PatchesFoldToTheWhole<PollDecisions, PollViews, Poll, PollCommand, PollEvent>(poll.Events, [Audience.Staff, Audience.Public, Audience.Voters], perPush);
    }
}
