using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

public static class PitchRoundEvolution
{
    public static PitchRound Evolve(PitchRound round, PitchRoundEvent happened) => happened switch
    {
        SettingsSet e => round with { Settings = e.Settings },
        RoundPlanned e => round with { Settings = e.Settings, Planned = e.Planned },
        PitchAdded e => Added(round, e),
        PitchEdited e => Change(round, e.Pitch, pitch => pitch with
        {
            Details = e.Details,
            Version = pitch.Version + 1,
            Page = e.Details.Slides == pitch.Details.Slides ? pitch.Page : 1,
            Planned = e.Planned ?? pitch.Planned,
        }),
        PitchRemoved { Planned: true } e => Plan(Change(round, e.Pitch, pitch => pitch with { Planned = null }), round.Show with { Order = round.Show.Order.Remove(e.Pitch) }),
        PitchRemoved e => Take(round, "removed", e.Pitch, round.Show with { Order = round.Show.Order.Remove(e.Pitch) }),
        PitchMoved e => Take(round, "moved", e.Pitch, round.Show with { Order = RunningOrder.Moved(round.Show.Order, e.Pitch, e.Before) }),
        PitchesSwapped e => Take(round, "swapped", e.Pitch, RunningOrder.Swapped(round.Show, e.Pitch, e.With)) with { Swapped = new(e.Pitch, e.With, e.Seen) },
        PitchMarked e => Marked(round, e),
        PitchStarted e => Started(round, e),
        QuestionsBegun e => Take(round, "questions", e.Pitch, round.Show.With(e.Pitch, new(
            PitchState.Questions, round.RunOf(e.Pitch).Speech!.Pause(e.At), PitchClock.Starting(e.At, e.Limit)))),
        ClockPaused e => Turn(round, "paused", e.Pitch, clock => clock.Pause(e.At)),
        ClockResumed e => Resumed(round, e),
        LimitSet e => Turn(round, "time", e.Pitch, clock => clock with { Limit = e.Limit }),
        StepUndone e => round with
        {
            Show = round.Undo?.Before ?? round.Show,
            OrderVersion = round.OrderVersion + (round.Undo is null || round.Undo.Before.Order.SequenceEqual(round.Show.Order) ? 0 : 1),
            Undo = null,
            Undone = e.Step,
        },
        SessionClockSet e => round with { Session = e.Clock },
        PitcherReady e => Change(round, e.Pitch, pitch => pitch with { ReadyAt = e.At }),
        PageTurned e => Change(round, e.Pitch, pitch => pitch with { Page = e.Page }),
        FavoursOpened e => round with { Favours = round.Favours with { Open = e.Open } },
        FavourGiven e => round with { Favours = round.Favours.With(e.Pitch, e.Person, e.Points) },
        TalkWished e => round with { Wishes = With(round.Wishes, e.Pitch, e.Person, new Wish(e.At, e.Note)) },
        WishWithdrawn e => round with { Wishes = Without(round.Wishes, e.Pitch, e.Person) },
        JurorSet e => round with { Jury = round.Jury with { Jurors = e.On ? round.Jury.Jurors.Add(e.Person) : round.Jury.Jurors.Remove(e.Person) } },
        PitchScored e => round with { Jury = Scored(round.Jury, e) },
        JurorAbstained e => round with { Jury = round.Jury with { Abstentions = With(round.Jury.Abstentions, e.Pitch, e.Juror, new Abstention(e.At, e.Reason)) } },
        AbstentionWithdrawn e => round with { Jury = round.Jury with { Abstentions = Without(round.Jury.Abstentions, e.Pitch, e.Juror) } },
        RoundLocked e => round with { Jury = round.Jury with { Locked = e.Locked } },
        PlacesRevealed e => round with { Reveal = e.Count == 0 ? null : new(e.Count, e.Places ?? round.Reveal!.Places) },
        MessageSent e => round with { Messages = BackstageDecisions.Keep(round.Messages.SetItem(e.Message, new(e.To, e.Text, e.At))) },
        MessageWithdrawn e => round with { Messages = round.Messages.Remove(e.Message) },
        MessageRead e => round with { Messages = round.Messages.SetItem(e.Message, round.Messages[e.Message] with { ReadAt = e.At }) },
        _ => throw new InvalidOperationException($"No event of a pitch round: {happened.GetType().Name}"),
    };

