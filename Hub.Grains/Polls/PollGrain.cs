using System.Collections.Immutable;
using Hub.Grains.Live;
using Orleans.Concurrency;

namespace Hub.Grains.Polls;

/// <summary>One poll: what it asks, its ballots, and what they come to. A grain of its own, so that a storm of ballots delays no question.
/// Key: conference/poll.</summary>
public interface IPollGrain : ILive<PollCommand>
{
    /// <summary>Whether the person has a ballot in this round, and so may see what voters see.</summary>
    Task<bool> HasVoted(PersonId who);

    /// <summary>The codes of all who were counted in the last round that is closed, sorted; null before there is one.</summary>
    Task<ReceiptCodes?> Receipts();

    /// <summary>Whether the code was counted in a round that is closed; null before there is one.</summary>
    Task<ReceiptFound?> FindReceipt(string code);

    /// <summary>What was voted, round by round, without persons; empty if there is no such poll.</summary>
    Task<ResultRow[]> Results();
}

[GenerateSerializer, Immutable]
public sealed record ReceiptCodes(int Round, ImmutableArray<string> Codes);

/// <param name="Round">In which it was counted.</param>
[GenerateSerializer, Immutable]
public sealed record ReceiptFound(bool Counted, int? Round);

[Reentrant]
public sealed class PollGrain : LiveGrain<PollDecisions, PollViews, Poll, PollCommand, PollEvent>, IPollGrain
{
    public Task<bool> HasVoted(PersonId who) => Task.FromResult(Committed.Box.Voters.ContainsKey(who));

    public Task<ReceiptCodes?> Receipts() => Task.FromResult(Polls.Receipts.Last(Committed) is { } last ? new ReceiptCodes(last.Round, last.Codes) : null);

    public Task<ReceiptFound?> FindReceipt(string code) => Task.FromResult(
        Polls.Receipts.Find(Committed, code) is { } round ? new ReceiptFound(true, round) : Polls.Receipts.Last(Committed) is null ? null : new ReceiptFound(false, null));

    public Task<ResultRow[]> Results() => Task.FromResult<ResultRow[]>([.. Polls.Results.Rows(Committed)]);
}
