using Hub.Grains.Live;

namespace Hub.Grains.Polls;

/// <summary>A deadline per person. The window of a remote person lies later by what the stream is behind, and is as long as that of one in
/// the hall; whoever registered that they need more time has it. Its twin in the browser is Hub.Web/src/live/windows.ts.</summary>
public readonly record struct Window(DateTimeOffset OpensAt, DateTimeOffset? ClosesAt)
{
    /// <summary>For the way through the network: a ballot that was sent in time is counted.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(1.5);

    /// <summary>For how long a poll that was closed by hand waits for those with more time.</summary>
    public static readonly TimeSpan MostExtra = TimeSpan.FromMinutes(10);

    /// <summary>The window of everyone in the hall who needs no more time than usual.</summary>
    public static readonly Extra Hall = new(false, 1);

    static readonly Extra RemoteOnes = new(true, 1);

    public static Window Of(Run run, double delay, Extra who)
    {
        var late = TimeSpan.FromSeconds(who.Remote ? delay : 0);
        var opens = run.OpenedAt + late;
        var byTime = run.Limit is { } limit ? opens + TimeSpan.FromSeconds(limit * who.Pace) : (DateTimeOffset?)null;
        var byHand = run.CutAt is { } cut ? cut + late + More(cut - run.OpenedAt, who.Pace) : (DateTimeOffset?)null;
        return new(opens, byTime is null || byHand < byTime ? byHand ?? byTime : byTime);
    }

    /// <summary>When the last person's window ends; null: nobody knows yet.</summary>
    public static DateTimeOffset? LastEnd(Poll poll, Run run)
    {
        var delay = poll.Course.Delay;
        if (Of(run, delay, Hall).ClosesAt is not { } last)
            return null;
        foreach (var who in delay > 0 ? poll.Extras.Values.Prepend(RemoteOnes) : poll.Extras.Values)
        {
            if (Of(run, delay, who).ClosesAt is { } ends && ends > last)
                last = ends;
        }
        return last;
    }

    /// <summary>What stands for a person's window: what they registered, or else where they are.</summary>
    public static Extra OfCaller(Poll poll, Caller caller) =>
        poll.Extras.GetValueOrDefault(caller.Person) ?? new(caller.Remote, poll.Phase == PollPhase.Open ? Math.Max(1, caller.Pace) : 1);

    static TimeSpan More(TimeSpan soFar, double pace) => pace <= 1 ? TimeSpan.Zero : soFar * (pace - 1) is var extra && extra < MostExtra ? extra : MostExtra;
}
