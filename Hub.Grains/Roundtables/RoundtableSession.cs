using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Roundtables;

/// <summary>What is true of a session that is run as roundtables: everyone is mixed over rounds at tables, without requests. People are ids.</summary>
/// <param name="Settings">Null: nobody has set it up, or it was called off.</param>
/// <param name="Version">How often it was set up.</param>
/// <param name="Likes">The tables whose topics a person likes, the best one first.</param>
/// <param name="Draft">The seating that the staff works on.</param>
/// <param name="Moves">By hand, since the draft was mixed; the last one is undone first.</param>
/// <param name="Shown">The seating as everyone sees it; null: none is published.</param>
/// <param name="Number">How often one was published.</param>
/// <param name="Shifts">How often what was published became other: the session was moved, or somebody left their seat.</param>
public sealed record RoundtableSession(
    RoundtableSettings? Settings, int Version, DateTimeOffset Start, DateTimeOffset End, ImmutableDictionary<PersonId, Participant> People,
    ImmutableDictionary<PersonId, IReadOnlyList<TableId>> Likes, Seating? Draft, ImmutableList<SeatMove> Moves, Seating? Shown, int Number, DateTimeOffset? ShownAt, int Shifts = 0)
{
    public static RoundtableSession Empty { get; } = new(
        null, 0, default, default, ImmutableDictionary<PersonId, Participant>.Empty, ImmutableDictionary<PersonId, IReadOnlyList<TableId>>.Empty, null, [], null, 0, null);

    /// <summary>Those who take part, with whether they are elsewhere.</summary>
    public ImmutableDictionary<PersonId, bool> TakingPart()
    {
        if (Settings is null)
            return ImmutableDictionary<PersonId, bool>.Empty;
        var hosts = Settings.Tables.Select(t => t.Host).OfType<PersonId>().ToHashSet();
        return People.Where(p => p.Value.Said ?? (p.Value.Brought && (Settings.Who == WhoTakesPart.Everyone || hosts.Contains(p.Key)))).ToImmutableDictionary(p => p.Key, p => p.Value.Remote);
    }

    public bool TakesPart(PersonId person) => Settings is { } set && People.TryGetValue(person, out var one)
        && (one.Said ?? (one.Brought && (set.Who == WhoTakesPart.Everyone || set.Tables.Any(t => t.Host == person))));

    /// <param name="round">From 1.</param>
    public DateTimeOffset StartOf(int round) => Start.AddMinutes((round - 1) * ((Settings?.Minutes ?? 0) + (Settings?.Gap ?? 0)));

    /// <summary>The first round that has not begun; one more than there are where all have.</summary>
    public int NextRound(DateTimeOffset now)
    {
        var rounds = Settings?.Rounds ?? 0;
        for (var round = 1; round <= rounds; round++)
        {
            if (StartOf(round) > now)
                return round;
        }
        return rounds + 1;
    }

    /// <summary>Rises whenever what was published becomes other: SEQUENCE of RFC 5545.</summary>
    [JsonIgnore]
    public int Sequence => Number + Shifts;

    /// <summary>Whether what the staff works on is what everyone sees.</summary>
    [JsonIgnore]
    public bool IsShown => Draft is not null && Shown is not null && Draft.Same(Shown);
}

/// <param name="Remote">Elsewhere, and not in the hall.</param>
/// <param name="Brought">At the event on that day, as matchmaking knows it.</param>
/// <param name="Said">Whether they sit down, as was said by them or for them; null: nobody said.</param>
public sealed record Participant(bool Remote, bool Brought, bool? Said = null);

/// <param name="Rounds">1 to 20.</param>
/// <param name="Minutes">Of a round, 3 to 60.</param>
/// <param name="Gap">Minutes after it to change tables, 0 to 60.</param>
/// <param name="Tables">1 to 200, each with an id of its own.</param>
[GenerateSerializer, Immutable]
public sealed record RoundtableSettings(int Rounds, int Minutes, int Gap, WhoTakesPart Who, IReadOnlyList<Roundtable> Tables)
{
    [JsonIgnore]
    public TimeSpan Takes => TimeSpan.FromMinutes((Rounds * (Minutes + Gap)) - Gap);

    public Roundtable? Table(TableId id) => Tables.FirstOrDefault(t => t.Id == id);

    public bool Same(RoundtableSettings other) => this with { Tables = [] } == other with { Tables = [] } && Tables.SequenceEqual(other.Tables);

    /// <summary>Whether a seating made for the one holds for the other: only words, times, and who is asked differ.</summary>
    public bool Seats(RoundtableSettings other) => Rounds == other.Rounds && Tables.Count == other.Tables.Count
        && Tables.Zip(other.Tables).All(t => (t.First.Id, t.First.Kind, t.First.Seats, t.First.Host) == (t.Second.Id, t.Second.Kind, t.Second.Seats, t.Second.Host));
}

/// <param name="Seats">2 to 20, the host's included.</param>
/// <param name="Topic">What is talked about at it in every round.</param>
/// <param name="Location">Where it stands, or the address of the call.</param>
/// <param name="Host">Who sits there in every round.</param>
[GenerateSerializer, Immutable]
public sealed record Roundtable(TableId Id, string Name, TableKind Kind, int Seats, string? Topic = null, string? Location = null, PersonId? Host = null)
{
    /// <summary>A physical table takes people in the hall, a virtual one people elsewhere, a hybrid one both.</summary>
    public bool Takes(bool remote) => Kind == TableKind.Hybrid || Kind == TableKind.Virtual == remote;
}

[JsonConverter(typeof(JsonStringEnumConverter<WhoTakesPart>))]
public enum WhoTakesPart
{
    /// <summary>Everyone who attends that day, unless they step out.</summary>
    [JsonStringEnumMemberName("everyone")] Everyone,
    [JsonStringEnumMemberName("who-signs-up")] WhoSignsUp,
}

/// <summary>Who sits where.</summary>
/// <param name="Run">The id that it was mixed under.</param>
/// <param name="Rounds">For each round, the table of everyone who sits.</param>
public sealed record Seating(RunId Run, int Seed, ImmutableList<ImmutableDictionary<PersonId, TableId>> Rounds)
{
    public bool Same(Seating other) => Run == other.Run && Rounds.Count == other.Rounds.Count && Rounds.Zip(other.Rounds)
        .All(r => ReferenceEquals(r.First, r.Second) || (r.First.Count == r.Second.Count && r.First.All(p => r.Second.TryGetValue(p.Key, out var table) && table == p.Value)));

    public TableId? TableOf(int round, PersonId person) => Rounds[round - 1].TryGetValue(person, out var table) ? table : null;

    public Seating Put(int round, ImmutableDictionary<PersonId, TableId> seats) => this with { Rounds = Rounds.SetItem(round - 1, Rounds[round - 1].SetItems(seats)) };

    public Seating Without(PersonId person, int fromRound) => this with { Rounds = [.. Rounds.Select((seats, i) => i + 1 < fromRound ? seats : seats.Remove(person))] };
}

/// <param name="From">Where those who were moved sat before.</param>
public sealed record SeatMove(int Round, ImmutableDictionary<PersonId, TableId> From);
