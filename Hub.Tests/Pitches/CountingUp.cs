using Hub.Grains.Live;
using Hub.Grains.Pitches;
using static Hub.Grains.Pitches.PitchState;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Pitches.PitchStory;

namespace Hub.Tests.Pitches;

/// <summary>How scores and favours become a result.</summary>
public sealed class CountingUp
{
    readonly PitchStory round = PitchStory.Given(Ana, Ben, Chi);

    void All(PersonId juror, int a, int b, int c, int d)
    {
        foreach (var (pitch, score) in ((PitchId, int)[])[(A, a), (B, b), (C, c), (D, d)])
            round.Scores(juror, pitch, score, score);
    }

    [Fact]
    public void Criteria_count_by_their_weight()
    {
        round.Scores(Ana, A, idea: 5, speech: 1);

        Assert.Equal(4, round.ResultOf(A).Jury); // (3·5 + 1·1) / 4
        Assert.Equal(75, round.ResultOf(A).Total);
    }

    [Fact]
    public void It_is_the_mean_of_the_jurors_who_were_present()
    {
        round.Scores(Ana, A, 5, 5);
        round.Scores(Ben, A, 2, 2);
        round.Do(Chi, new ScorePitch(A, new() { [Idea.Id] = 1 }, null, 0)); // not in full

        Assert.Equal((3.5, 2), (round.ResultOf(A).Jury, round.ResultOf(A).Jurors));
    }

    [Fact]
    public void A_severe_and_a_mild_juror_are_made_alike_if_wanted()
    {
        // Ben is severe and heard only A and B; Chi is mild and heard only C and D.
        foreach (var (juror, pitch, score) in ((PersonId, PitchId, int)[])[(Ben, A, 1), (Ben, B, 3), (Chi, C, 4), (Chi, D, 5)])
            round.Scores(juror, pitch, score, score);
        Assert.Equal([D, C, B, A], Scoring.Results(round.State).OrderBy(r => r.Place).Select(r => r.Pitch));

        round.Sets(round.State.Settings with { Normalise = true });

        Assert.Equal(round.ResultOf(B).Jury, round.ResultOf(D).Jury);
        Assert.Equal(round.ResultOf(A).Jury, round.ResultOf(C).Jury);
        Assert.True(round.ResultOf(B).Jury > round.ResultOf(A).Jury);
    }

    [Fact]
    public void A_juror_who_gives_everyone_the_same_says_nothing()
    {
        All(Ana, 1, 2, 3, 4);
        All(Ben, 5, 5, 5, 5);
        round.Sets(round.State.Settings with { Normalise = true });

        Assert.Equal([D, C, B, A], Scoring.Results(round.State).OrderBy(r => r.Place).Select(r => r.Pitch));
    }

    [Fact]
    public void Jury_and_audience_are_put_together_by_their_weight()
    {
        round.Sets(round.State.Settings with { JuryWeight = 60 });
        round.Scores(Ana, A, 5, 5);
        round.Scores(Ana, B, 3, 3);
        foreach (var person in (PersonId[])[Person("1"), Person("2"), Person("3"), Person("4")])
            round.Favours(person, B);
        round.Favours(Person("1"), A);

        Assert.Equal(60 + 10, round.ResultOf(A).Total); // 0.6·100 + 0.4·(1 of 4)
        Assert.Equal(30 + 40, round.ResultOf(B).Total); // 0.6·50 + 0.4·(4 of 4)
    }

    [Fact]
    public void Without_a_jury_the_audience_decides()
    {
        round.Favours(Person("1"), C);

        Assert.Equal((1, 2), (round.PlaceOf(C), round.PlaceOf(A)));
    }

    [Fact]
    public void Of_equals_the_audience_decides_and_then_they_share()
    {
        All(Ana, 4, 4, 4, 2);
        round.Favours(Person("1"), B);

        Assert.Equal((2, 1, 2, 4), (round.PlaceOf(A), round.PlaceOf(B), round.PlaceOf(C), round.PlaceOf(D)));
    }

    [Fact]
    public void Equals_may_be_told_apart_by_the_weightiest_criterion()
    {
        round.Sets(round.State.Settings with { Criteria = [Idea with { Weight = 1 }, Speech with { Weight = 1 }], Ties = TieRule.Criterion });
        round.Scores(Ana, A, idea: 2, speech: 4);
        round.Scores(Ana, B, idea: 4, speech: 2);

        Assert.Equal((2, 1), (round.PlaceOf(A), round.PlaceOf(B)));
    }

    [Fact]
    public void Equals_may_share_whatever_the_audience_says()
    {
        round.Sets(round.State.Settings with { Ties = TieRule.Share });
        All(Ana, 4, 4, 1, 1);
        round.Favours(Person("1"), A);

        Assert.Equal((1, 1, 3, 3), (round.PlaceOf(A), round.PlaceOf(B), round.PlaceOf(C), round.PlaceOf(D)));
    }

    [Fact]
    public void What_was_not_given_has_no_place_and_what_nobody_scored_comes_last()
    {
        round.Scores(Ana, A, 1, 1);
        round.Marks(C, Done, Skipped);
        round.Marks(D, Done, Absent);

        Assert.Equal([A, B], Scoring.Results(round.State).OrderBy(r => r.Place).Select(r => r.Pitch));
    }

    [Fact]
    public void A_round_without_anything_has_no_result() => Assert.Empty(Scoring.Results(PitchRound.Empty));
}
