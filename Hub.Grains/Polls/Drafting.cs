using Hub.Grains.Live;
using Hub.Grains.Storage;
using static Hub.Grains.Polls.PollDecisions;

namespace Hub.Grains.Polls;

/// <summary>Writing a poll, and removing it.</summary>
public static class Drafting
{
    public static Decision<PollEvent> Put(Poll poll, PutPoll put, Act act)
    {
        var (sheet, refusal) = SheetRules.Clean(put.Sheet);
        if (sheet is null)
            return refusal!;
        if (poll.Sheet is null)
            return new PollDrafted(put.Poll, sheet, 1, act.Now);
        if (Same(sheet, poll.Sheet))
            return Decision<PollEvent>.Nothing;
        if (put.Version != poll.Version)
            return EditedMeanwhile;
        if (sheet.Session != poll.Sheet.Session)
            return OfAnotherSession;
        if ((poll.IsLocked || poll.Phase != PollPhase.Draft) && !Same(WithoutWords(sheet), WithoutWords(poll.Sheet)))
            return Locked;
        return new PollDrafted(poll.Id, sheet, poll.Version + 1, act.Now);
    }

    public static Decision<PollEvent> Remove(Poll poll, RemovePoll remove, Act act) =>
        poll.IsRunning && poll.Box.People > 0 ? StillOpen : Running.IsSeen(poll, remove.Seen) ? new PollRemoved(act.Now) : Stale(poll);

    /// <summary>What may not change any more once there is a ballot.</summary>
    static PollSheet WithoutWords(PollSheet sheet) => sheet with
    {
        Title = "",
        Items = [.. sheet.Items.Select(item => item with { Text = "", FromLabel = null, ToLabel = null, Options = [.. item.Choices.Select(option => option with { Text = "" })] })],
    };

    /// <summary>Sheets are small, and records do not compare their lists: their JSON does.</summary>
    static bool Same(PollSheet a, PollSheet b) => EventCodec.EncodeState(a).AsSpan().SequenceEqual(EventCodec.EncodeState(b));

    static readonly Refusal EditedMeanwhile = new("poll-edited", "Someone else changed this poll meanwhile. Load it again, then change it.", Because.Conflict);
    static readonly Refusal OfAnotherSession = new("poll-of-another-session", "This poll belongs to another session. Make a new one here.", Because.Conflict);
    public static readonly Refusal Locked = new("poll-locked", "This poll is open or has been answered: only its wording can be changed now.", Because.Conflict);
    static readonly Refusal StillOpen = new("poll-open", "This poll is open and people have voted. Close it first.", Because.Conflict);
}
