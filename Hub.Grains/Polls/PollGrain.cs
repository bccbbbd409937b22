using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Stages;
using Orleans.Concurrency;

namespace Hub.Grains.Polls;

/// <summary>One poll: what it asks, its ballots, and what they come to. A grain of its own, so that a storm of ballots delays no question.
/// Key: conference/poll.</summary>
public interface IPollGrain : ILive<PollCommand>
{
    /// <summary>Whether the person has a ballot in this round, and so may see what voters see.</summary>
    Task<bool> HasVoted(PersonId who);

    /// <summary>The session that it belongs to, or null before it was written.</summary>
    Task<SessionId?> Session();

    /// <summary>What it asks, or null where there is no such poll (any more).</summary>
    Task<WrittenPoll?> Written();

    /// <summary>Done when the session's list of polls says how this one stands; a refusal if it has no room.</summary>
    Task<Refusal?> List();

    /// <summary>The codes of all who were counted in the last round that is closed, sorted; null before there is one.</summary>
    Task<ReceiptCodes?> Receipts();

    /// <summary>Whether the code was counted in a round that is closed; null before there is one.</summary>
    Task<ReceiptFound?> FindReceipt(string code);

    /// <summary>What was voted, round by round, without persons; empty if there is no such poll.</summary>
    Task<ResultRow[]> Results();
}

/// <param name="Version">How often the sheet was written.</param>
[GenerateSerializer, Immutable]
public sealed record WrittenPoll(PollSheet Sheet, int Version);

[GenerateSerializer, Immutable]
public sealed record ReceiptCodes(int Round, ImmutableArray<string> Codes);

/// <param name="Round">In which it was counted.</param>
[GenerateSerializer, Immutable]
public sealed record ReceiptFound(bool Counted, int? Round);

[Reentrant]
public sealed class PollGrain : LiveGrain<PollDecisions, PollViews, Poll, PollCommand, PollEvent>, IPollGrain
{
    static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(15);

    Task<Refusal?> listing = Task.FromResult<Refusal?>(null);
    Entry? listed;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        // At once: what was closed while nobody looked. Later: what the list did not take because its store was away.
        this.RegisterGrainTimer(_ => Entry.Of(Committed) == listed ? Task.CompletedTask : List(), TimeSpan.Zero, TryAgainAfter);
    }

    public Task<bool> HasVoted(PersonId who) => Task.FromResult(Committed.Box.Voters.ContainsKey(who));

    public Task<SessionId?> Session() => Task.FromResult(Committed.Sheet?.Session);

    public Task<WrittenPoll?> Written() => Task.FromResult(Committed is { Sheet: { } sheet, Removed: false } poll ? new WrittenPoll(sheet, poll.Version) : null);

    public Task<ReceiptCodes?> Receipts() => Task.FromResult(Polls.Receipts.Last(Committed) is { } last ? new ReceiptCodes(last.Round, last.Codes) : null);

    public Task<ReceiptFound?> FindReceipt(string code) => Task.FromResult(
        Polls.Receipts.Find(Committed, code) is { } round ? new ReceiptFound(true, round) : Polls.Receipts.Last(Committed) is null ? null : new ReceiptFound(false, null));

    public Task<ResultRow[]> Results() => Task.FromResult<ResultRow[]>([.. Polls.Results.Rows(Committed)]);

    public Task<Refusal?> List() => listing = List(after: listing);

    /// <summary>The clock closes polls too, and then nobody asks.</summary>
    protected override void OnCommitted(Poll before, IReadOnlyList<PollEvent> happened)
    {
        if (Entry.Of(Committed) != listed)
            List().Ignore();
    }

    async Task<Refusal?> List(Task after)
    {
        await after.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (Entry.Of(Committed) is not { } now || now == listed)
            return null;
        var key = LiveKey.OfGrain(PollDecisions.Kind, this.GetPrimaryKeyString());
        var stage = GrainFactory.GetGrain<IStageGrain>($"{key.Conference}/{now.Session}");
        var answer = await stage.Do(Caller.Clock, now.Removed ? new ForgetPoll(now.Poll, now.Moves) : new NotePoll(now.Poll, now.Title, (Stages.PollPhase)now.Phase, now.Moves));
        listed = answer.IsRefused ? listed : now;
        return answer.Refusal;
    }

    /// <summary>What the list of the session's polls says of this one.</summary>
    sealed record Entry(PollId Poll, SessionId Session, string Title, PollPhase Phase, bool Removed, int Moves)
    {
        public static Entry? Of(Poll poll) => poll.Sheet is not { } sheet ? null : new(poll.Id, sheet.Session, sheet.Title, poll.Phase, poll.Removed, poll.Moves);
    }
}
