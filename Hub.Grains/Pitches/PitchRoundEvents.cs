using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>What happened in a pitch round. This is the storage format: names and fields stay for ever, new fields get defaults.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SettingsSet), "settings-set")]
[JsonDerivedType(typeof(RoundPlanned), "round-planned")]
[JsonDerivedType(typeof(PitchAdded), "pitch-added")]
[JsonDerivedType(typeof(PitchEdited), "pitch-edited")]
[JsonDerivedType(typeof(PitchRemoved), "pitch-removed")]
[JsonDerivedType(typeof(PitchMoved), "pitch-moved")]
[JsonDerivedType(typeof(PitchesSwapped), "pitches-swapped")]
[JsonDerivedType(typeof(PitchMarked), "pitch-marked")]
[JsonDerivedType(typeof(PitchStarted), "pitch-started")]
[JsonDerivedType(typeof(QuestionsBegun), "questions-begun")]
[JsonDerivedType(typeof(ClockPaused), "clock-paused")]
[JsonDerivedType(typeof(ClockResumed), "clock-resumed")]
[JsonDerivedType(typeof(LimitSet), "limit-set")]
[JsonDerivedType(typeof(StepUndone), "step-undone")]
[JsonDerivedType(typeof(SessionClockSet), "session-clock-set")]
[JsonDerivedType(typeof(PitcherReady), "pitcher-ready")]
[JsonDerivedType(typeof(PageTurned), "page-turned")]
[JsonDerivedType(typeof(FavoursOpened), "favours-opened")]
[JsonDerivedType(typeof(FavourGiven), "favour-given")]
[JsonDerivedType(typeof(TalkWished), "talk-wished")]
[JsonDerivedType(typeof(WishWithdrawn), "wish-withdrawn")]
[JsonDerivedType(typeof(JurorSet), "juror-set")]
[JsonDerivedType(typeof(PitchScored), "pitch-scored")]
[JsonDerivedType(typeof(JurorAbstained), "juror-abstained")]
[JsonDerivedType(typeof(AbstentionWithdrawn), "abstention-withdrawn")]
[JsonDerivedType(typeof(RoundLocked), "round-locked")]
[JsonDerivedType(typeof(PlacesRevealed), "places-revealed")]
[JsonDerivedType(typeof(MessageSent), "message-sent")]
[JsonDerivedType(typeof(MessageWithdrawn), "message-withdrawn")]
[JsonDerivedType(typeof(MessageRead), "message-read")]
public abstract record PitchRoundEvent;

/// <param name="Settings">With their new version.</param>
public sealed record SettingsSet(RoundSettings Settings) : PitchRoundEvent;

/// <summary>An import brought settings.</summary>
/// <param name="Settings">With their new version.</param>
/// <param name="Planned">As the file has them.</param>
public sealed record RoundPlanned(RoundSettings Settings, RoundSettings Planned) : PitchRoundEvent;

/// <param name="Before">The pitch before which it comes; null: last. A pitch that was removed comes back by this, too.</param>
/// <param name="Planned">By an import, whose file has it like this.</param>
/// <param name="SpeakerWas">Of a pitch that comes back: who gave it before.</param>
public sealed record PitchAdded(PitchId Pitch, PitchDetails Details, PitchId? Before = null, PitchDetails? Planned = null, PersonId? SpeakerWas = null) : PitchRoundEvent;

/// <param name="Planned">By an import, whose file has it like this.</param>
public sealed record PitchEdited(PitchId Pitch, PitchDetails Details, PersonId? SpeakerWas = null, PitchDetails? Planned = null) : PitchRoundEvent;

/// <param name="Planned">By an import whose file has it no more; it may come back by another.</param>
public sealed record PitchRemoved(PitchId Pitch, bool Planned = false) : PitchRoundEvent;

/// <param name="Before">Null: last.</param>
public sealed record PitchMoved(PitchId Pitch, PitchId? Before = null) : PitchRoundEvent;

/// <param name="Seen">The version of the order on which it was made.</param>
public sealed record PitchesSwapped(PitchId Pitch, PitchId With, int Seen) : PitchRoundEvent;

/// <summary>To done: its clocks stop. To anything else: as if it had not begun.</summary>
public sealed record PitchMarked(PitchId Pitch, PitchState From, PitchState To, DateTimeOffset At) : PitchRoundEvent;

/// <param name="Ends">The pitch that was on the stage and is done by this.</param>
/// <param name="SessionEndsAt">Given if the session begins with it.</param>
public sealed record PitchStarted(PitchId Pitch, DateTimeOffset At, int Limit, PitchId? Ends = null, DateTimeOffset? SessionEndsAt = null) : PitchRoundEvent;

public sealed record QuestionsBegun(PitchId Pitch, DateTimeOffset At, int Limit) : PitchRoundEvent;

public sealed record ClockPaused(PitchId Pitch, DateTimeOffset At) : PitchRoundEvent;

/// <summary>A pitch that was done goes on where it was.</summary>
public sealed record ClockResumed(PitchId Pitch, DateTimeOffset At) : PitchRoundEvent;

public sealed record LimitSet(PitchId Pitch, int Limit) : PitchRoundEvent;

public sealed record StepUndone(int Step) : PitchRoundEvent;

public sealed record SessionClockSet(SessionClock Clock) : PitchRoundEvent;

/// <param name="At">Null: they took it back.</param>
public sealed record PitcherReady(PitchId Pitch, DateTimeOffset? At = null) : PitchRoundEvent;

public sealed record PageTurned(PitchId Pitch, int Page) : PitchRoundEvent;

public sealed record FavoursOpened(bool Open) : PitchRoundEvent;

/// <param name="Points">0: taken back.</param>
public sealed record FavourGiven(PitchId Pitch, PersonId Person, int Points) : PitchRoundEvent;

public sealed record TalkWished(PitchId Pitch, PersonId Person, DateTimeOffset At, string? Note = null) : PitchRoundEvent;

public sealed record WishWithdrawn(PitchId Pitch, PersonId Person) : PitchRoundEvent;

/// <param name="On">False: no longer in the jury. What they scored is kept, should they return.</param>
public sealed record JurorSet(PersonId Person, bool On) : PitchRoundEvent;

/// <param name="Values">All that the juror has scored of this pitch.</param>
public sealed record PitchScored(PitchId Pitch, PersonId Juror, ImmutableDictionary<CriterionId, int> Values, DateTimeOffset At, string? Note = null) : PitchRoundEvent;

public sealed record JurorAbstained(PitchId Pitch, PersonId Juror, DateTimeOffset At, string? Reason = null) : PitchRoundEvent;

public sealed record AbstentionWithdrawn(PitchId Pitch, PersonId Juror) : PitchRoundEvent;

public sealed record RoundLocked(bool Locked) : PitchRoundEvent;

/// <param name="Count">How many steps of the reveal are made; 0: all is hidden again.</param>
/// <param name="Places">With the first step: the result that is revealed from then on.</param>
public sealed record PlacesRevealed(int Count, IReadOnlyList<Placing>? Places = null) : PitchRoundEvent;

public sealed record MessageSent(MessageId Message, Backstage To, string Text, DateTimeOffset At) : PitchRoundEvent;

public sealed record MessageWithdrawn(MessageId Message) : PitchRoundEvent;

public sealed record MessageRead(MessageId Message, DateTimeOffset At) : PitchRoundEvent;