    /// <summary>A step of the show, which is taken back by the show before it.</summary>
    static PitchRound Take(PitchRound round, string what, PitchId pitch, Show show) => round with
    {
        Show = show,
        OrderVersion = round.OrderVersion + (show.Order.SequenceEqual(round.Show.Order) ? 0 : 1),
        Steps = round.Steps + 1,
        Undo = new(round.Steps + 1, what, pitch, round.Show),
    };

    /// <summary>What an import brings is no step of the show: one key too many on the evening must not take a pitch out of the programme.</summary>
    static PitchRound Plan(PitchRound round, Show show) => round with { Show = show, OrderVersion = round.OrderVersion + 1, Undo = null };

    static PitchRound Turn(PitchRound round, string what, PitchId pitch, Func<PitchClock, PitchClock> change) =>
        Take(round, what, pitch, round.Show.With(pitch, round.RunOf(pitch).Turn(change)));

    static PitchRound Change(PitchRound round, PitchId pitch, Func<Pitch, Pitch> change) =>
        round with { Pitches = round.Pitches.SetItem(pitch, change(round.Pitches[pitch])) };

    static PitchRound Added(PitchRound round, PitchAdded e)
    {
        var known = round.Pitches.GetValueOrDefault(e.Pitch);
        var pitch = new Pitch(e.Details, (known?.Version ?? 0) + 1, Planned: e.Planned ?? known?.Planned);
        var show = round.Show with { Order = RunningOrder.Moved(round.Show.Order, e.Pitch, e.Before), Runs = round.Show.Runs.SetItem(e.Pitch, Run.NotYet) };
        round = round with { Pitches = round.Pitches.SetItem(e.Pitch, pitch) };
        return e.Planned is null ? Take(round, "added", e.Pitch, show) : Plan(round, show);
    }

    static PitchRound Started(PitchRound round, PitchStarted e)
    {
        var show = round.Show;
        if (e.Ends is { } ended)
            show = show.With(ended, Stop(round.RunOf(ended), e.At));
        round = Take(round, "started", e.Pitch, show.With(e.Pitch, new(PitchState.Pitching, PitchClock.Starting(e.At, e.Limit))));
        round = Change(round, e.Pitch, pitch => pitch with { Page = 1 });
        return e.SessionEndsAt is { } end ? round with { Session = new(e.At, end) } : round;
    }

    static PitchRound Marked(PitchRound round, PitchMarked e)
    {
        var run = e.To == PitchState.Done ? Stop(round.RunOf(e.Pitch), e.At) : new Run(e.To);
        round = Take(round, e.To switch
        {
            PitchState.Done => "ended",
            PitchState.Skipped => "skipped",
            PitchState.Absent => "absent",
            _ => "brought-back",
        }, e.Pitch, round.Show.With(e.Pitch, run));
        return Change(round, e.Pitch, pitch => pitch with { ReadyAt = null });
    }

    static Run Stop(Run run, DateTimeOffset at) => new(PitchState.Done, run.Speech?.Pause(at), run.Questions?.Pause(at));

    static PitchRound Resumed(PitchRound round, ClockResumed e)
    {
        var run = round.RunOf(e.Pitch);
        if (run.State == PitchState.Done)
            run = run with { State = run.Questions is null ? PitchState.Pitching : PitchState.Questions };
        return Take(round, "resumed", e.Pitch, round.Show.With(e.Pitch, run.Turn(clock => clock.Resume(e.At))));
    }

    static Jury Scored(Jury jury, PitchScored e)
    {
        var version = jury.ScoreOf(e.Pitch, e.Juror)?.Version ?? 0;
        return jury with { Scores = With(jury.Scores, e.Pitch, e.Juror, new Score(e.Values, e.At, version + 1, e.Note)) };
    }

    static ImmutableDictionary<PitchId, ImmutableDictionary<PersonId, T>> With<T>(
        ImmutableDictionary<PitchId, ImmutableDictionary<PersonId, T>> all, PitchId pitch, PersonId person, T value) =>
        all.SetItem(pitch, all.GetValueOrDefault(pitch, ImmutableDictionary<PersonId, T>.Empty).SetItem(person, value));

    static ImmutableDictionary<PitchId, ImmutableDictionary<PersonId, T>> Without<T>(
        ImmutableDictionary<PitchId, ImmutableDictionary<PersonId, T>> all, PitchId pitch, PersonId person) =>
        all.SetItem(pitch, all.GetValueOrDefault(pitch, ImmutableDictionary<PersonId, T>.Empty).Remove(person));
}
