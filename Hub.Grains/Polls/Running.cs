using Hub.Grains.Live;
using static Hub.Grains.Polls.PollDecisions;

namespace Hub.Grains.Polls;

/// <summary>The course of a poll: opened, item by item, closed, shown, run again; and what the clock does to it.</summary>
public static class Running
{
    const int MostRounds = 10;

    public static Decision<PollEvent> Open(Poll poll, OpenPoll open, Act act)
    {
        if (poll.Phase == PollPhase.Open)
            return Decision<PollEvent>.Nothing;
        if (poll.Phase != PollPhase.Draft || open.Seen != PollPhase.Draft)
            return Stale(poll);
        return open.Version == poll.Version ? new PollOpened(act.Now, open.Delay) : EditedMeanwhile;
    }

    public static Decision<PollEvent> Put(Poll poll, PutItem put, Act act)
    {
        var course = poll.Course;
        if (poll.Sheet!.Find(put.Item) is null)
            return NoSuchItem;
        if (!poll.Sheet.OneByOne)
            return NotOneByOne;
        if (course.Current == put.Item)
            return Decision<PollEvent>.Nothing;
        if (poll.Phase != PollPhase.Open)
            return Stale(poll);
        if (course.Current != put.Was)
            return AnotherItem;
        if (!course.Runs.ContainsKey(put.Item))
            return new ItemPut(put.Item, act.Now);
        return course.Before?.Item == put.Item && poll.Box.Of(course.Current!.Value).N == 0 ? new ItemTakenBack(put.Item, act.Now) : AskedBefore;
    }

    public static Decision<PollEvent> Close(Poll poll, ClosePoll close, Act act) => poll.Phase switch
    {
        PollPhase.Draft => Stale(poll),
        PollPhase.Open when close.Seen != PollPhase.Open => Stale(poll),
        PollPhase.Open when close.Force || poll.Course.Runs.Values.All(run => run.Ended) => All(new PollClosing(act.Now, ByHand: true), new PollClosed(act.Now)),
        PollPhase.Open => new PollClosing(act.Now, ByHand: true),
        PollPhase.Closing when close.Force => new PollClosed(act.Now),
        _ => Decision<PollEvent>.Nothing,
    };

    public static Decision<PollEvent> Show(Poll poll, ShowPoll show, Act act) => poll.Phase switch
    {
        PollPhase.Shown => Decision<PollEvent>.Nothing,
        PollPhase.Draft => Stale(poll),
        PollPhase.Closed => IsSeen(poll, show.Seen) ? new PollShown(act.Now) : Stale(poll),
        PollPhase.Closing => show.Force ? All(new PollClosed(act.Now), new PollShown(act.Now)) : WindowsOpen(poll),
        _ => !show.Force ? WindowsOpen(poll) : show.Seen != PollPhase.Open ? Stale(poll)
            : All(new PollClosing(act.Now, ByHand: true), new PollClosed(act.Now), new PollShown(act.Now)),
    };

    public static Decision<PollEvent> Hide(Poll poll, HidePoll hide, Act act) => poll.Phase switch
    {
        PollPhase.Closed => Decision<PollEvent>.Nothing,
        PollPhase.Shown when hide.Seen == PollPhase.Shown => new PollHidden(act.Now),
        _ => Stale(poll),
    };

    public static Decision<PollEvent> Reset(Poll poll, ResetPoll reset, Act act) =>
        poll.Phase == PollPhase.Draft ? Decision<PollEvent>.Nothing : IsSeen(poll, reset.Seen) ? new PollReset(act.Now) : Stale(poll);

    public static Decision<PollEvent> Rerun(Poll poll, RerunPoll rerun, Act act)
    {
        if (poll.Phase == PollPhase.Draft)
            return Decision<PollEvent>.Nothing;
        if (poll.IsRunning)
            return WindowsOpen(poll);
        if (!IsSeen(poll, rerun.Seen))
            return Stale(poll);
        return poll.Round >= MostRounds ? TooManyRounds : new RoundArchived(act.Now);
    }

