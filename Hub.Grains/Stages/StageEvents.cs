using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Stages;

/// <summary>What happened on a stage. This is the storage format: names and fields stay for ever, new fields get defaults.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ClockStarted), "clock-started")]
[JsonDerivedType(typeof(ClockContinued), "clock-continued")]
[JsonDerivedType(typeof(EndMoved), "end-moved")]
[JsonDerivedType(typeof(ClockStopped), "clock-stopped")]
[JsonDerivedType(typeof(ClockReset), "clock-reset")]
[JsonDerivedType(typeof(MessageSet), "message-set")]
[JsonDerivedType(typeof(SpeakersNoted), "speakers-noted")]
[JsonDerivedType(typeof(SpeakerPlaced), "speaker-placed")]
[JsonDerivedType(typeof(SpeakerRemoved), "speaker-removed")]
[JsonDerivedType(typeof(SpeakingSet), "speaking-set")]
[JsonDerivedType(typeof(HandsSet), "hands-set")]
[JsonDerivedType(typeof(HandRaised), "hand-raised")]
[JsonDerivedType(typeof(HandCalled), "hand-called")]
[JsonDerivedType(typeof(HandLowered), "hand-lowered")]
[JsonDerivedType(typeof(HandPutBack), "hand-put-back")]
[JsonDerivedType(typeof(ReactionsGiven), "reactions-given")]
[JsonDerivedType(typeof(PresenceCounted), "presence-counted")]
[JsonDerivedType(typeof(StreamSet), "stream-set")]
[JsonDerivedType(typeof(StreamRemoved), "stream-removed")]
[JsonDerivedType(typeof(ClapStarted), "clap-started")]
[JsonDerivedType(typeof(ClapMarked), "clap-marked")]
[JsonDerivedType(typeof(ClapTapped), "clap-tapped")]
[JsonDerivedType(typeof(ClapUsed), "clap-used")]
[JsonDerivedType(typeof(ClapEnded), "clap-ended")]
[JsonDerivedType(typeof(PollNoted), "poll-noted")]
[JsonDerivedType(typeof(PollForgotten), "poll-forgotten")]
public abstract record StageEvent;

public sealed record ClockStarted(DateTimeOffset At, DateTimeOffset EndsAt) : StageEvent;

/// <summary>A stop was taken back.</summary>
public sealed record ClockContinued(DateTimeOffset At) : StageEvent;

public sealed record EndMoved(DateTimeOffset EndsAt) : StageEvent;

/// <summary>Whoever spoke does so no more.</summary>
public sealed record ClockStopped(DateTimeOffset At) : StageEvent;

/// <summary>As if the panel had not begun: after a rehearsal. Speaking times begin anew too.</summary>
public sealed record ClockReset : StageEvent;

/// <param name="Text">Null: taken away.</param>
public sealed record MessageSet(string? Text) : StageEvent;

/// <param name="Gone">Those who were in the programme before and are not now.</param>
public sealed record SpeakersNoted(IReadOnlyList<PersonId> Speakers, IReadOnlyList<PersonId> Gone) : StageEvent;

public sealed record SpeakerPlaced(PersonId Person, int Order) : StageEvent;

public sealed record SpeakerRemoved(PersonId Person, DateTimeOffset At) : StageEvent;

/// <param name="Person">Null: nobody speaks now.</param>
public sealed record SpeakingSet(PersonId? Person, DateTimeOffset At) : StageEvent;

public sealed record HandsSet(bool Open) : StageEvent;

/// <summary>A hand that is up stays where it is in the queue, and is about something else now.</summary>
public sealed record HandRaised(PersonId Person, bool Remote, DateTimeOffset At, string? About = null) : StageEvent;

/// <param name="At">Null: the call was taken back.</param>
public sealed record HandCalled(PersonId Person, DateTimeOffset? At) : StageEvent;

/// <param name="ByStaff">True: they can take it back.</param>
public sealed record HandLowered(PersonId Person, bool? ByStaff = null) : StageEvent;

/// <summary>As it was, at its place.</summary>
public sealed record HandPutBack(PersonId Person) : StageEvent;

public sealed record ReactionsGiven(int Applause, int Agree, int Laughter, int Heart) : StageEvent;

public sealed record PresenceCounted(int Hall, int Remote, DateTimeOffset At) : StageEvent;

public sealed record StreamSet(BroadcastId Stream, Broadcast As) : StageEvent;

public sealed record StreamRemoved(BroadcastId Stream) : StageEvent;

public sealed record ClapStarted(ClapId Clap, DateTimeOffset At) : StageEvent;

public sealed record ClapMarked(ClapId Clap, DateTimeOffset At) : StageEvent;

public sealed record ClapTapped(ClapId Clap, PersonId Person, DateTimeOffset At) : StageEvent;

/// <param name="Delay">Seconds.</param>
public sealed record ClapUsed(ClapId Clap, double Delay, IReadOnlyList<BroadcastId> Streams) : StageEvent;

public sealed record ClapEnded(ClapId Clap) : StageEvent;

public sealed record PollNoted(PollId Poll, int Order, string Title, PollPhase Phase, long Revision) : StageEvent;

public sealed record PollForgotten(PollId Poll, long Revision) : StageEvent;
