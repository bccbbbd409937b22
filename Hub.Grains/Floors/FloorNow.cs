using System.Collections.Immutable;
using Hub.Grains.Matchmaking;
using Hub.Grains.RoundClocks;

namespace Hub.Grains.Floors;

/// <summary>All that a floor knows of its day, for whoever works at it.</summary>
/// <param name="Heard">What is known of each meeting where it is to be.</param>
[GenerateSerializer, Immutable]
public sealed record FloorNow(
    bool ByItself, int Turns, IReadOnlyList<FloorRound> Rounds, ImmutableDictionary<RequestId, Sitting> Sittings, ImmutableDictionary<RequestId, HeardMeeting> Heard)
{
    public static FloorNow Of(Floor floor) => new(floor.Clock.ByItself, floor.Clock.Turns, [.. floor.Clock.Rounds.Select(r => FloorRound.Of(floor.Clock, r))], floor.Sittings,
        floor.Sittings.Keys.Select(id => (Id: id, Heard: floor.HeardOf(id))).Where(m => m.Heard is not null).ToImmutableDictionary(m => m.Id, m => m.Heard!));
}

/// <param name="Planned">When the timetable has it begin.</param>
/// <param name="Start">When it began, or is to begin as it looks now.</param>
/// <param name="End">When it ended, or is to end.</param>
[GenerateSerializer, Immutable]
public sealed record FloorRound(RoundId Id, FloorPhase Phase, DateTimeOffset Planned, DateTimeOffset Start, DateTimeOffset End)
{
    public static FloorRound Of(RoundClock clock, TimedRound round)
    {
        var start = clock.StartOf(round);
        return round.Phase switch
        {
            Running running => new(round.Id, FloorPhase.Running, round.Start, running.Since, running.EndsAt),
            Ended ended => new(round.Id, FloorPhase.Ended, round.Start, ended.Since, ended.At),
            Skipped => new(round.Id, FloorPhase.Skipped, round.Start, round.Start, round.End),
            Called => new(round.Id, FloorPhase.Called, round.Start, start, start.AddMinutes(round.Minutes)),
            _ => new(round.Id, FloorPhase.Planned, round.Start, start, start.AddMinutes(round.Minutes)),
        };
    }
}

public enum FloorPhase { Planned, Called, Running, Ended, Skipped }
