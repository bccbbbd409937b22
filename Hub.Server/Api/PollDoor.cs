using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Server.Identity;
using Hub.Server.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <summary>The way to the poll that the address names. Attendees pass the turnstile, so that the staff never queue behind them.</summary>
public readonly record struct PollDoor(ConferenceId Conference, PollId Poll, Me Me, LiveGrains Grains, Programmes Programmes, Turnstile Turnstile)
{
    public IPollGrain Grain => Grains.Poll(Conference, Poll);

    /// <summary>A command of the staff's. When it is answered, the session's list of polls knows.</summary>
    public async Task<Results<Ok<Position>, ProblemHttpResult>> Do(PollCommand command)
    {
        var grain = Grain;
        var answer = await grain.Do(Me.Caller, command);
        return !answer.IsRefused && await grain.List() is { } full ? Problems.Of(full) : answer.ToHttp();
    }

    public async Task<Results<Ok<Position>, ProblemHttpResult>> Vote(PollCommand command)
    {
        var (grain, caller) = (Grain, Me.Caller);
        return (await Turnstile.Pass(new(PollDecisions.Kind, Conference, Poll.ToString()), () => grain.Do(caller, command))).ToHttp();
    }

    /// <summary>Seconds by which remote people see the hall later.</summary>
    public async Task<double> Delay() => await Grain.Session() is { } session ? await Programmes.DelayOf(Conference, session) : 0;
}
