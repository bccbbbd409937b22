using System.Collections.Immutable;
using System.Globalization;
using Hub.Grains.Live;

namespace Hub.Grains.Polls;

/// <summary>The rules of a poll, by story: <see cref="Drafting"/>, <see cref="Running"/>, <see cref="Balloting"/>.</summary>
public sealed class PollDecisions : IDecider<Poll, PollCommand, PollEvent>
{
    public static string Kind => "poll";

    public static int Shape => 2;

    public static Poll Initial => Poll.Empty;

    public static Poll Evolve(Poll state, PollEvent happened) => PollEvolution.Evolve(state, happened);

    public static DateTimeOffset? Due(Poll state) => Running.Due(state);

    public static PollCommand WhenDue(Poll state) => new TimeIsUp();

    public static Decision<PollEvent> Decide(Poll state, PollCommand command, Act act)
    {
        if (command is RemovePoll && state.Removed)
            return Decision<PollEvent>.Nothing;
        if (state.Removed || state.Sheet is null && command is not PutPoll)
            return PollNotFound;
        return command switch
        {
            PutPoll put => Drafting.Put(state, put, act),
            RemovePoll remove => Drafting.Remove(state, remove, act),
            OpenPoll open => Running.Open(state, open, act),
            PutItem put => Running.Put(state, put, act),
            ClosePoll close => Running.Close(state, close, act),
            ShowPoll show => Running.Show(state, show, act),
            HidePoll hide => Running.Hide(state, hide, act),
            ResetPoll reset => Running.Reset(state, reset, act),
            RerunPoll rerun => Running.Rerun(state, rerun, act),
            UndoPollMove undo => Running.TakeBack(state, undo, act),
            TimeIsUp => Running.TimeIsUp(state, act),
            StrikeWord strike => Running.Strike(state, strike),
            CastBallot cast => Balloting.Cast(state, cast, act),
            RegisterWindow => Balloting.Register(state, act),
            NameLeader name => Balloting.Name(state, name, act),
            _ => throw new InvalidOperationException($"No poll command: {command.GetType().Name}"),
        };
    }

    public static readonly Refusal PollNotFound = new("poll-not-found", "There is no such poll; it may have been removed.", Because.Unknown);
    public static readonly Refusal NoSuchItem = new("no-such-item", "This poll has no such question; it may have been changed. Load the page again.", Because.Unknown);

    /// <summary>A move that was made on an old picture.</summary>
    public static Refusal Stale(Poll poll) => new("stale-poll", $"Someone was quicker: this poll is {Words(poll.Phase)} now.", Because.Conflict, Now: PollFacts.Name(poll.Phase));

    /// <summary>An instant, for a sentence. Pages say it in the reader's own time.</summary>
    public static string At(DateTimeOffset instant) => instant.ToUniversalTime().ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static Decision<PollEvent> All(params ReadOnlySpan<PollEvent> events) => ImmutableArray.Create(events);

    static string Words(PollPhase phase) => phase == PollPhase.Draft ? "a draft" : phase.ToString().ToLowerInvariant();
}
