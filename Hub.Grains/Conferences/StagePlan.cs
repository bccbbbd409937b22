using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Grains.Stages;

namespace Hub.Grains.Conferences;

/// <summary>What is prepared for the stage of a panel or pitch round, as it is imported and exported.</summary>
/// <param name="Streams">In the order in which they are offered.</param>
/// <param name="Polls">In the order in which they are listed.</param>
public sealed record StagePlan(IReadOnlyList<StreamPlan> Streams, IReadOnlyList<PollPlan> Polls);

/// <summary>The meaning of the fields stands at <see cref="Broadcast"/>.</summary>
public sealed record StreamPlan(
    BroadcastId Id, StreamKind Kind, string Url, string? Title = null, string? Language = null, string? Captions = null, double Delay = 0);

/// <summary>A poll without its ballots. The meaning of the fields stands at <see cref="PollSheet"/>.</summary>
public sealed record PollPlan(
    PollId Id, string Title, PollPace Pace, PollResults Results, bool Changeable, int? Seconds, IReadOnlyList<Item> Items);
