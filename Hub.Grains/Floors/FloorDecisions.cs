using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.RoundClocks;

namespace Hub.Grains.Floors;

[GenerateSerializer]
public abstract record FloorCommand;

/// <summary>Somebody turns the round clock, or it rings.</summary>
[GenerateSerializer, Immutable]
public sealed record TurnClock(RoundClockCommand Turn) : FloorCommand;

/// <summary>The rounds and the meetings of the session, as matchmaking has published them.</summary>
[GenerateSerializer, Immutable]
public sealed record BringPlan(IReadOnlyList<RoundTime> Rounds, ImmutableDictionary<RequestId, Sitting> Sittings) : FloorCommand;

/// <summary>What a table says of itself and of the meetings of this session there.</summary>
[GenerateSerializer, Immutable]
public sealed record HearTable(TableId Table, int Changes, ImmutableDictionary<RequestId, HeardMeeting> Meetings, DateTimeOffset? HelpSince, RequestId? Taken) : FloorCommand;

/// <summary>What happened on the floor. This is the storage format: names and fields stay for ever, new fields get defaults.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ClockTurned), "clock-turned")]
[JsonDerivedType(typeof(SittingsBrought), "sittings-brought")]
[JsonDerivedType(typeof(TableHeard), "table-heard")]
public abstract record FloorEvent;

public sealed record ClockTurned(RoundClockEvent What) : FloorEvent;

/// <param name="Sittings">Those that are new or have changed.</param>
public sealed record SittingsBrought(ImmutableDictionary<RequestId, Sitting> Sittings, IReadOnlyList<RequestId> Gone) : FloorEvent;

/// <param name="Meetings">Those of which something else is known than before.</param>
public sealed record TableHeard(TableId Table, HeardTable Said, ImmutableDictionary<RequestId, HeardMeeting> Meetings) : FloorEvent;

public sealed class FloorDecisions : IDecider<Floor, FloorCommand, FloorEvent>
{
    public static string Kind => "floor";

    public static int Shape => 1;

    public static Floor Initial => Floor.Empty;

    public static DateTimeOffset? Due(Floor state) => RoundClockDecisions.Due(state.Clock);

    public static FloorCommand WhenDue(Floor state) => new TurnClock(new ClockRang());

    public static Decision<FloorEvent> Decide(Floor state, FloorCommand command, Act act) => command switch
    {
        TurnClock turn => Turned(RoundClockDecisions.Decide(state.Clock, turn.Turn, act)),
        BringPlan bring => Bring(state, bring, act),
        HearTable hear => Hear(state, hear),
        _ => throw new InvalidOperationException($"No command of a floor: {command.GetType().Name}"),
    };

    public static Floor Evolve(Floor state, FloorEvent happened) => happened switch
    {
        ClockTurned e => state with { Clock = RoundClockEvolution.Evolve(state.Clock, e.What) },
        SittingsBrought e => state with { Sittings = state.Sittings.RemoveRange(e.Gone).SetItems(e.Sittings), Used = state.Used.Union(e.Sittings.Values.Select(s => s.Table)) },
        TableHeard e => state with { Tables = state.Tables.SetItem(e.Table, e.Said), Heard = state.Heard.SetItems(e.Meetings) },
        _ => throw new InvalidOperationException($"No event of a floor: {happened.GetType().Name}"),
    };

    static Decision<FloorEvent> Turned(Decision<RoundClockEvent> decision) =>
        decision.Refusal is { } refusal ? refusal : decision.Events.Select(FloorEvent (e) => new ClockTurned(e)).ToImmutableArray();

    static Decision<FloorEvent> Bring(Floor floor, BringPlan bring, Act act)
    {
        var clock = Turned(RoundClockDecisions.Decide(floor.Clock, new BringTimetable(bring.Rounds), act));
        if (clock.Refusal is not null)
            return clock;
        var changed = bring.Sittings.Where(s => !s.Value.Same(floor.Sittings.GetValueOrDefault(s.Key))).ToImmutableDictionary();
        var gone = floor.Sittings.Keys.Where(r => !bring.Sittings.ContainsKey(r)).OrderBy(r => r.Value).ToList();
        return changed.Count + gone.Count == 0 ? clock : clock.Events.Add(new SittingsBrought(changed, gone));
    }

    static Decision<FloorEvent> Hear(Floor floor, HearTable hear)
    {
        var known = floor.Tables.GetValueOrDefault(hear.Table);
        if (known?.Changes >= hear.Changes)
            return Decision<FloorEvent>.Nothing;
        var said = new HeardTable(hear.Changes, hear.HelpSince, hear.Taken);
        var changed = hear.Meetings.Where(m => !m.Value.Same(floor.Heard.GetValueOrDefault(m.Key))).ToImmutableDictionary();
        var same = changed.IsEmpty && said with { Changes = 0 } == (known ?? new HeardTable(0)) with { Changes = 0 };
        return same ? Decision<FloorEvent>.Nothing : new TableHeard(hear.Table, said, changed);
    }
}