    public static Decision<PollEvent> TakeBack(Poll poll, UndoPollMove undo, Act act)
    {
        if (undo.To == poll.Phase)
            return Decision<PollEvent>.Nothing;
        if (!IsSeen(poll, undo.Seen))
            return Stale(poll);
        return poll.Undo is { } last && (undo.To is null || undo.To == last.To) ? new PollUndone(last.To, act.Now) : NothingToUndo;
    }

    public static Decision<PollEvent> Strike(Poll poll, StrikeWord strike)
    {
        if (poll.Sheet!.Find(strike.Item) is not { Kind: ItemKind.Cloud or ItemKind.Open } || strike.Word is not { Length: > 0 and <= 40 })
            return NoSuchItem;
        return poll.Box.Of(strike.Item).Struck.Contains(strike.Word) == strike.Struck
            ? Decision<PollEvent>.Nothing : new WordStruck(strike.Item, strike.Word, strike.Struck);
    }

    /// <summary>The next instant at which something ends by itself.</summary>
    public static DateTimeOffset? Due(Poll poll) =>
        poll.Removed || !poll.IsRunning ? null
        : EndsAsOne(poll) ? Window.Of(AnyRun(poll), 0, Window.Hall).ClosesAt
        : poll.Phase == PollPhase.Closing ? LastEnd(poll)
        : poll.Course.Runs.Values.Where(run => !run.Ended).Select(run => Window.LastEnd(poll, run) + Window.Grace).Min();

    public static Decision<PollEvent> TimeIsUp(Poll poll, Act act)
    {
        if (!(Due(poll) <= act.Now))
            return Decision<PollEvent>.Nothing;
        if (EndsAsOne(poll))
            return new PollClosing(Window.Of(AnyRun(poll), 0, Window.Hall).ClosesAt!.Value, ByHand: false);
        if (poll.Phase == PollPhase.Closing)
            return new PollClosed(act.Now);
        return All([.. poll.Course.Runs.Where(run => !run.Value.Ended && Window.LastEnd(poll, run.Value) + Window.Grace <= act.Now)
            .OrderBy(run => run.Value.OpenedAt).Select(run => new ItemEnded(run.Key, act.Now))]);
    }

    /// <summary>When nobody can mark a ballot any more.</summary>
    static DateTimeOffset? LastEnd(Poll poll) =>
        poll.Course.Runs.Values.Where(run => !run.Ended).Select(run => Window.LastEnd(poll, run)).Max() + Window.Grace;

    /// <summary>Whether it is the poll that closes when the time is up, and not one item of it.</summary>
    static bool EndsAsOne(Poll poll) => poll.Phase == PollPhase.Open && !poll.Sheet!.OneByOne;

    static Run AnyRun(Poll poll) => poll.Course.Runs.Values.First();

    /// <summary>What the clock has done since does not make a picture an old one.</summary>
    public static bool IsSeen(Poll poll, PollPhase seen) => seen == poll.Phase || poll.Phase == PollPhase.Closed && seen == PollPhase.Closing;

    static Refusal WindowsOpen(Poll poll) => new("windows-open", poll.Phase == PollPhase.Closing && LastEnd(poll) is { } last
        ? $"People who see the stream later, or need more time, may still vote until {At(last)}." : "This poll is still open. Close it first.", Because.Conflict);

    static readonly Refusal EditedMeanwhile = new("poll-edited", "Someone else changed this poll meanwhile. Look at it again, then open it.", Because.Conflict);
    static readonly Refusal NotOneByOne = new("not-one-by-one", "Everyone goes through this poll at their own pace.", Because.Conflict);
    static readonly Refusal AnotherItem = new("another-item", "Someone was quicker: another question is asked now.", Because.Conflict);
    static readonly Refusal AskedBefore = new("item-asked", "This question has been asked already. Run the poll again to ask it once more.", Because.Conflict);
    static readonly Refusal TooManyRounds = new("too-many-rounds", "This poll has been run ten times. Make a new one.", Because.Conflict);
    static readonly Refusal NothingToUndo = new("nothing-to-undo", "There is nothing here that can be taken back any more.", Because.Conflict);
}
