using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <param name="Open">Whether favours are taken just now.</param>
/// <param name="Of">Who gave how many points to which pitch; without a number to spread, each is one.</param>
/// <param name="Tallies">What each pitch has: the sum of the above.</param>
public sealed record Favours(
    bool Open, ImmutableDictionary<PersonId, ImmutableDictionary<PitchId, int>> Of, ImmutableDictionary<PitchId, Tally> Tallies)
{
    public static Favours None { get; } =
        new(true, ImmutableDictionary<PersonId, ImmutableDictionary<PitchId, int>>.Empty, ImmutableDictionary<PitchId, Tally>.Empty);

    public int Given(PersonId person, PitchId pitch) => Of.TryGetValue(person, out var given) ? given.GetValueOrDefault(pitch) : 0;

    public Favours With(PitchId pitch, PersonId person, int points)
    {
        var given = Of.GetValueOrDefault(person, ImmutableDictionary<PitchId, int>.Empty);
        var was = given.GetValueOrDefault(pitch);
        var tally = Tallies.GetValueOrDefault(pitch, new(0, 0));
        return this with
        {
            Of = Of.SetItem(person, points == 0 ? given.Remove(pitch) : given.SetItem(pitch, points)),
            Tallies = Tallies.SetItem(pitch, new(tally.People + Math.Sign(points) - Math.Sign(was), tally.Points + points - was)),
        };
    }
}

public sealed record Tally(int People, int Points);

/// <summary>Staff open and close the favours of all pitches.</summary>
[GenerateSerializer, Immutable]
public sealed record OpenFavours(bool Open) : PitchRoundCommand;

/// <param name="Points">0 takes the favour back. 1 where there is no number of points to spread.</param>
[GenerateSerializer, Immutable]
public sealed record GiveFavour(PitchId Pitch, int Points) : OfPitch(Pitch);

/// <summary>Whom the audience likes: one favour for each pitch, or some points to spread, for what one has heard.</summary>
public static class FavourDecisions
{
    public static Decision<PitchRoundEvent> Decide(PitchRound round, PitchRoundCommand command, Act act) => command switch
    {
        OpenFavours open => round.Favours.Open == open.Open ? Decision<PitchRoundEvent>.Nothing : round.Jury.Locked ? Closed : new FavoursOpened(open.Open),
        GiveFavour give => Give(round, give, act),
        _ => throw new InvalidOperationException($"Nothing of favours: {command.GetType().Name}"),
    };

    static Decision<PitchRoundEvent> Give(PitchRound round, GiveFavour give, Act act)
    {
        var was = round.Favours.Given(act.Who, give.Pitch);
        if (was == give.Points)
            return Decision<PitchRoundEvent>.Nothing;
        if (round.IsPitcher(give.Pitch, act.Who))
            return PitchRoundDecisions.OwnPitch;
        if (!round.Favours.Open || round.Jury.Locked)
            return Closed;
        if (give.Points > 0 && !round.RunOf(give.Pitch).HasBegun)
            return PitchRoundDecisions.NotBegun;
        var most = round.Settings.Points;
        if (give.Points < 0 || give.Points > Math.Max(1, most))
            return FaultyPoints;
        var others = round.Favours.Of.GetValueOrDefault(act.Who, ImmutableDictionary<PitchId, int>.Empty).Sum(given => given.Value) - was;
        return most > 0 && others + give.Points > most ? TooManyPoints(most - others) : new FavourGiven(give.Pitch, act.Who, give.Points);
    }

    public static readonly Refusal Closed = new("favours-closed", "The audience's favours are closed.", Because.Conflict);
    public static readonly Refusal FaultyPoints = new("faulty-points", "That is not a number of points that can be given here.", Because.Invalid);

    static Refusal TooManyPoints(int left) => new("too-many-points",
        $"You have {left} {(left == 1 ? "point" : "points")} left. Take some back from another pitch first.", Because.Conflict);
}
