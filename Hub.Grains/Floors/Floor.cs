using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.RoundClocks;
using Hub.Grains.Tables;

namespace Hub.Grains.Floors;

/// <summary>A matchmaking session on its day: where its rounds stand, who is to meet at which table, and what the tables say.</summary>
/// <param name="Sittings">Its meetings, as they were published last.</param>
/// <param name="Heard">What the tables said of them last.</param>
/// <param name="Tables">What they said of themselves.</param>
/// <param name="Used">Every table that ever had a meeting of the session: it has to learn also that it has none any more.</param>
public sealed record Floor(
    RoundClock Clock, ImmutableDictionary<RequestId, Sitting> Sittings, ImmutableDictionary<RequestId, HeardMeeting> Heard, ImmutableDictionary<TableId, HeardTable> Tables,
    ImmutableHashSet<TableId> Used)
{
    public static Floor Empty { get; } = new(
        RoundClock.Empty, ImmutableDictionary<RequestId, Sitting>.Empty, ImmutableDictionary<RequestId, HeardMeeting>.Empty, ImmutableDictionary<TableId, HeardTable>.Empty, []);

    /// <summary>What is known of a meeting at the table and in the round where it is to be.</summary>
    public HeardMeeting? HeardOf(RequestId request) =>
        Sittings.GetValueOrDefault(request) is { } sitting && Heard.GetValueOrDefault(request) is { } heard && (heard.Table, heard.Round) == (sitting.Table, sitting.Round) ? heard : null;

    /// <summary>The round that is on, and the one that comes next: what boards and the console show.</summary>
    [JsonIgnore]
    public IEnumerable<RoundId> Shown => new[] { Clock.Current?.Id, Clock.Next?.Id }.OfType<RoundId>();

    public bool IsShown(RoundId round) => Clock.Current?.Id == round || Clock.Next?.Id == round;

    public IEnumerable<RequestId> In(RoundId round) => Sittings.Where(s => s.Value.Round == round).Select(s => s.Key);

    /// <summary>A meeting as its table is to know it; null: its round is not of this session (any more).</summary>
    public TableSlot? SlotOf(RequestId request, Sitting sitting)
    {
        if (Clock.Find(sitting.Round) is not { } round)
            return null;
        var now = FloorRound.Of(Clock, round);
        var phase = now.Phase switch
        {
            FloorPhase.Called => SlotPhase.Called,
            FloorPhase.Running => SlotPhase.Running,
            FloorPhase.Ended or FloorPhase.Skipped => SlotPhase.Over,
            _ => SlotPhase.Coming,
        };
        return new(request, round.Id, sitting.People, now.Start, now.End, phase, round.Patience);
    }
}

/// <summary>A meeting of the plan that was published.</summary>
[GenerateSerializer, Immutable]
public sealed record Sitting(RoundId Round, TableId Table, IReadOnlyList<PersonId> People)
{
    public bool Same(Sitting? other) => other is not null && (Round, Table) == (other.Round, other.Table) && People.SequenceEqual(other.People);
}

/// <param name="Standings">Of those of whom something is known.</param>
[GenerateSerializer, Immutable]
public sealed record HeardMeeting(TableId Table, RoundId Round, ImmutableDictionary<PersonId, Standing> Standings, DateTimeOffset? DoneAt = null)
{
    public bool Same(HeardMeeting? other) => other is not null && (Table, Round, DoneAt) == (other.Table, other.Round, other.DoneAt)
        && Standings.Count == other.Standings.Count && Standings.All(s => other.Standings.GetValueOrDefault(s.Key) == s.Value);

    [JsonIgnore]
    public MeetingNote Note => new(Round, Standing.AreEnough(Standings.Values), [.. Standings.Where(s => s.Value.Missing).Select(s => s.Key)]);
}

/// <param name="Changes">Of the table, by which what comes late is known.</param>
/// <param name="Taken">The meeting whose people found others at the table.</param>
[GenerateSerializer, Immutable]
public sealed record HeardTable(int Changes, DateTimeOffset? HelpSince = null, RequestId? Taken = null);
