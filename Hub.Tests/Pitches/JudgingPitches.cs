using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Pitches;
using Hub.Tests.Given;
using static Hub.Grains.Pitches.PitchState;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Pitches.PitchStory;

namespace Hub.Tests.Pitches;

public sealed class JudgingPitches
{
    readonly PitchStory round = PitchStory.Given(Ana, Ben);

    [Fact]
    public void A_juror_scores_and_changes_it_until_the_round_is_locked()
    {
        round.Scores(Ana, A, 4, 5, "Clear").Happened();
        round.Scores(Ana, A, 4, 5, "Clear").DecidesNothing();
        round.Scores(Ana, A, 3, 5, "Clear").Happened();
        round.Staff(new LockRound(true)).Happened();

        round.Scores(Ana, A, 5, 5).IsRefused("round-locked");
        round.Scores(Ana, A, 3, 5, "Clear").DecidesNothing();
        round.Do(Ana, new Abstain(B, null)).IsRefused("round-locked");
        round.Staff(new LockRound(false)).Happened();
        round.Scores(Ana, A, 5, 5).Happened();
    }

    [Fact]
    public void Two_devices_of_a_juror_do_not_overwrite_each_other()
    {
        round.Do(Ana, new ScorePitch(A, new() { [Idea.Id] = 4 }, null, 0)).Happened();

        round.Do(Ana, new ScorePitch(A, new() { [Idea.Id] = 2 }, null, 0)).IsRefused("stale-score");
        round.Do(Ana, new ScorePitch(A, new() { [Idea.Id] = 2 }, null, 1)).Happened();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(int.MinValue)]
    public void A_score_outside_the_scale_is_refused(int idea) => round.Scores(Ana, A, idea, 3).IsRefused("outside-scale");

    [Fact]
    public void Only_the_jury_scores_and_only_by_its_criteria()
    {
        round.Scores(Chi, A, 3, 3).IsRefused("not-a-juror");
        round.Do(Chi, new Abstain(A, null)).IsRefused("not-a-juror");
        round.Do(Names.Moderator, new ScorePitch(A, [], null, 0), staff: true).IsRefused("not-a-juror");
        round.Do(Ana, new ScorePitch(A, new() { [Names.Criterion("charm")] = 3 }, null, 0)).IsRefused("unknown-criterion");
        round.Scores(Ana, Names.Pitch("x"), 3, 3).IsRefused("unknown-pitch");
    }

    [Fact]
    public void A_juror_sees_their_own_scores_and_no_others()
    {
        round.Scores(Ana, A, 4, 5, "Mine");
        round.Scores(Ben, A, 2, 2, "Yours");

        var view = round.View(Audience.Person(Ana));

        Assert.Equal((4, "Mine", 1), ((int)view["scores"]![A.ToString()]!["values"]![Idea.Id.ToString()]!, (string?)view["scores"]![A.ToString()]!["note"], (int)view["scores"]![A.ToString()]!["version"]!));
        Assert.Equal((1, 5, "Idea"), ((int)view["jury"]!["from"]!, (int)view["jury"]!["to"]!, (string?)view["jury"]!["criteria"]![Idea.Id.ToString()]!["name"]));
        Assert.DoesNotContain("Yours", view.ToJsonString());
        Assert.Empty(round.View(Audience.Person(Chi)));
    }

    [Fact]
    public void The_chair_sees_what_is_missing()
    {
        round.Marks(D, Done, Upcoming);
        round.Scores(Ana, A, 4, 5);
        round.Do(Ana, new ScorePitch(B, new() { [Idea.Id] = 3 }, null, 0));
        round.Do(Ana, new Abstain(C, "My cousin"));

        var juror = round.View(Audience.Staff)["jurors"]![Ana.ToString()]!;

        Assert.Equal(1, (int)juror["scored"]!);
        Assert.Equal([B.ToString()], juror["missing"]!.AsObject().Select(p => p.Key));
        Assert.Equal("My cousin", (string?)round.View(Audience.Staff)["scores"]![C.ToString()]![Ana.ToString()]!["abstains"]!["reason"]);
    }

    [Fact]
    public void Who_abstains_neither_scores_nor_counts()
    {
        round.Scores(Ana, A, 5, 5);
        round.Scores(Ben, A, 1, 1);

        round.Do(Ana, new Abstain(A, null)).Happened();
        round.Do(Ana, new Abstain(A, null)).DecidesNothing();
        round.Scores(Ana, A, 4, 4).IsRefused("abstained");
        Assert.Equal(1, round.ResultOf(A).Jury);

        round.Do(Ana, new ReturnToPitch(A)).Happened();
        round.Do(Ana, new ReturnToPitch(A)).DecidesNothing();
        Assert.Equal(3, round.ResultOf(A).Jury);
    }

    [Fact]
    public void Nobody_judges_their_own_pitch()
    {
        round.Staff(new SetJuror(Ada, true));

        round.Scores(Ada, A, 5, 5).IsRefused("own-pitch");
        Assert.DoesNotContain(A.ToString(), round.View(Audience.Staff)["jurors"]![Ada.ToString()]!["missing"]!.AsObject().Select(p => p.Key));
    }

