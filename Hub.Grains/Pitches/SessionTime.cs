using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>Starts the clock of the session, or takes its stop back.</summary>
/// <param name="Length">What the programme allots to it.</param>
[GenerateSerializer, Immutable]
public sealed record StartSession(TimeSpan Length) : PitchRoundCommand;

/// <param name="Seconds">Up to two hours, either way.</param>
/// <param name="Was">The end that the moderator saw.</param>
[GenerateSerializer, Immutable]
public sealed record MoveSessionEnd(int Seconds, DateTimeOffset? Was) : PitchRoundCommand;

[GenerateSerializer, Immutable]
public sealed record StopSession : PitchRoundCommand;

/// <summary>After a rehearsal: as if the session had not begun.</summary>
[GenerateSerializer, Immutable]
public sealed record ResetSession : PitchRoundCommand;

/// <summary>The clock of the whole session: when it ends by the programme and by what was added since. It begins by itself with the first pitch.</summary>
public static class SessionTime
{
    const int MostSeconds = 7200;

    public static Decision<PitchRoundEvent> Decide(PitchRound round, PitchRoundCommand command, Act act)
    {
        var clock = round.Session;
        SessionClock? to = command switch
        {
            StartSession start => clock.StartedAt is null ? new(act.Now, act.Now + start.Length) : clock with { StoppedAt = null },
            StopSession => clock.StartedAt is null ? clock : clock with { StoppedAt = clock.StoppedAt ?? act.Now },
            ResetSession => new(),
            _ => null,
        };
        if (to is not null)
            return to == clock ? Decision<PitchRoundEvent>.Nothing : new SessionClockSet(to);
        return command is MoveSessionEnd move ? Move(clock, move) : throw new InvalidOperationException($"Nothing of the session's clock: {command.GetType().Name}");
    }

    static Decision<PitchRoundEvent> Move(SessionClock clock, MoveSessionEnd move)
    {
        if (clock.EndsAt is not { } end)
            return SessionStands;
        if (move.Was is not { } was || move.Seconds is < -MostSeconds or > MostSeconds)
            return FaultyMove;
        var to = Later(was, move.Seconds);
        return to == end ? Decision<PitchRoundEvent>.Nothing
            : was != end ? StaleEnd
            : to is { } later ? new SessionClockSet(clock with { EndsAt = later }) : FaultyMove;
    }

    /// <summary>Null where the calendar ends.</summary>
    static DateTimeOffset? Later(DateTimeOffset was, int seconds) =>
        was.Year is > 1 and < 9999 ? was.AddSeconds(seconds) : null;

    public static readonly Refusal SessionStands = new("session-stands", "The session has not begun: its clock stands.", Because.Conflict);
    public static readonly Refusal FaultyMove = new("faulty-move", "Say by how much, up to two hours, and which end you see.", Because.Invalid);
    public static readonly Refusal StaleEnd = new("stale-end", "Someone moved the end of the session meanwhile. Look at the clock again.", Because.Conflict);
}
