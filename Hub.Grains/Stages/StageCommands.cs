using Hub.Grains.Live;

namespace Hub.Grains.Stages;

/// <summary>What one may ask of a stage. Who may send which is settled at the door.</summary>
[GenerateSerializer]
public abstract record StageCommand;

/// <summary>Starts the clock, or takes its stop back.</summary>
/// <param name="Length">How long the programme lets the panel be.</param>
[GenerateSerializer, Immutable]
public sealed record StartClock(TimeSpan Length) : StageCommand;

/// <param name="Seconds">Up to two hours, either way.</param>
/// <param name="Was">The end that the moderator saw.</param>
[GenerateSerializer, Immutable]
public sealed record AddTime(int Seconds, DateTimeOffset? Was) : StageCommand;

[GenerateSerializer, Immutable]
public sealed record StopClock : StageCommand;

/// <summary>After a rehearsal: the clock has not begun, nobody has spoken. Only when it stands.</summary>
[GenerateSerializer, Immutable]
public sealed record ResetClock : StageCommand;

/// <param name="Text">Up to <see cref="StageDecisions.LongestMessage"/> characters; none takes it away.</param>
/// <param name="Was">The message that the moderator saw there.</param>
[GenerateSerializer, Immutable]
public sealed record SetMessage(string? Text, string? Was) : StageCommand;

/// <summary>Who speaks by the programme. Sent before what a moderator does, as a stage cannot ask the programme itself.</summary>
[GenerateSerializer, Immutable]
public sealed record NoteSpeakers(IReadOnlyList<PersonId> Speakers) : StageCommand;

/// <summary>Brings a person onto the panel, or to another place on it.</summary>
/// <param name="Order">None: where the programme has them, or last.</param>
[GenerateSerializer, Immutable]
public sealed record PlaceSpeaker(PersonId Person, int? Order) : StageCommand;

[GenerateSerializer, Immutable]
public sealed record RemoveSpeaker(PersonId Person) : StageCommand;

/// <param name="Person">None: nobody speaks.</param>
/// <param name="Was">Who spoke as the moderator saw it.</param>
[GenerateSerializer, Immutable]
public sealed record SetSpeaking(PersonId? Person, PersonId? Was) : StageCommand;

[GenerateSerializer, Immutable]
public sealed record SetHands(bool Open) : StageCommand;

/// <summary>One's own hand. Up already, it keeps its place.</summary>
/// <param name="About">Up to <see cref="HandDecisions.LongestAbout"/> characters.</param>
[GenerateSerializer, Immutable]
public sealed record RaiseHand(string? About) : StageCommand;

/// <param name="Called">False takes the call back.</param>
[GenerateSerializer, Immutable]
public sealed record CallHand(PersonId Person, bool Called) : StageCommand;

/// <param name="Person">None: every hand.</param>
[GenerateSerializer, Immutable]
public sealed record LowerHand(PersonId? Person) : StageCommand;

/// <summary>Hands that the staff lowered go up again, each at its place.</summary>
[GenerateSerializer, Immutable]
public sealed record PutHandsBack(IReadOnlyList<PersonId> People) : StageCommand;

/// <summary>Up to ten of each, which is what a thumb does in the second for which a page collects them. Repeated, they count again:
/// nobody counts applause, and it need not be known whose it was.</summary>
[GenerateSerializer, Immutable]
public sealed record React(int Applause, int Agree, int Laughter, int Heart) : StageCommand;

/// <summary>From the nodes' reports.</summary>
[GenerateSerializer, Immutable]
public sealed record CountPresence(int Hall, int Remote) : StageCommand;

/// <param name="Delay">Seconds, 0 to 120.</param>
/// <param name="Was">The stream as it was seen, null for a new one: a delay that was measured meanwhile is not set back by whoever corrects a title.</param>
[GenerateSerializer, Immutable]
public sealed record SetStream(
    BroadcastId Stream, StreamKind Kind, string? Url, string? Title, string? Language, string? Captions, double Delay, int Order, Broadcast? Was) : StageCommand;

[GenerateSerializer, Immutable]
public sealed record RemoveStream(BroadcastId Stream) : StageCommand;

/// <summary>Ends the clap test that runs, and begins another.</summary>
[GenerateSerializer, Immutable]
public sealed record StartClap(ClapId Clap) : StageCommand;

/// <summary>The moderator's tap: it happens in the hall now.</summary>
[GenerateSerializer, Immutable]
public sealed record MarkClap(ClapId Clap) : StageCommand;

/// <summary>A remote person's tap: the stream shows it now. The first that can be right counts.</summary>
[GenerateSerializer, Immutable]
public sealed record TapClap(ClapId Clap) : StageCommand;

/// <summary>Makes the median of the taps the delay of these streams, or of all, and ends the test.</summary>
[GenerateSerializer, Immutable]
public sealed record UseClap(ClapId Clap, IReadOnlyList<BroadcastId>? Streams) : StageCommand;

[GenerateSerializer, Immutable]
public sealed record EndClap(ClapId Clap) : StageCommand;

/// <summary>Enters a poll in the list, or what became of it. May be repeated, and may come late: an older revision changes nothing.</summary>
/// <param name="Revision">The poll's own, of the state that this tells of.</param>
/// <param name="Order">None: after all others, or where it is.</param>
[GenerateSerializer, Immutable]
public sealed record NotePoll(PollId Poll, string Title, PollPhase Phase, long Revision, int? Order = null) : StageCommand;

[GenerateSerializer, Immutable]
public sealed record ForgetPoll(PollId Poll, long Revision) : StageCommand;
