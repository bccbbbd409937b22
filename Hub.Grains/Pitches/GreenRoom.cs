using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>The pitcher, or someone for them, says that they are ready, or takes it back.</summary>
[GenerateSerializer, Immutable]
public sealed record SayReady(PitchId Pitch, bool Ready) : OfPitch(Pitch);

/// <summary>The pitcher, or someone for them, turns the slides.</summary>
[GenerateSerializer, Immutable]
public sealed record TurnPage(PitchId Pitch, int Page) : OfPitch(Pitch);

/// <summary>How long it is until a pitch, from what can be known now: pages count it down.</summary>
/// <param name="Place">1: next, 2: the one after.</param>
/// <param name="EndsAt">When the clock that runs now comes to its limit.</param>
/// <param name="Left">What is left on the clock, if it stands; less than nothing if it ran over.</param>
/// <param name="Rest">Seconds that are allotted after that and before the pitch.</param>
public sealed record Turn(int Place, DateTimeOffset? EndsAt, TimeSpan? Left, int Rest);

/// <summary>Those who wait for their turn.</summary>
public static class GreenRoom
{
    const int Called = 2;

    public static Decision<PitchRoundEvent> Decide(PitchRound round, PitchRoundCommand command, Act act) => command switch
    {
        OfPitch about when !act.Staff && !round.IsPitcher(about.Pitch, act.Who) => NotYourPitch,
        SayReady say => Ready(round, say, act),
        TurnPage turn => Page(round.Pitches[turn.Pitch], turn),
        _ => throw new InvalidOperationException($"Nothing of the green room: {command.GetType().Name}"),
    };

    static Decision<PitchRoundEvent> Ready(PitchRound round, SayReady say, Act act)
    {
        if (say.Ready == round.Pitches[say.Pitch].ReadyAt is not null)
            return Decision<PitchRoundEvent>.Nothing;
        return round.RunOf(say.Pitch).HasBegun ? RunningOrder.PitchOver : new PitcherReady(say.Pitch, say.Ready ? act.Now : null);
    }

    static Decision<PitchRoundEvent> Page(Pitch pitch, TurnPage turn)
    {
        if (turn.Page < 1 || turn.Page > (pitch.Details.Slides?.Pages ?? Preparing.MostPages))
            return NoSuchPage;
        return pitch.Page == turn.Page ? Decision<PitchRoundEvent>.Nothing : new PageTurned(turn.Pitch, turn.Page);
    }

    /// <summary>The turn of a pitch, if it is one of the next two.</summary>
    public static Turn? TurnOf(PitchRound round, PitchId pitch)
    {
        var coming = round.Coming.Take(Called).ToList();
        var place = coming.IndexOf(pitch);
        if (place < 0)
            return null;
        var rest = coming.Take(place).Sum(id => round.Pitches[id].Details.Seconds + round.Pitches[id].Details.QuestionSeconds);
        if (round.Show.Running is not { } running || round.RunOf(running).Current is not { } clock)
            return new(place + 1, null, null, rest);
        if (round.RunOf(running).State == PitchState.Pitching)
            rest += round.Pitches[running].Details.QuestionSeconds;
        var left = TimeSpan.FromSeconds(clock.Limit) - clock.Ran;
        return clock.Since is { } since ? new(place + 1, since + left, null, rest) : new(place + 1, null, left, rest);
    }

    public static readonly Refusal NotYourPitch = new("not-your-pitch", "Only whoever gives this pitch, or a moderator, can do that.", Because.Forbidden);
    public static readonly Refusal NoSuchPage = new("no-such-page", "The slides have no such page.", Because.Invalid);
}
