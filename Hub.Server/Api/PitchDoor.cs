using Hub.Grains.Live;
using Hub.Grains.Pitches;
using Hub.Server.Identity;
using Hub.Server.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <summary>The way to the pitch round that the address names: that it is there, then the grain.</summary>
public readonly record struct PitchDoor(ConferenceId Conference, SessionId Session, Me Me, LiveGrains Grains, Programmes Programmes)
{
    public IPitchRoundGrain Grain => Grains.PitchRound(Conference, Session);

    public async Task<Results<Ok<Position>, ProblemHttpResult>> Do(PitchRoundCommand command) =>
        await Missing() is { } refusal ? Problems.Of(refusal) : (await Grain.Do(Me.Caller, command)).ToHttp();

    /// <summary>Why there is no pitch round here, if so.</summary>
    public async Task<Refusal?> Missing() => await Programmes.KindOf(Conference, Session) switch
    {
        "pitch-round" => null,
        null => PanelDoor.UnknownSession,
        _ => NotAPitchRound,
    };

    /// <summary>What the programme allots to the session.</summary>
    public async Task<TimeSpan?> Length() => (await Programmes.Session(Conference, Session))?.Length;

    public static readonly Refusal UnknownPerson = new("unknown-person", "There is no such person at this event.", Because.Unknown);
    public static readonly Refusal NotAPitchRound = new("not-a-pitch-round", "This session is not a pitch round, so there are no pitches in it.", Because.Conflict);
}
