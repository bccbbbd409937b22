using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Polls;

/// <summary>What happened in a poll. This is the storage format: names and fields stay for ever, new fields get defaults.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PollDrafted), "poll-drafted")]
[JsonDerivedType(typeof(PollRemoved), "poll-removed")]
[JsonDerivedType(typeof(PollOpened), "poll-opened")]
[JsonDerivedType(typeof(ItemPut), "item-put")]
[JsonDerivedType(typeof(ItemTakenBack), "item-taken-back")]
[JsonDerivedType(typeof(ItemEnded), "item-ended")]
[JsonDerivedType(typeof(PollClosing), "poll-closing")]
[JsonDerivedType(typeof(PollClosed), "poll-closed")]
[JsonDerivedType(typeof(PollShown), "poll-shown")]
[JsonDerivedType(typeof(PollHidden), "poll-hidden")]
[JsonDerivedType(typeof(PollReset), "poll-reset")]
[JsonDerivedType(typeof(RoundArchived), "round-archived")]
[JsonDerivedType(typeof(PollUndone), "poll-undone")]
[JsonDerivedType(typeof(BallotCast), "ballot-cast")]
[JsonDerivedType(typeof(WindowRegistered), "window-registered")]
[JsonDerivedType(typeof(LeaderNamed), "leader-named")]
[JsonDerivedType(typeof(WordStruck), "word-struck")]
public abstract record PollEvent;

public sealed record PollDrafted(PollId Poll, PollSheet Sheet, int Version, DateTimeOffset At) : PollEvent;

public sealed record PollRemoved(DateTimeOffset At) : PollEvent;

/// <param name="Delay">Seconds by which the stream was behind.</param>
public sealed record PollOpened(DateTimeOffset At, double Delay) : PollEvent;

/// <summary>The moderator asked another item; the one before is closed with it.</summary>
public sealed record ItemPut(ItemId Item, DateTimeOffset At) : PollEvent;

/// <summary>The moderator went back to the item before, as if the last one had not been asked.</summary>
public sealed record ItemTakenBack(ItemId Item, DateTimeOffset At) : PollEvent;

/// <summary>The last window of an item is over, while the poll goes on.</summary>
public sealed record ItemEnded(ItemId Item, DateTimeOffset At) : PollEvent;

/// <param name="ByHand">False: the time was up.</param>
public sealed record PollClosing(DateTimeOffset At, bool ByHand) : PollEvent;

/// <summary>The last window is over, or the staff cut it short.</summary>
public sealed record PollClosed(DateTimeOffset At) : PollEvent;

public sealed record PollShown(DateTimeOffset At) : PollEvent;

public sealed record PollHidden(DateTimeOffset At) : PollEvent;

/// <summary>The ballots of this round were discarded.</summary>
public sealed record PollReset(DateTimeOffset At) : PollEvent;

/// <summary>A new round began; of this one the result stays.</summary>
public sealed record RoundArchived(DateTimeOffset At) : PollEvent;

public sealed record PollUndone(PollPhase To, DateTimeOffset At) : PollEvent;

/// <param name="Receipt">With the first ballot for which the voter asked for one.</param>
/// <param name="Points">In a quiz.</param>
public sealed record BallotCast(
    ItemId Item, PersonId Voter, Marks Marks, DateTimeOffset At, bool Remote, string? Receipt = null, int? Points = null) : PollEvent;

/// <param name="Pace">1: the usual time again.</param>
public sealed record WindowRegistered(PersonId Person, bool Remote, double Pace) : PollEvent;

public sealed record LeaderNamed(PersonId Person, bool Named) : PollEvent;

/// <param name="Word">The id of a word or entry in the views.</param>
public sealed record WordStruck(ItemId Item, string Word, bool Struck) : PollEvent;
