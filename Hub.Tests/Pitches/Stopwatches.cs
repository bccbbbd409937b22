using Hub.Grains.Pitches;

namespace Hub.Tests.Pitches;

/// <summary>Someone in the hall with a stopwatch for every pitch and its questions, who knows nothing of how the hub counts: while a clock is said to run,
/// theirs runs. When a step is taken back they set theirs as it would be without that step.</summary>
sealed class Stopwatches
{
    Dictionary<(PitchId, bool), TimeSpan> shown = [];
    (Dictionary<(PitchId, bool), TimeSpan> Shown, (PitchId, bool)? Running, DateTimeOffset At) before;
    (PitchId, bool)? running;
    int steps;

    public void Passes(PitchRound round, DateTimeOffset since, DateTimeOffset now)
    {
        running = RunningIn(round);
        if (running is { } clock)
            shown[clock] += now - since;
    }

    public void Note(PitchRoundEvent happened, PitchRound after, DateTimeOffset now)
    {
        if (after.Steps > steps)
            before = (new(shown), running, now);
        steps = after.Steps;
        switch (happened)
        {
            case PitchStarted e: Reset(e.Pitch); shown[(e.Pitch, false)] = TimeSpan.Zero; break;
            case QuestionsBegun e: shown[(e.Pitch, true)] = TimeSpan.Zero; break;
            case PitchMarked e when e.To != PitchState.Done: Reset(e.Pitch); break;
            case PitchesSwapped e: Reset(e.Pitch); break;
            case PitchAdded e: Reset(e.Pitch); break;
            case StepUndone:
                shown = before.Shown;
                if (before.Running is { } clock)
                    shown[clock] += now - before.At;
                break;
        }
        running = RunningIn(after);
    }

    public void Agrees(PitchRound round, DateTimeOffset now)
    {
        foreach (var pitch in round.Show.Order)
        {
            var run = round.RunOf(pitch);
            Assert.Equal(shown.TryGetValue((pitch, false), out var speech) ? speech : (TimeSpan?)null, run.Speech?.Elapsed(now));
            Assert.Equal(shown.TryGetValue((pitch, true), out var questions) ? questions : (TimeSpan?)null, run.Questions?.Elapsed(now));
        }
    }

    void Reset(PitchId pitch)
    {
        shown.Remove((pitch, false));
        shown.Remove((pitch, true));
    }

    static (PitchId, bool)? RunningIn(PitchRound round) =>
        round.Show.Running is { } pitch && round.RunOf(pitch) is { Current.Runs: true } run ? (pitch, run.State == PitchState.Questions) : null;
}
