using Hub.Grains.Live;
using Hub.Grains.Pitches;

namespace Hub.Tests.Storage;

/// <summary>The first journal of a pitch round.</summary>
public sealed class OldPitchJournals() : OldJournal<PitchRoundEvent>("pitches-1.jsonl")
{
    static readonly PitchId Hydrogen = PitchId.Parse("00000000-0000-7000-8000-0000000000a1"), Steel = PitchId.Parse("00000000-0000-7000-8000-0000000000a2"), Late = PitchId.Parse("00000000-0000-7000-8000-0000000000a3");
    static readonly PersonId Ana = PersonId.Parse("00000000-0000-7000-8000-0000000000b1"), Ben = PersonId.Parse("00000000-0000-7000-8000-0000000000b2");

    [Fact]
    public void The_first_journal_of_a_pitch_round_still_tells_the_same_story()
    {
        var round = Events.Aggregate(PitchRoundDecisions.Initial, PitchRoundDecisions.Evolve);

        Assert.Equal([Hydrogen, Steel], round.Show.Order);
        Assert.Equal(new Run(PitchState.Done, new(TimeSpan.FromSeconds(270), null, 270), new(TimeSpan.FromSeconds(90), null, 180)), round.RunOf(Hydrogen));
        Assert.Equal(new Run(PitchState.Done, new(TimeSpan.FromMinutes(4), null, 300)), round.RunOf(Steel));
        Assert.Equal((null, 12), (round.Show.Running, round.Steps));
        Assert.Equal(new PitchDetails("Wasserstoff", "Électrolyse", Ana, Topic: "Hydrogen", Country: "FR"), round.Pitches[Hydrogen].Details);
        Assert.Equal((2, new Slides(File: FileId.Parse("00000000-0000-7000-8000-0000000000f1"), Pages: 9), 2), (round.Pitches[Steel].Version, round.Pitches[Steel].Details.Slides, round.Pitches[Steel].Page));
        Assert.True(round.Pitches[Late].Details.Remote);
        Assert.Equal((5, TieRule.Criterion, 2), (round.Settings.Points, round.Settings.Ties, round.Settings.Version));
        Assert.Equal((new Tally(1, 3), new Tally(1, 2)), (round.Favours.Tallies[Hydrogen], round.Favours.Tallies[Steel]));
        Assert.Equal(new Wish(At(13), "Wer wartet das?"), round.Wishes[Hydrogen][Ben]);
        Assert.Equal(("Clear", 4), (round.Jury.ScoreOf(Hydrogen, Ben)!.Note, round.Jury.ScoreOf(Hydrogen, Ben)!.Values.Values.Single()));
        Assert.Equal([new Message(Backstage.Monitor, "Please wrap up", At(15), At(16))], round.Messages.Values);
        Assert.Equal([new Placing(Steel, 2)], round.Reveal!.Shown());
    }

    static DateTimeOffset At(int minute) => new(2026, 3, 14, 9, minute, 0, TimeSpan.Zero);
}
