using Hub.Grains.Live;
using Hub.Grains.Roundtables;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Roundtables.RoundtableStory;

namespace Hub.Tests.Roundtables;

/// <summary>From the set-up to "your tables".</summary>
public sealed class SittingDown
{
    [Fact]
    public void Once_published_everyone_sees_with_whom_they_sit_where()
    {
        var story = Open().Seated("ana ben|chi|", "ana|ben chi|", "ana chi|ben|");
        var staff = story.View(Audience.Staff);
        Assert.Equal((3, 3, 0, 2, 2), ((int)staff["numbers"]!["people"]!, (int)staff["numbers"]!["met"]!, (int)staff["numbers"]!["repeats"]!, (int)staff["numbers"]!["least"]!, (int)staff["numbers"]!["most"]!));
        Assert.Null(story.View(Audience.Person(Ana))["seats"]);

        story.Staff(new PublishSeating(0)).Happened();

        var mine = story.View(Audience.Person(Ana));
        Assert.Equal("foyer", (string?)mine["seats"]!["1"]!["table"]);
        Assert.Equal([Ben.ToString()], mine["seats"]!["1"]!["with"]!.AsObject().Select(p => p.Key));
        Assert.Empty(mine["seats"]!["2"]!["with"]!.AsObject());
        Assert.Equal(One.AddMinutes(20), story.View(Audience.Public)["times"]!["2"]!.GetValue<DateTimeOffset>());
        story.Staff(new PublishSeating(0)).DecidesNothing();

        story.Staff(new WithdrawSeating(1)).Happened();
        Assert.Null(story.View(Audience.Person(Ana))["seats"]);
        story.Staff(new PublishSeating(0)).IsRefused("stale-publication");
        Assert.Equal(2, Assert.IsType<SeatingPublished>(story.Staff(new PublishSeating(1)).Happened()).Number);
    }

    [Fact]
    public void Calendars_follow_when_what_is_published_becomes_other()
    {
        var story = Open().Seated("ana ben|chi|", "ana|ben chi|", "ana chi|ben|");
        void Moves(int minutes) => story.Staff(new BringAttending(One.AddMinutes(minutes), One.AddMinutes(minutes + 60), story.State.TakingPart()));
        Moves(10); // nobody has it in a calendar yet
        Assert.Equal(0, story.State.Sequence);
        story.Staff(new PublishSeating(0)).Happened();
        Assert.Equal(1, story.State.Sequence);
        Moves(20);
        Assert.Equal(2, story.State.Sequence);
        story.Staff(new WithdrawSeating(1)).Happened();
        story.Staff(new PublishSeating(1)).Happened();
        Assert.Equal(3, story.State.Sequence);
    }

    [Fact]
    public void Everyone_who_attends_takes_part_unless_they_step_out_or_only_who_signs_up()
    {
        var story = Open(Settings with { Who = WhoTakesPart.Everyone }, Ana, Ben);
        story.Do(Ben, new StepOut(Ben)).Happened();
        story.Do(Chi, new SignUp(Chi, true)).Happened();
        story.Do(Chi, new SignUp(Chi, true)).DecidesNothing();
        Assert.Equal([(Ana, false), (Chi, true)], story.State.TakingPart().Select(p => (p.Key, p.Value)).OrderBy(p => p.Value));
        Assert.Equal((1, 1), ((int)story.View(Audience.Public)["counts"]!["hall"]!, (int)story.View(Audience.Public)["counts"]!["remote"]!));

        story.Staff(new SetUpRoundtables(Settings, 1)).Happened();
        Assert.Equal([Chi], story.State.TakingPart().Keys);
        story.Do(Ana, new SignUp(Ben, false)).IsRefused("not-yours");
        story.Staff(new SignUp(Ben, false)).Happened();
        story.Do(Ana, new PreferTables([Foyer, new("none")])).IsRefused("unknown-table");
        story.Do(Ana, new PreferTables([Hybrid, Foyer, Hybrid])).Happened();
        Assert.Equal([("screen", 0), ("foyer", 1)], story.View(Audience.Person(Ana))["likes"]!.AsObject().Select(l => (l.Key, (int)l.Value!)));
    }

