using Hub.Grains.Live;
using Hub.Grains.Pitches;
using Hub.Tests.Given;
using static Hub.Grains.Pitches.PitchState;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Pitches.PitchStory;

namespace Hub.Tests.Pitches;

public sealed class WhatTheAudienceGives
{
    readonly PitchStory round = PitchStory.Given();

    Tally TallyOf(PitchId pitch) => round.State.Favours.Tallies.GetValueOrDefault(pitch, new(0, 0));

    [Fact]
    public void A_favour_given_twice_counts_once_and_can_be_taken_back()
    {
        round.Favours(Ana, A).Happened();
        round.Favours(Ana, A).DecidesNothing();
        round.Favours(Ben, A).Happened();
        Assert.Equal(new(2, 2), TallyOf(A));

        round.Favours(Ana, A, 0).Happened();
        round.Favours(Ana, A, 0).DecidesNothing();
        Assert.Equal(new(1, 1), TallyOf(A));
    }

    [Fact]
    public void Without_points_to_spread_everyone_has_one_for_each_pitch()
    {
        foreach (var pitch in (PitchId[])[A, B, C, D])
            round.Favours(Ana, pitch).Happened();

        round.Favours(Ben, A, 2).IsRefused("faulty-points");
        round.Favours(Ben, A, -1).IsRefused("faulty-points");
    }

    [Fact]
    public void Points_are_spread_and_never_more_than_there_are()
    {
        round.Sets(new([], Points: 5)).Happened();
        round.Favours(Ana, A, 3).Happened();
        round.Favours(Ana, B, 2).Happened();

        var refused = round.Favours(Ana, C, 1);
        refused.IsRefused("too-many-points");
        Assert.Contains("0 points left", refused.Refusal!.Sentence);
        round.Favours(Ana, A, 2).Happened();
        round.Favours(Ana, C, 1).Happened();
        round.Favours(Ben, C, 6).IsRefused("faulty-points");
        Assert.Equal(new(1, 2), TallyOf(A));
    }

    [Fact]
    public void A_pitch_that_was_favoured_is_not_removed()
    {
        round.Favours(Ana, A);
        round.Marks(A, Done, Upcoming);
        round.Staff(new RemovePitch(A)).IsRefused("pitch-begun");

        round.Favours(Ana, A, 0);
        round.Staff(new RemovePitch(A)).Happened();
    }

    [Fact]
    public void One_favours_what_one_has_heard_and_not_oneself()
    {
        round.Marks(B, Done, Upcoming);

        round.Favours(Ana, B).IsRefused("not-begun");
        round.Favours(Ada, A).IsRefused("own-pitch");
        round.Do(Ada, new WishTalk(A, null)).IsRefused("own-pitch");
    }

    [Fact]
    public void Favours_are_closed_by_the_moderator_and_by_the_lock()
    {
        round.Staff(new OpenFavours(false)).Happened();
        round.Favours(Ana, A).IsRefused("favours-closed");
        Assert.False((bool)round.View(Audience.Public)["round"]!["favoursOpen"]!);
        round.Staff(new OpenFavours(true)).Happened();
        round.Favours(Ana, A).Happened();

        round.Staff(new LockRound(true));
        round.Favours(Ana, A, 0).IsRefused("favours-closed");
        round.Staff(new OpenFavours(false)).IsRefused("favours-closed");
    }

    [Fact]
    public void How_favours_are_given_stays_once_there_are_some()
    {
        round.Favours(Ana, A);

        round.Sets(new([Idea, Speech], Points: 5)).IsRefused("favours-given");
        round.Favours(Ana, A, 0);
        round.Sets(new([Idea, Speech], Points: 5)).Happened();
    }

    [Fact]
    public void A_wish_to_talk_is_kept_with_its_note_and_can_be_withdrawn()
    {
        round.Do(Ana, new WishTalk(A, " Who services them? ")).Happened();
        round.Do(Ana, new WishTalk(A, "Who services them?")).DecidesNothing();
        round.Do(Ben, new WishTalk(A, null)).Happened();
        round.Do(Ben, new WishTalk(A, " ")).DecidesNothing();

        Assert.Equal([(Ana, "Who services them?"), (Ben, null)], Talks.All(round.State).Select(w => (w.From, w.Note)));
        Assert.All(Talks.All(round.State), w => Assert.Equal(("A Ltd", Ada), (w.Organisation, w.Speaker)));
        round.Do(Ana, new WishTalk(A, "Who pays?")).Happened();
        round.Do(Ana, new WithdrawWish(A)).Happened();
        round.Do(Ana, new WithdrawWish(A)).DecidesNothing();
        Assert.Equal([Ben], Talks.All(round.State).Select(w => w.From));
    }

    [Fact]
    public void One_may_want_to_talk_before_the_pitch_but_not_at_length()
    {
        round.Marks(A, Done, Upcoming);

        round.Do(Ana, new WishTalk(A, null)).Happened();
        round.Do(Ana, new WishTalk(A, new('x', 301))).IsRefused("text-too-long");
        round.Do(Ana, new WishTalk(A, "a\0b")).IsRefused("text-not-allowed");
    }

    [Fact]
    public void A_note_is_seen_by_its_author_and_by_nobody_else()
    {
        round.Do(Ana, new WishTalk(A, "Between us"));

        Assert.Equal("Between us", (string?)round.View(Audience.Person(Ana))["wishes"]![A.ToString()]!["note"]);
        foreach (var audience in (Audience[])[Audience.Public, Audience.Staff, Audience.Person(Ada), Audience.Person(Ben)])
            Assert.DoesNotContain("Between us", round.View(audience).ToJsonString());
        Assert.Equal(1, (int)round.View(Audience.Staff)["interest"]![A.ToString()]!["wishes"]!);
    }

    [Fact]
    public void Only_the_staff_knows_how_many_favours_there_are()
    {
        round.Favours(Ana, A);

        Assert.Equal(1, (int)round.View(Audience.Staff)["interest"]![A.ToString()]!["points"]!);
        Assert.Equal(1, (int)round.View(Audience.Person(Ana))["favours"]![A.ToString()]!);
        Assert.Null(round.View(Audience.Public)["interest"]);
    }
}
