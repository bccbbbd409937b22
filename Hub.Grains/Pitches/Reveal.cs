using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>The place that a pitch came to. Those that are equal share one.</summary>
[GenerateSerializer, Immutable]
public sealed record Placing(PitchId Pitch, int Place);

/// <summary>The result as it is told, one place after the other, the last first.</summary>
/// <param name="Count">How many places are told.</param>
/// <param name="Places">The result as it was when the first was told: nothing that happens meanwhile changes it.</param>
public sealed record Reveal(int Count, IReadOnlyList<Placing> Places)
{
    public IEnumerable<Placing> Shown()
    {
        var told = Steps(Places).Take(Count).ToHashSet();
        return Places.Where(p => told.Contains(p.Place));
    }

    /// <summary>The places in the order in which they are told.</summary>
    public static IReadOnlyList<int> Steps(IEnumerable<Placing> places) => [.. places.Select(p => p.Place).Distinct().OrderDescending()];
}

/// <summary>Tells that many places, or hides them again.</summary>
/// <param name="Was">How many the chair saw told.</param>
[GenerateSerializer, Immutable]
public sealed record RevealPlaces(int Places, int Was) : PitchRoundCommand;

/// <summary>Nobody but the staff knows a result that was not told. It is told of a locked round.</summary>
public static class RevealDecisions
{
    public static Decision<PitchRoundEvent> Set(PitchRound round, RevealPlaces reveal)
    {
        var now = round.Reveal?.Count ?? 0;
        if (reveal.Places == now)
            return Decision<PitchRoundEvent>.Nothing;
        if (reveal.Was != now)
            return StaleReveal(now);
        if (!round.Jury.Locked)
            return NotLocked;
        var places = round.Reveal?.Places ?? ToTell(round);
        if (reveal.Places < 0 || reveal.Places > Reveal.Steps(places).Count)
            return NoSuchPlace;
        return new PlacesRevealed(reveal.Places, now == 0 ? places : null);
    }

    /// <summary>The places that are told, of the result as it is now.</summary>
    static List<Placing> ToTell(PitchRound round)
    {
        var most = round.Settings.Places == 0 ? int.MaxValue : round.Settings.Places;
        return [.. Scoring.Results(round).Where(r => r.Place <= most).Select(r => new Placing(r.Pitch, r.Place))];
    }

    public static readonly Refusal NotLocked = new("not-locked", "Lock the round first, so that the result stays what it is.", Because.Conflict);
    public static readonly Refusal NoSuchPlace = new("no-such-place", "There are not so many places to reveal.", Because.Conflict);
    public static readonly Refusal Revealed = new("revealed", "The result is being revealed. Hide all places first.", Because.Conflict);

    static Refusal StaleReveal(int now) => new("stale-reveal",
        $"Someone was faster: {now} {(now == 1 ? "place is" : "places are")} revealed now.", Because.Conflict);
}
