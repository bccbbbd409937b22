using System.Collections.Immutable;

namespace Hub.Planner;

/// <summary>Where a person is in a round.</summary>
public enum Presence { Absent, Hall, Remote }

/// <summary>A physical table has places in the hall only, a hybrid one a screen as well, a virtual one no place at all.</summary>
public enum TableKind { Physical, Hybrid, Virtual }

/// <summary>A table; it takes one meeting a round.</summary>
/// <param name="Places">For people in the hall; of no account at a virtual table.</param>
/// <param name="X">Where it stands, in whatever unit ways are to be told in; ways follow the aisles (|Δx| + |Δy|).</param>
/// <param name="Closed">The rounds in which it can't be used.</param>
public sealed record Table(TableKind Kind, int Places, int X = 0, int Y = 0, ImmutableArray<int> Closed = default);

/// <summary>Someone who meets others.</summary>
/// <param name="Presence">For each round.</param>
/// <param name="MaxMeetings">How many they want at most, those already held included; null: as many as there are rounds.</param>
/// <param name="Table">Their own table: all their meetings are there, and no meeting of others is. Several people may share one.</param>
public sealed record Person(ImmutableArray<Presence> Presence, int? MaxMeetings = null, int? Table = null);

/// <summary>Two to four people who should meet.</summary>
/// <param name="Weight">How much it counts, at least 1.</param>
public sealed record Meeting(ImmutableArray<int> People, int Weight = 1)
{
    /// <summary>Has to be in the plan.</summary>
    public bool Forced { get; init; }

    /// <summary>Locked to this round, and so in the plan.</summary>
    public int? Round { get; init; }

    /// <summary>If it takes place, then at this table.</summary>
    public int? Table { get; init; }

    /// <summary>It took place in <see cref="Round"/>: a fact, whatever the rules say. Without a table it took none that is still of interest.</summary>
    public bool Held { get; init; }

    /// <summary>The rounds in which it may be; default: any.</summary>
    public ImmutableArray<int> Rounds { get; init; }

    /// <summary>Meetings that have to be in earlier rounds, where they are in the plan too.</summary>
    public ImmutableArray<int> After { get; init; } = [];

    public bool IsBound => Forced || Held || Round is not null;
}

/// <summary>Two people who are never to meet.</summary>
public readonly record struct Apart(int One, int Other);

/// <summary>What is to be planned. Rounds, tables, people and meetings are known by their index.</summary>
/// <param name="Sessions">For each round, in time order, the session (a day, or a part of one) it belongs to; a session's rounds stand together. Gaps and
/// ways are within a session.</param>
public sealed record MeetingEvent(ImmutableArray<int> Sessions, ImmutableArray<Table> Tables, ImmutableArray<Person> People, ImmutableArray<Meeting> Meetings)
{
    public ImmutableArray<Apart> Apart { get; init; } = [];

    /// <summary>By how much the numbers of gaps of any two people may differ; null: by any.</summary>
    public int? GapSpread { get; init; }

    public int Rounds => Sessions.Length;
}