    [Fact]
    public void A_seating_for_a_picture_that_has_changed_is_refused_with_what_changed()
    {
        var story = Open();
        foreach (var who in (PersonId[])[Ana, Ben, Chi])
            story.Do(who, new SignUp(who, false));
        var keep = story.Keep("a", "ana ben|chi|", "ana|ben chi|", "ana chi|ben|");
        story.Do(Dan, new SignUp(Dan, true));
        story.Do(Chi, new StepOut(Chi));

        var refused = story.Staff(keep);

        refused.IsRefused("seating-overtaken");
        Assert.Contains("1 joined, 1 stepped out", refused.Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ana ben chi|||", "A table has more people")]
    [InlineData("ana|ben||", "Not everyone")]
    [InlineData("ana|ben|chi", "another kind")]
    [InlineData("ben|ana chi||", "A host")]
    public void No_seating_is_kept_that_breaks_a_rule(string round, string why)
    {
        var story = Open(Settings with { Rounds = 1, Tables = [Settings.Tables[0] with { Seats = 2, Host = Ana }, .. Settings.Tables.Skip(1)] }, Ana);
        foreach (var who in (PersonId[])[Ana, Ben, Chi])
            story.Do(who, new SignUp(who, false));

        var refused = story.Staff(story.Keep("a", round));

        refused.IsRefused("faulty-seating");
        Assert.Contains(why, refused.Refusal!.Sentence, StringComparison.Ordinal);
        story.Staff(story.Keep("a", "ana ben|chi|") with { Rounds = [] }).IsRefused("faulty-seating");
        story.Staff(story.Keep("a", "ana ben|chi|")).Happened();
    }

    [Fact]
    public void People_are_swapped_and_moved_by_hand_and_each_step_is_undone()
    {
        var story = Open().Seated("ana ben|chi|dan", "ana|ben chi|dan", "ana chi|ben|dan");
        var first = story.State.Draft!;
        SwapSeats swap = new(Run("first"), 1, Ana, Foyer, Chi, Hybrid);

        story.Staff(swap).Happened();
        story.Staff(swap).DecidesNothing();
        story.Staff(swap with { Other = Ben, OtherAt = Foyer }).IsRefused("stale-seat");
        story.Staff(swap with { Run = Run("another") }).IsRefused("stale-seat");
        story.Staff(swap with { Round = 4 }).IsRefused("unknown-round");
        story.Staff(new SwapSeats(Run("first"), 1, Ben, Foyer, Dan, Call)).IsRefused("wrong-kind-of-table");
        story.Staff(new MoveSeat(Run("first"), 2, Ana, Foyer, Call)).IsRefused("wrong-kind-of-table");
        story.Staff(new MoveSeat(Run("first"), 2, Ana, Foyer, Hybrid)).Happened();
        story.Staff(new MoveSeat(Run("first"), 2, Ana, Foyer, Hybrid)).DecidesNothing();
        Assert.Equal(2, (int)story.View(Audience.Staff)["numbers"]!["moves"]!);

        story.Staff(new UndoMove(Run("first"), 1)).IsRefused("stale-seat");
        story.Staff(new UndoMove(Run("first"), 2)).Happened();
        story.Staff(new UndoMove(Run("first"), 2)).DecidesNothing();
        story.Staff(new UndoMove(Run("first"), 1)).Happened();
        Assert.True(story.State.Draft!.Same(first));
        story.Staff(new UndoMove(Run("first"), 0)).IsRefused("nothing-to-undo");
    }

    [Fact]
    public void A_full_table_takes_nobody_and_a_host_stays()
    {
        var story = Open(Settings with { Tables = [Settings.Tables[0] with { Seats = 2, Host = Ana }, .. Settings.Tables.Skip(1)] }, Ana).Seated("ana ben|chi|", "ana chi|ben|", "ana|ben chi|");
        story.Staff(new MoveSeat(Run("first"), 1, Chi, Hybrid, Foyer)).IsRefused("table-full");
        story.Staff(new MoveSeat(Run("first"), 3, Ana, Foyer, Hybrid)).IsRefused("host-stays");
        story.Staff(new SwapSeats(Run("first"), 3, Ana, Foyer, Chi, Hybrid)).IsRefused("host-stays");
    }

    [Fact]
    public void Who_comes_late_gets_a_seat_in_the_rounds_that_are_left_where_they_repeat_least()
    {
        var story = Open().Seated("ana ben|chi|", "ana|ben chi|", "ana chi|ben|");
        story.Staff(new PublishSeating(0)).Happened();
        story.Passes(TimeSpan.FromMinutes(70)); // the first round is over
        story.Staff(new SeatLate(Eve)).IsRefused("not-taking-part");
        story.Do(Eve, new SignUp(Eve, false));
        Assert.Equal([Eve.ToString()], story.View(Audience.Staff)["unseated"]!.AsObject().Select(p => p.Key));

        story.Staff(new SeatLate(Eve));

        Assert.Null(story.State.Draft!.TableOf(1, Eve));
        Assert.Equal((Foyer, Hybrid), (story.State.Draft.TableOf(2, Eve), story.State.Draft.TableOf(3, Eve)));
        Assert.Equal(0, Seats.NumbersOf(story.State, story.State.Draft).Repeats);
        Assert.Equal("foyer", (string?)story.View(Audience.Person(Eve))["seats"]!["2"]!["table"]);
        Assert.Equal(2, story.State.Number);
        story.Staff(new SeatLate(Eve)).DecidesNothing();
        story.Do(Dan, new SignUp(Dan, true));
        story.Passes(TimeSpan.FromHours(1));
        story.Staff(new SeatLate(Dan)).IsRefused("rounds-over");
    }

    [Fact]
    public void Who_leaves_or_goes_home_frees_their_seats()
    {
        var story = Open().Seated("ana ben chi||", "ana|ben chi|", "ana chi|ben|");
        story.Staff(new PublishSeating(0)).Happened();
        story.Staff(new SeatLate(Ana)).DecidesNothing();
        Assert.Equal(2, story.Do(Ben, new StepOut(Ben)).Events.Length);
        story.Do(Ben, new StepOut(Ben)).DecidesNothing();
        Assert.Equal([Chi.ToString()], story.View(Audience.Person(Ana))["seats"]!["1"]!["with"]!.AsObject().Select(p => p.Key));
        Assert.Null(story.View(Audience.Person(Ben))["seats"]);

        story.Do(Chi, new SignUp(Chi, true));
        Assert.All(story.State.Draft!.Rounds, r => Assert.False(r.ContainsKey(Chi)));
        story.Staff(new SeatLate(Chi));
        Assert.Equal([Call, Call, Call], Enumerable.Range(1, 3).Select(r => story.State.Draft!.TableOf(r, Chi)!.Value));
    }

    [Fact]
    public void Set_ups_that_cannot_be_are_refused_with_why()
    {
        var story = Open();
        void Refused(RoundtableSettings settings, string code, int version = 1) => story.Staff(new SetUpRoundtables(settings, version)).IsRefused(code);
        Refused(Settings with { Rounds = 0 }, "faulty-rounds");
        Refused(Settings with { Minutes = 2 }, "faulty-rounds");
        Refused(Settings with { Rounds = 4 }, "session-too-short");
        Refused(Settings with { Tables = [] }, "faulty-tables");
        Refused(Settings with { Tables = [Settings.Tables[0], Settings.Tables[0]] }, "faulty-tables");
        Refused(Settings with { Tables = [Settings.Tables[0] with { Seats = 21 }] }, "faulty-tables");
        Refused(Settings with { Tables = [Settings.Tables[0] with { Name = " " }] }, "text-empty");
        Refused(Settings with { Tables = [Settings.Tables[0] with { Host = Ana }] }, "host-not-there");
        Refused(Settings with { Tables = [Settings.Tables[0] with { Host = Ana }, Settings.Tables[1] with { Host = Ana }] }, "host-twice");
        Refused(Settings with { Minutes = 10 }, "stale-settings", version: 0);
        story.Staff(new SetUpRoundtables(Settings, 0)).DecidesNothing();
        story.Do(Ana, new SignUp(Ana, true));
        Refused(Settings with { Tables = [Settings.Tables[0] with { Host = Ana }] }, "host-elsewhere");
        new RoundtableStory().Do(Ana, new SignUp(Ana, false)).IsRefused("no-roundtables");
        story.Staff(new PublishSeating(0)).IsRefused("no-seating");
    }

    [Fact]
    public void What_is_published_is_withdrawn_before_its_tables_change_but_words_may()
    {
        var story = Open().Seated("ana ben|chi|", "ana|ben chi|", "ana chi|ben|");
        story.Staff(new PublishSeating(0)).Happened();
        story.Staff(new SetUpRoundtables(Settings with { Rounds = 2 }, 1)).IsRefused("seating-published");
        story.Staff(new CallOffRoundtables(1)).IsRefused("seating-published");
        story.Staff(new SetUpRoundtables(Settings with { Gap = 0, Tables = [Settings.Tables[0] with { Topic = "Steel" }, .. Settings.Tables.Skip(1)] }, 1)).Happened();
        Assert.NotNull(story.State.Draft);
        story.Staff(new WithdrawSeating(1)).Happened();
        story.Staff(new SetUpRoundtables(Settings with { Rounds = 2 }, 2)).Happened();
        Assert.Null(story.State.Draft);
        story.Staff(new CallOffRoundtables(3)).Happened();
        story.Staff(new CallOffRoundtables(3)).DecidesNothing();
        Assert.Empty(story.View(Audience.Staff));
    }
}
