using Hub.Grains.Live;

namespace Hub.Grains.Polls;

/// <summary>What one may ask of a poll. Who may send which is settled at the door. Moves of the staff carry the phase that they saw:
/// one made on an old picture is refused, with what is true now; one that was carried out before decides nothing.</summary>
[GenerateSerializer]
public abstract record PollCommand;

/// <summary>Writes the poll, or writes it anew.</summary>
/// <param name="Version">That of the sheet which was edited; 0 for a new one.</param>
[GenerateSerializer, Immutable]
public sealed record PutPoll(PollId Poll, PollSheet Sheet, int Version) : PollCommand;

/// <summary>Away with it: a draft, or one that is closed. What was voted stays in the journal.</summary>
[GenerateSerializer, Immutable]
public sealed record RemovePoll(PollPhase Seen) : PollCommand;

/// <param name="Delay">Seconds by which the stream is behind, as the stage has it.</param>
[GenerateSerializer, Immutable]
public sealed record OpenPoll(PollPhase Seen, int Version, double Delay) : PollCommand;

/// <param name="Force">For everyone now: the windows that still run are cut short.</param>
[GenerateSerializer, Immutable]
public sealed record ClosePoll(PollPhase Seen, bool Force) : PollCommand;

[GenerateSerializer, Immutable]
public sealed record ShowPoll(PollPhase Seen, bool Force) : PollCommand;

[GenerateSerializer, Immutable]
public sealed record HidePoll(PollPhase Seen) : PollCommand;

/// <summary>Discards the ballots of this round.</summary>
[GenerateSerializer, Immutable]
public sealed record ResetPoll(PollPhase Seen) : PollCommand;

/// <summary>Begins a new round; this one's result stays for comparison.</summary>
[GenerateSerializer, Immutable]
public sealed record RerunPoll(PollPhase Seen) : PollCommand;

/// <summary>Asks another item, or goes back to the one before while nobody has answered this one.</summary>
[GenerateSerializer, Immutable]
public sealed record PutItem(ItemId Item, ItemId? Was) : PollCommand;

/// <param name="To">Where it goes back to, so that the command can be repeated.</param>
[GenerateSerializer, Immutable]
public sealed record UndoPollMove(PollPhase Seen, PollPhase? To) : PollCommand;

[GenerateSerializer, Immutable]
public sealed record StrikeWord(ItemId Item, string Word, bool Struck) : PollCommand;

/// <summary>One person's ballot for one item; another one replaces it, where that is allowed.</summary>
/// <param name="Options">By id; for a ranking with the place, from 1.</param>
/// <param name="Nonce">A UUID of the page's, for the receipt.</param>
[GenerateSerializer, Immutable]
public sealed record CastBallot(
    ItemId Item, IReadOnlyDictionary<string, int>? Options, int? Step, IReadOnlyDictionary<string, string>? Words, string? Text, Guid? Nonce) : PollCommand;

/// <summary>Says that the caller needs more time than others, so that the poll waits for them.</summary>
[GenerateSerializer, Immutable]
public sealed record RegisterWindow : PollCommand;

[GenerateSerializer, Immutable]
public sealed record NameLeader(bool Named) : PollCommand;

/// <summary>An instant has come at which something ends.</summary>
[GenerateSerializer, Immutable]
public sealed record TimeIsUp : PollCommand;