    [Fact]
    public void Criteria_and_scale_stay_once_there_are_scores_but_names_and_weights_may_change()
    {
        round.Scores(Ana, A, 4, 5);

        round.Sets(round.State.Settings with { Criteria = [Idea] }).IsRefused("scores-given");
        round.Sets(round.State.Settings with { To = 10 }).IsRefused("scores-given");
        round.Sets(round.State.Settings with { Criteria = [Speech with { Name = "Delivery" }, Idea with { Weight = 9 }], Normalise = true }).Happened();
    }

    [Fact]
    public void A_juror_who_leaves_does_not_count_and_has_all_again_on_return()
    {
        round.Scores(Ana, A, 5, 5);
        round.Staff(new SetJuror(Ana, false)).Happened();
        round.Staff(new SetJuror(Ana, false)).DecidesNothing();
        Assert.Equal((null, 0), (round.ResultOf(A).Jury, round.ResultOf(A).Jurors));
        Assert.Empty(round.View(Audience.Person(Ana)));

        round.Staff(new SetJuror(Ana, true));
        Assert.Equal(5, round.ResultOf(A).Jury);
    }

    [Fact]
    public void A_jury_has_fifty_members_at_most()
    {
        for (var i = 2; i < JuryDecisions.MostJurors; i++)
            round.Staff(new SetJuror(Person($"{i}"), true)).Happened();

        round.Staff(new SetJuror(Person("one too many"), true)).IsRefused("too-many-jurors");
    }

    [Fact]
    public void The_table_has_a_row_for_each_pitch_and_juror_the_best_first()
    {
        round.Scores(Ana, B, 5, 5, "=cmd|' /C calc'!A0");
        round.Scores(Ben, A, 1, 1);
        round.Marks(C, Done, Skipped);

        var table = JuryTable.Of(round.State);

        Assert.Equal(8, table.Rows.Count);
        Assert.Equal((1, B), (table.Rows[0].Place, table.Rows[0].Pitch));
        Assert.Equal((null, C), (table.Rows[^1].Place, table.Rows[^1].Pitch));
        Assert.Equal(2, table.Rows.Count(r => r.Mean is not null));
    }

    static JsonObject Places(PitchStory round) => round.View(Audience.Public)["places"]?.AsObject() ?? [];

    [Fact]
    public void The_result_is_told_from_the_last_place_to_the_first()
    {
        foreach (var (pitch, score) in ((PitchId, int)[])[(A, 2), (B, 5), (C, 3), (D, 4)])
            round.Scores(Ana, pitch, score, score);
        round.Staff(new RevealPlaces(1, 0)).IsRefused("not-locked");
        round.Staff(new LockRound(true));

        round.Staff(new RevealPlaces(1, 0)).Happened();
        round.Staff(new RevealPlaces(1, 0)).DecidesNothing();
        Assert.Equal((A.ToString(), 4), (Places(round).Single().Key, (int)Places(round).Single().Value!));
        round.Staff(new RevealPlaces(3, 0)).IsRefused("stale-reveal");
        round.Staff(new LockRound(false)).IsRefused("revealed");
        round.Sets(round.State.Settings with { JuryWeight = 50 }).IsRefused("revealed");

        round.Staff(new RevealPlaces(4, 1)).Happened();
        Assert.Equal(1, (int)Places(round)[B.ToString()]!);
        round.Staff(new RevealPlaces(5, 4)).IsRefused("no-such-place");
        round.Staff(new RevealPlaces(3, 4)).Happened(); // undo
        Assert.DoesNotContain(B.ToString(), Places(round).Select(p => p.Key));
        round.Staff(new RevealPlaces(0, 3)).Happened();
        Assert.Empty(Places(round));
    }

    [Fact]
    public void Equals_are_told_together_and_only_as_many_places_as_are_wanted()
    {
        round.Sets(round.State.Settings with { Places = 2 });
        foreach (var (pitch, score) in ((PitchId, int)[])[(A, 2), (B, 5), (C, 5), (D, 4)])
            round.Scores(Ana, pitch, score, score);
        round.Staff(new LockRound(true));

        round.Staff(new RevealPlaces(1, 0)).Happened();

        Assert.Equal(2, Places(round).Count); // B and C share the first, D is third
        Assert.Equal((1, 1), ((int)round.View(Audience.Public)["round"]!["revealed"]!, (int)round.View(Audience.Public)["round"]!["toReveal"]!));
    }

    [Fact]
    public void What_is_being_told_does_not_change_under_way()
    {
        round.Scores(Ana, A, 5, 5);
        round.Scores(Ana, B, 4, 4);
        round.Staff(new LockRound(true));
        round.Staff(new RevealPlaces(1, 0));

        round.Marks(A, Done, Skipped);
        round.Staff(new RevealPlaces(3, 1));

        Assert.Equal((1, 2), ((int)Places(round)[A.ToString()]!, (int)Places(round)[B.ToString()]!));
    }
}
