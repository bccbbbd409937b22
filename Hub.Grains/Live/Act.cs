namespace Hub.Grains.Live;

/// <summary>Who asks. Whether they may was settled at the door; <see cref="Staff"/> only widens what a decision lets them do.</summary>
[GenerateSerializer, Immutable]
public readonly record struct Caller(PersonId Person, bool Staff);

/// <summary>The only context that a decision gets: who, and when by the clock of the grain's node.</summary>
public readonly record struct Act(PersonId Who, bool Staff, DateTimeOffset Now);
