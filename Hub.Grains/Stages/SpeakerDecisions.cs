using Hub.Grains.Live;

namespace Hub.Grains.Stages;

/// <summary>Who is on the panel, and who speaks.</summary>
public static class SpeakerDecisions
{
    public const int MostSpeakers = 50;

    public static Decision<StageEvent> Decide(Talk talk, StageCommand command, Act act) => command switch
    {
        NoteSpeakers note => Note(talk, [.. note.Speakers.Distinct().Take(MostSpeakers)], act),
        PlaceSpeaker place => Place(talk, place),
        RemoveSpeaker remove => !talk.Has(remove.Person) ? Decision<StageEvent>.Nothing
            : talk.OnThePanel().Count() == 1 ? LastSpeaker
            : new SpeakerRemoved(remove.Person, NotBefore(talk, act.Now)),
        SetSpeaking set => Speak(talk, set, act),
        _ => throw new InvalidOperationException($"Nothing for speakers: {command.GetType().Name}"),
    };

    /// <summary>The clock of another node may be a little behind: nobody speaks for less than no time.</summary>
    public static DateTimeOffset NotBefore(Talk talk, DateTimeOffset now) => talk.Since > now ? talk.Since.Value : now;

    static Decision<StageEvent> Note(Talk talk, List<PersonId> speakers, Act act)
    {
        if (talk.Programme.SequenceEqual(speakers))
            return Decision<StageEvent>.Nothing;
        var gone = talk.Programme.Except(speakers).ToList();
        var noted = new SpeakersNoted(speakers, gone);
        if (talk.Speaking is { } speaking && gone.Contains(speaking) && !talk.Placed.ContainsKey(speaking))
            return Decision<StageEvent>.Of([new SpeakingSet(null, NotBefore(talk, act.Now)), noted]);
        return noted;
    }

    static Decision<StageEvent> Place(Talk talk, PlaceSpeaker place)
    {
        if (place.Order is < 0 or > 1000)
            return FaultyOrder;
        var there = talk.Has(place.Person);
        if (there && (place.Order is null || place.Order == talk.OrderOf(place.Person)))
            return Decision<StageEvent>.Nothing;
        if (!there && talk.OnThePanel().Count() >= MostSpeakers)
            return PanelFull;
        var planned = talk.Programme.IndexOf(place.Person);
        var order = place.Order ?? (planned >= 0 ? planned : talk.OnThePanel().Select(talk.OrderOf).DefaultIfEmpty(-1).Max() + 1);
        return new SpeakerPlaced(place.Person, order);
    }

    static Decision<StageEvent> Speak(Talk talk, SetSpeaking set, Act act)
    {
        if (talk.Speaking == set.Person)
            return Decision<StageEvent>.Nothing;
        if (talk.Speaking != set.Was)
            return StaleSpeaker;
        if (set.Person is { } person && !talk.Has(person))
            return NotASpeaker;
        return new SpeakingSet(set.Person, NotBefore(talk, act.Now));
    }

    public static readonly Refusal NotASpeaker = new("not-a-speaker", "This person is not on the panel.", Because.Conflict);
    public static readonly Refusal LastSpeaker = new("last-speaker", "Somebody has to be on the panel. Add another person first.", Because.Conflict);
    public static readonly Refusal PanelFull = new("stage-full", "No more people fit on this panel. Remove someone first.", Because.Conflict);
    public static readonly Refusal FaultyOrder = new("faulty-order", "A place in an order is a number from 0 to 1000.", Because.Invalid);
    public static readonly Refusal StaleSpeaker = new("stale-speaker", "Someone else set who speaks meanwhile. Look who it is now.", Because.Conflict);
}
