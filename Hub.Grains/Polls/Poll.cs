using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Polls;

/// <summary>What is true of a poll.</summary>
/// <param name="Sheet">Null before the first draft.</param>
/// <param name="Version">How often the sheet was written.</param>
/// <param name="Moves">How often the staff or the clock changed something: what the list of the session's polls goes by.</param>
/// <param name="Extras">Who has more time than others, and said so.</param>
/// <param name="Ever">Who had a ballot in any round: their views change when rounds come and go.</param>
/// <param name="Written">The items of this sheet and of all before it: what was shown of them goes when they do.</param>
/// <param name="Named">Who may be named in the leader board.</param>
public sealed record Poll(
    PollId Id, PollSheet? Sheet, int Version, int Moves, bool Removed, int Round, Course Course, BallotBox Box,
    ImmutableDictionary<PersonId, Extra> Extras, ImmutableHashSet<PersonId> Ever, ImmutableHashSet<ItemId> Written, ImmutableHashSet<PersonId> Named,
    ImmutableList<PastRound> Rounds, Undo? Undo)
{
    public static Poll Empty { get; } = new(
        default, null, 0, 0, false, 1, Course.Draft, BallotBox.Empty,
        ImmutableDictionary<PersonId, Extra>.Empty, [], [], [], [], null);

    [JsonIgnore]
    public PollPhase Phase => Course.Phase;

    /// <summary>Whether people can still mark ballots, if only the last of them.</summary>
    [JsonIgnore]
    public bool IsRunning => Phase is PollPhase.Open or PollPhase.Closing;

    /// <summary>What has been answered stays as it was asked: from now on only wordings change.</summary>
    [JsonIgnore]
    public bool IsLocked => Box.People > 0 || Rounds.Count > 0;

    /// <summary>Whether the last window of an item is over.</summary>
    public bool IsOver(ItemId item) => Phase is PollPhase.Closed or PollPhase.Shown || Course.Runs.TryGetValue(item, out var run) && run.Ended;
}

/// <summary>How the round goes.</summary>
/// <param name="Current">The item that is asked now, with the moderator's pace.</param>
/// <param name="Delay">Seconds by which remote people see what happens in the hall later.</param>
/// <param name="Runs">The items that have been asked.</param>
/// <param name="Before">What the last change of items can be taken back to.</param>
/// <param name="Board">The places in the quiz, of the items that are over.</param>
public sealed record Course(
    PollPhase Phase, ItemId? Current, double Delay, ImmutableDictionary<ItemId, Run> Runs, ItemBefore? Before, ImmutableDictionary<PersonId, Standing> Board)
{
    public static Course Draft { get; } = new(PollPhase.Draft, null, 0, ImmutableDictionary<ItemId, Run>.Empty, null, ImmutableDictionary<PersonId, Standing>.Empty);
}

/// <summary>When one item is asked. From this and from where a person is follows their own window.</summary>
/// <param name="Limit">In seconds.</param>
/// <param name="CutAt">When it was closed by hand, in the hall.</param>
/// <param name="Ended">The last window is over.</param>
public sealed record Run(DateTimeOffset OpenedAt, double? Limit = null, DateTimeOffset? CutAt = null, bool Ended = false);

public sealed record ItemBefore(ItemId Item, Run Run);

/// <summary>A person who has registered that they need more time.</summary>
public sealed record Extra(bool Remote, double Pace);

/// <param name="Place">From 1; the same for the same points.</param>
public sealed record Standing(int Points, int Right, int Place);

/// <summary>The ballots of a round, and what they come to. The tallies are kept with each ballot, never counted anew.</summary>
public sealed record BallotBox(ImmutableDictionary<PersonId, Voter> Voters, ImmutableDictionary<ItemId, Tally> Tallies, int Hall, int Remote)
{
    public static BallotBox Empty { get; } = new(ImmutableDictionary<PersonId, Voter>.Empty, ImmutableDictionary<ItemId, Tally>.Empty, 0, 0);

    [JsonIgnore]
    public int People => Hall + Remote;

    public Tally Of(ItemId item) => Tallies.GetValueOrDefault(item, Tally.Empty);

    public Ballot? Find(PersonId person, ItemId item) => Voters.GetValueOrDefault(person)?.Ballots.GetValueOrDefault(item);
}

/// <summary>One person's ballots in a round, one an item.</summary>
/// <param name="Remote">Where they were with their first one.</param>
/// <param name="Receipt">By which they find, after the close, that they were counted.</param>
public sealed record Voter(ImmutableDictionary<ItemId, Ballot> Ballots, bool Remote, string? Receipt);

/// <param name="Points">In a quiz.</param>
/// <param name="Entry">The place of an open text among the entries.</param>
public sealed record Ballot(Marks Marks, DateTimeOffset At, bool Remote, int? Points = null, int? Entry = null);

/// <summary>A round that was followed by another: what it came to, and who was counted.</summary>
public sealed record PastRound(int Round, ImmutableDictionary<ItemId, Tally> Tallies, int Hall, int Remote, ImmutableArray<string> Receipts);

/// <summary>What the last move can be taken back to.</summary>
/// <param name="Box">Where the move discarded ballots.</param>
/// <param name="Archived">The move began a new round.</param>
public sealed record Undo(PollPhase To, Course Course, BallotBox? Box = null, bool Archived = false);
