using System.Text;
using Hub.Grains.Live;
using Hub.Grains.Pitches;
using Hub.Grains.Storage;

namespace Hub.Tests.Storage;

/// <summary>The journal of a pitch round as an older hub wrote it, with every event that there is. It is never changed: today's code has to read it.</summary>
public sealed class OldPitchJournals
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

    /// <summary>Written today, every event reads as in the file: a field that was renamed would show here.</summary>
    [Fact]
    public void What_is_written_today_is_what_was_written_then()
    {
        foreach (var line in Lines)
            Assert.Equal(line, Encoding.UTF8.GetString(EventCodec.Encode(EventCodec.Decode<PitchRoundEvent>(Encoding.UTF8.GetBytes(line)))));
    }

    [Fact]
    public void Every_event_is_in_it() =>
        Assert.Empty(typeof(PitchRoundEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(PitchRoundEvent)).Except(Events.Select(e => e.GetType())));

    static IEnumerable<PitchRoundEvent> Events => Lines.SelectMany(line => EventCodec.Decode<PitchRoundEvent>(Encoding.UTF8.GetBytes(line)));

    static string[] Lines => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Storage", "OldJournals", "pitches-1.jsonl"));

    static DateTimeOffset At(int minute) => new(2026, 3, 14, 9, minute, 0, TimeSpan.Zero);
}
