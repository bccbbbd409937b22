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

    public async Task<Results<Ok<Position>, ProblemHttpResult>> Do(PollCommand command) => (await Grain.Do(Me.Caller, command)).ToHttp();

    public async Task<Results<Ok<Position>, ProblemHttpResult>> Vote(PollCommand command)
    {
        var (grain, caller) = (Grain, Me.Caller);
        return (await Turnstile.Pass(new(PollDecisions.Kind, Conference, Poll.ToString()), () => grain.Do(caller, command))).ToHttp();
    }

    /// <summary>Seconds by which remote people see the hall later.</summary>
    public Task<double> Delay() => Task.FromResult(0.0);
}
