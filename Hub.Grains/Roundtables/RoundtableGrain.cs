using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Orleans.Concurrency;

namespace Hub.Grains.Roundtables;

/// <summary>The roundtables of a session. Key: conference/session.</summary>
public interface IRoundtableGrain : ILive<RoundtableCommand>
{
    /// <summary>All that mixing needs; null: the session is not run as roundtables.</summary>
    Task<RoundtableFacts?> Facts();

    /// <summary>How often it was set up.</summary>
    Task<int> Version();

    /// <summary>What became other since; null: nothing.</summary>
    Task<Picture?> Changed(int version, ImmutableDictionary<PersonId, bool> people);

    /// <summary>The seating that everyone sees; null: none.</summary>
    Task<ShownSeating?> Shown();
}

/// <param name="People">Those who take part, with whether they are remote.</param>
[GenerateSerializer, Immutable]
public sealed record RoundtableFacts(RoundtableSettings Settings, int Version, ImmutableDictionary<PersonId, bool> People, ImmutableDictionary<PersonId, IReadOnlyList<TableId>> Likes);

[GenerateSerializer, Immutable]
public sealed record ShownSeating(RoundtableSettings Settings, int Number, int Sequence, DateTimeOffset At, IReadOnlyList<ShownRound> Rounds);

[GenerateSerializer, Immutable]
public sealed record ShownRound(int Round, DateTimeOffset Start, ImmutableDictionary<PersonId, TableId> Seats);

[Reentrant]
public sealed class RoundtableGrain : LiveGrain<RoundtableDecisions, RoundtableViews, RoundtableSession, RoundtableCommand, RoundtableEvent>, IRoundtableGrain
{
    public Task<RoundtableFacts?> Facts() => Task.FromResult(Committed.Settings is { } settings
        ? new RoundtableFacts(settings, Committed.Version, Committed.TakingPart(), Committed.Likes) : null);

    public Task<int> Version() => Task.FromResult(Committed.Version);

    public Task<Picture?> Changed(int version, ImmutableDictionary<PersonId, bool> people) => Task.FromResult(Picture.Changed(Committed, version, people));

    public Task<ShownSeating?> Shown() => Task.FromResult(Committed is { Settings: { } settings, Shown: { } shown }
        ? new ShownSeating(settings, Committed.Number, Committed.Sequence, Committed.ShownAt ?? default, [.. shown.Rounds.Select((seats, i) => new ShownRound(i + 1, Committed.StartOf(i + 1), seats))]) : null);
}
